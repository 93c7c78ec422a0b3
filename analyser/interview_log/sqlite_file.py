"""The log's file: private to its owner, checked when opened, set aside when damaged, backed up."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from analyser.errors import AnalyserError

BUSY_SECONDS = 10.0
SQLITE_HEADER = b"SQLite format 3\0"
"""What every database of SQLite begins with."""

_OWN_NAME = "log.sqlite3"
_BESIDE = ("-journal", "-wal", "-shm")  # files that SQLite keeps beside a database


def prepare(path: Path) -> None:
    """Make sure that the file is there, whole, and readable by its owner only.

    Raises:
        AnalyserError: it cannot be made or read, belongs to another program, or is damaged; a
            damaged log is kept under another name, so that the next call starts a new one.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
        with path.open("rb") as file:
            header = file.read(len(SQLITE_HEADER))
    except OSError as error:
        raise AnalyserError(
            f"{path}: the log cannot be opened ({error.strerror}); "
            "set ANALYSER_HOME to a folder of your own"
        ) from error
    if header and header != SQLITE_HEADER and path.name != _OWN_NAME:
        raise AnalyserError(f"{path}: this is no log but a file of another kind; name another file")
    complaint = " ".join(_find_damage(path).split())  # SQLite's own takes several lines
    if complaint:
        kept = _set_aside(path)
        raise AnalyserError(
            f"{path}: the log is damaged ({complaint}). It was kept as {kept.name}, and the next "
            "command starts a new log. Put a backup in its place, or bring an export back with "
            "`analyser interview import FILE`"
        )


def back_up(path: Path, target: Path) -> None:
    """Write a whole copy of the log, readable by its owner only; ``target`` is replaced at once.

    Raises:
        AnalyserError: the copy cannot be written.
    """
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # private from the first byte, and never half a copy under the target's name
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        os.close(handle)
        copy = Path(name)
        try:
            with closing(_connect(path)) as connection:
                connection.execute("VACUUM INTO ?", (name,))
            copy.replace(target)
        finally:
            copy.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise AnalyserError(f"{target}: the backup cannot be written ({error})") from error


def _find_damage(path: Path) -> str:
    """What SQLite complains about; nothing where the file is whole or cannot be told now."""
    try:
        with closing(_connect(path)) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.OperationalError as error:
        raise AnalyserError(f"{path}: the log cannot be read ({error})") from error
    except sqlite3.DatabaseError as error:
        return str(error)
    except UnicodeDecodeError:  # the complaint repeats a name out of the damaged file
        return "its tables cannot be read"
    return "" if found == "ok" else str(found)


def _set_aside(path: Path) -> Path:
    """Rename the file, and what lies beside it, to the first free name."""
    number = 1
    while (kept := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for suffix in ("", *_BESIDE):
        beside = path.with_name(path.name + suffix)
        if beside.exists():
            beside.rename(kept.with_name(kept.name + suffix))
    return kept


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
