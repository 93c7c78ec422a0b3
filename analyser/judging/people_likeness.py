"""Whether two names are of the same person, may be, or are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from analyser.judging.likeness import LIKENESSES, MISSPELT, Likeness, best, worst
from analyser.judging.short_names import are_nicknames, compare_cut
from analyser.reading.lexicon import FIRST_NAMES, HONORIFICS, fold

_BEHIND_A_NAME = frozenset("jr jnr sr snr ii iii iv phd md esq".split())
_DASHES = str.maketrans("‐‑–—", "----")

# Spellings that sound alike: Steven and Stephen, Kathryn and Catherine, Zoe and Zoey.
_ALIKE = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph|v", "f"), (r"ck|c(?=[^eiyh])|c$|ch(?=r)", "k"), (r"(?<=[a-z])h", ""),
        (r"ie|ey|y", "i"), (r"z", "s"), (r"ae|oe|ue", lambda found: found[0][0]),
        (r"(.)\1", r"\1"), (r"(?<=..)e(?=[rln])|(?<=..)e$", ""),
    )
)  # fmt: skip


def compare_people(written: str, logged: str) -> Likeness:
    """Compare a first or full name with a logged one, whatever their order; so is a nickname.

    ``maybe`` is the same name spelt otherwise: "Sarah" for "Sara", "Zoe" for "Zoë", "Jean" for
    "Jean-Luc". Titles and suffixes ("Dr", "Jr.") do not matter, nor does a name or an initial that
    only one of the two gives.
    """
    # the Tan of "Tan Wei Ling" is no title, though there are people who are called Tan Sri
    ways = (_words(logged), _words(logged, with_titles=True))
    return best(_compare(_words(written), known) for known in ways)


def _compare(one: list[str], other: list[str]) -> Likeness:
    if not one or not other:
        return "different"
    shorter, longer = sorted((one, other), key=len)
    found = [_nearest(word, longer) for word in shorter]
    if worst(found) == "different" and found.count("same") == len(found) - 1 > 0:
        # beside a name that is right, another of one letter's difference is a slip
        return worst(_nearest(word, longer, slips=True) for word in shorter)
    return worst(found)


def respell(written: str, logged: str) -> str:
    """Spell a written name as the logged one: each word as the one of it that it comes nearest to.

    What is right stays, so that a surname becomes a surname and a first name a first name.
    """
    single = logged.replace(",", " ").split()
    known = [*single, *map(" ".join, pairwise(single))]  # "Anne Marie" may be meant as one
    words: list[str] = []
    for word in written.split():
        nearest = min(known, key=lambda one: _rank(word, one))
        words.append(word if compare_names(word, nearest) == "same" else nearest)
    return " ".join(dict.fromkeys(words))


def compare_names(one: str, other: str, *, slips: bool = False, given: bool = False) -> Likeness:
    """Compare two single names.

    Args:
        one: a name.
        other: the name to hold it against.
        slips: whether one given name may be a slip for another: "Tim" for "Tom".
        given: whether both may be given names, which people cut short: "Tunde" for "Babatunde".
    """
    one, other = _spelt(one), _spelt(other)
    if one == other or (one[:1] == other[:1] and min(len(one), len(other)) == 1):
        return "same"
    one, other = fold(one), fold(other)
    part_of = one in other.split("-") or other in one.split("-")
    if part_of or _is_respelt(one, other, slips):
        return "maybe"
    if are_nicknames(one, other):
        return "same"
    if given and (likeness := compare_cut(one, other)) != "different":
        return likeness
    return (
        "maybe" if OSA.distance(one, other) == 2 and ratio(one, other) >= MISSPELT else "different"
    )


def _words(name: str, *, with_titles: bool = False) -> list[str]:
    """The words of a name, without the titles before and the suffixes behind, if a name is left."""
    words = [_spelt(word) for word in re.split(r"[\s,]+", name) if word.strip(".,")]
    while len(words) > 1 and fold(words[-1]) in _BEHIND_A_NAME:
        words.pop()
    while len(words) > 1 and fold(words[0]) in HONORIFICS and not with_titles:
        words.pop(0)
    return words


def _spelt(word: str) -> str:
    """A name as it is spelt, accents and all, whatever the case and the kind of apostrophe."""
    return word.casefold().strip(".").replace("’", "'").replace("‘", "'").translate(_DASHES)


def _nearest(word: str, names: Sequence[str], *, slips: bool = False) -> Likeness:
    whole = [name for name in names if len(name) > 1]
    family = whole[-1] if len(whole) > 1 else ""
    return best(compare_names(word, name, slips=slips, given=name != family) for name in names)


def _rank(word: str, name: str) -> tuple[int, int]:
    """How near a word comes to a name, the lowest first."""
    likeness = compare_names(word, name, slips=True)
    return LIKENESSES.index(likeness), OSA.distance(fold(_spelt(word)), fold(_spelt(name)))


def _is_respelt(one: str, other: str, slips: bool) -> bool:
    one, other = re.sub(r"[' -]", "", one), re.sub(r"[' -]", "", other)
    if one == other or _sound(one) == _sound(other):
        return True
    distance = OSA.distance(one, other)
    if distance == 1 and len(one) == len(other) and sorted(one) != sorted(other):
        # another letter makes another person, where both are names: Tim and Tom, Mario and Maria
        return slips or not {one, other} <= FIRST_NAMES
    return distance == 1


@cache
def _sound(name: str) -> str:
    for pattern, sound in _ALIKE:
        name = pattern.sub(sound, name)
    return name
