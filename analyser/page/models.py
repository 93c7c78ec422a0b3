"""Which tone model is in use: the person's own where there is one, else the shipped one."""

from __future__ import annotations

from pathlib import Path

from analyser.judging.artefact import CARD
from analyser.page.person import person_folder
from analyser.resources import shipped


def own_model() -> Path:
    """Where a retrained model lies, or would."""
    return person_folder() / "models" / "tone"


def model_in_use() -> tuple[str, int]:
    """The folder of the model, and a number that changes when another model is put into it."""
    own = own_model() / CARD
    card = own if own.exists() else shipped("models", "tone") / CARD
    return str(card.parent), card.stat().st_mtime_ns
