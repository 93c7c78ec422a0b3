"""What many tests need: one analyser, the samples, and a user's folder of their own."""

from datetime import date
from pathlib import Path

import pytest

from analyser import Analyser
from analyser.resources import shipped

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
