from dataclasses import replace

import numpy as np
import pytest

from analyser.errors import AnalyserError
from analyser.labels import SENTENCE_PARTS, TONES
from analyser.learning.fit import LABELS, Settings, fit, label_matrix, steps_of
from analyser.learning.thresholds import ALLOWED
from analyser.learning.train import train
from analyser.scoring.tone import ToneModel

SMALL = Settings(2, 3, 3, 5.0, 2)
ODD = [
    "",
    "  ",
    "ß",
    "Zzzqx blorp",
    "🌅🌅",
    "I " * 60,
    "İstanbul ﬁx",
    "don’t don't DON`T",
    "!!! ...?",
]


def test_scoring_equals_the_pipeline_that_was_fitted(small, few):
    texts = [sentence.text for sentence in few.all_sentences()][:300] + ODD
    model = ToneModel(small.artefact)
    np.testing.assert_allclose(model.score(texts), small.fitted.predict(texts), atol=1e-5)


def test_a_weight_is_kept_to_half_a_step_and_in_few_steps():
    weights = np.array([[0.0, 0.0], [7.9, -0.011], [-1e-9, 1e-8], [0.3, -0.299]])
    steps = steps_of(weights)
    kept = np.rint(weights / steps)
    assert np.abs(kept).max() <= 15
    assert (np.abs(kept * steps - weights) <= steps / 2).all()
    assert (steps.astype(np.float16) == steps).all()
    assert 0.3 / 15 <= steps[3, 0] < 0.3 / 15 * 1.2


def test_equal_examples_give_an_equal_model(small, few):
    again = train(replace(few, sentences=few.sentences[::-1]), SMALL)
    assert again.card == small.artefact.card
    np.testing.assert_array_equal(again.weights, small.artefact.weights)


def test_a_model_that_flags_otherwise_has_another_name(small, few, monkeypatch):
    monkeypatch.setitem(ALLOWED, "balanced", 0.3)
    assert train(few, SMALL).card["name"] != small.artefact.card["name"]


def test_the_columns_are_the_tones_and_then_the_parts():
    assert list(LABELS) == [*TONES, *SENTENCE_PARTS, "elsewhere"]


def test_a_weak_part_counts_half_and_what_nobody_labelled_is_not_known(few):
    sentence = replace(few.sentences[0], tone=frozenset({"pushy"}), parts={"thanks": "weak"})
    truth, known = label_matrix([sentence, replace(sentence, parts=None)])
    assert truth[0, LABELS.index("pushy")] == 1
    assert truth[0, LABELS.index("thanks")] == 0.5
    assert known[0].all()
    assert known[1].tolist() == [True] * len(TONES) + [False] * len(SENTENCE_PARTS) + [True]


def test_probabilities_for_unseen_hands_are_calibrated(small, few):
    truth, known = label_matrix(few.all_sentences())
    for column in range(len(TONES)):
        rows = known[:, column]
        expected = truth[rows, column].mean()
        assert small.fitted.out_of_hand[rows, column].mean() == pytest.approx(expected, abs=0.01)


def test_a_label_without_examples_is_an_error_that_names_it(few):
    tame = [replace(sentence, tone=frozenset()) for sentence in few.sentences]
    with pytest.raises(AnalyserError, match="not both for needy, overfrequent"):
        fit(tame, SMALL)


def test_progress_is_told_label_by_label(few):
    told = []
    fit(few.sentences, SMALL, lambda *step: told.append(step), labels=TONES)
    assert told == [(tone, at, len(TONES)) for at, tone in enumerate(TONES)]


def test_examples_by_one_hand_are_split_by_sentence(few):
    alone = [replace(sentence, hand="me") for sentence in few.all_sentences()]
    assert np.isfinite(fit(alone, SMALL, labels=TONES).out_of_hand).all()
