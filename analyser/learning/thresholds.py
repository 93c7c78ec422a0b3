"""From which probability on a label is given: chosen on predictions for hands never seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analyser.labels import Sensitivity

ALLOWED: Mapping[Sensitivity, float] = {"quiet": 0.007, "balanced": 0.02, "strict": 0.03}
"""The share of good sentences by unseen hands that may be flagged at each level.

Chosen on the development set.
"""

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Curve:
    """F1 and the share of good sentences flagged, for each possible threshold of one label."""

    thresholds: Floats
    f1: Floats
    false_alarms: Floats


def choose_thresholds(scores: Floats, truth: Flags, allowed: float) -> Floats:
    """The thresholds, one a label, with the best mean F1 among those with few false alarms.

    Each false alarm is given a price; each label takes the threshold at which its F1 less that
    price is highest; and the price is raised until the share of good sentences flagged by any
    label is at most ``allowed``.

    Args:
        scores: ``(sentences, labels)``, predicted for hands that the model had not seen.
        truth: ``(sentences, labels)``.
        allowed: the share of good sentences, from 0 to 1.
    """
    good: Flags = np.logical_not(truth.any(axis=1))
    curves = [_curve(scores[:, label], truth[:, label], good) for label in range(truth.shape[1])]

    def fits(thresholds: Floats) -> bool:
        flagged: Flags = np.asarray((scores >= thresholds).any(axis=1))
        return not good.any() or float(flagged[good].mean()) <= allowed

    cheap, dear = 0.0, 1.0
    if fits(_at_price(curves, cheap)):
        return _at_price(curves, cheap)
    while not fits(_at_price(curves, dear)) and dear < 1e9:
        dear *= 2
    for _ in range(40):
        middle = (cheap + dear) / 2
        cheap, dear = (cheap, middle) if fits(_at_price(curves, middle)) else (middle, dear)
    return _at_price(curves, dear)


def best_f1_threshold(scores: Floats, truth: Flags) -> float:
    """The threshold with the highest F1 for one label."""
    curve = _curve(scores, truth, ~truth)
    return float(curve.thresholds[int(np.argmax(curve.f1))])


def _curve(scores: Floats, truth: Flags, good: Flags) -> _Curve:
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    last_of_ties = np.append(np.diff(ranked) != 0, True)
    hits = np.cumsum(truth[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + truth.sum())
    alarms = np.cumsum(good[order]) / max(1, good.sum())
    # halfway to the next score, so that rounding of stored numbers cannot tip a sentence
    below = np.append(ranked[1:], max(0.0, ranked[-1] * 2 - 1))
    thresholds = (ranked + below) / 2
    none = _Curve(np.array([1.0]), np.array([0.0]), np.array([0.0]))
    return _Curve(
        np.append(none.thresholds, thresholds[last_of_ties]),
        np.append(none.f1, f1[last_of_ties]),
        np.append(none.false_alarms, alarms[last_of_ties]),
    )


def _at_price(curves: Sequence[_Curve], price: float) -> Floats:
    return np.array(
        [
            curve.thresholds[int(np.argmax(curve.f1 - price * curve.false_alarms))]
            for curve in curves
        ]
    )
