"""When a tone model asks the encoder too, and how it weighs what both say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from analyser.labels import TONES

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What a model knows of the encoder beside it.

    Attributes:
        encoder: the name of the encoder that it was fitted with.
        doubtful: the log-odds between which a tone is in doubt.
        weights: what the log-odds of a tone are then made of, ``(3, tones)``: a constant, a share
            of the first reading and a share of the encoder's.
    """

    encoder: str
    doubtful: tuple[float, float]
    weights: Floats

    @classmethod
    def of(cls, card: Mapping[str, Any]) -> SecondReading:
        """Read what :meth:`as_card` wrote."""
        low, high = map(float, card["doubtful"])
        rows = [[float(value) for value in card["weights"][tone]] for tone in TONES]
        return cls(str(card["encoder"]), (low, high), np.array(rows, np.float32).T)

    def as_card(self) -> dict[str, Any]:
        """What a model's card says of it."""
        columns = np.round(self.weights.T.astype(float), 4).tolist()
        return {
            "encoder": self.encoder,
            "doubtful": list(self.doubtful),
            "weights": dict(zip(TONES, columns, strict=True)),
        }

    def in_doubt(self, odds: Floats) -> npt.NDArray[np.intp]:
        """The sentences of which any tone is in doubt, given ``(sentences, tones)``."""
        low, high = self.doubtful
        return np.flatnonzero(((odds > low) & (odds < high)).any(axis=1))

    def weigh(self, first: Floats, second: Floats) -> Floats:
        """The log-odds of the tones that both readings come to, ``(..., tones)``."""
        constant, of_first, of_second = self.weights
        weighed: Floats = constant + of_first * first + of_second * second
        return weighed
