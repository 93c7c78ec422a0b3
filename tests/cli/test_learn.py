"""``analyser train`` and ``analyser evaluate`` as a user runs them."""

import json

import pytest

from analyser.labels import SENTENCE_PARTS, TONES
from analyser.learning import fit
from analyser.resources import shipped
from analyser.scoring.artefact import CARD
from analyser.scoring.tone import ToneModel


@pytest.fixture
def quick(monkeypatch):
    """Settings that fit in a second what is fitted here on a few examples."""
    defaults = fit.Settings(2, 3, 3, 5.0, 2)
    monkeypatch.setattr(fit, "Settings", lambda: defaults)


@pytest.fixture
def few(tmp_path):
    """A file of some shipped sentences with every label."""
    path = tmp_path / "few.jsonl"
    files = sorted(shipped("data", "sentences", "train").glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines[::50]) + "\n", encoding="utf-8")
    return path


@pytest.mark.usefixtures("quick")
def test_a_model_goes_into_the_users_folder_with_its_figures(run, few, tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path / "home"))
    code, out, err = run("train", few, "--alone", "--force")
    assert code == 0
    assert "balanced: mean F1 of the tones" in out
    model = ToneModel.load(tmp_path / "home" / "models" / "tone")
    assert model.card["development"]["tone"]["balanced"]["macro_f1"] > 0
    assert f"{model.name} written to" in err


@pytest.mark.usefixtures("quick")
def test_a_model_that_is_worse_than_the_shipped_one_is_not_put_in_the_place_of_a_damaged_one(
    run, few, tmp_path
):
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / CARD).write_text("{}")
    code, out, err = run("train", few, "--alone", "--output", folder)
    assert code == 1
    assert f"not compared with: {folder / CARD}" in err
    assert "the new model is worse" in err
    assert "before" in out
    assert [file.name for file in folder.iterdir()] == [CARD]


def test_problems_are_listed_with_their_lines_before_anything_is_fitted(run, tmp_path):
    path = tmp_path / "mine.jsonl"
    path.write_text('{"text": "Hi.", "tone": ["neady"]}\n{"text": "Hi.", "tone": []}\n')
    code, _, err = run("train", path, "--alone", "--output", tmp_path / "model")
    assert code == 2
    assert f"{path}:1: unknown tone label “neady”; did you mean needy?" in err
    assert "too few sentences to learn needy (0)" in err
    assert "there are not both for needy" in err


@pytest.mark.parametrize("command", ["train", "evaluate"])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.jsonl"], "nowhere.jsonl: there is no such file; check the name"),
        ([], "Missing argument"),
        ([""], "it is empty; give a value, or leave it out"),
        (["--sideways"], "No such option"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(run, command, arguments, message):
    code, _, err = run(command, *arguments)
    assert code == 2
    assert message in err


@pytest.mark.parametrize(
    "arguments",
    [("train", "--output"), ("evaluate", "--model"), ("convert", "--to", "prodigy", "-o")],
)
def test_an_empty_name_never_means_the_folder_one_is_in(run, tmp_path, monkeypatch, arguments):
    (tmp_path / "mine.jsonl").write_text('{"text": "I beg you.", "tone": ["needy"]}', "utf-8")
    monkeypatch.chdir(tmp_path)
    code, _, err = run(*arguments, "", "mine.jsonl")
    assert code == 2
    assert "it is empty" in err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.jsonl"]


def test_a_place_that_holds_something_else_is_told_before_anything_is_learnt(run, few, tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "draft.txt").write_text("Hi Sara,")
    code, _, err = run("train", few, "--output", folder)
    assert code == 2
    assert err == f"analyser: {folder} holds something other than a model; name another folder\n"
    code, _, err = run("train", few, "--output", folder / "draft.txt")
    assert (code, err.count("\n")) == (2, 1)
    assert f"{folder / 'draft.txt'}: cannot be written" in err


def test_a_model_goes_to_one_place_only(run, few, tmp_path):
    code, _, err = run("train", few, "--into-package", "--output", tmp_path)
    assert code == 2
    assert "not both" in err


@pytest.fixture
def examples(tmp_path):
    path = tmp_path / "examples.jsonl"
    sentence = {"text": "I beg you, please hire me.", "tone": ["needy"], "parts": {}}
    draft = {
        "channel": "email",
        "kind": "status",
        "send_on": "2026-11-12",
        "text": "Hi Sara,\n\nThank you for your time on Monday.\n\nBest,\nTom Reed",
        "elements": {"thanks": "present"},
        "entities": [{"text": "Sara", "label": "INTERVIEWER"}],
    }
    path.write_text(json.dumps(sentence) + "\n" + json.dumps(draft) + "\n")
    return path


def test_figures_as_json_have_the_published_shape(run, examples):
    code, out, err = run("evaluate", examples, "--format", "json")
    assert code == 0
    figures = json.loads(out)
    assert list(figures) == ["sentences", "drafts"]
    tone = figures["sentences"]["tone"]
    assert set(tone) == {*TONES, "macro_f1", "false_alarms"}
    assert set(tone["needy"]) == {"precision", "recall", "f1", "average_precision", "support"}
    assert set(figures["sentences"]["parts"]) == {*SENTENCE_PARTS, "macro_f1"}
    assert list(figures["drafts"]) == ["tone", "elements", "entities", "interview_date"]
    assert set(figures["drafts"]["elements"]) == {"thanks", "macro_f1"}
    assert figures["drafts"]["entities"]["INTERVIEWER"]["f1"] == 1
    assert "micro_f1" in figures["drafts"]["entities"]
    assert figures["drafts"]["tone"] is None
    assert "not measured: the tone of drafts: nothing is labelled" in err


def test_figures_as_text_are_tables(run, examples):
    code, out, _ = run("evaluate", examples, "--sensitivity", "strict")
    assert code == 0
    for heading in ("Tone of sentences", "Elements of drafts", "Entities of drafts", "needy"):
        assert heading in out


def test_a_model_that_is_none_is_an_error(run, examples, tmp_path):
    code, _, err = run("evaluate", examples, "--model", tmp_path)
    assert code == 2
    assert str(tmp_path / CARD) in err
