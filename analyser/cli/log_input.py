"""What the commands of the log are given: days, limits in words, notes, and answers."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any, Literal

import click

from analyser.errors import AnalyserError, not_utf8
from analyser.interview_log.times import read_time, read_zone
from analyser.settings import Settings


class DayType(click.ParamType[Any]):
    """A day as in 2026-11-30; an empty text is none."""

    name = "DATE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date | Literal[""]:
        """Read a day, or end with wrong usage."""
        if isinstance(value, date):
            return value
        if not value.strip():
            return ""
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as in 2026-11-30", param, ctx)


class TimeType(click.ParamType[Any]):
    """A time of day as in 14:30; an empty text is none."""

    name = "TIME"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> time | Literal[""]:
        """Read a time of day, or end with wrong usage."""
        if isinstance(value, time):
            return value
        if not value.strip():
            return ""
        try:
            return read_time(value).replace(second=0, microsecond=0, tzinfo=None)
        except ValueError:
            self.fail(f"{value!r} is no time of day; write it as in 14:30", param, ctx)


class ZoneType(click.ParamType[Any]):
    """A time zone as in Europe/Berlin; an empty text is none."""

    name = "ZONE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Make sure that there is such a zone, or end with wrong usage."""
        name: str = value.strip()
        try:
            if name:
                read_zone(name)
        except AnalyserError as error:
            self.fail(str(error), param, ctx)
        return name


class GivenType(click.ParamType[Any]):
    """A text with something in it, for options that an empty one cannot mean anything to."""

    name = "TEXT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Hand it on, or end with wrong usage: a script's variable may be empty by mistake."""
        text: str = value
        if not text.strip():
            self.fail("it is empty; give a value, or leave it out", param, ctx)
        return text


class GivenPathType(click.ParamType[Any]):
    """A file or folder; an empty name would mean the folder that the user happens to be in."""

    name = "PATH"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Hand it on as a path, or end with wrong usage."""
        return Path(GIVEN.convert(value, param, ctx))


DAY, TIME, ZONE = DayType(), TimeType(), ZoneType()
GIVEN, GIVEN_PATH = GivenType(), GivenPathType()


def form_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--format text|json``, as the argument ``form``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="A table or lines for a person, or JSON for a script.",
    )(command)


def is_terminal() -> bool:
    """Whether a person can answer questions."""
    return sys.stdin.isatty()


def read_words(value: str) -> str:
    """The text that an option means: of a file, of standard input (``-``), or the words themselves.

    Raises:
        AnalyserError: it looks like the name of a file that cannot be read.
    """
    try:
        if value == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        path = Path(value)
        if path.is_file():
            return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_utf8(value, error) from error
    except (OSError, ValueError) as error:
        # a text of its own may be no possible name of a file
        if not any(letter.isspace() for letter in value):
            raise AnalyserError(f"{value[:80]}: cannot be read ({error})") from error
    looks_like_a_name = not any(letter.isspace() for letter in value) and set(value) & set("./\\")
    if looks_like_a_name:
        raise AnalyserError(f"{value}: there is no such file; give a file, - or the words")
    return value


def read_promise(words: str, said_on: date | None, settings: Settings) -> date | None:
    """The day that a promise names, in words or as in 2026-11-30; nothing for an empty text.

    Args:
        words: what the user wrote.
        said_on: the day on which it was said, from which durations count.
        settings: whose holidays count, and in which order figures name day and month.

    Raises:
        AnalyserError: it says no day, or needs ``said_on`` and there is none.
    """
    from analyser.interview_log import limits

    return limits.read_promise(words, said_on, settings.timing.country, settings.day_order)


def read_wish(
    words: str, said_on: date | None, settings: Settings
) -> date | Literal["always"] | None:
    """``always``, or the last day on which the candidate was asked not to write.

    Raises:
        AnalyserError: it is neither.
    """
    if words.strip().lower() == "always":
        return "always"
    try:
        return read_promise(words, said_on, settings)
    except AnalyserError as error:
        raise AnalyserError(f"--no-contact: {error}; or write always") from error
