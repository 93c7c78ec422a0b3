"""Which tone model is in use: the person's own where there is one, else the shipped one."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyser import resources
from analyser.errors import AnalyserError
from analyser.page.person import person_folder
from analyser.scoring.artefact import CARD, read_artefact


def own_model() -> Path:
    """Where a retrained model of the person at the page lies, or would."""
    return resources.own_model(person_folder())


def model_in_use() -> tuple[str, int]:
    """The folder of the model, and a number that changes when another model is put into it.

    A damaged one counts, though the shipped one stands in for it.
    """
    folder = resources.model_in_use(person_folder())
    return str(folder), (folder / CARD).stat().st_mtime_ns


@st.cache_data(show_spinner=False, max_entries=6)
def damage(folder: str, stamp: int) -> str:
    """What is wrong with a model, so that the shipped one stands in for it; else nothing.

    The arguments are what :func:`model_in_use` returns.
    """
    try:
        read_artefact(Path(folder))
    except AnalyserError as error:
        return str(error)
    return ""
