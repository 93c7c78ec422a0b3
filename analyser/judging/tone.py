"""Scoring sentences by tone and part with a fitted model, in NumPy alone.

Term frequencies, weighting and norms are those of scikit-learn's ``TfidfVectorizer`` (sublinear,
each block of features with norm 1), computed for all sentences of a draft at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from analyser.errors import AnalyserError
from analyser.judging.sentence_features import (
    character_grams,
    locate_words,
    split_words,
    word_grams,
)
from analyser.labels import Part, Sensitivity, State, Tone
from analyser.learning.artefact import Artefact, read_artefact
from analyser.types import Span

_REMEMBERED = 20_000
"""Words whose n-grams are kept, so that frequent words are looked up once."""

_EXPLAINED = 120
"""At most so many words of a sentence are tried when its score is explained."""

Ids = npt.NDArray[np.int64]


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
        self._word_ids = {gram: number for number, gram in enumerate(artefact.words)}
        first = len(artefact.words)
        self._character_ids = {gram: first + i for i, gram in enumerate(artefact.characters)}
        self._first_character = first
        self._idf = artefact.idf
        self._weights = artefact.weights
        self._intercepts = artefact.intercepts
        self._ids_of_word: dict[str, Ids] = {}

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

    def score(self, sentences: Sequence[str]) -> npt.NDArray[np.float32]:
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

    def _score_words(self, sentences: Sequence[Sequence[str]]) -> npt.NDArray[np.float32]:
        odds = self._log_odds(sentences)
        with np.errstate(over="ignore"):
            return cast("npt.NDArray[np.float32]", 1 / (1 + np.exp(-odds)))

    def _log_odds(self, sentences: Sequence[Sequence[str]]) -> npt.NDArray[np.float32]:
        out = np.tile(self._intercepts, (len(sentences), 1))
        ids = [self._ids(words) for words in sentences]
        if not sum(map(len, ids)):
            return out
        owner = np.repeat(np.arange(len(ids)), [len(found) for found in ids])
        keys, counts = np.unique(owner * len(self._idf) + np.concatenate(ids), return_counts=True)
        owner, feature = np.divmod(keys, len(self._idf))
        values = (1 + np.log(counts)) * self._idf[feature]
        block = 2 * owner + (feature >= self._first_character)
        norms = np.sqrt(np.bincount(block, values * values))
        values /= norms[block]
        starts = np.flatnonzero(np.diff(owner, prepend=-1))
        weighted = self._weights[feature] * values[:, None].astype(np.float32)
        out[owner[starts]] += np.add.reduceat(weighted, starts)
        return out

    def _ids(self, words: Sequence[str]) -> Ids:
        """The known features of one sentence, as often as they occur."""
        known = self._word_ids
        found = [known[gram] for gram in word_grams(words) if gram in known]
        return np.concatenate([np.array(found, np.int64), *map(self._characters_of, words)])

    def _characters_of(self, word: str) -> Ids:
        ids = self._ids_of_word.get(word)
        if ids is None:
            known = self._character_ids
            found = [known[gram] for gram in character_grams(word) if gram in known]
            ids = np.array(found, np.int64)
            if len(self._ids_of_word) >= _REMEMBERED:
                self._ids_of_word.clear()
            self._ids_of_word[word] = ids
        return ids
