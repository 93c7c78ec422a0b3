"""Disks that are full after so many bytes: whatever is written then, what was there before stays.

A limit on the size of a file stands for the disk, and is raised bit by bit, so that each write in
turn is the one that fails. It holds for the whole process, which is why each trial is run in one
of its own: ``python -m trials.full_disk NAME``.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import replace
from itertools import count
from pathlib import Path

from analyser.cli import main as analyser
from analyser.errors import AnalyserError
from analyser.interview_log.logged import Entry
from analyser.interview_log.store import InterviewLog
from analyser.page.corrections import correct, read_corrections
from analyser.resources import shipped
from analyser.scoring.artefact import read_artefact, write_artefact
from analyser.types import Interview

_OLD = b"what was here before\n"


@contextmanager
def full_after(size: int) -> Iterator[None]:
    """No file of this process can grow beyond so many bytes."""
    import resource
    import signal

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that a write fails instead
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def log(folder: Path) -> int:
    """A log that is made, and one that grows; how many writes failed."""
    failed = 0
    for size in count(0, 1_500):
        place = folder / f"new-{size}" / "log.sqlite3"
        done = _try(lambda: InterviewLog.open(place).close(), size)  # noqa: B023 - called at once
        assert _entries(place) == []
        if done:
            break
        failed += 1
    place = folder / "log.sqlite3"
    with InterviewLog.open(place) as kept:
        kept.add(Interview("Acme", "Cook", ("Sara Chen",), notes="n" * 30_000))
    before = _entries(place)

    def grow() -> None:
        with InterviewLog.open(place) as kept:
            kept.add(Interview("B", "", ("Tom",) * 3, themes=("a", "b"), notes="n" * 50_000))

    for size in count(0, 3_000):
        if _try(grow, size):
            break
        assert _entries(place) == before
        failed += 1
    assert len(_entries(place)) == 2
    return failed


def scores(folder: Path) -> int:
    """The output of a run in every form: an old one stays, and a new one can be gone on with."""
    failed = 0
    drafts = str(shipped("data", "samples"))
    for name in ("out.jsonl", "out.csv", "out.csv.gz", "out.parquet"):
        target, whole = folder / name, folder / f"whole-{name}"
        _run("score", drafts, "-o", whole)
        step = max(1, whole.stat().st_size // 5)
        for size in count(0, step):
            target.write_bytes(_OLD)
            if _try(lambda: _run("score", drafts, "-o", target), size):  # noqa: B023
                break
            assert target.read_bytes() == _OLD
            _run("score", drafts, "-o", target, "--resume")
            assert target.read_bytes() == whole.read_bytes()
            failed += 1
    return failed


def model(folder: Path) -> int:
    """A model that is to be put in the place of another."""
    artefact = read_artefact(shipped("models", "tone"))
    place = folder / "tone"
    write_artefact(artefact, place)
    step = max(path.stat().st_size for path in place.iterdir()) // 12
    other = replace(artefact, card={**artefact.card, "name": "other"})
    failed = 0
    for size in count(0, step):
        if _try(lambda: write_artefact(other, place), size):
            break
        assert read_artefact(place).card["name"] == artefact.card["name"]
        assert [path.name for path in folder.iterdir()] == ["tone"]
        failed += 1
    assert read_artefact(place).card["name"] == "other"
    return failed


def exports(folder: Path) -> int:
    """Exports, backups and calendar files, which replace others of their name."""
    held = ("--company", "Acme", "--job-title", "Cook", "--held-on", "2026-03-02")
    _run("interview", "add", *held, "--theme", "soup " * 2_000)
    failed = 0
    for name, *command in (
        ("out.json", "interview", "export", "-o"),
        ("out.csv", "interview", "export", "-o"),
        ("out.sqlite3", "interview", "export", "-o"),
        ("out.ics", "when", "1", "--send-on", "2026-03-16", "--ics"),
    ):
        target = folder / name
        for size in count(0, 250 if name == "out.ics" else 3_000):
            target.write_bytes(_OLD)
            if _try(lambda: _run(*command, target), size):  # noqa: B023
                break
            assert target.read_bytes() == _OLD, name
            failed += 1
    return failed


def corrections(folder: Path) -> int:
    """What a person at the page says of sentences."""
    path = folder / "corrections.jsonl"
    for number in range(20):
        correct(path, f"Sentence {number}.", ["needy"])
    before, failed = read_corrections(path), 0
    for size in count(0, 200):
        if _try(lambda: correct(path, "One more.", ["pushy"]), size):
            break
        assert read_corrections(path) == before
        failed += 1
    assert len(read_corrections(path)) == 21
    return failed


TRIALS: Mapping[str, Callable[[Path], int]] = {
    "log": log,
    "scores": scores,
    "model": model,
    "exports": exports,
    "corrections": corrections,
}


def _try(write: Callable[[], None], size: int) -> bool:
    """Whether it can be written; where it cannot, an error in words must say so."""
    with full_after(size):
        try:
            write()
        except AnalyserError:
            return False
    return True


def _run(*arguments: object) -> None:
    """Run a command; a failure that it tells in words is raised as one."""
    said = io.StringIO()  # in memory, for the limit would hold for a file too
    with redirect_stderr(said), redirect_stdout(io.StringIO()):
        try:
            analyser([str(argument) for argument in arguments])
        except SystemExit as ended:
            assert "fault of the program" not in said.getvalue(), said.getvalue()
            if ended.code == 2:
                raise AnalyserError(said.getvalue()) from None


def _entries(place: Path) -> list[Entry]:
    with InterviewLog.open(place) as kept:
        return kept.entries()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["ANALYSER_HOME"] = scratch
        print(TRIALS[sys.argv[1]](Path(scratch) / "."))
