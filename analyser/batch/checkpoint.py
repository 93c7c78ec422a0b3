"""How far a run has come, and the file that vouches for it until the output is whole."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from analyser.batch.scoring import Scored
from analyser.errors import AnalyserError, unreadable
from analyser.labels import Severity

SOURCES = "sources"
"""Names, in what a run is known by, the state of everything that it reads."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come.

    ``severities`` are those of all findings so far.
    """

    records: int = 0
    ready: int = 0
    errors: int = 0
    severities: tuple[Severity, ...] = ()

    def plus(self, scored: Scored) -> Progress:
        """The progress after one more chunk."""
        return Progress(
            self.records + len(scored.lines),
            self.ready + scored.ready,
            self.errors + scored.errors,
            tuple(sorted(scored.severities.union(self.severities))),
        )


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What is known of a broken run.

    ``run`` is what it is known by, ``offset`` how many bytes of its partial file are vouched for.
    """

    run: Mapping[str, str]
    offset: int
    progress: Progress

    def check_same(self, run: Mapping[str, str], output: Path) -> None:
        """Make sure that ``run`` can go on with this one.

        Raises:
            AnalyserError: something is not as it was.
        """
        for name, value in run.items():
            before = self.run.get(name)
            if before == value:
                continue
            if name == SOURCES:
                raise AnalyserError(
                    f"{output}: a source has been added, removed or changed since the run that is "
                    "to be resumed; start again without --resume"
                )
            raise AnalyserError(
                f"{output}: the run to resume had {name} {before}, this one has {value}; give the "
                "same, or start again without --resume"
            )


def read_checkpoint(path: Path) -> Checkpoint | None:
    """What was written last; nothing where there was no run, or it had not come far.

    Raises:
        AnalyserError: the file cannot be read, or is damaged.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
        counts = content["progress"]
        progress = Progress(**counts | {"severities": tuple(counts["severities"])})
        return Checkpoint(dict(content["run"]), int(content["offset"]), progress)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, TypeError, KeyError) as error:
        raise AnalyserError(
            f"{path}: this does not tell how far the run had come; start again without --resume"
        ) from error


def write_checkpoint(path: Path, checkpoint: Checkpoint) -> None:
    """Put this in the place of the one before, whole."""
    written = path.with_name(f"{path.name}.new")
    with written.open("w", encoding="utf-8") as file:
        json.dump(asdict(checkpoint), file)
        settle(file)
    written.replace(path)


def settle(file: IO[Any]) -> None:
    """Have everything written so far on the disk itself, where a power cut leaves it."""
    file.flush()
    os.fsync(file.fileno())
