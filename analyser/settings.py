"""What a user can set once for good: a file of settings merged over the defaults.

The file is ``settings.toml`` in the user's own folder::

    sensitivity = "strict"      # quiet, balanced or strict
    day_order = "dmy"           # what 3/4 means: dmy, mdy, or auto to decide by message
    name = "Tom Roy"            # who signs a composed draft
    phone = "020 7946 0018"     # and where to reach you

    [timing]
    country = "GB-ENG"
    assumed_wait_days = 10
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Literal, get_args

from analyser.business_days import check_country
from analyser.errors import AnalyserError, not_utf8, unreadable
from analyser.field_checks import check_choice, checked
from analyser.labels import SENSITIVITIES, DayOrder, Sensitivity
from analyser.resources import user_folder
from analyser.timing import TimingSettings

DayOrderSetting = Literal["auto", DayOrder]


@dataclass(frozen=True, slots=True)
@checked
class Settings:
    """Everything that can be set; the defaults suit most people.

    Args:
        sensitivity: how readily tone is flagged.
        day_order: whether ``3/4`` is the third of April (``dmy``) or the fourth of March
            (``mdy``); ``auto`` decides by what is possible in each message.
        timing: how patient to be, and whose public holidays count.
        name: the writer's own, for composed drafts.
        phone: the writer's number, for composed drafts.

    Raises:
        AnalyserError: a value is of another kind, or not one of those that are allowed.
    """

    sensitivity: Sensitivity = "balanced"
    day_order: DayOrderSetting = "auto"
    timing: TimingSettings = field(default_factory=TimingSettings)
    name: str = ""
    phone: str = ""


_ALIKE = 0.65
"""How like two names must be for one to be a slip of the other, as :mod:`difflib` has it."""

_DEFAULTS = Settings()
_TIMING = tuple(item.name for item in fields(TimingSettings))
_TEXTS = ("name", "phone")
_TOP = ("sensitivity", "day_order", *_TEXTS)
_WORDS: Mapping[str, tuple[str, ...]] = {
    "sensitivity": SENSITIVITIES,
    "day_order": get_args(DayOrderSetting),
}


def load_settings(path: Path | None = None) -> Settings:
    """Read a settings file; a file that is not there leaves the defaults.

    Args:
        path: by default ``settings.toml`` in the user's own folder.

    Raises:
        AnalyserError: the file cannot be read, or :func:`parse_settings` refuses it.
    """
    path = path or user_folder() / "settings.toml"
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return _DEFAULTS
    except OSError as error:
        raise unreadable(path, error) from error
    except UnicodeDecodeError as error:
        raise not_utf8(path, error) from error
    return parse_settings(text, str(path))


def parse_settings(text: str, name: str = "settings.toml") -> Settings:
    """Merge the settings of a TOML text over the defaults.

    Args:
        text: the TOML.
        name: what to call it in a message.

    Raises:
        AnalyserError: it is no TOML, a key is not known (the message names the nearest), or a
            value is of the wrong kind.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AnalyserError(f"{name}: this is not TOML: {error}") from error
    timing = given.pop("timing", {})
    if not isinstance(timing, dict):
        raise AnalyserError(f"{_place(name, text, 'timing')}: write [timing], then its settings")
    sound: dict[str, dict[str, Any]] = {"": {}, "timing.": {}}
    for section, values in (("", given), ("timing.", timing)):
        known = _TIMING if section else _TOP
        for key, value in values.items():
            where = _place(name, text, key)
            if key not in known:
                raise AnalyserError(
                    f"{where}: there is no setting {section + key!r}; {_hint(section + key)}"
                )
            sound[section][key] = _check(key, value, where)
    try:
        return replace(_DEFAULTS, **sound[""], timing=TimingSettings(**sound["timing."]))
    except AnalyserError as error:
        key = str(error).partition(" ")[0]
        raise AnalyserError(f"{_place(name, text, key)}: timing.{error}") from error


def _check(key: str, value: object, where: str) -> object:
    """The value, when it is of the right kind for this key."""
    if key in _WORDS:
        check_choice(f"{where}: {key}", value, _WORDS[key])
    elif key in _TEXTS:
        if not isinstance(value, str):
            raise AnalyserError(f"{where}: {key} is {value!r}; write it between quotation marks")
    elif key == "country":
        if not isinstance(value, str):
            raise AnalyserError(f'{where}: country is {value!r}; write its code, such as "US"')
        try:
            check_country(value)
        except AnalyserError as error:
            raise AnalyserError(f"{where}: {error}") from error
    elif type(value) is not int:  # a bool is an int to isinstance
        raise AnalyserError(f"{where}: {key} is {value!r}; it must be a whole number")
    return value


def _hint(key: str) -> str:
    """The setting whose name is most like ``key``, wherever it belongs; else all that there are."""
    last = key.rpartition(".")[2]

    def likeness(name: str) -> tuple[float, float]:
        return (
            SequenceMatcher(None, last, name.rpartition(".")[2]).ratio(),
            SequenceMatcher(None, key, name).ratio(),
        )

    names = (*_TOP, "timing", *(f"timing.{name}" for name in _TIMING))
    nearest = max(names, key=likeness)
    if likeness(nearest)[0] < _ALIKE:
        return f"the settings are: {', '.join(names)}"
    return f"did you mean {nearest!r}?"


def _place(name: str, text: str, key: str) -> str:
    """The file and, where it can be found, the line on which a key stands."""
    pattern = re.compile(rf"[ \t\[\"']*(?:timing\.)?{re.escape(key)}[\"'\]\s=]")
    for number, line in enumerate(text.splitlines(), start=1):
        if pattern.match(f"{line}\n"):
            return f"{name}:{number}"
    return name
