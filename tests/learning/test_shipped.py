"""The shipped model and data are what their cards say."""

import json

import pytest

from analyser.learning.card_figures import is_worse, model_figures
from analyser.learning.data_card import BEGIN, END, SPLITS, count_table, read_split, refresh_card
from analyser.resources import shipped
from analyser.scoring.tone import ToneModel

DATA = shipped("data")


@pytest.fixture(scope="module")
def model():
    return ToneModel.load(shipped("models", "tone"))


@pytest.fixture(scope="module")
def development():
    return read_split(DATA, "dev")


@pytest.fixture(scope="module")
def training():
    return read_split(DATA, "train")


def test_the_figures_of_the_card_are_those_of_the_model(model, development):
    assert model_figures(model, development) == model.card["development"]


def test_the_model_was_fitted_on_the_data_that_is_shipped(model, training, development):
    assert model.card["data"]["sha256"] == training.without(development).digest()
    assert set(model.card["data"]["hands"]) == set(training.hands)


def test_the_card_has_a_learning_curve_that_ends_with_all_hands(model):
    assert model.card["learning_curve"][-1]["hands"] == len(model.card["data"]["hands"])


def test_the_data_card_counts_what_there_is():
    text = (DATA / "README.md").read_text(encoding="utf-8")
    table = text.partition(BEGIN)[2].partition(END)[0].strip()
    assert table == count_table(DATA)


def test_no_hand_wrote_for_two_splits(training, development):
    test = read_split(DATA, "test")
    assert not set(training.hands) & set(development.hands)
    assert not set(test.hands) & {*training.hands, *development.hands}


def test_a_card_is_refreshed_between_its_marks(tmp_path):
    sentence = {"id": "a", "hand": "hand-99", "text": "Please!", "tone": ["needy"]}
    for split in SPLITS:
        folder = tmp_path / "sentences" / split
        folder.mkdir(parents=True)
        (folder / "hand-99.jsonl").write_text(json.dumps(sentence) + "\n")
    card = tmp_path / "README.md"
    card.write_text(f"# Data\n{BEGIN}\nold\n{END}\nend\n")
    refresh_card(tmp_path)
    lines = card.read_text().splitlines()
    assert lines[0] == "# Data"
    assert lines[-1] == "end"
    assert "| hand-99 | train | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |" in lines
    assert "old" not in lines


@pytest.mark.parametrize(
    ("f1", "alarms", "worse"),
    [(0.8, 0.01, False), (0.797, 0.01, True), (0.9, 0.016, True), (0.7995, 0.014, False)],
)
def test_a_model_is_worse_that_finds_less_or_alarms_more(f1, alarms, worse):
    def figures(macro_f1, false_alarms):
        return {"tone": {"balanced": {"macro_f1": macro_f1, "false_alarms": false_alarms}}}

    assert is_worse(figures(f1, alarms), figures(0.8, 0.01)) is worse
