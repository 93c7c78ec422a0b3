from dataclasses import replace

import numpy as np
import pytest

from analyser.errors import AnalyserError
from analyser.labels import TONES
from analyser.scoring.second_reading import SecondReading
from analyser.scoring.tone import ToneModel


def reading():
    weights = np.array([[1.0] * 5, [0.5] * 5, [10.0] * 5], np.float32)
    return SecondReading("encoder-x", (-2.0, 3.0), weights)


def rows(*likeliest):
    odds = np.full((len(likeliest), len(TONES)), -9.0, np.float32)
    odds[:, 1] = likeliest
    return odds


def test_a_sentence_is_in_doubt_where_any_tone_is():
    assert reading().in_doubt(rows(-5.0, 0.0, 4.0, -1.9)).tolist() == [1, 3]
    beside_a_sure_one = rows(4.0)
    beside_a_sure_one[0, 2] = 0.0
    assert reading().in_doubt(beside_a_sure_one).tolist() == [0]


def test_both_readings_are_weighed_tone_by_tone():
    first, second = np.arange(5, dtype=np.float32), np.full(5, 2.0, np.float32)
    np.testing.assert_allclose(reading().weigh(first, second), 1 + 0.5 * first + 20)


def test_a_model_asks_the_encoder_about_doubtful_sentences_alone(small, monkeypatch):
    asked = []

    class Told:
        def log_odds(self, sentence):
            asked.append(sentence)
            return np.full(len(TONES), 0.5, np.float32)

    model = ToneModel(small.artefact)
    texts = ["Please, I beg you, give me the job.", "The bus was late.", "Sorry for this."]
    before = model.score(texts)
    odds = np.log(before / (1 - before))[:, : len(TONES)]
    middle = float(np.median(odds))
    row = int(np.abs(odds - middle).min(axis=1).argmin())
    doubt = (middle - 1e-4, middle + 1e-4)
    monkeypatch.setattr(model, "_second", replace(reading(), doubtful=doubt))
    monkeypatch.setattr(model, "_encoder", Told())
    after = model.score(texts)
    assert asked == [texts[row]]
    others = [number for number in range(3) if number != row]
    np.testing.assert_array_equal(after[others], before[others])
    np.testing.assert_array_equal(after[row, len(TONES) :], before[row, len(TONES) :])
    assert (after[row, : len(TONES)] != before[row, : len(TONES)]).all()


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
