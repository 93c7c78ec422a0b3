"""The tone model that is in use: the user's own, or the one that the program came with."""

from __future__ import annotations

import warnings
from pathlib import Path

from analyser.errors import AnalyserError
from analyser.resources import model_in_use, shipped, user_folder
from analyser.scoring.tone import ToneModel


def load_model_in_use(person: Path | None = None) -> ToneModel:
    """The user's own model where there is a sound one, else the shipped one.

    A damaged one is passed over with a warning.

    Args:
        person: the folder of the user's own files, by default that of whoever runs the program.
    """
    folder, stays = model_in_use(person or user_folder()), shipped("models", "tone")
    try:
        return ToneModel.load(folder)
    except AnalyserError as error:
        if folder == stays:
            raise
        warnings.warn(
            f"{error}. The model that the program came with is used instead; remove {folder} to "
            "stay with it",
            stacklevel=1,  # from one place, so that it is said once however often it is loaded
        )
        return ToneModel.load(stays)
