"""What the commands of the log print: interviews and contacts, as tables or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from analyser.cli.saying import say
from analyser.control_characters import harmless
from analyser.interview_log.exchange import join_address
from analyser.interview_log.logged import LoggedContact, LoggedInterview, doubt_of_day
from analyser.presenting.present import print_plain
from analyser.timing_messages import spell

_WHOLE = ("id", "contact", "on", "held on", "promise")  # numbers and days, which are not folded
_LEAST_WIDTH = 100  # columns, where nobody sees how wide the window is


def doubt_days(logged: LoggedInterview, contacts: Iterable[LoggedContact], today: date) -> None:
    """Ask, on standard error, about contacts before the interview that they follow, or to come."""
    for one in contacts:
        contact = one.contact
        if doubt := doubt_of_day(contact, logged.interview.held_on, today):
            say(
                f"analyser: the {contact.kind} of {contact.on} is {doubt}; is the day right? "
                f"`analyser contact remove {one.id}` takes it out"
            )


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let the command end as it does without rich, which would exit with 1."""
        raise BrokenPipeError


def make_console(*, err: bool = False) -> Console:
    """A console for data, or on standard error: colours only on a terminal, nothing as markup."""
    console = _Console(highlight=False, markup=False, emoji=False, stderr=err)
    if not console.is_terminal:
        console.width = max(console.width, _LEAST_WIDTH)
    return console


def print_interviews(interviews: Sequence[LoggedInterview]) -> None:
    """A table, a row for each interview."""
    table = _headed("id", "company", "job title", "held on", "interviewers", "promise", "outcome")
    for logged in interviews:
        interview = logged.interview
        _add(
            table,
            logged.id,
            interview.company,
            interview.job_title,
            _day(interview.held_on),
            ", ".join(interview.interviewers),
            _day(interview.promise),
            interview.outcome,
        )
    _print(table)


def print_interview(
    logged: LoggedInterview, contacts: Sequence[LoggedContact] = (), *, err: bool = False
) -> None:
    """All that is known of one interview, a line for each thing; ``err`` for standard error."""
    interview = logged.interview
    people = (join_address(name, logged.addresses.get(name)) for name in interview.interviewers)
    when = spell(interview.held_on) if interview.held_on else ""
    if logged.starts_at:
        when += f", {logged.starts_at:%H:%M}"
    if logged.time_zone:
        when += f" ({logged.time_zone})"
    wish = interview.no_contact
    lines = {
        "id": logged.id,
        "company": interview.company,
        "job title": interview.job_title,
        "held on": when,
        "round": logged.round,
        "interviewers": "\n".join(people),
        "promise": f"by {spell(interview.promise)}" if interview.promise else "",
        "no contact": f"until {spell(wish)}" if isinstance(wish, date) else wish or "",
        "outcome": interview.outcome,
        "themes": "\n".join(interview.themes),
        "notes": interview.notes.strip(),
    }
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for name, text in lines.items():
        if text:
            table.add_row(name, Text(_harmless_lines(text)))
    _print(table, err=err)
    if contacts:
        print_plain("")
        print_contacts(contacts)


def print_contacts(contacts: Sequence[LoggedContact]) -> None:
    """A table, a row for each contact."""
    table = _headed("contact", "on", "kind", "channel", "promise", "text")
    for logged in contacts:
        contact = logged.contact
        text = " ".join((contact.text or "").split())
        shown = text if len(text) <= 40 else f"{text[:39]}…"
        promise = _day(contact.promise)
        _add(table, logged.id, _day(contact.on), contact.kind, contact.channel, promise, shown)
    _print(table)


def _headed(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold", no_wrap=heading in _WHOLE)
    return table


def _add(table: Table, *cells: str) -> None:
    table.add_row(*(Text(harmless(cell)) for cell in cells))


def _print(table: Table, *, err: bool = False) -> None:
    """Print a table; where no terminal shows it, without the blanks that fill its last column."""
    console = make_console(err=err)
    if console.is_terminal:
        console.print(table)
        return
    with console.capture() as captured:
        console.print(table)
    lines = (line.rstrip() for line in captured.get().splitlines())
    console.print("\n".join(lines), soft_wrap=True)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _harmless_lines(text: str) -> str:
    return "\n".join(harmless(line) for line in text.splitlines())
