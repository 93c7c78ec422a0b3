"""Scoring sentences by tone and part with a fitted model, in NumPy alone.

A score is a sum over n-grams, divided by a length for each block of features, so all sentences of
a draft are scored by one look-up of rows and one sum over them; what the characters of a word add
is kept for the words that come again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt

from analyser.errors import AnalyserError
from analyser.judging.sentence_features import (
    FIRST_WORD,
    Ids,
    by_symbol,
    character_grams,
    gram_keys,
    locate_words,
    split_words,
    to_symbols,
)
from analyser.labels import Part, Sensitivity, State, Tone
from analyser.learning.artefact import Artefact, read_artefact
from analyser.types import Span

_REMEMBERED = 20_000
"""Words whose n-grams are kept, so that frequent words are looked up once."""

_EXPLAINED = 120
"""At most so many words of a sentence are tried when its score is explained."""

Floats = npt.NDArray[np.float32]


class _Block(NamedTuple):
    """N-grams of words or of classes of words, by sorted keys, and the row of each."""

    classes: Ids | None
    keys: Ids
    rows: Floats


class ToneModel:
    """A fitted model: the probability of every tone and part, sentence by sentence.

    For a part the probability is that of its being shown fully; a weak part lies between.

    Attributes:
        name: which model this is, for the report.
        labels: the columns of the scores: the tones, then the parts that a sentence can show.
        card: what the model was fitted on and how well it does.
    """

    def __init__(self, artefact: Artefact) -> None:
        self.card: Mapping[str, Any] = artefact.card
        self.name: str = artefact.card["name"]
        self.labels: tuple[Tone | Part, ...] = tuple(artefact.card["labels"])
        self._column = {label: number for number, label in enumerate(self.labels)}
        self._symbols = {word: symbol for symbol, word in enumerate(artefact.words, FIRST_WORD)}
        idf = artefact.idf[:, None]
        # what one n-gram adds to each label, and to the square of its block's length
        rows = np.hstack([artefact.weights * idf, idf * idf]).astype(np.float32)
        ends = np.cumsum(list(artefact.sizes.values()))[:-1].tolist()
        of_words, of_characters, of_coarse, of_fine = np.split(rows, ends)
        self._blocks = (
            _Block(None, artefact.word_keys, of_words),
            _Block(by_symbol(artefact.coarse), artefact.coarse_keys, of_coarse),
            _Block(by_symbol(artefact.fine), artefact.fine_keys, of_fine),
        )
        self._character_ids = {gram: row for row, gram in enumerate(artefact.characters)}
        self._character_rows: Floats = of_characters
        self._intercepts = artefact.intercepts
        self._row_of_word: dict[str, Floats] = {}

    @classmethod
    def load(cls, folder: Path) -> ToneModel:
        """Read a model from its folder; nothing of it is run as code.

        Raises:
            AnalyserError: the folder does not hold a whole, unchanged tone model.
        """
        return cls(read_artefact(folder))

    def threshold(self, label: Tone, sensitivity: Sensitivity) -> float:
        """The probability from which on a sentence is flagged as ``label``."""
        return self._limit("thresholds", label, sensitivity)

    def part_threshold(self, part: Part, state: State) -> float:
        """The score from which on a sentence shows ``part`` as ``present``, or as ``weak``."""
        return self._limit("part_thresholds", part, state)

    def score(self, sentences: Sequence[str]) -> Floats:
        """Probabilities, ``(sentences, labels)``, in the order of :attr:`labels`."""
        return self._score_words([split_words(sentence) for sentence in sentences])

    def explain(self, sentence: str, label: Tone | Part) -> tuple[Span, ...]:
        """The words that drove ``label``, as spans of ``sentence``, the weightiest first.

        A word counts for as much as the log-odds fall when it is left out; neighbours that count
        are joined.
        """
        words = locate_words(sentence)[:_EXPLAINED]
        plain = [word for word, _ in words]
        without = [plain[:at] + plain[at + 1 :] for at in range(len(plain))]
        odds = self._log_odds([plain, *without])[:, self._column[label]]
        drops = odds[0] - odds[1:]
        if not len(drops) or drops.max() <= 0:
            return ()
        found = []
        drives = drops >= drops.max() / 3
        for driving, run in groupby(range(len(words)), key=lambda at: bool(drives[at])):
            if driving:
                at = list(run)
                span = Span(words[at[0]][1].start, words[at[-1]][1].end)
                found.append((float(drops[at].sum()), span))
        found.sort(key=lambda item: (-item[0], item[1]))
        return tuple(span for _, span in found)

    def _limit(self, kind: str, label: str, level: str) -> float:
        try:
            return float(self.card[kind][label][level])
        except (KeyError, TypeError, ValueError) as error:
            raise AnalyserError(
                f"the model {self.name} has no threshold for {label} at {level}; train it again"
            ) from error

    def _score_words(self, sentences: Sequence[Sequence[str]]) -> Floats:
        odds = self._log_odds(sentences)
        with np.errstate(over="ignore"):
            return cast("Floats", 1 / (1 + np.exp(-odds)))

    def _log_odds(self, sentences: Sequence[Sequence[str]]) -> Floats:
        out = np.tile(self._intercepts, (len(sentences), 1))
        if not any(sentences):
            return out
        symbols, owners = to_symbols(sentences, self._symbols)
        for block in self._blocks:
            chosen = symbols if block.classes is None else block.classes[symbols]
            keys, found_in = gram_keys(chosen, owners, skipping=block.classes is not None)
            at = np.searchsorted(block.keys, keys)
            at[at == len(block.keys)] = 0
            known = block.keys[at] == keys
            _add_by_length(out, block.rows[at[known]], found_in[known])
        rows = np.stack([self._row_of(word) for words in sentences for word in words])
        _add_by_length(
            out, rows, np.repeat(np.arange(len(sentences)), [len(words) for words in sentences])
        )
        return out

    def _row_of(self, word: str) -> Floats:
        """What the characters of a word add."""
        row = self._row_of_word.get(word)
        if row is None:
            grams = character_grams(word)
            ids = [self._character_ids[gram] for gram in grams if gram in self._character_ids]
            row = self._character_rows[ids].sum(axis=0)
            if len(self._row_of_word) >= _REMEMBERED:
                self._row_of_word.clear()
            self._row_of_word[word] = row
        return row


def _add_by_length(out: Floats, rows: Floats, owners: Ids) -> None:
    """Add to each sentence the sum of its rows, divided by the root of their last column."""
    if not len(rows):
        return
    order = np.argsort(owners, kind="stable")
    owners = owners[order]
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    sums = np.add.reduceat(rows[order], starts)
    squares = sums[:, -1:]
    lengths = np.sqrt(squares, out=np.ones_like(squares), where=squares > 0)
    out[owners[starts]] += sums[:, :-1] / lengths
