"""The scores of sentences as sums over n-grams, in NumPy alone.

A score is a sum over n-grams, divided by a length for each block of features, so all sentences of
a draft are scored by one look-up of rows and one sum over them. The sum is taken row after row, not
by a matrix product, whose last digits would differ from one processor to another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import cast

import numpy as np

from analyser.scoring.artefact import Artefact
from analyser.scoring.feature_rows import FeatureRows
from analyser.scoring.key_table import KeyTable
from analyser.scoring.met_words import Floats, MetWords
from analyser.scoring.sentence_features import (
    FIRST_WORD,
    Grams,
    Ids,
    by_symbol,
    grams,
    skip_grams,
    to_symbols,
)

_AT_ONCE = 4000
"""So many words, or one sentence, are scored at once: memory grows with the longest sentence."""

_MARKS = np.array([-1, 0, 1]) << 62
"""What tells the keys of the words, coarse and fine classes apart; all are sorted together."""


class GramSums:
    """What the n-grams of a sentence say of every label, in log-odds."""

    def __init__(self, artefact: Artefact) -> None:
        begin = artefact.sizes["words"]
        characters = slice(begin, begin + artefact.sizes["characters"])
        rows = FeatureRows(
            np.pad(artefact.weights, ((0, 0), (0, 1))),
            artefact.steps.astype(np.float32) * artefact.idf,
            np.square(artefact.idf),
        )
        self._rows = rows.without(characters)
        blocks = artefact.word_keys, artefact.coarse_keys, artefact.fine_keys
        self._keys = KeyTable(
            np.concatenate([keys + mark for keys, mark in zip(blocks, _MARKS, strict=True)])
        )
        self._met = MetWords(
            {word: symbol for symbol, word in enumerate(artefact.words, FIRST_WORD)},
            [by_symbol(artefact.coarse), by_symbol(artefact.fine)],
            {gram: row for row, gram in enumerate(artefact.characters)},
            rows.take(np.arange(characters.start, characters.stop)),
        )
        self._intercepts = artefact.intercepts

    def log_odds(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """The log-odds of the labels, ``(sentences, labels)``, given the words of each sentence."""
        out = [self._of_portion(portion) for portion in _portions(sentences)]
        return np.concatenate([np.empty((0, len(self._intercepts)), np.float32), *out])

    def shares(self, sentences: Sequence[Sequence[str]], labels: Sequence[int]) -> list[Floats]:
        """What words and edges of each sentence add to the log-odds of a label, ``(words + 2,)``.

        Each n-gram is shared evenly by its words: that is their Shapley value (1953), as it is
        there only when all of them are.

        Args:
            sentences: the words of each.
            labels: the number of the label of each sentence.
        """
        left = iter(labels)
        return [
            share
            for portion in _portions(sentences)
            for share in self._shares_of_portion(portion, [*islice(left, len(portion))])
        ]

    def _shares_of_portion(
        self, sentences: Sequence[Sequence[str]], labels: Sequence[int]
    ) -> list[Floats]:
        self._met.make_room()
        numbers, owners = to_symbols(sentences, self._met.__getitem__)
        blocks, many, words = len(_MARKS), len(sentences), len(numbers)
        places = np.concatenate([owners + number * many for number in range(blocks)])
        found = self._grams(numbers, places)
        starts = np.concatenate([some.starts for some in found])
        rows = self._rows_of(found, starts // words)
        known = np.flatnonzero(rows >= 0)
        features = self._rows.take(rows[known])
        label = np.array(labels).take(owners)
        adds = np.zeros(len(rows), np.float32)
        adds[known] = features[np.arange(len(known)), label.take(starts[known] % words)]
        added = np.zeros((blocks + 1, words), np.float32)
        begin = 0
        for some in found:
            share = adds[begin : begin + len(some.keys)] / len(some.members)
            begin += len(some.keys)
            for member in some.members:
                at = some.starts + member
                added[:-1] += np.bincount(at, share, blocks * words).reshape(blocks, words)
        of_characters = self._met.rows.take(numbers, axis=0)
        added[-1] = of_characters[np.arange(words), label]
        squares = [
            np.bincount(places[starts[known]], features[:, -1], blocks * many),
            np.bincount(owners, of_characters[:, -1]),
        ]
        lengths = _lengths(np.concatenate(squares).astype(np.float32)).reshape(blocks + 1, many)
        shares = (added / lengths.take(owners, axis=1)).sum(axis=0)
        return np.split(shares, np.flatnonzero(np.diff(owners)) + 1)

    def _of_portion(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """The sums of all blocks for all sentences are one table, ``(blocks * sentences, …)``."""
        many, blocks = len(sentences), len(_MARKS)
        self._met.make_room()
        numbers, owners = to_symbols(sentences, self._met.__getitem__)
        places = np.concatenate([owners + number * many for number in range(blocks)])
        found = self._grams(numbers, places)
        places = places.take(np.concatenate([some.starts for some in found]))
        rows = self._rows_of(found, places // many)
        known = np.flatnonzero(rows >= 0)
        features, places = rows.take(known), places.take(known)
        inside = numbers >= FIRST_WORD
        order = np.argsort(places, kind="stable")
        both = [self._rows.take(features[order]), self._met.rows.take(numbers[inside], axis=0)]
        places = np.concatenate([places, owners[inside] + blocks * many])
        counts = np.bincount(places, minlength=(blocks + 1) * many)
        shares = _sums_by_length(np.concatenate(both), counts).reshape(blocks + 1, many, -1)
        out = self._intercepts + shares[0]
        for share in shares[1:]:
            out += share
        return cast("Floats", out)

    def _grams(self, numbers: Ids, places: Ids) -> list[Grams]:
        """The n-grams of all blocks, which stand one after another as if each were more sentences.

        Args:
            numbers: of the words, ``(words,)``.
            places: by block and word, which n-grams of one sentence and block share,
                ``(blocks * words,)``.
        """
        symbols = self._met.symbols.take(numbers, axis=1).ravel()
        first = len(numbers)
        skipping = skip_grams(symbols[first:], places[first:])
        return [
            *grams(symbols, places),
            *(some._replace(starts=some.starts + first) for some in skipping),
        ]

    def _rows_of(self, found: Sequence[Grams], block: Ids) -> Ids:
        """The row of each n-gram, given the block of each, or -1 where the model knows it not."""
        return self._keys.find(np.concatenate([some.keys for some in found]) + _MARKS.take(block))


def _portions(sentences: Sequence[Sequence[str]]) -> Iterator[Sequence[Sequence[str]]]:
    """Neighbouring sentences, as many as have :data:`_AT_ONCE` words, and at least one."""
    begin = words = 0
    for at, sentence in enumerate(sentences):
        if at > begin and words + len(sentence) > _AT_ONCE:
            yield sentences[begin:at]
            begin, words = at, 0
        words += len(sentence)
    if begin < len(sentences):
        yield sentences[begin:]


def _sums_by_length(rows: Floats, counts: Ids) -> Floats:
    """The sums of so many rows each, divided by the roots of their last columns."""
    sums = np.zeros((len(counts), rows.shape[1]), np.float32)
    some = counts > 0
    if len(rows):
        sums[some] = np.add.reduceat(rows, (np.cumsum(counts) - counts)[some])
    return cast("Floats", sums[:, :-1] / _lengths(sums[:, -1:]))


def _lengths(squares: Floats) -> Floats:
    return np.sqrt(squares, out=np.ones_like(squares), where=squares > 0)
