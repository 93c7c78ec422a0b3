"""Files of labelled examples as records with one set of field names, each with its place.

Read are JSON lines in the project's own fields, CSV and TSV, and what annotation tools export. A
record that cannot be understood is handed on with ``error``, never dropped.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from analyser.errors import AnalyserError, unreadable
from analyser.learning.annotation_import import ForeignRecordError, translate
from analyser.reading.files import encoding_of
from analyser.reading.table_lines import named_separator

_Found = tuple[tuple[int, ...], Any]
"""Where a value stands in its file (the line, and the column where the line has others), and it."""


class Place(NamedTuple):
    """Where an example stands: a file, and the line on which its record begins, from 1.

    ``column`` tells records of one line apart, as of an array without line breaks; else it is 1.
    """

    path: Path
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" + (f":{self.column}" if self.column > 1 else "")


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record in the project's field names, not yet checked; ``error`` where unreadable."""

    fields: Mapping[str, Any]
    place: Place
    error: str = ""


def read_records(path: Path) -> Iterator[RawRecord]:
    """The records of a ``.jsonl``, ``.json``, ``.csv`` or ``.tsv`` file, in order.

    Raises:
        AnalyserError: the file cannot be read at all, or not in the encoding that its mark tells.
    """
    text = _read_text(path)
    if path.suffix.lower() == ".tsv":
        values = _table_rows(text, "\t")
    elif path.suffix.lower() == ".csv":
        first, ending, rest = text.partition("\n")
        mark = named_separator(first)
        # an empty line in its place, so that the others keep their numbers
        values = _table_rows(ending + rest, mark) if mark else _table_rows(text, _delimiter(text))
    elif text.lstrip().startswith("["):
        values = _array_items(text)
    else:
        values = _json_lines(text)
    if not text.strip():
        yield RawRecord({}, Place(path, 1), "the file is empty")
    for where, value in values:
        place = Place(path, *where)
        if isinstance(value, str):
            yield RawRecord({}, place, value)
        elif not isinstance(value, dict):
            yield RawRecord({}, place, f"not a JSON object but {json.dumps(value)[:40]}")
        else:
            try:
                yield RawRecord(translate(value), place)
            except ForeignRecordError as error:
                yield RawRecord({}, place, str(error))
            except (AttributeError, KeyError, TypeError):  # not the shape that the tool writes
                yield RawRecord({}, place, "an annotation has no place or no label in it")


def _read_text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    encoding, skip = encoding_of(data)
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: skip + error.start].count(b"\n") + 1
        raise AnalyserError(
            f"{path}:{line}: not {encoding.upper()}; save the file as UTF-8"
        ) from error


def _json_lines(text: str) -> Iterator[_Found]:
    for number, line in enumerate(io.StringIO(text, newline=None), 1):
        if line.strip():
            try:
                yield (number,), json.loads(line)
            except json.JSONDecodeError as error:
                yield (number,), f"not JSON: {error.msg} at column {error.colno}"
            except RecursionError:
                yield (number,), "not JSON that can be read: nested too deeply"


def _array_items(text: str) -> Iterator[_Found]:
    """The items of one JSON array."""
    decoder = json.JSONDecoder()
    at = _skip(text, text.index("[") + 1)
    line, counted = 1, 0
    where: tuple[int, ...] = ()
    while at < len(text) and text[at] != "]":
        line += text.count("\n", counted, at)
        counted = at
        column = at - text.rfind("\n", 0, at)
        where = (line, column) if where[:1] == (line,) else (line,)
        try:
            value, end = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            yield where, f"not JSON: {error}"
            return
        yield where, value
        at = _skip(text, end)
        if at < len(text) and text[at] == ",":
            at = _skip(text, at + 1)
    if at >= len(text):
        yield where or (line,), "the JSON array is not closed; the file may be cut short"


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _delimiter(text: str) -> str:
    """A semicolon where the heading has them, as of spreadsheets whose comma marks decimals."""
    heading = text.lstrip().partition("\n")[0]
    return ";" if ";" in heading and "," not in heading else ","


def _table_rows(text: str, delimiter: str) -> Iterator[_Found]:
    # strict, for a quotation mark that is not closed would take in all that follows
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] | None = None
    while True:
        where = (reader.line_num + 1,)
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield (
                where,
                f"not a row of a table: {error}; close quotation marks and double inner ones",
            )
            continue
        if not any(cell.strip() for cell in row):
            continue
        if header is None:
            header = [cell.strip().lower() for cell in row]
            if "text" not in header:
                yield where, f"no column “text” among: {', '.join(header)}"
                return
        elif len(row) > len(header):
            yield where, f"{len(row)} cells under {len(header)} headings; quote the text"
        else:
            yield where, dict(zip(header, row, strict=False))
