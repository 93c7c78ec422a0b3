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
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analyser.types import Span

Ids = npt.NDArray[np.int64]

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

_APOSTROPHES = "’‘`´"
_DIGIT = re.compile("[1-9]")
_WORD = re.compile(r"\w+(?:['’‘`´]\w+)*|[!?]+|…|\.{2,}")


def split_words(sentence: str) -> list[str]:
    """The words of a sentence, and its runs of exclamation and question marks, in plain form."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(_plain(sentence))]


def locate_words(sentence: str) -> list[tuple[str, Span]]:
    """As :func:`split_words`, each with its place in the sentence."""
    return [
        (_plain(word[0])[:LONGEST_WORD], Span(*word.span())) for word in _WORD.finditer(sentence)
    ]


def to_symbols(
    sentences: Sequence[Sequence[str]], symbol_of: Callable[[str], int]
) -> tuple[Ids, Ids]:
    """The symbols of sentences, one after another, and for each the number of its sentence.

    Each sentence stands between the symbols of its two edges.
    """
    symbols: list[int] = []
    for words in sentences:
        symbols += (BEGIN, *map(symbol_of, words), END)
    owners = np.repeat(np.arange(len(sentences)), [len(words) + 2 for words in sentences])
    return np.array(symbols, np.int64), owners


def by_symbol(classes: npt.NDArray[np.int32]) -> Ids:
    """The class of each symbol, from that of each word: edges and the unknown stay themselves."""
    return np.concatenate([np.arange(FIRST_WORD), classes])


class Grams(NamedTuple):
    """N-grams of one shape.

    Attributes:
        keys: of each, ``(grams,)``.
        starts: where the first symbol of each stands, ``(grams,)``.
        members: how far the symbols of each stand from its first.
    """

    keys: Ids
    starts: Ids
    members: tuple[int, ...]


def grams(symbols: Ids, owners: Ids) -> list[Grams]:
    """All n-grams that lie within one sentence.

    There is one for each word, each two neighbours and each three, where edges count as
    neighbours.

    Args:
        symbols: of all sentences, ``(symbols,)``.
        owners: the sentence of each symbol, ``(symbols,)``.
    """
    inside = np.flatnonzero((symbols > END) | (symbols == UNKNOWN))
    pairs = symbols[:-1] << _BITS | symbols[1:]
    near = np.flatnonzero(owners[:-1] == owners[1:])
    triples = pairs[:-1] << _BITS | symbols[2:]
    next_but_one = np.flatnonzero(owners[:-2] == owners[2:])
    return [
        Grams(symbols.take(inside), inside, (0,)),
        Grams(pairs.take(near), near, (0, 1)),
        Grams(triples.take(next_but_one), next_but_one, (0, 1, 2)),
    ]


def skip_grams(symbols: Ids, owners: Ids) -> list[Grams]:
    """As :func:`grams`, for each two symbols with one or two others between."""
    found = []
    for skip in _SKIPS:
        within = np.flatnonzero(owners[:-skip] == owners[skip:])
        pairs = symbols[:-skip] << _BITS | symbols[skip:] | (skip - 1) << 3 * _BITS
        found.append(Grams(pairs.take(within), within, (0, skip)))
    return found


def character_grams(word: str) -> Iterator[str]:
    """Every run of three to five characters of a word, its edges marked by a blank."""
    padded = f" {word} "
    for length in range(_SHORTEST, min(_LONGEST, len(padded)) + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


def _plain(text: str) -> str:
    for mark in _APOSTROPHES:
        text = text.replace(mark, "'")
    return _DIGIT.sub("0", text.lower())
