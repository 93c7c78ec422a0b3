"""Abbreviations spelt as another text spells them: PCSO, TfL, StanChart, "fork lift"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

SMALL_WORDS = frozenset("a an the of for in and at to de la".split())
"""Words that initials may pass over."""

_SHORTEST_BEGINNING = 3
_SURE_ALONE = 5
_LEAST_CUT = 4
_MOST_WORDS = 12


def spell_alike(
    one: Sequence[str], other: Sequence[str], *, cut_alone: bool = True
) -> tuple[list[str], list[str]]:
    """The folded words of two names, the abbreviations of each as the other spells them.

    With ``cut_alone`` one word that is all of a name may be cut, as in "physio".

    >>> spell_alike(["pcso"], ["police", "community", "support", "officer"])[0]
    ['police', 'community', 'support', 'officer']
    >>> spell_alike(["fork", "lift", "driver"], ["forklift", "driver"])
    (['fork', 'lift', 'driver'], ['fork', 'lift', 'driver'])
    """
    alone = _SURE_ALONE if cut_alone else None
    spelt = _spell_out(other, one, alone)
    return _spell_out(one, spelt, alone), spelt


def _spell_out(words: Sequence[str], other: Sequence[str], alone: int | None) -> list[str]:
    known = set(other)
    least = alone if len(words) == 1 else _SHORTEST_BEGINNING
    return [
        spelt
        for word in words
        for spelt in ([word] if word in known else _spelt_by(word, other, least))
    ]


def _spelt_by(word: str, other: Sequence[str], least: int | None) -> Sequence[str]:
    """The words that this one abbreviates, or it alone where it abbreviates none.

    A cut word has ``least`` letters at least; ``None``: none is cut.
    """
    for start, first in enumerate(other):
        for end in range(start + 2, min(start + _MOST_WORDS, len(other)) + 1):
            if word[0] == first[0] and _is_made_of(word, tuple(other[start:end])):
                return other[start:end]
    cut = [whole for whole in other if least and len(word) >= least and _is_cut(word, whole)]
    return cut[:1] or [word]


def _is_cut(word: str, whole: str) -> bool:
    """As in "Lab Tech", "Manchester Met", "physio"; not Account for Accounting."""
    return whole.startswith(word) and len(whole) - len(word) >= _LEAST_CUT


@lru_cache(1000)
def _is_made_of(letters: str, run: tuple[str, ...]) -> bool:
    """Whether the letters are the beginnings of all words of the run, in order.

    Each is an initial, a short word whole (HM of HMRC), or three letters and more.
    """
    if not letters or not run:
        return not letters and not run
    word, rest = run[0], run[1:]
    lengths = {1, len(word), *range(_SHORTEST_BEGINNING, len(word))}
    return (word in SMALL_WORDS and _is_made_of(letters, rest)) or any(
        letters.startswith(word[:length]) and _is_made_of(letters[length:], rest)
        for length in lengths
    )
