"""Shipped files are found, and the user's folder is the one that was asked for."""

import shutil
from pathlib import Path

import pytest

from analyser import Analyser, AnalyserError
from analyser.resources import (
    MODEL_FILES,
    log_address,
    model_in_use,
    own_files,
    own_model,
    shipped,
    user_folder,
)
from analyser.scoring.artefact import check_place


def test_models_and_data_are_found():
    assert (shipped("models", "tone") / "card.json").is_file()
    assert shipped("data", "samples").is_dir()


def test_what_is_not_shipped_is_an_error_that_names_it():
    with pytest.raises(AnalyserError, match="models/none"):
        shipped("models", "none")


def test_the_users_folder_can_be_chosen(monkeypatch):
    monkeypatch.setenv("ANALYSER_HOME", "/somewhere")
    assert user_folder() == Path("/somewhere")
    monkeypatch.delenv("ANALYSER_HOME")
    assert user_folder().name == "analyser"


@pytest.mark.parametrize(
    "address",
    ["sqlite:///mine", "postgresql://me@host/db", "/srv/mine.db", "a.SQLite", "a.sqlite3"],
)
def test_the_log_lies_where_a_url_or_a_path_says(monkeypatch, address):
    monkeypatch.setenv("ANALYSER_LOG_URL", address)
    assert log_address() == address


def test_the_log_may_lie_in_a_file_of_any_name_that_is_there(monkeypatch, tmp_path):
    kept = tmp_path / "interviews"
    kept.touch()
    monkeypatch.setenv("ANALYSER_LOG_URL", str(kept))
    assert log_address() == str(kept)


@pytest.mark.parametrize("address", ["garbage", "mine.txt", "postgresql:/host/db", " "])
def test_what_is_no_address_of_a_log_is_told_with_what_would_be_one(monkeypatch, address):
    monkeypatch.setenv("ANALYSER_LOG_URL", address)
    with pytest.raises(AnalyserError, match=rf"is '{address}'; .*postgresql://.*\.sqlite3$"):
        log_address()


def test_a_wrong_address_is_told_without_its_password(monkeypatch):
    monkeypatch.setenv("ANALYSER_LOG_URL", "postgresql:/me:secret@host/db")
    with pytest.raises(AnalyserError, match=r"'postgresql:/me:\*\*\*@host/db'"):
        log_address()


def test_a_retrained_model_is_used_instead_of_the_shipped_one(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path))
    assert model_in_use(tmp_path) == shipped("models", "tone")
    shutil.copytree(shipped("models", "tone"), own_model(tmp_path))
    assert model_in_use(tmp_path) == own_model(tmp_path)
    assert Analyser().model.name == Analyser(shipped("models", "tone")).model.name


@pytest.mark.parametrize("name", MODEL_FILES)
def test_what_is_left_of_a_model_is_warned_of_forgotten_and_may_be_replaced(
    tmp_path, monkeypatch, name
):
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path))
    own = Path(shutil.copytree(shipped("models", "tone"), own_model(tmp_path)))
    (own / name).unlink()
    with pytest.warns(UserWarning, match=rf"{name}: there is no such file.* is used instead"):
        Analyser()
    assert own in own_files(tmp_path)
    check_place(own)
