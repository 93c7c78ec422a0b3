"""``analyser when``: the timing check, with a small calendar of the coming weeks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyser.cli.log_input import GIVEN, form_option
from analyser.cli.options import KIND_TO_WRITE, SEND_ON
from analyser.cli.saying import say
from analyser.errors import AnalyserError
from analyser.labels import Kind, Verdict
from analyser.resources import log_address
from analyser.whole_files import write_whole

if TYPE_CHECKING:
    from rich.text import Text

    from analyser.interview_log.weeks import Day, DayMark

HEADLINES: dict[Verdict, tuple[str, str]] = {
    "send": ("Send.", "bold green"),
    "adjust": ("Not quite.", "bold yellow"),
    "wait": ("Wait.", "bold yellow"),
    "hold": ("Hold.", "bold yellow"),
    "stop": ("Do not write.", "bold red"),
}
"""What each verdict comes to, in a word and its colour."""
_STYLES: dict[DayMark, str] = {"good": "bold green", "wait": "", "closed": "dim", "past": "dim"}
_TAGS = {"interview": "i", "promise": "p", "planned": "<"}


@click.command()
@click.argument("wanted", metavar="INTERVIEW")
@SEND_ON
@KIND_TO_WRITE
@form_option
@click.option(
    "--ics",
    type=GIVEN,
    metavar="FILE",
    help="Write the window as a calendar event with a reminder.",
)
def when(wanted: str, send_on: date, kind: Kind, form: str, ics: str | None) -> None:
    """Tell whether the planned day is a good one to write about INTERVIEW.

    INTERVIEW is the number of an interview in the log, or a part of its company, title or an
    interviewer's name.
    """
    from analyser.interview_log.reminders import window_calendar
    from analyser.interview_log.store import InterviewLog
    from analyser.json_values import plain
    from analyser.settings import load_settings
    from analyser.timing import assess

    settings = load_settings().timing
    with InterviewLog.open(log_address()) as log:
        logged = log.find(wanted)
        contacts = [one.contact for one in log.contacts(logged.id)]
    interview = logged.interview
    if interview.held_on is None:
        raise AnalyserError(
            f"the interview at {interview.company} has no day; add it with "
            f"`analyser interview edit {logged.id} --held-on DATE`"
        )
    timing = assess(interview, contacts, kind=kind, send_on=send_on, settings=settings)
    if form == "json":
        from analyser.presenting.present import print_json

        about = {"interview": logged.id, "kind": kind, "send_on": send_on.isoformat()}
        print_json(about | plain(timing))
    else:
        from analyser.cli.log_output import make_console
        from analyser.interview_log.choice import describe
        from analyser.interview_log.weeks import coming_weeks

        console = make_console()
        weeks = coming_weeks(interview, contacts, kind=kind, send_on=send_on, settings=settings)
        for line in (
            *_heading(describe(logged), timing.verdict, timing.message),
            *_calendar(weeks),
        ):
            console.print(line, soft_wrap=True)
    if ics:
        write_whole(Path(ics), window_calendar(logged, timing, kind, send_on))
        say(f"{ics}: the window from {timing.earliest} to {timing.latest}")


def _heading(about: str, verdict: Verdict, message: str) -> Iterable[Text]:
    from rich.text import Text

    from analyser.control_characters import harmless

    word, style = HEADLINES[verdict]
    yield Text(harmless(about))
    yield Text.assemble((word, style), " ", harmless(message))
    yield Text()


def _calendar(weeks: Iterable[tuple[Day, ...]]) -> Iterable[Text]:
    """A line for each week; letters and signs say what colours say, for those who see none."""
    from rich.text import Text

    yield Text("        Mo   Tu   We   Th   Fr   Sa   Su", style="bold")
    for week in weeks:
        line = Text(f"{week[0].day:%d %b}".ljust(7))
        for day in week:
            tags = "".join(sign for tag, sign in _TAGS.items() if tag in day.tags)
            good = "+" if day.mark == "good" else " "
            line.append(f"{good}{day.day.day:>2}{tags:<2}", _STYLES[day.mark])
        line.rstrip()
        yield line
    yield Text(
        "+ a good day   < the planned day   i the interview   p an answer is due", style="dim"
    )
