from dataclasses import replace

import numpy as np
import pytest

from analyser.labels import TONES
from analyser.learning.weighing import fit_second_reading, unseen_by


class Knowing:
    """An encoder that knows the labels of some sentences, or nothing of any."""

    def __init__(self, sentences=(), hands=()):
        self.card = {"name": "encoder-x", "hands": list(hands)}
        self._tones = {sentence.text: sentence.tone for sentence in sentences}

    def log_odds(self, text):
        carried = self._tones.get(text, ())
        return np.array([3.0 if tone in carried else -3.0 for tone in TONES], np.float32)


@pytest.fixture(scope="module")
def undecided(few):
    """Sentences of known tone, and probabilities between which a model hangs."""
    sentences = [sentence for sentence in few.all_sentences() if sentence.tone is not None]
    return sentences, np.random.default_rng(0).uniform(0.35, 0.65, (len(sentences), len(TONES)))


def test_sentences_of_seen_hands_and_those_without_a_label_are_left_out(few):
    known = [sentence for sentence in few.all_sentences() if sentence.tone is not None][:3]
    sentences = [
        replace(known[0], hand="seen"),
        replace(known[1], hand="new"),
        replace(known[2], hand="new", tone=None),
    ]
    assert unseen_by(Knowing(hands=["seen"]), sentences).tolist() == [1]


def test_an_encoder_that_knows_is_believed(undecided):
    sentences, probabilities = undecided
    reading, found = fit_second_reading(sentences, probabilities, Knowing(sentences))
    assert (reading.weights[2] > 1).all()
    truth = np.array([[tone in sentence.tone for tone in TONES] for sentence in sentences])
    assert found[truth].min() > found[~truth].max()


def test_an_encoder_that_knows_nothing_is_not(undecided):
    sentences, probabilities = undecided
    _, found = fit_second_reading(sentences, probabilities, Knowing())
    truth = np.array([[tone in sentence.tone for tone in TONES] for sentence in sentences])
    # it is left to say how frequent a tone is
    np.testing.assert_allclose(found.mean(axis=0), truth.mean(axis=0), atol=0.02)


def test_what_is_not_in_doubt_stays_as_it_was(undecided):
    sentences, probabilities = undecided
    sure = probabilities.copy()
    sure[::2] = 0.01
    _, found = fit_second_reading(sentences, sure, Knowing(sentences))
    np.testing.assert_allclose(found[::2], sure[::2], atol=1e-6)


def test_too_few_sentences_are_none_to_go_by(undecided):
    sentences, probabilities = undecided
    assert fit_second_reading(sentences[:40], probabilities[:40], Knowing(sentences)) is None
