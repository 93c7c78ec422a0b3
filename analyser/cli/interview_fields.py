"""The fields of an interview as options, and as questions where a person is there to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

import click

from analyser.cli.log_input import DAY, TIME, ZONE, is_terminal, read_promise, read_wish, read_words
from analyser.cli.saying import agree, say
from analyser.errors import AnalyserError
from analyser.interview_log.exchange import split_address
from analyser.interview_log.logged import Changes, LoggedInterview
from analyser.labels import OUTCOMES
from analyser.settings import Settings

_OPTIONS = (
    click.option("--company", help="The employer."),
    click.option("--job-title", help="The title that you applied for."),
    click.option(
        "--interviewer",
        "interviewers",
        multiple=True,
        metavar="NAME",
        help="Somebody you met, as 'Sara Chen <sara@acme.example>'; may be repeated.",
    ),
    click.option("--held-on", type=DAY, help="The day of the interview, as in 2026-11-30."),
    click.option("--at", "starts_at", type=TIME, help="The time of day, as in 14:30."),
    click.option("--time-zone", type=ZONE, help="The zone of both, as in Europe/Berlin."),
    click.option("--round", "round_", metavar="ROUND", help="Which round it was, in your words."),
    click.option(
        "--promise",
        metavar="WHEN",
        help="When they said that they would answer: a day, 'within a week', 'by Friday'.",
    ),
    click.option(
        "--no-contact",
        metavar="always|WHEN",
        help="That they asked you not to write: always, or the last day on which not to.",
    ),
    click.option(
        "--theme",
        "themes",
        multiple=True,
        metavar="WORDS",
        help="Something you talked about; may be repeated.",
    ),
    click.option("--outcome", type=click.Choice(OUTCOMES), help="What has become of it."),
    click.option(
        "--notes",
        metavar="FILE",
        help="Your notes: a file, - for standard input, or the words themselves. They are read for "
        "promises, wishes, names and themes.",
    ),
    click.option("--yes", is_flag=True, help="Store what was read from the notes without asking."),
)


def field_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of ``add`` and ``edit``; those that are not given are ``None`` or empty."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def ask_for_the_missing(given: Mapping[str, Any]) -> dict[str, Any]:
    """What was given, with the rest asked for where a person is there.

    Raises:
        click.UsageError: the company or the job title is missing, and nobody is there to ask.
    """
    values = dict(given)
    missing = [name for name in ("company", "job_title") if not (values[name] or "").strip()]
    if not missing:
        return values
    if not is_terminal() or values["notes"] == "-":
        named = " and ".join(f"--{name.replace('_', '-')}" for name in missing)
        raise click.UsageError(f"give {named}; on a terminal you are asked for what is missing")
    for name, question in (("company", "Company"), ("job_title", "Job title")):
        values[name] = values[name] or click.prompt(question, err=True)
    if values["held_on"] is None:
        values["held_on"] = click.prompt("Day of the interview", type=DAY, err=True)
    if not values["interviewers"]:
        names = _ask("Interviewers, with commas between")
        values["interviewers"] = tuple(filter(None, map(str.strip, names.split(","))))
    if values["promise"] is None:
        values["promise"] = _ask("When did they say that they would answer (a day, 'in a week')")
    return values


def read_fields(given: Mapping[str, Any], held_on: date | None, settings: Settings) -> Changes:
    """The options that were given, as changes of an interview; an empty text clears a field.

    Args:
        given: the arguments that :func:`field_options` makes.
        held_on: the day of the interview that is logged already, if any.
        settings: how to read days in words.

    Raises:
        AnalyserError: a value cannot be read.
    """
    changes: dict[str, Any] = {}
    for name in ("company", "job_title", "time_zone", "outcome"):
        if given[name] is not None:
            changes[name] = given[name]
    if given["round_"] is not None:
        changes["round"] = given["round_"]
    for name in ("held_on", "starts_at"):
        if given[name] is not None:
            changes[name] = given[name] or None
    said_on = changes.get("held_on", held_on)
    if given["promise"] is not None:
        changes["promise"] = read_promise(given["promise"], said_on, settings)
    if given["no_contact"] is not None:
        changes["no_contact"] = read_wish(given["no_contact"], said_on, settings)
    if given["interviewers"]:
        people = [split_address(person) for person in given["interviewers"] if person.strip()]
        changes["interviewers"] = tuple(name for name, _ in people)
        changes["addresses"] = {name: address for name, address in people if address}
    if given["themes"]:
        changes["themes"] = tuple(theme for theme in given["themes"] if theme.strip())
    if given["notes"] is not None:
        changes["notes"] = read_words(given["notes"])
    return cast("Changes", changes)


def review_notes(
    logged: LoggedInterview, given: Changes, settings: Settings, *, agreed: bool
) -> LoggedInterview:
    """What the notes seem to say, added to the interview where the user agrees.

    Args:
        logged: the interview with everything that was given outright.
        given: what was given outright, which notes do not overrule.
        settings: how to read days in words.
        agreed: whether the user agreed beforehand, with ``--yes``.

    Raises:
        AnalyserError: nobody is there to ask; nothing is to be stored.
    """
    from analyser.interview_log.notes import accept, read_notes

    interview = logged.interview
    if "notes" not in given or not interview.notes.strip():
        return logged
    if interview.held_on is None:
        raise AnalyserError("notes are read from the day of the interview on; give --held-on too")
    timing = settings.timing
    proposal = read_notes(interview.notes, interview.held_on, timing.country, settings.day_order)
    new = tuple(item for item in proposal.items if accept(logged, (item,)) != logged)
    if not new:
        return logged
    say("From your notes:")
    kept = []
    ask = is_terminal() and not agreed
    for item in new:
        line = f"  {item.name.replace('_', ' ')}: {item.value}  (“{proposal.words(item)}”)"
        if not ask:
            say(line)
        elif agree(f"{line}  Keep it?", default=True):
            kept.append(item)
    if not ask and not agreed:
        raise AnalyserError("nothing was stored; add --yes to store this, or correct the notes")
    return accept(logged, tuple(kept) if ask else new)


def _ask(question: str) -> str:
    answer: str = click.prompt(f"{question}, or Enter", default="", show_default=False, err=True)
    return answer
