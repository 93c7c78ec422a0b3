"""Scoring sentences by tone and part with a fitted model.

All are scored by their n-grams; where that leaves the tone in doubt, the encoder reads the sentence
too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import compress, groupby
from operator import ge
from pathlib import Path
from typing import Any, cast

import numpy as np

from analyser.errors import AnalyserError
from analyser.labels import TONES, ModelLabel, Part, Sensitivity, State, Tone
from analyser.resources import shipped
from analyser.scoring.artefact import Artefact, read_artefact
from analyser.scoring.encoder import Encoder
from analyser.scoring.encoder_files import encoder_card, read_encoder
from analyser.scoring.gram_sums import GramSums
from analyser.scoring.met_words import Floats
from analyser.scoring.second_reading import SecondReading
from analyser.scoring.sentence_features import locate_words, split_words
from analyser.types import Span

_EVERYBODYS = frozenset(
    "a an the i me my mine you your yours he him his she her hers it its we us our they them their "
    "this that these those who which what there here one ones people thing things "
    "am is are was were be been being do does did have has had having will would shall should can "
    "could may might must i'm i've i'd i'll you're you've you'd you'll he's she's it's we're we've "
    "we'd we'll they're they've they'd they'll that's there's "
    "and or but if as than so to of in on at by for from with about not no very just also "
    "too".split()
)
"""Articles, pronouns, auxiliaries and their like."""

_SEVERAL = 3
_CLEARLY = 1.0
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
        self._sums = GramSums(artefact)
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
            clear = [_raised(limit, _CLEARLY) for limit in limits]
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
        odds = self.first_reading(sentences)
        return probabilities(self.second_reading(sentences, odds) if thoroughly else odds)

    def first_reading(self, sentences: Sequence[str]) -> Floats:
        """The log-odds of the labels by n-grams alone, which is fast, ``(sentences, labels)``."""
        return self._sums.log_odds([split_words(sentence) for sentence in sentences])

    def second_reading(self, sentences: Sequence[str], odds: Floats) -> Floats:
        """The log-odds of a first reading, changed where the tone is in doubt by the encoder."""
        if not self._second:
            return odds
        odds = odds.copy()
        of_tones = odds[:, : len(TONES)]
        for row in self._second.in_doubt(of_tones):
            again = self._encoder.log_odds(sentences[row])
            of_tones[row] = self._second.weigh(of_tones[row], again)
        return odds

    def explain(self, sentences: Sequence[tuple[str, Tone | Part]]) -> list[tuple[Span, ...]]:
        """The words that drove a label of each sentence, as spans of it, the weightiest first.

        A word counts for what it adds to the log-odds; neighbours that count are joined. One that
        is in everybody's sentences says nothing alone: it is named only where no other counts.
        """
        located = [locate_words(sentence) for sentence, _ in sentences]
        shares = self._sums.shares(
            [[word for word, _ in words] for words in located],
            [self._column[label] for _, label in sentences],
        )
        return [_driving(words, share[1:-1]) for words, share in zip(located, shares, strict=True)]

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


def probabilities(odds: Floats) -> Floats:
    """The probabilities that log-odds stand for."""
    with np.errstate(over="ignore"):
        return cast("Floats", 1 / (1 + np.exp(-odds)))


def _driving(words: Sequence[tuple[str, Span]], shares: Floats) -> tuple[Span, ...]:
    """The words that drive a score, given the share of each."""
    most = shares.max(initial=0.0)
    if most <= 0:
        return ()
    found = []
    drives = shares >= most / 3
    for driving, run in groupby(range(len(words)), key=lambda at: bool(drives[at])):
        if driving:
            at = list(run)
            alone = len(at) == 1 and words[at[0]][0].casefold() in _EVERYBODYS
            span = Span(words[at[0]][1].start, words[at[-1]][1].end)
            found.append((alone, -float(shares[at].sum()), span))
    found.sort()
    return tuple(span for alone, _, span in found if not alone or found[0][0])


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
