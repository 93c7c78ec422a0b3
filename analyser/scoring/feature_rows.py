"""What the features of a tone model add to the scores of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analyser.scoring.sentence_features import Ids

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class FeatureRows:
    """What each feature adds to each label, and to the square of its block's length.

    The weights stay whole numbers of a byte until they are needed, which is a quarter of the
    memory to go through.

    Attributes:
        weights: so many steps, ``(features, labels + 1)``; nothing in the last column.
        scales: how large a step is, ``(features,)``.
        squares: what comes into the last column, ``(features,)``.
    """

    weights: npt.NDArray[np.int8]
    scales: Floats
    squares: Floats

    def without(self, gone: slice) -> FeatureRows:
        """All rows but those of a slice."""
        arrays = (self.weights, self.scales, self.squares)
        return FeatureRows(
            *(np.concatenate([one[: gone.start], one[gone.stop :]]) for one in arrays)
        )

    def take(self, features: Ids) -> Floats:
        """The rows of features, ``(features, labels + 1)``."""
        rows = self.weights.take(features, axis=0).astype(np.float32)
        rows *= self.scales.take(features)[:, None]
        rows[:, -1] = self.squares.take(features)
        return rows
