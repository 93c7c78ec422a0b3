"""A few hundred shipped examples, and a model fitted on them once."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from analyser.learning import train as training
from analyser.learning.corpus import Corpus
from analyser.learning.data_card import read_split
from analyser.learning.fit import Settings, fit
from analyser.resources import shipped

SMALL = Settings(fewest_words=2, fewest_characters=3, fewest_classes=3, strength=5.0, folds=2)


@pytest.fixture(scope="session")
def few():
    """Sentences with every label, by several hands, and some drafts."""
    whole = read_split(shipped("data"), "train")
    return Corpus(whole.sentences[::50], whole.drafts[::40])


@pytest.fixture(scope="session")
def small(few):
    """The model as scikit-learn has it (``fitted``) and as it is stored (``artefact``)."""
    kept = []

    def remember(*arguments):
        kept.append(fit(*arguments))
        return kept[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "fit", remember)
        artefact = training.train(few, SMALL)
    return SimpleNamespace(fitted=kept[0], artefact=artefact)


@pytest.fixture
def write(tmp_path):
    def call(content, name="mine.jsonl") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return call


@pytest.fixture
def renamed(small):
    return replace(small.artefact, card={**small.artefact.card, "name": "tone-other"})
