"""Which tone model is in use: the person's own where there is one, else the shipped one."""

from __future__ import annotations

from pathlib import Path

from analyser import resources
from analyser.judging.artefact import CARD
from analyser.page.person import person_folder


def own_model() -> Path:
    """Where a retrained model of the person at the page lies, or would."""
    return resources.own_model(person_folder())


def model_in_use() -> tuple[str, int]:
    """The folder of the model, and a number that changes when another model is put into it."""
    folder = resources.model_in_use(person_folder())
    return str(folder), (folder / CARD).stat().st_mtime_ns
