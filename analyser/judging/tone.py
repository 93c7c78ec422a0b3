"""Scoring sentences by tone and part with a fitted model, in NumPy alone.

A score is a sum over n-grams, divided by a length for each block of features, so all sentences of
a draft are scored by one look-up of rows and one sum over them. The sum is taken row after row, not
by a matrix product, whose last digits would differ from one processor to another. Where that leaves
the tone in doubt, the encoder reads the sentence too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import compress, groupby
from operator import ge
from pathlib import Path
from typing import Any, cast

import numpy as np

from analyser.errors import AnalyserError
from analyser.judging.artefact import Artefact, read_artefact
from analyser.judging.encoder import Encoder
from analyser.judging.encoder_files import encoder_card, read_encoder
from analyser.judging.feature_rows import FeatureRows
from analyser.judging.key_table import KeyTable
from analyser.judging.met_words import Floats, MetWords
from analyser.judging.second_reading import SecondReading
from analyser.judging.sentence_features import (
    FIRST_WORD,
    Ids,
    by_symbol,
    gram_keys,
    locate_words,
    skip_gram_keys,
    split_words,
    to_symbols,
)
from analyser.labels import TONES, ModelLabel, Part, Sensitivity, State, Tone
from analyser.resources import shipped
from analyser.types import Span

_AT_ONCE = 1000
"""So many words, or one sentence, are scored at once: memory grows with the longest sentence."""

_MARKS = np.array([-1, 0, 1]) << 62
"""What tells the keys of the words, coarse and fine classes apart; all are sorted together."""

_EXPLAINED = 120
"""At most so many words of a sentence are tried when its score is explained."""


_SEVERAL = 3
_CLEARLY: Mapping[Sensitivity, float] = {"quiet": 1.5, "balanced": 1.5, "strict": 1.2}
"""Of a draft of several sentences nothing is flagged unless one passes its threshold by so much.

In log-odds. Each sentence may be misread, and a draft has many; beside one that is clear the
doubtful ones count too. Chosen on the development drafts.
"""


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
        self.labels: tuple[ModelLabel, ...] = tuple(artefact.card["labels"])
        self._column = {label: number for number, label in enumerate(self.labels)}
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
        self._second = _second_reading(artefact.card)

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

    def tones_of_draft(
        self, rows: Sequence[Sequence[float]], sensitivity: Sensitivity
    ) -> list[tuple[Tone, ...]]:
        """The tones that each sentence of one draft is flagged for.

        Args:
            rows: the probabilities of the tones, ``(sentences, 5)``, in the order of ``TONES``.
            sensitivity: how readily tone is flagged.
        """
        limits = [self.threshold(tone, sensitivity) for tone in TONES]
        if len(rows) >= _SEVERAL:
            clear = [_raised(limit, _CLEARLY[sensitivity]) for limit in limits]
            if not any(any(map(ge, row, clear)) for row in rows):
                return [()] * len(rows)
        return [tuple(compress(TONES, map(ge, row, limits))) for row in rows]

    def part_threshold(self, part: Part, state: State) -> float:
        """The score from which on a sentence shows ``part`` as ``present``, or as ``weak``."""
        return self._limit("part_thresholds", part, state)

    def score(self, sentences: Sequence[str], *, thoroughly: bool = True) -> Floats:
        """Probabilities, ``(sentences, labels)``, in the order of :attr:`labels`.

        Args:
            sentences: what to score.
            thoroughly: whether the encoder is asked where the tone is in doubt.
        """
        odds = self._log_odds([split_words(sentence) for sentence in sentences])
        if self._second and thoroughly:
            of_tones = odds[:, : len(TONES)]
            for row in self._second.in_doubt(of_tones):
                again = self._encoder.log_odds(sentences[row])
                of_tones[row] = self._second.weigh(of_tones[row], again)
        with np.errstate(over="ignore"):
            return cast("Floats", 1 / (1 + np.exp(-odds)))

    def explain(self, sentence: str, label: Tone | Part) -> tuple[Span, ...]:
        """The words that drove ``label``, as spans of ``sentence``, the weightiest first.

        A word counts for as much as the log-odds of the n-grams fall when it is left out;
        neighbours that count are joined.
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

    @cached_property
    def _encoder(self) -> Encoder:
        return read_encoder(shipped("models", "encoder"))

    def _log_odds(self, sentences: Sequence[Sequence[str]]) -> Floats:
        out = [self._log_odds_of(portion) for portion in _portions(sentences)]
        return np.concatenate([np.empty((0, len(self.labels)), np.float32), *out])

    def _log_odds_of(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """The sums of all blocks for all sentences are one table, ``(blocks * sentences, …)``."""
        many, blocks = len(sentences), len(_MARKS)
        self._met.make_room()
        numbers, owners = to_symbols(sentences, self._met.__getitem__)
        features, places = self._known_grams(numbers, owners, many)
        inside = numbers >= FIRST_WORD
        order = np.argsort(places, kind="stable")
        rows = [self._rows.take(features[order]), self._met.rows.take(numbers[inside], axis=0)]
        places = np.concatenate([places, owners[inside] + blocks * many])
        counts = np.bincount(places, minlength=(blocks + 1) * many)
        shares = _sums_by_length(np.concatenate(rows), counts).reshape(blocks + 1, many, -1)
        out = self._intercepts + shares[0]
        for share in shares[1:]:
            out += share
        return cast("Floats", out)

    def _known_grams(self, numbers: Ids, owners: Ids, many: int) -> tuple[Ids, Ids]:
        """The features among the n-grams, and the place of each: its block, then its sentence.

        The blocks stand one after another, as if each were more sentences.
        """
        symbols = self._met.symbols.take(numbers, axis=1).ravel()
        places = np.concatenate([owners + number * many for number in range(len(_MARKS))])
        classes = slice(len(numbers), None)
        found = gram_keys(symbols, places), skip_gram_keys(symbols[classes], places[classes])
        keys, places = (np.concatenate(both) for both in zip(*found, strict=True))
        keys += _MARKS[places // many]
        rows = self._keys.find(keys)
        known = np.flatnonzero(rows >= 0)
        return rows.take(known), places.take(known)


def _second_reading(card: Mapping[str, Any]) -> SecondReading | None:
    """What a model says of the encoder, if the encoder that it means is the shipped one."""
    kept = card.get("second_reading")
    if kept is None:
        return None
    try:
        reading = SecondReading.of(kept)
    except (KeyError, TypeError, ValueError) as error:
        raise AnalyserError(
            f"the model {card['name']} does not say how it weighs the encoder; train it again"
        ) from error
    name = encoder_card(shipped("models", "encoder"))["name"]
    if reading.encoder != name:
        raise AnalyserError(
            f"the model {card['name']} was fitted beside {reading.encoder}, but this program "
            f"has {name}; train the model again"
        )
    return reading


def _raised(probability: float, log_odds: float) -> float:
    odds = probability * math.exp(log_odds)
    return odds / (1 - probability + odds)


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
    squares = sums[:, -1:]
    lengths = np.sqrt(squares, out=np.ones_like(squares), where=squares > 0)
    return cast("Floats", sums[:, :-1] / lengths)
