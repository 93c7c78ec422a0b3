"""``analyser interview``: the log of interviews."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from analyser.cli.groups import NamingGroup
from analyser.cli.interview_export import export
from analyser.cli.interview_fields import (
    ask_for_the_missing,
    field_options,
    read_fields,
    review_notes,
)
from analyser.cli.interview_import import import_
from analyser.cli.log_input import form_option, is_terminal
from analyser.cli.saying import agree, say
from analyser.labels import OUTCOMES
from analyser.resources import log_address

if TYPE_CHECKING:
    from analyser.interview_log.logged import LoggedInterview


@click.group(cls=NamingGroup)
def interview() -> None:
    """Log interviews, so that drafts and days can be held against them.

    The log is a file of your own; where ANALYSER_LOG_URL is set, that database. INTERVIEW is the
    number of an interview, or a part of its company, title or an interviewer's name.
    """


interview.add_command(import_)
interview.add_command(export)


@interview.command()
@field_options
@form_option
def add(form: str, yes: bool, **given: Any) -> None:
    """Log an interview; on a terminal you are asked for what is missing.

    Notes are read for promises, wishes not to be written to, names, themes and rounds. What they
    seem to say is shown with the words that it was taken from, and stored only when you agree.
    """
    from analyser.interview_log.logged import LoggedInterview, change, tidy_interview
    from analyser.interview_log.store import InterviewLog
    from analyser.settings import load_settings
    from analyser.types import Interview

    settings = load_settings()
    fields = read_fields(ask_for_the_missing(given), None, settings)
    logged = tidy_interview(change(LoggedInterview(Interview("", "")), **fields))
    logged = review_notes(logged, fields, settings, agreed=yes)
    with InterviewLog.open(log_address()) as log:
        _print(log.add(logged), form)


@interview.command(name="list")
@click.option("--outcome", type=click.Choice(OUTCOMES), help="Only those with this outcome.")
@form_option
def list_(outcome: str | None, form: str) -> None:
    """List the interviews by day."""
    from analyser.cli.log_output import print_interviews
    from analyser.interview_log.store import InterviewLog
    from analyser.presenting.present import print_json

    with InterviewLog.open(log_address()) as log:
        found = [
            logged for logged in log.interviews() if outcome in {None, logged.interview.outcome}
        ]
    if form == "json":
        print_json([logged.to_dict() for logged in found])
    elif found:
        print_interviews(found)
    else:
        say("No interviews yet; `analyser interview add` logs one.")


@interview.command()
@click.argument("wanted", metavar="INTERVIEW")
@form_option
def show(wanted: str, form: str) -> None:
    """Show all that is known of an interview, with its contacts."""
    from analyser.cli.log_output import print_interview
    from analyser.interview_log.store import InterviewLog
    from analyser.presenting.present import print_json

    with InterviewLog.open(log_address()) as log:
        logged = log.find(wanted)
        contacts = log.contacts(logged.id)
    if form == "json":
        print_json(logged.to_dict() | {"contacts": [contact.to_dict() for contact in contacts]})
    else:
        print_interview(logged, contacts)


@interview.command()
@click.argument("wanted", metavar="INTERVIEW")
@field_options
@form_option
def edit(wanted: str, form: str, yes: bool, **given: Any) -> None:
    """Change an interview.

    What is given replaces what was there; an empty text clears it. A repeated option replaces the
    whole list.
    """
    from analyser.cli.log_output import doubt_days
    from analyser.interview_log.logged import change, tidy_interview
    from analyser.interview_log.store import InterviewLog
    from analyser.settings import load_settings

    settings = load_settings()
    with InterviewLog.open(log_address()) as log:
        before = log.find(wanted)
        fields = read_fields(given, before.interview.held_on, settings)
        if not fields:
            raise click.UsageError("give what to change, as in --outcome offer")
        changed = tidy_interview(change(before, **fields))
        reviewed = review_notes(changed, fields, settings, agreed=yes)
        interview = reviewed.interview
        if reviewed != changed:
            fields |= {
                "promise": interview.promise,
                "no_contact": interview.no_contact,
                "interviewers": interview.interviewers,
                "themes": interview.themes,
                "round": reviewed.round,
            }
        edited = log.edit(before.id, **fields)
        contacts = log.contacts(edited.id) if "held_on" in fields else ()
    doubt_days(edited, contacts, date.today())
    _print(edited, form)


@interview.command()
@click.argument("wanted", metavar="INTERVIEW")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(wanted: str, yes: bool) -> None:
    """Forget an interview and its contacts."""
    from analyser.interview_log.choice import describe
    from analyser.interview_log.store import InterviewLog

    with InterviewLog.open(log_address()) as log:
        logged = log.find(wanted)
        if not yes:
            if not is_terminal():
                raise click.UsageError(f"add --yes to remove {describe(logged)}")
            agree(f"Remove {describe(logged)}, with its contacts?", abort=True)
        log.remove(logged.id)
    say(f"Removed {describe(logged)}")


def _print(logged: LoggedInterview, form: str) -> None:
    from analyser.cli.log_output import print_interview
    from analyser.presenting.present import print_json

    if form == "json":
        print_json(logged.to_dict())
    else:
        print_interview(logged)
