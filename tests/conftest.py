"""What many tests need: one analyser, the samples, and a user's folder of their own."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import hypothesis
import pytest

from analyser import Analyser
from analyser.labels import TONES
from analyser.resources import shipped
from analyser.scoring.tone import ToneModel

# a busy machine is no fault of the program
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")

SEND_ON = date(2026, 11, 12)
"""The day on which the samples are to be sent."""


@pytest.fixture(scope="session")
def analyser():
    return Analyser()


@pytest.fixture(scope="session")
def samples():
    return sorted(shipped("data", "samples").glob("*.*"))


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    """No test reads or writes the folder of the person who runs it."""
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.delenv("ANALYSER_LOG_URL", raising=False)


@pytest.fixture
def sample():
    def path_of(name: str) -> Path:
        return shipped("data", "samples", name)

    return path_of


@pytest.fixture(scope="session")
def doubtful():
    """A sentence that the shipped model flags as pushy at `strict` and not at `quiet`."""
    from analyser.learning.data_card import read_split

    model = ToneModel.load(shipped("models", "tone"))
    pushy = model.labels.index("pushy")
    texts = [one.text for one in read_split(shipped("data"), "dev").sentences if one.tone]
    low, high = (model.threshold("pushy", level) for level in ("strict", "quiet"))
    return next(
        text
        for text, row in zip(texts, model.score(texts), strict=True)
        if low <= row[pushy] < high and row[: len(TONES)].argmax() == pushy
    )


@pytest.fixture(scope="session")
def few():
    """Sentences with every label, by several hands, and some drafts."""
    from analyser.learning.corpus import Corpus
    from analyser.learning.data_card import read_split

    whole = read_split(shipped("data"), "train")
    return Corpus(whole.sentences[::50], whole.drafts[::40])


@pytest.fixture(scope="session")
def small(few):
    """A model of a few sentences: as scikit-learn has it (``fitted``), and as it is stored."""
    from analyser.learning import train as training
    from analyser.learning.fit import Settings, fit

    kept = []

    def remember(*arguments):
        kept.append(fit(*arguments))
        return kept[-1]

    quick = Settings(fewest_words=2, fewest_characters=3, fewest_classes=3, strength=5.0, folds=2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "fit", remember)
        artefact = training.train(few, quick)
    return SimpleNamespace(fitted=kept[0], artefact=artefact)
