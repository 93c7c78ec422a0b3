"""The numbered lines of a table in text form, read with bounded memory."""

from __future__ import annotations

import io
import re
from typing import BinaryIO, TextIO, cast

from analyser.errors import AnalyserError
from analyser.reading.files import encoding_of

MAX_RECORD = 20_000_000
"""In characters: a longer line is dropped unseen, so that memory stays bounded."""

_SEPARATOR = re.compile(r"""(?i)"?sep=(?P<mark>[^\w\s"]|\t)"?\s*""")


def named_separator(line: str) -> str | None:
    """The mark that a first line such as ``sep=;`` names, by which spreadsheets tell each other.

    Nothing where it is another line, such as a heading.
    """
    found = _SEPARATOR.fullmatch(line)
    return found["mark"] if found else None


class NumberedLines:
    """The lines of a text, numbered from 1, those of the latest record kept at hand.

    A line that is too long is skipped to its end. Iterating raises :exc:`AnalyserError` where a
    line or a record of several is too long; a CSV reader hands that on and can be used further.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.number = 0
        self._stream = _decoded(file)
        self._again: list[str] = []
        self._record: list[str] = []
        self._length = 0

    def __iter__(self) -> NumberedLines:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._stream.readline(MAX_RECORD + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self._record.append(line)
        self._length += len(line)
        rest = line
        while len(rest) >= MAX_RECORD and not rest.endswith(("\n", "\r")):
            rest = self._stream.readline(MAX_RECORD + 1)
        if self._length > MAX_RECORD:
            raise AnalyserError(f"longer than {MAX_RECORD:,} characters; give the draft alone")
        return line

    @property
    def record(self) -> list[str]:
        """The lines read since the last :meth:`begin_record`."""
        return self._record

    def begin_record(self) -> int:
        """Let go of the lines of the record before; the number of the line that comes next."""
        self._record.clear()
        self._length = 0
        return self.number + 1

    def go_back(self) -> None:
        """Read again what was read of this record after its first line."""
        again = self._record[1:]
        self.number -= len(again)
        self._again.extend(reversed(again))


def _decoded(file: BinaryIO) -> TextIO:
    """The text; stray bytes become surrogates, which are refused record by record."""
    if not isinstance(file, io.BufferedReader):
        file = io.BufferedReader(cast(io.RawIOBase, file))
    encoding, mark = encoding_of(file.peek(4))
    file.read(mark)
    return io.TextIOWrapper(file, encoding, errors="surrogateescape", newline="")
