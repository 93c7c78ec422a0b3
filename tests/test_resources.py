"""Shipped files are found, and the user's folder is the one that was asked for."""

from pathlib import Path

import pytest

from analyser import AnalyserError
from analyser.resources import shipped, user_folder


def test_models_and_data_are_found():
    assert (shipped("models", "tone") / "card.json").is_file()
    assert shipped("data", "samples").is_dir()


def test_what_is_not_shipped_is_an_error_that_names_it():
    with pytest.raises(AnalyserError, match="models/none"):
        shipped("models", "none")


def test_the_users_folder_can_be_chosen():
    assert user_folder({"ANALYSER_HOME": "/somewhere"}) == Path("/somewhere")
    assert user_folder({}).name == "analyser"
