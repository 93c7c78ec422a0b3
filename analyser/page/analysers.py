"""The analysers of the page: loaded once for a sensitivity and a model, shared by all sessions."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analyser.analyse import Analyser
from analyser.labels import Sensitivity
from analyser.page.models import model_in_use
from analyser.page.person import person_folder
from analyser.scoring.in_use import load_model_in_use
from analyser.settings import Settings, load_settings


def load_analyser(sensitivity: Sensitivity | None = None) -> Analyser:
    """An analyser with the model that is in use and the settings as they are now.

    Args:
        sensitivity: by default that of the settings.

    Raises:
        AnalyserError: the settings cannot be read.
    """
    return _load(sensitivity, str(person_folder()), model_in_use(), load_settings())


@st.cache_resource(show_spinner=False, max_entries=6, hash_funcs={Settings: repr})
def _load(
    sensitivity: Sensitivity | None, person: str, in_use: tuple[str, int], settings: Settings
) -> Analyser:
    """``in_use`` tells a model from the one that was in use before."""
    model = load_model_in_use(Path(person))
    return Analyser(model, sensitivity=sensitivity, settings=settings)
