"""Many drafts from one table, a record at a time, whatever the table's size.

A broken line becomes a record with an error, in its place, and reading goes on after it.
"""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from typing import Any, BinaryIO, cast

from analyser.errors import AnalyserError
from analyser.labels import CHANNELS, KINDS
from analyser.reading.column_names import column_name
from analyser.reading.files import check_text
from analyser.reading.parquet import parquet_rows
from analyser.reading.table_lines import MAX_RECORD, NumberedLines, named_separator

TABLE_ENDINGS = (".csv", ".tsv", ".jsonl", ".parquet")
"""The endings of tables; each may be followed by ``.gz``."""

FIELDS = ("text", "id", "channel", "kind", "send_on", "interview")
"""What is read of a row or object; only the first must be there."""

_QUOTES = "the quotes do not match; close each field's, and double those inside it"
_DAMAGE = (OSError, EOFError, zlib.error, UnicodeError)


@dataclass(frozen=True, slots=True)
class Record:
    """One draft to score, or the reason why it could not be read.

    ``source`` is the file, in a table with the line; ``id`` is the same where the table gives
    none. Fields that are ``None`` were not given.
    """

    id: str
    source: str
    text: str = ""
    channel: str | None = None
    kind: str | None = None
    send_on: date | None = None
    interview: str | None = None
    error: str | None = None


def table_ending(name: str) -> str | None:
    """``.csv``, ``.jsonl.gz`` and so on, or ``None`` where ``name`` is not that of a table."""
    path = PurePath(name.lower())
    zipped = ".gz" if path.suffix == ".gz" else ""
    kind = PurePath(path.stem).suffix if zipped else path.suffix
    return kind + zipped if kind in TABLE_ENDINGS else None


def read_table(file: BinaryIO, name: str, ending: str) -> Iterator[Record]:
    """Read a table's heading, and hand back its records as they are read on.

    Args:
        file: the table, opened for reading bytes; for Parquet it must be seekable.
        name: what to call it in messages and sources.
        ending: what :func:`table_ending` says of it.

    Raises:
        AnalyserError: it is not of this kind, has no field ``text``, or the reader of its
            format is not installed. What fails after the heading becomes a record.
    """
    kind = ending.removesuffix(".gz")
    stream = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if kind != ending else file
    records: Iterator[Record]
    try:
        if kind == ".parquet":
            rows = parquet_rows(stream, name, FIELDS)
            records = (
                record_of(row, f"{name}:{number}") for number, row in enumerate(rows, start=1)
            )
        elif kind == ".jsonl":
            records = _json_records(NumberedLines(stream), name)
        else:
            dialect = csv.excel_tab if kind == ".tsv" else csv.excel
            records = _delimited_records(NumberedLines(stream), name, dialect)
    except _DAMAGE as error:
        raise AnalyserError(f"{name}: cannot be read: {error}") from error
    return _up_to_damage(records, name)


def _up_to_damage(records: Iterator[Record], name: str) -> Iterator[Record]:
    """The records, and one that says so where the file breaks off."""
    last = name
    try:
        for record in records:
            last = record.source
            yield record
    except _DAMAGE as error:
        yield _broken(f"{last}+", f"the file is damaged from here on: {error}")


def _delimited_records(
    lines: NumberedLines, name: str, dialect: type[csv.Dialect]
) -> Iterator[Record]:
    # the limit is the process's and far too low for this; the lines keep to their own
    csv.field_size_limit(2 * MAX_RECORD)
    # strict, for otherwise one stray quote swallows the lines up to the next
    reader = csv.reader(lines, dialect, strict=True)
    heading = _heading(reader)
    first = 1
    if mark := named_separator("".join(lines.record)):
        first = lines.begin_record()
        reader = csv.reader(lines, delimiter=mark, strict=True)
        heading = _heading(reader)
    if FIELDS[0] not in heading and dialect is csv.excel:
        # as spreadsheets write it where the comma marks decimals, or as their Unicode text
        for mark in (";", "\t"):
            apart = _heading(csv.reader(lines.record, delimiter=mark, strict=True))
            if FIELDS[0] in apart:
                heading, reader = apart, csv.reader(lines, delimiter=mark, strict=True)
    count = heading.count(FIELDS[0])
    if count != 1:
        there = f"there are {count} columns" if count else "there is no column"
        raise AnalyserError(
            f"{name}:{first}: {there} `{FIELDS[0]}`; name the columns in the first line, and only "
            "that with the drafts so"
        )
    return _rows(lines, reader, heading, name)


def _heading(reader: Iterator[list[str]]) -> list[str]:
    """The names in the first row; none where it cannot be read."""
    try:
        return [column_name(cell) for cell in next(reader, [])]
    except (csv.Error, AnalyserError):
        return []


def _rows(
    lines: NumberedLines, reader: Iterator[list[str]], heading: Sequence[str], name: str
) -> Iterator[Record]:
    while True:
        source = f"{name}:{lines.begin_record()}"
        try:
            row = next(reader)
        except StopIteration:
            return
        except (csv.Error, AnalyserError) as error:
            lines.go_back()
            quotes = isinstance(error, csv.Error)
            yield _broken(source, _QUOTES if quotes else str(error))
            continue
        if any(row[len(heading) :]):
            count = f"{len(row)} fields for {len(heading)} columns"
            yield _broken(source, f"{count}; put quotes around each text")
        elif row:  # one without a cell is a blank line
            yield record_of(dict(zip(heading, row, strict=False)), source)


def _json_records(lines: NumberedLines, name: str) -> Iterator[Record]:
    while True:
        source = f"{name}:{lines.begin_record()}"
        try:
            line = next(lines)
        except StopIteration:
            return
        except AnalyserError as error:
            yield _broken(source, str(error))
            continue
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield _broken(source, "this is not JSON; write one object on each line")
            continue
        if isinstance(value, dict):
            yield record_of(value, source)
        else:
            yield _broken(source, 'this is no JSON object; write {"text": "…"}')


def _broken(source: str, why: str) -> Record:
    return Record(source, source, error=f"{source}: {why}")


def record_of(values: Mapping[str, Any], source: str) -> Record:
    """The record that a row or object makes; an error repeats nothing of its values.

    Args:
        values: those of :data:`FIELDS` that there are; blank text and NaN count as not given.
        source: what to call the row in messages, and its id where it has none.
    """
    given = {field: values.get(field) for field in FIELDS}
    # blank cells, and the NaN by which data frames mark them
    given = {
        key: None if value in ("", None) or value != value else value  # noqa: PLR0124
        for key, value in given.items()
    }
    number = given["id"]
    named = isinstance(number, (str, int, float)) and not isinstance(number, bool)
    identifier = str(number) if named else source
    try:
        if not isinstance(given["text"], str):
            raise AnalyserError(f"{source}: the field `text` is missing or is no text")
        if number is not None and not named:
            raise AnalyserError(f"{source}: `id` must be text or a number")
        return Record(
            identifier,
            source,
            check_text(given["text"], source),
            channel=_choice(given["channel"], ("auto", *CHANNELS), f"{source}: `channel`"),
            kind=_choice(given["kind"], ("auto", *KINDS), f"{source}: `kind`"),
            send_on=_day(given["send_on"], f"{source}: `send_on`"),
            interview=_name(given["interview"], f"{source}: `interview`"),
        )
    except AnalyserError as error:
        return Record(identifier, source, error=str(error))


def _choice(value: object, choices: tuple[str, ...], where: str) -> str | None:
    if value is None:
        return None
    name = value.strip().lower() if isinstance(value, str) else None
    if name not in choices:
        raise AnalyserError(f"{where} must be one of: {', '.join(choices)}")
    return name


def _day(value: object, where: str) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        # of a moment the day as it is written there, whatever its zone
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError as error:
        raise AnalyserError(f"{where} must be a day as in 2026-11-30") from error


def _name(value: object, where: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, (str, int)):
        raise AnalyserError(f"{where} must be the id of an interview")
    return str(value)
