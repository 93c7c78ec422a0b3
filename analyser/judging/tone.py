"""Scoring sentences by tone and part with a fitted model, in NumPy alone.

A score is a sum over n-grams, divided by a length for each block of features, so all sentences of
a draft are scored by one look-up of rows and one sum over them; what the characters of a word add
is kept for the words that come again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

from analyser.errors import AnalyserError
from analyser.judging.sentence_features import (
    FIRST_WORD,
    character_grams,
    class_keys,
    locate_words,
    split_words,
    to_symbols,
    word_keys,
)
from analyser.labels import Part, Sensitivity, State, Tone
from analyser.learning.artefact import Artefact, read_artefact
from analyser.types import Span

_REMEMBERED = 20_000
"""Words whose n-grams are kept, so that frequent words are looked up once."""

_EXPLAINED = 120
"""At most so many words of a sentence are tried when its score is explained."""

Floats = npt.NDArray[np.float32]

Key = TypeVar("Key", int, str)


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
        own = range(FIRST_WORD, FIRST_WORD + len(artefact.words))
        self._symbols = dict(zip(artefact.words, own, strict=True))
        self._coarse = dict(zip(artefact.words, artefact.coarse.tolist(), strict=True))
        self._fine = dict(zip(artefact.words, artefact.fine.tolist(), strict=True))
        ends = np.cumsum(list(artefact.sizes.values())).tolist()
        self._word_ids = _number(artefact.word_keys.tolist(), 0)
        self._character_ids = _number(artefact.characters, ends[0])
        self._coarse_ids = _number(artefact.coarse_keys.tolist(), ends[1])
        self._fine_ids = _number(artefact.fine_keys.tolist(), ends[2])
        idf = artefact.idf[:, None]
        # what one n-gram adds to each label, and to the square of its block's length
        rows = np.hstack([artefact.weights * idf, idf * idf])
        self._rows: Floats = np.vstack([rows, np.zeros_like(rows[:1])]).astype(np.float32)
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
        filled = [at for at, words in enumerate(sentences) if words]
        if not filled:
            return out
        for symbols, keys, ids in (
            (self._symbols, word_keys, self._word_ids),
            (self._coarse, class_keys, self._coarse_ids),
            (self._fine, class_keys, self._fine_ids),
        ):
            found = [
                # the last row, which is zero, stands for what the model does not know
                [ids.get(key, -1) for key in keys(to_symbols(sentences[at], symbols))]
                for at in filled
            ]
            rows = self._rows[list(chain.from_iterable(found))]
            out[filled] += _sum_by_length(rows, [len(one) for one in found])
        words = np.stack([self._row_of(word) for at in filled for word in sentences[at]])
        out[filled] += _sum_by_length(words, [len(sentences[at]) for at in filled])
        return out

    def _row_of(self, word: str) -> Floats:
        """What the characters of a word add."""
        row = self._row_of_word.get(word)
        if row is None:
            ids = [self._character_ids.get(gram, -1) for gram in character_grams(word)]
            row = self._rows[ids].sum(axis=0)
            if len(self._row_of_word) >= _REMEMBERED:
                self._row_of_word.clear()
            self._row_of_word[word] = row
        return row


def _sum_by_length(rows: Floats, counts: Sequence[int]) -> Floats:
    """The sums of consecutive runs of rows, each divided by the root of its last column."""
    starts = np.cumsum([0, *counts[:-1]])
    sums = np.add.reduceat(rows, starts)
    squares = sums[:, -1:]
    lengths = np.sqrt(squares, out=np.ones_like(squares), where=squares > 0)
    return cast("Floats", sums[:, :-1] / lengths)


def _number(keys: Iterable[Key], first: int) -> dict[Key, int]:
    return {key: number for number, key in enumerate(keys, first)}
