"""Retraining in the background, so that the page stays usable and a look elsewhere stops nothing.

What is trained is written to the person's own folder, and only where it is no worse on the
development set than what is in use.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from analyser.errors import AnalyserError
from analyser.page.names import LABEL_NAMES
from analyser.scoring.artefact import Artefact, write_artefact
from analyser.scoring.tone import ToneModel

Phase = Literal["idle", "running", "in use", "worse", "failed"]
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a retraining has come, and what came of it."""

    phase: Phase = "idle"
    share: float = 0.0
    step: str = ""
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""


class Retraining:
    """One retraining at a time, into one folder.

    Args:
        folder: where the model goes.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.standing = Standing()
        self._artefact: Artefact | None = None
        self._thread: threading.Thread | None = None

    def start(self, corrections: Path, in_use: ToneModel, data: Path) -> None:
        """Begin, unless one is running.

        Args:
            corrections: the person's own labelled sentences.
            in_use: the model to hold the new one against.
            data: the examples that the program came with.
        """
        if self.standing.phase == "running":
            return
        self.standing = Standing("running", 0.0, "Reading the examples")
        self._thread = threading.Thread(
            target=self._run, args=(corrections, in_use, data), daemon=True
        )
        self._thread.start()

    def wait(self) -> Standing:
        """Wait until it is done."""
        if self._thread is not None:
            self._thread.join()
        return self.standing

    def use_anyway(self) -> None:
        """Put the last model in place although it is worse.

        Raises:
            AnalyserError: it cannot be written.
        """
        if self._artefact is not None:
            write_artefact(self._artefact, self.folder)
            self.standing = replace(self.standing, phase="in use")

    def forget(self) -> None:
        """Forget what came of the last one."""
        if self.standing.phase != "running":
            self.standing, self._artefact = Standing(), None

    def _run(self, corrections: Path, in_use: ToneModel, data: Path) -> None:
        try:
            self._train(corrections, in_use, data)
        except AnalyserError as error:
            self.standing = Standing("failed", problem=str(error))
        except Exception:
            _logger.exception("while retraining")
            self.standing = Standing(
                "failed", problem="something in this program went wrong; the model is unchanged"
            )

    def _train(self, corrections: Path, in_use: ToneModel, data: Path) -> None:
        # imported here, for scikit-learn takes seconds that no other part of the page needs
        from analyser.learning.card_figures import is_worse, model_figures
        from analyser.learning.corpus_files import read_corpus
        from analyser.learning.data_card import read_split
        from analyser.learning.train import train

        development = read_split(data, "dev")
        own = read_corpus([corrections]).without(development)
        corpus = own.joined(read_split(data, "train").without(development))
        before = model_figures(in_use, development)
        artefact = train(corpus, progress=self._tell)
        self._tell_step("Measuring", 0.97)
        after = model_figures(ToneModel(artefact), development)
        artefact = replace(artefact, card={**artefact.card, "development": after})
        self._artefact = artefact
        worse = is_worse(after, before)
        if not worse:
            write_artefact(artefact, self.folder)
        self.standing = Standing("worse" if worse else "in use", 1.0, before=before, after=after)

    def _tell(self, label: str, done: int, of: int) -> None:
        self._tell_step(f"Learning {LABEL_NAMES.get(label, label).lower()}", 0.05 + 0.9 * done / of)

    def _tell_step(self, step: str, share: float) -> None:
        self.standing = Standing("running", share, step)
