"""Weighing the encoder beside a fitted model, on sentences by hands that neither has seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from analyser.labels import TONES
from analyser.learning.corpus import FEWEST, LabelledSentence
from analyser.learning.fit import label_matrix
from analyser.learning.regression import Floats, sigmoid
from analyser.scoring.encoder import Encoder
from analyser.scoring.second_reading import SecondReading

_DOUBTFUL = (-1.3, 2.3)
"""Log-odds between which the encoder is asked: where any tone has a probability of 0.21 to 0.91.

Chosen on the development set. Asking wherever the likeliest tone had 0.1 to 0.98 was twice as much
work and read no better.
"""


def unseen_by(encoder: Encoder, sentences: Sequence[LabelledSentence]) -> npt.NDArray[np.intp]:
    """The sentences of known tone whose hands the encoder was not fitted on."""
    seen = set(encoder.card["hands"])
    return np.array(
        [
            row
            for row, sentence in enumerate(sentences)
            if sentence.hand not in seen and sentence.tone is not None
        ],
        np.intp,
    )


def fit_second_reading(
    sentences: Sequence[LabelledSentence], probabilities: Floats, encoder: Encoder
) -> tuple[SecondReading, Floats] | None:
    """The weights of both readers, one regression a tone, and the probabilities that result.

    Args:
        sentences: labelled examples that the encoder has not seen.
        probabilities: of the tones, by models that had not seen the hand, ``(sentences, tones)``.
        encoder: the encoder.

    Returns:
        ``None`` where the examples are too few to tell.
    """
    truth = label_matrix(sentences)[0][:, : len(TONES)] > 0
    inside = np.clip(probabilities, 1e-9, 1 - 1e-9)
    odds = np.log(inside / (1 - inside)).astype(np.float32)
    reading = SecondReading(encoder.card["name"], _DOUBTFUL, np.zeros((3, len(TONES)), np.float32))
    carried = truth.sum(axis=0)
    if (np.minimum(carried, len(truth) - carried) < FEWEST).any():
        return None
    second = np.array([encoder.log_odds(sentence.text) for sentence in sentences])
    for tone in range(len(TONES)):
        model = LogisticRegression(C=1e3, solver="lbfgs")
        model.fit(np.column_stack([odds[:, tone], second[:, tone]]), truth[:, tone])
        reading.weights[:, tone] = [model.intercept_[0], *model.coef_[0]]
    rows = reading.in_doubt(odds)
    odds[rows] = reading.weigh(odds[rows], second[rows])
    return reading, sigmoid(odds.astype(float))
