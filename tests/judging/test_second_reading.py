from dataclasses import replace

import numpy as np
import pytest

from analyser.errors import AnalyserError
from analyser.judging.second_reading import SecondReading
from analyser.judging.tone import ToneModel
from analyser.labels import TONES


class Told:
    """An encoder that says 2 of every tone and remembers what it was asked."""

    def __init__(self):
        self.asked = []

    def log_odds(self, sentence):
        self.asked.append(sentence)
        return np.full(len(TONES), 2.0, np.float32)


def reading():
    weights = np.array([[1.0] * 5, [0.5] * 5, [10.0] * 5], np.float32)
    return SecondReading("encoder-x", (-2.0, 3.0), weights)


def rows(*likeliest):
    odds = np.full((len(likeliest), len(TONES)), -9.0, np.float32)
    odds[:, 1] = likeliest
    return odds


def test_only_sentences_in_doubt_are_read_again():
    odds, encoder = rows(-5.0, 0.0, 4.0, -1.9), Told()
    before = odds.copy()
    reading().revise(odds, ["never", "in doubt", "surely", "just"], encoder)
    assert encoder.asked == ["in doubt", "just"]
    np.testing.assert_array_equal(odds[[0, 2]], before[[0, 2]])
    np.testing.assert_allclose(odds[[1, 3]], 1 + 0.5 * before[[1, 3]] + 20)


def test_no_sentences_are_no_doubt():
    assert len(reading().in_doubt(rows())) == 0


def test_a_card_says_it_and_is_read_back():
    back = SecondReading.of(reading().as_card())
    assert (back.encoder, back.doubtful) == ("encoder-x", (-2.0, 3.0))
    np.testing.assert_array_equal(back.weights, reading().weights)


def test_a_model_fitted_beside_another_encoder_is_refused(small):
    card = {**small.artefact.card, "second_reading": reading().as_card()}
    with pytest.raises(AnalyserError, match="fitted beside encoder-x"):
        ToneModel(replace(small.artefact, card=card))


def test_a_card_that_says_it_badly_is_refused(small):
    card = {**small.artefact.card, "second_reading": {"encoder": "encoder-x", "doubtful": [1]}}
    with pytest.raises(AnalyserError, match="train it again"):
        ToneModel(replace(small.artefact, card=card))
