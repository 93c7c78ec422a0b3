"""``analyser forget``: everything of the user's goes, and is named as it goes."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyser.cli.log_input import is_terminal
from analyser.cli.saying import agree, say
from analyser.control_characters import harmless
from analyser.errors import AnalyserError
from analyser.presenting.present import print_plain
from analyser.resources import log_address, log_files, own_files, own_model, user_folder

if TYPE_CHECKING:
    from analyser.interview_log.store import InterviewLog


@click.command()
@click.option("--yes", is_flag=True, help="Without asking, for scripts.")
def forget(yes: bool) -> None:
    """Remove everything of yours: log, settings, corrections, and models of your own.

    It is shown first, and nothing goes before you agree. Drafts, exports and scores that you keep
    elsewhere stay where they are, as does any file in the folder that this program did not make.
    """
    from analyser.interview_log.database import sqlite_path
    from analyser.interview_log.store import InterviewLog

    address, folder = log_address(), user_folder()
    files, file = own_files(folder), sqlite_path(address)
    if file:
        files += [path for path in log_files(file) if path not in files]
    log = None if file else InterviewLog.open(address)
    entries = len(log.entries()) if log else 0
    if not files and not entries:
        say(f"there is nothing of yours in {folder}")
        return
    _show(files, entries, log)
    if not yes:
        if not is_terminal():
            raise AnalyserError("nothing was removed, for nobody can be asked; give --yes")
        if not agree("Remove all of it, for good?", default=False):
            say("nothing was removed")
            return
    if log:
        print_plain(
            f"removed {log.clear()} interviews with their contacts from {harmless(log.name)}"
        )
    _remove(files)
    for emptied in (own_model(folder).parent, folder):
        if emptied.is_dir() and not any(emptied.iterdir()):
            emptied.rmdir()


def _show(files: Sequence[Path], entries: int, log: InterviewLog | None) -> None:
    for path in files:
        say(f"  {path}")
    if log:
        say(f"  {entries} interviews with their contacts in {log.name}")


def _remove(files: Sequence[Path]) -> None:
    """Remove each, then say so: what cannot be said is removed all the same."""
    gone, kept = [], []
    for path in files:
        try:
            # of a link only the link is the user's own
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
            gone.append(path)
        except OSError as error:
            kept.append(f"{path}: cannot be removed ({error.strerror})")
    for path in gone:
        print_plain(f"removed {harmless(str(path))}")
    if kept:
        raise AnalyserError("; ".join(kept))
