"""``analyser contact``: messages sent, and replies received."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import click

from analyser.cli.groups import NamingGroup
from analyser.cli.log_input import DAY, GIVEN, form_option, is_terminal, read_promise, read_words
from analyser.cli.options import or_today
from analyser.cli.saying import agree, say
from analyser.labels import CONTACT_KINDS, ContactKind
from analyser.resources import log_address
from analyser.settings import Settings, load_settings


@click.group(cls=NamingGroup)
def contact() -> None:
    """Log the messages that you sent and the replies that came, for the timing check.

    INTERVIEW is the number of an interview, or a part of its company, title or an interviewer's
    name.
    """


@contact.command()
@click.argument("wanted", metavar="INTERVIEW")
@click.option(
    "--on",
    "day",
    type=DAY,
    show_default="today",
    callback=or_today,
    help="The day, as in 2026-11-30.",
)
@click.option(
    "--kind",
    type=click.Choice(CONTACT_KINDS),
    help="reply: what came from them. The others you sent.",
)
@click.option(
    "--channel",
    type=GIVEN,
    default="email",
    show_default=True,
    help="email, voicemail, letter, phone, …",
)
@click.option(
    "--promise",
    type=GIVEN,
    metavar="WHEN",
    help="When their reply says that they will answer: a day, 'within a week'.",
)
@click.option(
    "--text", type=GIVEN, metavar="FILE", help="What it said: a file, -, or the words themselves."
)
@form_option
def add(
    wanted: str,
    day: date,
    kind: ContactKind | None,
    channel: str,
    promise: str | None,
    text: str | None,
    form: str,
) -> None:
    """Log a message that was sent to INTERVIEW, or a reply of theirs."""
    from analyser.cli.log_output import doubt_days, print_contacts
    from analyser.interview_log.store import InterviewLog
    from analyser.presenting.present import print_json
    from analyser.types import Contact

    if kind is None:
        if not is_terminal():
            raise click.UsageError("give --kind: thank_you, status or reply")
        kind = _ask_for_the_kind()
    settings = load_settings()
    said = read_words(text) if text else None
    promised = read_promise(promise, day, settings) if promise else None
    with InterviewLog.open(log_address()) as log:
        logged = log.find(wanted)
        seeming = None
        if kind == "reply" and said and promised is None:
            seeming = _promised_in(said, day, settings)
            if seeming and is_terminal() and agree(f"{seeming}  Keep it?", default=True):
                promised = seeming.day
        kept = log.add_contact(
            logged.id, Contact(on=day, kind=kind, channel=channel, promise=promised, text=said)
        )
    doubt_days(logged, [kept], date.today())
    if seeming and not is_terminal():
        say(
            f"{seeming} If it does, take this contact out with `analyser contact remove {kept.id}` "
            f"and add it again with --promise {seeming.day}"
        )
    elif kind == "reply" and not promised and logged.interview.outcome == "waiting":
        say(
            f"If they have decided, say so: `analyser interview edit {logged.id} --outcome offer`, "
            "or rejected"
        )
    if form == "json":
        print_json(kept.to_dict() | {"interview": logged.id})
    else:
        print_contacts([kept])


class _Seeming(NamedTuple):
    """A day that a reply seems to promise, and the words for it."""

    day: date
    words: str

    def __str__(self) -> str:
        return f"It seems to promise an answer by {self.day} (“{self.words}”)."


def _promised_in(text: str, day: date, settings: Settings) -> _Seeming | None:
    from analyser.interview_log.notes import read_notes

    proposal = read_notes(text, day, settings.timing.country, settings.day_order)
    for item in proposal.items:
        if item.name == "promise" and isinstance(item.value, date):
            return _Seeming(item.value, proposal.words(item))
    return None


def _ask_for_the_kind() -> ContactKind:
    kind: ContactKind = click.prompt(
        "Kind", type=click.Choice(CONTACT_KINDS), default="status", err=True
    )
    return kind


@contact.command(name="list")
@click.argument("wanted", metavar="INTERVIEW")
@form_option
def list_(wanted: str, form: str) -> None:
    """List the contacts of INTERVIEW by day."""
    from analyser.cli.log_output import print_contacts
    from analyser.interview_log.store import InterviewLog
    from analyser.presenting.present import print_json

    with InterviewLog.open(log_address()) as log:
        logged = log.find(wanted)
        found = log.contacts(logged.id)
    if form == "json":
        print_json([one.to_dict() for one in found])
    elif found:
        print_contacts(found)
    else:
        company = logged.interview.company
        say(f"No contacts with {company} yet; `analyser contact add` logs one.")


@contact.command()
@click.argument("identifier", metavar="CONTACT")
def remove(identifier: str) -> None:
    """Forget CONTACT, which is its number in `analyser contact list`."""
    from analyser.interview_log.store import InterviewLog

    with InterviewLog.open(log_address()) as log:
        gone = log.remove_contact(identifier).contact
    say(f"Removed the {gone.kind} of {gone.on} by {gone.channel}")
