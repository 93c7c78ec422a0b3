"""The file that a run writes, such that a run killed at any moment can be gone on with.

While a run lasts, its lines go to ``OUT.partial``, and after each chunk ``OUT.progress`` says how
far both the records and the file have come. Only the whole output takes the name ``OUT``. To
resume, the partial file is cut back to what the progress vouches for. ``OUT.lock`` keeps a second
run away; the system lets go of it when the process dies.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, Protocol

from filelock import FileLock, Timeout

from analyser.batch.checkpoint import (
    Checkpoint,
    Progress,
    read_checkpoint,
    settle,
    write_checkpoint,
)
from analyser.batch.parquet_output import check_parquet, write_parquet
from analyser.batch.rows import COLUMNS, FORMS, Form, csv_line
from analyser.control_characters import harmless_json
from analyser.errors import AnalyserError


class Output(Protocol):
    """Where the lines of a run go."""

    form: Form

    def claimed(self) -> AbstractContextManager[None]:
        """Keep every other run away meanwhile."""

    def begin(self, run: Mapping[str, str], *, resume: bool) -> Progress:
        """Make ready to write; how far an earlier run of the same kind has come."""

    def write(self, lines: Iterable[bytes], progress: Progress) -> None:
        """Add the lines of a chunk, and keep how far the run has come with them."""

    def finish(self) -> None:
        """Make the output whole."""


def open_output(name: str) -> Output:
    """The output that a user names: ``-``, or a file by its ending.

    Raises:
        AnalyserError: it has an ending that cannot be written, or its folder is not there.
    """
    if name == "-":
        return StandardOutput()
    path = Path(name)
    zipped = path.suffix.lower() == ".gz"
    ending = Path(path.stem).suffix.lower() if zipped else path.suffix.lower()
    form = next((form for form in FORMS if form == ending), None)
    if form is None:
        raise AnalyserError(
            f"{name}: the output must end in .jsonl, .csv or .parquet, or be - for standard output"
        )
    if form == ".parquet" and zipped:
        raise AnalyserError(f"{name}: Parquet is compressed as it is; leave .gz off")
    if form == ".parquet":
        check_parquet(name)
    if path.is_dir():
        raise AnalyserError(f"{name}: this is a folder; name a file in it")
    if not path.parent.is_dir():
        raise AnalyserError(f"{name}: there is no folder {path.parent}; make it first")
    return FileOutput(path, form, zipped=zipped)


class StandardOutput:
    """Standard output, which takes whole reports."""

    form: Form = ".jsonl"

    def claimed(self) -> AbstractContextManager[None]:
        """Who reads it sees to that."""
        return nullcontext()

    def begin(self, run: Mapping[str, str], *, resume: bool) -> Progress:
        """Begin, always from the start."""
        if resume:
            raise AnalyserError("-: what went to standard output cannot be resumed; name a file")
        return Progress()

    def write(self, lines: Iterable[bytes], progress: Progress) -> None:
        """Write the lines at once."""
        text = b"".join(lines).decode()
        sys.stdout.buffer.write(harmless_json(text).encode())
        sys.stdout.buffer.flush()

    def finish(self) -> None:
        """There is nothing more to do."""


class FileOutput:
    """A file that appears under its name when it is whole.

    Args:
        path: its name.
        form: what is written of each draft.
        zipped: whether each chunk is compressed, as a gzip member of its own.
    """

    def __init__(self, path: Path, form: Form, *, zipped: bool) -> None:
        self.form = form
        self.path = path
        self.partial = path.with_name(f"{path.name}.partial")
        self.progress = path.with_name(f"{path.name}.progress")
        self._zipped = zipped
        self._run: Mapping[str, str] = {}
        self._file: BinaryIO

    @contextmanager
    def claimed(self) -> Iterator[None]:
        """Keep every other run away from the files meanwhile.

        Raises:
            AnalyserError: another run writes them, or they cannot be written.
        """
        lock = FileLock(self.path.with_name(f"{self.path.name}.lock"), timeout=0)
        with self._failures_told():
            try:
                held = lock.acquire()
            except Timeout as error:
                raise AnalyserError(
                    f"{self.path}: another run is writing it; wait for its end, or name another"
                ) from error
        with held:
            try:
                yield
            finally:
                Path(lock.lock_file).unlink(missing_ok=True)

    def begin(self, run: Mapping[str, str], *, resume: bool) -> Progress:
        """Begin from the start, or after the last chunk that was written whole.

        Args:
            run: what must be the same for a run to be gone on with, by name.
            resume: whether to go on with an earlier run, if there was one.

        Raises:
            AnalyserError: the earlier run was another one, its partial file is gone, or the
                files cannot be written.
        """
        earlier = read_checkpoint(self.progress) if resume else None
        if earlier:
            earlier.check_same(run, self.path)
        self._run = run
        with self._failures_told():
            if earlier:
                self._file = self._cut_back(earlier.offset)
                return earlier.progress
            # first, for a progress must never vouch for another run's lines
            self.progress.unlink(missing_ok=True)
            self._file = self.partial.open("wb")
            heading = [csv_line(list(COLUMNS))] if self.form == ".csv" else []
            self._file.write(self._packed(heading))
        return Progress()

    def write(self, lines: Iterable[bytes], progress: Progress) -> None:
        """Add the lines of a chunk, then vouch for them.

        Raises:
            AnalyserError: the disk is full or gone; the run can be resumed.
        """
        with self._failures_told():
            self._file.write(self._packed(lines))
            settle(self._file)
            write_checkpoint(self.progress, Checkpoint(self._run, self._file.tell(), progress))

    def finish(self) -> None:
        """Give the whole file its name, and remove what was needed to resume."""
        with self._failures_told():
            settle(self._file)
            self._file.close()
            whole = self.partial
            if self.form == ".parquet":
                whole = self.partial.with_name(f"{self.partial.name}.parquet")
                write_parquet(self.partial, whole)
            # once the output stands, nothing is left to resume; killed here, a run begins anew
            self.progress.unlink(missing_ok=True)
            whole.replace(self.path)
            self.partial.unlink(missing_ok=True)

    def _packed(self, lines: Iterable[bytes]) -> bytes:
        content = b"".join(lines)
        # without the time, for the same run must make the same bytes
        return gzip.compress(content, mtime=0) if self._zipped else content

    def _cut_back(self, length: int) -> BinaryIO:
        """The partial file, opened after its first ``length`` bytes, without the rest."""
        if not self.partial.exists() or self.partial.stat().st_size < length:
            raise AnalyserError(
                f"{self.partial}: what was written before is gone; start again without --resume"
            )
        file = self.partial.open("r+b")
        file.truncate(length)
        file.seek(length)
        return file

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise AnalyserError(
                f"{self.path}: cannot be written: {error.strerror}; when that is mended, go on "
                "with --resume"
            ) from error
