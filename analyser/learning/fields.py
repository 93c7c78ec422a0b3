"""Single fields of a labelled record, checked: text, tone, parts, states, entities, days."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from analyser.errors import AnalyserError
from analyser.labels import ENTITIES, PARTS, STATES, TONES, EntityLabel, Part, State, Tone
from analyser.reading.files import check_whole

Choice = TypeVar("Choice", bound=str)

_NO_LABEL = frozenset(("", "-", "none", "no label", "neutral", "ok", "fine", "good"))


class MalformedError(ValueError):
    """A record or field that cannot be used; the message says why, for a person."""


def read_text(fields: Mapping[str, Any]) -> str:
    """The text, untouched.

    Raises:
        MalformedError: it is missing, not text, or blank.
    """
    text = fields.get("text")
    if text is None:
        raise MalformedError("has no field “text”")
    if not isinstance(text, str):
        raise MalformedError("the field “text” is no text; put it in quotation marks")
    if not text.strip():
        raise MalformedError("the text is blank")
    try:
        check_whole(text, "the text")
    except AnalyserError as error:
        raise MalformedError(str(error)) from error
    return text


def read_tone(fields: Mapping[str, Any]) -> frozenset[Tone] | None:
    """The tone labels: a list, or one string with commas between; ``None`` where not labelled.

    Raises:
        MalformedError: a label is unknown; the message names the nearest.
    """
    value = fields.get("tone")
    if _is_blank(value):
        return None
    names = re.split(r"[,;|]", value) if isinstance(value, str) else value
    if not isinstance(names, Sequence):
        raise MalformedError(f"tone is {value!r}; expected a list of labels")
    found = set()
    for name in names:
        plain = re.sub(r"[\s_-]+", "", str(name).lower())
        if plain in TONES:
            found.add(_one_of(plain, TONES))
        elif str(name).strip().lower() not in _NO_LABEL:
            raise MalformedError(_unknown("tone label", str(name), TONES))
    return frozenset(found)


def read_truth(fields: Mapping[str, Any], name: str) -> bool | None:
    """Whether the example is ``elsewhere``, or has a ``placeholder``; ``None`` where not said.

    Raises:
        MalformedError: it is neither true nor false.
    """
    value = fields.get(name)
    if not isinstance(value, bool | None):
        raise MalformedError(f"{name} is {value!r}; expected true or false")
    return value


def read_choice(fields: Mapping[str, Any], name: str, choices: Sequence[str]) -> str:
    """The ``channel`` or ``kind`` of a draft; ``auto`` where it is not said.

    Raises:
        MalformedError: there is no such one.
    """
    value = fields.get(name) or "auto"
    if value not in ("auto", *choices):
        raise MalformedError(_unknown(name, str(value), choices))
    return str(value)


def read_parts(fields: Mapping[str, Any]) -> dict[Part, State] | None:
    """The parts with their states: an object, or ``"interest, reason=weak"``.

    A part that is said to be missing is left out. ``None`` where parts were not labelled.

    Raises:
        MalformedError: a part or state is unknown.
    """
    return _states(fields.get("parts"), "parts", keep_missing=False)


def read_elements(fields: Mapping[str, Any]) -> dict[Part, State] | None:
    """The state of each labelled part of a draft; ``None`` where none is labelled.

    Raises:
        MalformedError: a part or state is unknown.
    """
    return _states(fields.get("elements"), "elements", keep_missing=True)


def read_sentences(fields: Mapping[str, Any]) -> list[Any] | None:
    """The labelled sentences of a draft, not yet checked; ``None`` where none is labelled.

    Raises:
        MalformedError: they are no list.
    """
    return _list(fields.get("sentences"), "sentences")


def read_entities(fields: Mapping[str, Any]) -> frozenset[tuple[EntityLabel, str]] | None:
    """Each entity once, as label and text; ``None`` where entities were not labelled.

    Raises:
        MalformedError: an entity lacks its text, or its label is unknown.
    """
    value = _list(fields.get("entities"), "entities")
    if value is None:
        return None
    found = set()
    for item in value:
        if not isinstance(item, dict) or not isinstance(item.get("text"), str):
            raise MalformedError(f"an entity is {item!r}; expected an object with text and label")
        label = str(item.get("label", ""))
        if label not in ENTITIES:
            raise MalformedError(_unknown("entity label", label, ENTITIES))
        found.add((_one_of(label, ENTITIES), item["text"]))
    return frozenset(found)


def read_interview_days(fields: Mapping[str, Any]) -> tuple[date, ...] | None:
    """The day of the interview that the draft names, or nothing; ``None`` where not labelled.

    Raises:
        MalformedError: the day is not an ISO day.
    """
    if "interview_date" not in fields:
        return None
    value = fields["interview_date"]
    if value is None:
        return ()
    day = read_day(value.get("day") if isinstance(value, dict) else value)
    return (day,) if day else None


def read_day(value: Any) -> date | None:
    """A day in ISO form, or ``None`` where there is none.

    Raises:
        MalformedError: it is something else.
    """
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise MalformedError(f"{value!r} is not a day; write it as in 2026-11-30") from None


def _is_blank(value: Any) -> bool:
    """Whether nothing was said: a cell that nobody filled in does not mean that there is none."""
    return value is None or (isinstance(value, str) and not value.strip())


def _list(value: Any, name: str) -> list[Any] | None:
    if not isinstance(value, list | None):
        raise MalformedError(f"{name} is {value!r}; expected a list")
    return value


def _states(value: Any, name: str, *, keep_missing: bool) -> dict[Part, State] | None:
    if _is_blank(value):
        return None
    if isinstance(value, str):
        pairs = [item.partition("=") for item in re.split(r"[,;|]", value)]
        value = {
            part.strip(): state.strip() or "present"
            for part, _, state in pairs
            if part.strip().lower() not in _NO_LABEL
        }
    if not isinstance(value, dict):
        raise MalformedError(f"{name} is {value!r}; expected an object of parts and states")
    found: dict[Part, State] = {}
    for part, state in value.items():
        if part not in PARTS:
            raise MalformedError(_unknown("part", str(part), PARTS))
        if state not in STATES:
            raise MalformedError(_unknown(f"state of {part}", str(state), STATES))
        if keep_missing or state != "missing":
            found[_one_of(part, PARTS)] = _one_of(state, STATES)
    return found


def _unknown(what: str, name: str, choices: Sequence[str]) -> str:
    near = difflib.get_close_matches(name.strip().lower(), [c.lower() for c in choices], 1)
    hint = next((choice for choice in choices if near and choice.lower() == near[0]), None)
    ask = f"did you mean {hint}?" if hint else f"the labels are {', '.join(choices)}"
    return f"unknown {what} “{name.strip()}”; {ask}"


def _one_of(name: str, choices: tuple[Choice, ...]) -> Choice:
    return choices[choices.index(name)]
