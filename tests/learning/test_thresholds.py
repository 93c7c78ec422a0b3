import numpy as np
import pytest

from analyser.learning.thresholds import ALLOWED, best_f1_threshold, choose_thresholds


@pytest.fixture
def predictions():
    random = np.random.default_rng(3)
    truth = random.random((4000, 3)) < 0.1
    scores = 1 / (1 + np.exp(-(random.normal(size=truth.shape) * 1.2 - 2 + 3.5 * truth)))
    return scores, truth


@pytest.mark.parametrize("allowed", ALLOWED.values())
def test_few_good_sentences_are_flagged_by_any_label(predictions, allowed):
    scores, truth = predictions
    flagged = (scores >= choose_thresholds(scores, truth, allowed)).any(axis=1)
    share = flagged[~truth.any(axis=1)].mean()
    assert allowed * 0.6 < share <= allowed


def test_without_good_sentences_each_label_has_its_best_f1():
    scores = np.array([[0.9], [0.6], [0.2]])
    truth = np.array([[True], [True], [True]])
    assert choose_thresholds(scores, truth, 0.01)[0] < 0.2


def test_the_best_f1_lies_between_the_scores_that_it_parts():
    threshold = best_f1_threshold(np.array([0.1, 0.4, 0.8, 0.9]), np.array([0, 0, 1, 1]) > 0)
    assert threshold == pytest.approx(0.6)
