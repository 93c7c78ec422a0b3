"""The whole log as JSON or CSV, and back.

JSON is an array, an object for each interview with its ``contacts``. CSV has a row for each
interview, and one for each contact that names its interview by ``id``; a table of one's own needs
the column ``company`` and may have any of the others.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analyser.errors import AnalyserError
from analyser.interview_log.logged import Entry, LoggedContact, LoggedInterview
from analyser.interview_log.plain import (
    CONTACT_FIELDS,
    INTERVIEW_FIELDS,
    LISTS,
    read_contact,
    read_interview,
    tell_unknown,
    with_uids,
)
from analyser.reading.column_names import column_name
from analyser.reading.table_lines import named_separator

_OF_INTERVIEWS = tuple(name for name in INTERVIEW_FIELDS if name not in {"id", "addresses", "uid"})
_OF_CONTACTS = tuple(name for name in CONTACT_FIELDS if name not in {"id", "promise", "uid"})
_COLUMNS = ("record", "id", "interview", *_OF_INTERVIEWS, *_OF_CONTACTS, "uid")
_LONGEST_CELL = 10_000_000  # characters; the csv module's own limit is shorter than some notes

_WITH_ADDRESS = re.compile(r"(?P<name>[^<>]*[^<>\s])?\s*<(?P<address>[^<>]+)>\s*")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def to_json(entries: Iterable[Entry]) -> str:
    """Everything as an array of JSON objects."""
    whole = [
        entry.logged.to_dict() | {"contacts": [contact.to_dict() for contact in entry.contacts]}
        for entry in entries
    ]
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def from_json(text: str, name: str) -> list[Entry]:
    """Read what :func:`to_json` wrote.

    Args:
        text: the JSON.
        name: what to call it in a message.

    Raises:
        AnalyserError: it is no JSON, or a field is unknown or of the wrong kind.
    """
    try:
        whole = json.loads(text)
    except ValueError as error:
        raise AnalyserError(f"{name}: this is not JSON ({error})") from error
    if not isinstance(whole, list) or not all(isinstance(item, dict) for item in whole):
        raise AnalyserError(f"{name}: this is no export of the log, which is an array of objects")
    entries = []
    for number, item in enumerate(whole, start=1):
        where = f"{name}: interview {number}"
        contacts = item.pop("contacts", [])
        if not isinstance(contacts, list) or not all(isinstance(one, dict) for one in contacts):
            raise AnalyserError(f"{where}: contacts must be an array of objects")
        entries.append(
            Entry(read_interview(item, where), tuple(read_contact(c, where) for c in contacts))
        )
    return with_uids(entries)


def to_csv(entries: Iterable[Entry]) -> str:
    """Everything as one table, safe to open in a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, _COLUMNS, restval="")
    writer.writeheader()
    for entry in entries:
        values = entry.logged.to_dict()
        addresses = values.pop("addresses")
        values["interviewers"] = [
            join_address(name, addresses.get(name)) for name in values["interviewers"]
        ]
        writer.writerow(_cells({"record": "interview"} | values))
        for contact in entry.contacts:
            row = {"record": "contact", "interview": entry.logged.id} | contact.to_dict()
            writer.writerow(_cells(row))
    return out.getvalue()


def from_csv(text: str, name: str) -> list[Entry]:
    """Read what :func:`to_csv` wrote, or a table of one's own.

    Args:
        text: the table, with commas, semicolons or tabs between the columns.
        name: what to call it in a message.

    Raises:
        AnalyserError: a column is unknown (the message names the nearest), ``company`` is missing,
            or a value is of the wrong kind.
    """
    first_line = text.split("\n", 1)[0]
    named = named_separator(first_line)
    delimiter = named or max(",;\t", key=first_line.count)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: dict[str, _Group] = {}
    try:
        if named:
            next(reader.reader)
        columns = [column_name(column or "") for column in reader.fieldnames or ()]
        _check_columns(columns, f"{name}:{reader.line_num or 1}")
        reader.fieldnames = columns
        for row in reader:
            where = f"{name}:{reader.line_num}"
            values = {key: _unguard(value) for key, value in row.items() if key and value}
            if None in row:
                raise AnalyserError(f"{where}: this row has more cells than the table has columns")
            if values:
                _read_row(values, where, found)
    except csv.Error as error:
        line = reader.line_num + 1  # where the row begins that could not be read
        raise AnalyserError(f"{name}:{line}: this is no table ({error})") from error
    return with_uids([Entry(group.logged, tuple(group.contacts)) for group in found.values()])


def split_address(text: str) -> tuple[str, str]:
    """``Sara Chen <sara@acme.example>`` as a name and an address; the address may be empty."""
    found = _WITH_ADDRESS.fullmatch(text.strip())
    if not found:
        return text.strip(), ""
    address = found["address"].strip()
    return found["name"] or address.partition("@")[0], address


def join_address(name: str, address: str | None) -> str:
    """``Sara Chen <sara@acme.example>``, as :func:`split_address` reads it."""
    return f"{name} <{address}>" if address else name


@dataclass
class _Group:
    """An interview of a table, and the contacts that name it."""

    logged: LoggedInterview
    contacts: list[LoggedContact] = field(default_factory=list)


def _read_row(values: dict[str, str], where: str, found: dict[str, _Group]) -> None:
    """Add one row of a table to what was found before it."""
    record = values.pop("record", "interview")
    if record == "contact":
        interview = values.pop("interview", "")
        if interview not in found:
            raise AnalyserError(f"{where}: there is no interview {interview!r} above this contact")
        found[interview].contacts.append(read_contact(values, where))
    elif record == "interview":
        identifier = values.get("id") or where
        if identifier in found:
            raise AnalyserError(f"{where}: there is an interview {identifier!r} already")
        found[identifier] = _Group(read_interview(_from_cells(values), where))
    else:
        raise AnalyserError(f"{where}: record is {record!r}; it must be interview or contact")


def _from_cells(values: Mapping[str, str]) -> dict[str, Any]:
    """The cells of an interview as the values of a JSON object."""
    read: dict[str, Any] = dict(values)
    for column in LISTS & values.keys():
        cell = values[column]
        # one a line; in a table of one's own also with semicolons between
        by_hand = "\n" not in cell and "uid" not in values
        read[column] = [part.strip() for part in cell.split(";" if by_hand else "\n")]
    people = [split_address(person) for person in read.get("interviewers", ()) if person]
    read["interviewers"] = [name for name, _ in people]
    read["addresses"] = {name: address for name, address in people if address}
    read["themes"] = [theme for theme in read.get("themes", ()) if theme]
    return read


def _cells(values: Mapping[str, Any]) -> dict[str, str]:
    """Values as cells; a spreadsheet would run one that begins like a formula."""
    texts = {
        key: "\n".join(value) if isinstance(value, list) else str(value or "")
        for key, value in values.items()
    }
    return {key: f"'{cell}" if _FORMULA.match(cell) else cell for key, cell in texts.items()}


def _unguard(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _check_columns(columns: Sequence[str], where: str) -> None:
    for column in columns:
        if column not in _COLUMNS:
            raise AnalyserError(f"{where}: {tell_unknown(column, _COLUMNS)}")
    if "company" not in columns:
        raise AnalyserError(f"{where}: the table has no column 'company'")
