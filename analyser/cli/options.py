"""The options that several commands share.

Those of ``check`` and ``score`` are gathered into one value, which a command takes as one
argument::

    @click.command()
    @draft_options(fail_on="warning")
    def check(options: DraftOptions) -> int: ...
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

import click

from analyser.cli.log_input import DAY, GIVEN
from analyser.labels import (
    CHANNELS,
    KINDS,
    SENSITIVITIES,
    SEVERITIES,
    Sensitivity,
    Severity,
    names_a_rule,
    say_unknown_rule,
)

FailOn = Literal["error", "warning", "hint", "never"]
Option = Callable[[Callable[..., Any]], Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """What the user asked for, for every draft that does not say otherwise itself.

    ``interview`` is an id of the log; ``sensitivity`` is by default that of the settings; ``only``
    and ``ignore`` are rule ids or their prefixes.
    """

    interview: str | None
    send_on: date
    kind: str
    channel: str
    sensitivity: Sensitivity | None
    only: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: FailOn

    def fails(self, severity: Severity) -> bool:
        """Whether one finding of this severity is enough for exit code 1."""
        return self.fail_on != "never" and (
            SEVERITIES.index(severity) <= SEVERITIES.index(self.fail_on)
        )


def draft_options(*, fail_on: FailOn) -> Option:
    """Add the shared options to a command, which gets them as the argument ``options``.

    Args:
        fail_on: the default of ``--fail-on``, which differs between one draft and thousands.
    """

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def run(*args: Any, **given: Any) -> Any:
            shared = {item.name: given.pop(item.name) for item in fields(DraftOptions)}
            return command(*args, options=DraftOptions(**shared), **given)

        decorated: Callable[..., Any] = run
        for option in reversed(_options(fail_on)):
            decorated = option(decorated)
        return decorated

    return decorate


def _options(fail_on: FailOn) -> list[Option]:
    return [
        INTERVIEW,
        SEND_ON,
        KIND,
        CHANNEL,
        SENSITIVITY,
        ONLY,
        IGNORE,
        choice("--fail-on", (*SEVERITIES, "never"), fail_on, "Exit with 1 from this severity on."),
    ]


def choice(name: str, values: tuple[str, ...], default: str, text: str) -> Option:
    """An option that takes one of some words; the help tells the default."""
    return click.option(
        name, type=click.Choice(values), default=default, show_default=True, help=text
    )


def _rules(name: str, text: str) -> Option:
    return click.option(name, metavar="RULES", multiple=True, callback=split_rules, help=text)


def or_today(
    _context: click.Context, _parameter: click.Parameter, day: date | Literal[""] | None
) -> date:
    """The day given, else today: read at the face, so that the rest is told it."""
    if day == "":
        raise click.BadParameter("there is no day in it; write it as in 2026-11-30")
    return day or date.today()


def split_rules(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """``("tone,wording.length", "element")`` as three rules."""
    wanted: tuple[str, ...] = ()
    for value in values:
        rules = tuple(filter(None, map(str.strip, value.split(","))))
        if not rules:
            raise click.BadParameter("there is no rule in it; give one, as in tone.needy")
        wanted += rules
    for rule in wanted:
        if not names_a_rule(rule):
            raise click.BadParameter(say_unknown_rule(rule))
    return wanted


INTERVIEW: Option = click.option(
    "--interview",
    type=GIVEN,
    metavar="ID",
    help="The interview of the log that this is about: checks timing, names and dates.",
)
SEND_ON: Option = click.option(
    "--send-on",
    type=DAY,
    show_default="today",
    callback=or_today,
    help="The day on which it is to be sent, as in 2026-11-30.",
)
KIND = choice("--kind", ("auto", *KINDS), "auto", "What the message is for.")
KIND_TO_WRITE = choice("--kind", KINDS, "status", "What the message is for.")
CHANNEL = choice("--channel", ("auto", *CHANNELS), "auto", "How it reaches the interviewer.")
SENSITIVITY: Option = click.option(
    "--sensitivity",
    type=click.Choice(SENSITIVITIES),
    show_default="that of the settings, else balanced",
    help="How readily tone is flagged.",
)
SENSITIVITY_TO_MEASURE = choice(
    "--sensitivity", SENSITIVITIES, "balanced", "How readily tone is flagged."
)
ONLY = _rules("--only", "Report nothing but these rules: ids or prefixes, with commas between.")
IGNORE = _rules("--ignore", "Leave these rules out: ids or prefixes, with commas between.")
