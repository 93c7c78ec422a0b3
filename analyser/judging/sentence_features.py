"""A sentence as the features that the tone model knows.

There are four blocks of them: n-grams of words, n-grams of the characters of each word, and, twice,
n-grams of words of which all but the most frequent stand for a class of words of like meaning, by
a coarse and a fine division. What a writer of unseen examples says with other words falls into
the same classes. Training and scoring both call these functions, so they cannot come to differ.

A word is lower-cased, its apostrophes made plain and its digits made alike. N-grams of words are
whole numbers: each word or class is a symbol of 20 bits, and up to three make a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from analyser.types import Span

LONGEST_WORD = 40
"""Words are cut at this many characters, so that a pasted blob costs no more than a word."""

UNKNOWN, BEGIN, END = 1, 2, 3
"""The symbols of a word that is not in the table, and of the two edges of a sentence."""

FIRST_WORD = 4
FIRST_CLASS = 1 << 19
"""Words of the table are numbered from :data:`FIRST_WORD`, classes from :data:`FIRST_CLASS`."""

_SKIPS = (2, 3)
_BITS = 20
_SHORTEST, _LONGEST = 3, 5

_PLAIN = str.maketrans({**dict.fromkeys("’‘`´", "'"), **dict.fromkeys("123456789", "0")})
_WORD = re.compile(r"\w+(?:['’‘`´]\w+)*|[!?]+|…|\.{2,}")


def split_words(sentence: str) -> list[str]:
    """The words of a sentence, and its runs of exclamation and question marks, in plain form."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(_plain(sentence))]


def locate_words(sentence: str) -> list[tuple[str, Span]]:
    """As :func:`split_words`, each with its place in the sentence."""
    return [
        (_plain(word[0])[:LONGEST_WORD], Span(*word.span())) for word in _WORD.finditer(sentence)
    ]


def to_symbols(words: Sequence[str], table: Mapping[str, int]) -> list[int]:
    """The symbols of a sentence between those of its two edges."""
    return [BEGIN, *(table.get(word, UNKNOWN) for word in words), END]


def word_keys(symbols: Sequence[int]) -> list[int]:
    """A key for each word, each two neighbours and each three; edges count as neighbours."""
    keys = list(symbols[1:-1])
    keys += [a << _BITS | b for a, b in pairwise(symbols)]
    keys += [
        (a << _BITS | b) << _BITS | c
        for a, b, c in zip(symbols, symbols[1:], symbols[2:], strict=False)
    ]
    return keys


def class_keys(symbols: Sequence[int]) -> list[int]:
    """As :func:`word_keys`, and a key for each two symbols with one or two others between."""
    keys = word_keys(symbols)
    for skip in _SKIPS:
        mark = (skip - 1) << 3 * _BITS
        keys += [mark | a << _BITS | b for a, b in zip(symbols, symbols[skip:], strict=False)]
    return keys


def character_grams(word: str) -> Iterator[str]:
    """Every run of three to five characters of a word, its edges marked by a blank."""
    padded = f" {word} "
    for length in range(_SHORTEST, min(_LONGEST, len(padded)) + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


def _plain(text: str) -> str:
    return text.translate(_PLAIN).lower()
