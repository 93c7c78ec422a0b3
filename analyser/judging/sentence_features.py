"""A sentence as the features that the tone model knows: n-grams of words and of characters.

Training and scoring both call these functions, so that they cannot come to differ. A word
is lower-cased, its apostrophes made plain and its digits made alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyser.types import Span

LONGEST_WORD = 40
"""Words are cut at this many characters, so that a pasted blob costs no more than a word."""

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', **dict.fromkeys("123456789", "0")}
)
_WORD = re.compile(r"\w+(?:['’‘`´]\w+)*|[!?]+|…|\.{2,}")


def split_words(sentence: str) -> list[str]:
    """The words of a sentence, and its runs of exclamation and question marks, in plain form."""
    return [_plain(word[0]) for word in _WORD.finditer(sentence)]


def locate_words(sentence: str) -> list[tuple[str, Span]]:
    """As :func:`split_words`, each with its place in the sentence."""
    return [(_plain(word[0]), Span(*word.span())) for word in _WORD.finditer(sentence)]


def word_grams(words: Sequence[str]) -> Iterator[str]:
    """Every word, and every two neighbours; the edges of the sentence count as words."""
    yield from words
    before = "^"
    for word in words:
        yield f"{before} {word}"
        before = word
    yield f"{before} $"


def character_grams(word: str, shortest: int = 2, longest: int = 5) -> Iterator[str]:
    """Every run of characters of a word, its edges marked by a blank."""
    padded = f" {word} "
    for length in range(shortest, min(longest, len(padded)) + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


def _plain(word: str) -> str:
    return word[:LONGEST_WORD].translate(_PLAIN).lower()
