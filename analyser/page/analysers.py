"""The analysers of the page: loaded once for a sensitivity and a model, shared by all sessions."""

from __future__ import annotations

import streamlit as st

from analyser.analyse import Analyser
from analyser.labels import Sensitivity
from analyser.page.models import model_in_use
from analyser.settings import Settings, load_settings


def load_analyser(sensitivity: Sensitivity | None = None) -> Analyser:
    """An analyser with the model that is in use and the settings as they are now.

    Args:
        sensitivity: by default that of the settings.

    Raises:
        AnalyserError: the model or the settings cannot be read.
    """
    folder, stamp = model_in_use()
    return _load(sensitivity, folder, stamp, load_settings())


@st.cache_resource(show_spinner=False, max_entries=6, hash_funcs={Settings: repr})
def _load(sensitivity: Sensitivity | None, folder: str, stamp: int, settings: Settings) -> Analyser:
    """``stamp`` tells a model from the one that lay in the same folder before."""
    return Analyser(folder, sensitivity=sensitivity, settings=settings)
