"""Entries of the log from plain values, such as those of a JSON object or the cells of a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar
from uuid import UUID, uuid5

from analyser.errors import AnalyserError
from analyser.interview_log.logged import (
    Entry,
    LoggedContact,
    LoggedInterview,
    check_characters,
)
from analyser.interview_log.times import read_time
from analyser.types import Contact, Interview

INTERVIEW_FIELDS = tuple(
    item.name for item in (*fields(Interview), *fields(LoggedInterview)) if item.name != "interview"
)
CONTACT_FIELDS = (*(item.name for item in fields(Contact)), "id", "uid")
LISTS = frozenset({"interviewers", "themes"})

Made = TypeVar("Made", Interview, Contact)

_OF_INTERVIEW = tuple(item.name for item in fields(Interview))
_DAYS = frozenset({"held_on", "promise", "on", "no_contact"})
_OWN = UUID("6d0a8bb3-6f0a-4f3e-9d8e-5b1f4c1c0a52")  # names what comes without a uid


def read_interview(item: Mapping[str, Any], where: str) -> LoggedInterview:
    """An interview from plain values; its number is left out.

    Args:
        item: the values by the names of the fields.
        where: the file and the place in it, for a message.

    Raises:
        AnalyserError: a field is unknown or of the wrong kind, or the company is missing.
    """
    values = _check(item, INTERVIEW_FIELDS, where)
    if not values.get("company"):
        raise AnalyserError(f"{where}: company is missing")
    inner = {name: values.pop(name) for name in _OF_INTERVIEW if name in values}
    return LoggedInterview(_make(Interview, {"job_title": ""} | inner, where), **values)


def read_contact(item: Mapping[str, Any], where: str) -> LoggedContact:
    """A contact from plain values; its number is left out.

    Raises:
        AnalyserError: a field is unknown or of the wrong kind, or the day is missing.
    """
    values = _check(item, CONTACT_FIELDS, where)
    if "on" not in values:
        raise AnalyserError(f"{where}: a contact needs its day, in 'on'")
    uid = values.pop("uid", "")
    return LoggedContact(_make(Contact, values, where), uid=uid)


def with_uids(entries: Iterable[Entry]) -> list[Entry]:
    """Name what has no uid after what it says, so that importing it twice adds it once."""
    seen: Counter[str] = Counter()

    def name(*parts: object) -> str:
        words = "\n".join(map(str, parts))
        seen[words] += 1
        return uuid5(_OWN, f"{words}\n{seen[words]}").hex

    def named(entry: Entry) -> Entry:
        logged, held = entry.logged, entry.logged.interview
        uid = logged.uid or name(held.company, held.job_title, held.held_on, logged.round)
        contacts = (
            replace(
                one,
                uid=one.uid
                or name(uid, *(getattr(one.contact, item.name) for item in fields(Contact))),
            )
            for one in entry.contacts
        )
        return Entry(replace(logged, uid=uid), tuple(contacts))

    return [named(entry) for entry in entries]


def tell_unknown(key: str, known: Sequence[str]) -> str:
    """That there is no such field, and the one that is like it, else all that there are."""
    near = get_close_matches(key, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"the fields are: {', '.join(known)}"
    return f"there is no field {key!r}; {hint}"


def _check(item: Mapping[str, Any], known: Sequence[str], where: str) -> dict[str, Any]:
    """The values of an object, without its number and what is empty, each of its own kind."""
    values = {}
    for key, value in item.items():
        if key not in known:
            raise AnalyserError(f"{where}: {tell_unknown(key, known)}")
        if key != "id" and value not in (None, ""):
            values[key] = _value(key, value, where)
    try:
        check_characters(values)
    except AnalyserError as error:
        raise AnalyserError(f"{where}: {error}") from error
    return values


def _make(kind: type[Made], values: Mapping[str, Any], where: str) -> Made:
    try:
        return kind(**values)
    except AnalyserError as error:
        raise AnalyserError(f"{where}: {error}") from error


def _value(key: str, value: Any, where: str) -> Any:
    if key in LISTS:
        wish = "a list of texts"
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
    elif key == "addresses":
        wish = "an object with a text for each name"
        fits = isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
    else:
        wish = "a text"
        fits = isinstance(value, str)
    if not fits:
        raise AnalyserError(f"{where}: {key} is of the wrong kind; it must be {wish}")
    try:
        if key in _DAYS and value != "always":
            return date.fromisoformat(value)
        if key == "starts_at":
            return read_time(value)
    except ValueError as error:
        wish = "2026-11-30" if key in _DAYS else "14:30"
        raise AnalyserError(f"{where}: {key} is {value!r}; write it as in {wish}") from error
    return tuple(value) if key in LISTS else value
