"""What is to be scored: folders, files and tables, found before anything is read or written."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from analyser.errors import AnalyserError, unreadable
from analyser.reading.files import DRAFT_ENDINGS, check_ending, read_file
from analyser.reading.tables import Record, read_table, table_ending

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: a draft, or a table where it has an ``ending``.

    ``size`` is in bytes; ``changed`` is its time of modification in nanoseconds; ``error`` says why
    it cannot be read, where that is plain beforehand.
    """

    path: str
    ending: str | None = None
    size: int = 0
    changed: int = 0
    error: str | None = None


class Sources:
    """Files in the order in which they are scored, and how much of them has been read.

    Args:
        files: what was found.
        skipped: how many files of a folder are no drafts.
    """

    def __init__(self, files: Sequence[Source], skipped: int = 0) -> None:
        self.files = files
        self.skipped = skipped
        self._before = 0
        self._open: BinaryIO | None = None

    @property
    def size(self) -> int | None:
        """Of all files together in bytes, unknown with standard input."""
        if any(file.path == STANDARD_INPUT for file in self.files):
            return None
        return sum(file.size for file in self.files)

    @property
    def read(self) -> int:
        """The bytes read so far."""
        return self._before + (self._open.tell() if self._open else 0)

    @property
    def fingerprint(self) -> str:
        """A word that is another one once a file is added, removed or changed."""
        state = "\n".join(f"{file.path}\t{file.size}\t{file.changed}" for file in self.files)
        digest = hashlib.sha256(state.encode("utf-8", "surrogateescape")).hexdigest()
        return digest[:16]

    def records(self) -> Iterator[Record]:
        """Every record in order; a file that cannot be read is one with an error."""
        for file in self.files:
            if file.error:
                yield Record(file.path, file.path, error=file.error)
            elif file.ending is None:
                yield _draft(file.path)
            else:
                yield from self._table(file, file.ending)
            self._before += file.size

    def _table(self, file: Source, ending: str) -> Iterator[Record]:
        if file.path == STANDARD_INPUT:
            yield from read_table(sys.stdin.buffer, "standard input", ending)
            return
        try:
            with open(file.path, "rb") as self._open:
                yield from read_table(self._open, file.path, ending)
        except AnalyserError as error:  # it was fine when the run began
            yield Record(file.path, file.path, error=str(error))
        except OSError as error:
            yield Record(file.path, file.path, error=str(unreadable(file.path, error)))
        finally:
            self._open = None


def find_sources(names: Iterable[str]) -> Sources:
    """Find the files that ``names`` stand for, and look at the heading of every table.

    A folder stands for the drafts in it and in its folders, in the order of their names; hidden
    files, folders that are only linked to, and what is no draft are left out. A link that leads
    nowhere has an error in its place, as has a pipe, which would be waited for.

    Raises:
        AnalyserError: something is not there, is no table of its kind, is standard input a second
            time, or is the only file and of a kind that is not read.
    """
    files: list[Source] = []
    skipped = 0
    names = list(names)
    if names.count(STANDARD_INPUT) > 1:
        raise AnalyserError(f"{STANDARD_INPUT}: standard input is read once; name it once")
    for name in names:
        if name == STANDARD_INPUT:
            files.append(Source(STANDARD_INPUT, ".jsonl"))
        elif os.path.isdir(name):
            found = list(_walk(name))
            drafts = [path for path in found if path.lower().endswith(DRAFT_ENDINGS)]
            if not drafts:
                raise AnalyserError(
                    f"{name}: there are no drafts in this folder; their names end in "
                    f"{', '.join(DRAFT_ENDINGS)}, and tables are to be named one by one"
                )
            files += map(_found, drafts)
            skipped += len(found) - len(drafts)
        else:
            source = _source(name, table_ending(name))
            _check(source)
            if source.ending is None and len(names) == 1:
                check_ending(name)  # one of several stops nothing; one alone leaves nothing to do
            files.append(source)
    return Sources(files, skipped)


def check_not_read(sources: Sources, targets: Iterable[Path]) -> None:
    """Make sure that no file to be written is one to be read.

    Raises:
        AnalyserError: one is.
    """
    for target in targets:
        if target.exists() and any(
            file.path != STANDARD_INPUT
            and os.path.exists(file.path)
            and os.path.samefile(file.path, target)
            for file in sources.files
        ):
            raise AnalyserError(f"{target}: this is read in this run; give another name to -o")


def _walk(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder, onerror=_cannot_list):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.join(parent, name)


def _cannot_list(error: OSError) -> None:
    raise AnalyserError(
        f"{error.filename}: cannot be listed: {error.strerror}; make it readable, or take it out"
    ) from error


def _found(path: str) -> Source:
    """A draft of a folder: nobody named it, so that what is wrong with it stops nothing."""
    try:
        state = os.stat(path)
    except OSError as error:
        why = "this link leads to no file; mend it, or take it away"
        wrong = f"{path}: {why}" if os.path.islink(path) else str(unreadable(path, error))
        return Source(path, error=wrong)
    if not stat.S_ISREG(state.st_mode):
        return Source(path, error=f"{path}: this is no file but a pipe or a device; take it away")
    return Source(path, None, state.st_size, state.st_mtime_ns)


def _source(path: str, ending: str | None) -> Source:
    try:
        state = os.stat(path)
    except OSError as error:
        raise unreadable(path, error) from error
    return Source(path, ending, state.st_size, state.st_mtime_ns)


def _check(source: Source) -> None:
    """Read the heading of a table."""
    if source.ending is None:
        return
    try:
        with open(source.path, "rb") as file:
            read_table(file, source.path, source.ending)
    except OSError as error:
        raise unreadable(source.path, error) from error


def _draft(path: str) -> Record:
    try:
        return Record(path, path, read_file(path))
    except AnalyserError as error:
        return Record(path, path, error=str(error))
