"""Shipped files are found, and the user's folder is the one that was asked for."""

import shutil
from pathlib import Path

import pytest

from analyser import Analyser, AnalyserError
from analyser.resources import model_in_use, own_model, shipped, user_folder


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


def test_a_retrained_model_is_used_instead_of_the_shipped_one(tmp_path, monkeypatch):
    monkeypatch.setenv("ANALYSER_HOME", str(tmp_path))
    assert model_in_use(tmp_path) == shipped("models", "tone")
    shutil.copytree(shipped("models", "tone"), own_model(tmp_path))
    assert model_in_use(tmp_path) == own_model(tmp_path)
    assert Analyser().model.name == Analyser(shipped("models", "tone")).model.name
