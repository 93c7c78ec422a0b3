import numpy as np
import pytest
from sklearn.metrics import average_precision_score

from analyser.learning.metrics import Tally, average_precision, calibration_error, mean_of, share


def test_average_precision_is_that_of_scikit_learn_with_ties_too():
    random = np.random.default_rng(0)
    scores = np.round(random.random(200), 1).tolist()
    truth = (random.random(200) < 0.3).tolist()
    expected = average_precision_score(truth, scores)
    assert average_precision(scores, truth) == pytest.approx(expected)


def test_a_label_that_does_not_occur_has_no_recall():
    assert average_precision([0.2], [False]) is None
    assert Tally.of([True], [False]).figures() == {
        "precision": 0.0,
        "recall": None,
        "f1": None,
        "support": 0,
    }


def test_precision_recall_and_f1():
    figures = Tally.of([1, 1, 1, 0, 0], [1, 1, 0, 1, 0]).figures()
    assert figures == pytest.approx(
        {"precision": 2 / 3, "recall": 2 / 3, "f1": 2 / 3, "support": 3}
    )


def test_calibration_error_is_the_gap_between_probability_and_frequency():
    assert calibration_error([0.75] * 4, [True, True, True, False]) == pytest.approx(0)
    assert calibration_error([1.0] * 4, [False] * 4) == pytest.approx(1)


def test_nothing_has_no_mean_and_no_share():
    assert mean_of([{"f1": None}], "f1") is None
    assert share([]) is None
