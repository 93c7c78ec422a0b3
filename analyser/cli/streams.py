"""The standard streams of a command: closed by who started it, full, or left by their reader."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

READER_GONE = 141
"""What a shell shows of a program whose reader has closed the pipe: 128 and the signal's number."""

_CANNOT_BE_WRITTEN = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}  # the last: it is closed
)


class ReaderGone(Exception):  # noqa: N818  (an event, as in `analyser check … | head`)
    """Nobody reads standard output any more."""


@contextmanager
def watch_reader() -> Iterator[None]:
    """Tell that the reader has gone in a way that click, which would exit with 1, lets through."""
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGone from error


def open_streams() -> None:
    """Have all three streams, and let no encoding of a terminal end the program."""
    if sys.stdin is None:  # closed by whoever started the program
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115
    if sys.stdout is None:
        # what may not be written: only a command that has something to say fails
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def flush_output() -> None:
    """Write what waits to be written, while a full disk or a closed pipe can still be told."""
    if not sys.stdout.closed:  # the language server closes it at its end
        sys.stdout.flush()


def close_output() -> None:
    """Give up what waits to be written, which would be tried once more at the very end."""
    with suppress(OSError):
        sys.stdout.close()


def cannot_be_written(error: OSError) -> bool:
    """Whether this says that standard output takes nothing, which is no fault of the program."""
    return error.errno in _CANNOT_BE_WRITTEN
