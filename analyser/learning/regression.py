"""One label's logistic regression, and its calibration on sentences by unseen hands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.linear_model import LogisticRegression

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

_SURE = 12.0
"""The log-odds of a label that every example has."""


def fit_label(
    features: sparse.csr_matrix,
    target: Floats,
    known: npt.NDArray[np.bool_],
    folds: Sequence[tuple[Rows, Rows]],
    strength: float,
) -> tuple[Floats, float, Floats]:
    """The calibrated slope and offset for one label, and its out-of-hand probabilities.

    Args:
        features: ``(sentences, features)``.
        target: how far each sentence carries the label: 0, ½ or 1.
        known: whether anybody labelled the sentence for it.
        folds: for each, the rows to fit on and those to predict.
        strength: the inverse of the regularisation, scikit-learn's ``C``.
    """
    rows = np.flatnonzero(known)
    if len(np.unique(target[rows])) == 1:
        odds = np.full(len(target), _SURE if target[rows[0]] else -_SURE)
        return np.zeros(features.shape[1]), odds[0], sigmoid(odds)
    odds = np.zeros(len(target))
    for train, test in folds:
        inside = np.intersect1d(train, rows)
        slope, offset = _fit_one(features[inside], target[inside], strength)
        odds[test] = features[test] @ slope + offset
    slope, offset = _fit_one(features[rows], target[rows], strength)
    scale, shift = _calibrate(odds[rows], target[rows])
    return slope * scale, offset * scale + shift, sigmoid(odds * scale + shift)


def _fit_one(features: sparse.csr_matrix, target: Floats, strength: float) -> tuple[Floats, float]:
    """The slope and offset of one regression on targets of 0, ½ and 1."""
    if not (target > 0).any() or not (target < 1).any():
        share = (target.sum() + 0.5) / (len(target) + 1)
        return np.zeros(features.shape[1]), float(np.log(share / (1 - share)))
    rows, classes, shares = _as_classes(target)
    model = LogisticRegression(C=strength, solver="liblinear", random_state=0)
    model.fit(features[rows], classes, sample_weight=shares)
    return model.coef_[0], float(model.intercept_[0])


def _calibrate(odds: Floats, target: Floats) -> tuple[float, float]:
    """Scale and shift that make log-odds of sentences by unseen hands fit (Platt 1999)."""
    rows, classes, shares = _as_classes(target)
    model = LogisticRegression(C=1e6, solver="lbfgs")
    model.fit(odds[rows, None], classes, sample_weight=shares)
    scale = float(model.coef_[0, 0])
    # predictions that are no better than chance must not turn the model upside down
    return max(scale, 0.05), float(model.intercept_[0])


def _as_classes(target: Floats) -> tuple[Rows, npt.NDArray[np.int64], Floats]:
    """A target of ½ as two examples of half the weight, one of each class."""
    yes, no = np.flatnonzero(target > 0), np.flatnonzero(target < 1)
    return (
        np.concatenate([yes, no]),
        np.repeat([1, 0], [len(yes), len(no)]),
        np.concatenate([target[yes], 1 - target[no]]),
    )


def sigmoid(odds: Floats) -> Floats:
    """Probabilities of log-odds."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -500, 500))))
