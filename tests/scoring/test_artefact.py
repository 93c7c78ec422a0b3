import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from analyser.errors import AnalyserError
from analyser.resources import own_model, set_aside
from analyser.scoring import artefact as storing
from analyser.scoring.artefact import (
    ARRAYS,
    CARD,
    VOCABULARY,
    check_place,
    read_artefact,
    write_artefact,
)
from analyser.scoring.in_use import load_model_in_use
from analyser.scoring.model_files import digest
from analyser.scoring.tone import ToneModel


@pytest.fixture(scope="session")
def written(small, tmp_path_factory):
    folder = tmp_path_factory.mktemp("models") / "tone"
    write_artefact(small.artefact, folder)
    return folder


@pytest.fixture
def folder(written, tmp_path):
    return shutil.copytree(written, tmp_path / "tone")


@pytest.fixture
def renamed(small):
    return replace(small.artefact, card={**small.artefact.card, "name": "tone-other"})


def change_card(folder, **changes):
    card = json.loads((folder / CARD).read_text())
    (folder / CARD).write_text(json.dumps({**card, **changes}))


def test_what_was_written_is_read_back(small, folder):
    found = read_artefact(folder)
    assert found.words == small.artefact.words
    assert found.characters == small.artefact.characters
    np.testing.assert_array_equal(found.weights, small.artefact.weights)
    assert found.card["thresholds"] == small.artefact.card["thresholds"]


@pytest.mark.parametrize("name", [ARRAYS, VOCABULARY])
def test_a_file_that_was_changed_or_cut_short_is_refused(folder, name):
    content = (folder / name).read_bytes()
    for bad in (content[:-10], content[:-1] + bytes([content[-1] ^ 1]), b""):
        (folder / name).write_bytes(bad)
        with pytest.raises(AnalyserError, match="changed or cut short"):
            ToneModel.load(folder)


@pytest.mark.parametrize("name", [ARRAYS, VOCABULARY, CARD])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(AnalyserError, match=name):
        ToneModel.load(folder)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": "something"}, "not the card of a tone model"),
        ({"format_version": 99}, "format version 99"),
        ({"thresholds": None}, "lacks thresholds"),
        ({"labels": ["needy"]}, "weights is int8"),
    ],
)
def test_a_foreign_card_is_refused(folder, changes, message):
    change_card(folder, **changes)
    with pytest.raises(AnalyserError, match=message):
        ToneModel.load(folder)


@pytest.mark.parametrize("content", ["", "[]", "{", "[" * 50_000])
def test_what_is_no_card_at_all_is_refused(folder, content):
    (folder / CARD).write_text(content)
    with pytest.raises(AnalyserError, match="card"):
        ToneModel.load(folder)


def test_arrays_of_another_model_are_refused_even_with_the_right_hash(folder):
    save_file({"weights": np.zeros((3, 2), np.float32)}, folder / ARRAYS)
    files = json.loads((folder / CARD).read_text())["files"]
    change_card(folder, files={**files, ARRAYS: digest((folder / ARRAYS).read_bytes())})
    with pytest.raises(AnalyserError, match="not a tone model"):
        ToneModel.load(folder)


def test_a_threshold_that_the_card_lacks_is_an_error(folder):
    change_card(folder, thresholds={})
    with pytest.raises(AnalyserError, match="no threshold for needy at quiet"):
        ToneModel.load(folder).threshold("needy", "quiet")


def test_a_new_model_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(folder, renamed):
    write_artefact(renamed, folder)
    assert ToneModel.load(folder).name == "tone-other"
    assert [path.name for path in folder.parent.iterdir()] == ["tone"]


@pytest.mark.parametrize("step", ["save", "_swap"])
def test_a_run_that_is_interrupted_leaves_the_old_model_whole(
    folder, small, renamed, monkeypatch, step
):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(storing, step, stop)
    with pytest.raises(KeyboardInterrupt):
        write_artefact(renamed, folder)
    assert ToneModel.load(folder).name == small.artefact.card["name"]
    assert [path.name for path in folder.parent.iterdir()] == ["tone"]


def test_an_interruption_between_the_two_renamings_brings_the_old_model_back(
    folder, small, renamed, monkeypatch
):
    rename = Path.rename

    def stop_at_the_second(path, target):
        if target == folder and not path.name.endswith("-old"):
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stop_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        write_artefact(renamed, folder)
    assert ToneModel.load(folder).name == small.artefact.card["name"]
    assert [path.name for path in folder.parent.iterdir()] == ["tone"]


@pytest.fixture
def killed(folder, renamed, monkeypatch):
    """What a training leaves that is killed between putting the old model aside and the new in."""
    rename = Path.rename

    def put_aside_and_die(new, model):
        rename(model, new.with_name(f"{new.name}-old"))
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(storing, "_swap", put_aside_and_die)
        patched.setattr(storing.shutil, "rmtree", lambda *_, **__: None)
        with pytest.raises(KeyboardInterrupt):
            write_artefact(renamed, folder)
    assert not folder.exists()
    return folder


def test_the_next_training_finds_the_model_that_a_killed_one_put_aside(killed, small, renamed):
    check_place(killed)
    assert ToneModel.load(killed).name == small.artefact.card["name"]
    write_artefact(renamed, killed)
    assert set_aside(killed) == []


def test_the_next_start_uses_the_model_that_a_killed_training_put_aside(killed, small, tmp_path):
    home = tmp_path / "home"
    (home / "models").mkdir(parents=True)
    for path in killed.parent.glob(".tone-*"):
        path.rename(home / "models" / path.name)
    assert load_model_in_use(home).name == small.artefact.card["name"]
    assert set_aside(own_model(home)) == []


def test_what_a_training_put_aside_goes_with_the_next_one_that_lives(folder, renamed):
    shutil.copytree(folder, folder.with_name(".tone-abc-old"))
    write_artefact(renamed, folder)
    assert ToneModel.load(folder).name == "tone-other"
    assert [path.name for path in folder.parent.iterdir()] == ["tone"]


def test_a_folder_with_something_else_in_it_is_not_overwritten(small, tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(AnalyserError, match="something other than a model"):
        write_artefact(small.artefact, tmp_path)
    assert (tmp_path / "letter.txt").exists()
