"""What the log says today: which message is due, and whether to send it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analyser.interview_log.logged import Entry
from analyser.labels import Kind
from analyser.timing import TimingSettings, assess
from analyser.types import Timing


@dataclass(frozen=True, slots=True)
class Advice:
    """The timing of the message that comes next, and that in a few words."""

    kind: Kind
    timing: Timing
    short: str


def advise(entry: Entry, settings: TimingSettings, today: date) -> Advice | None:
    """What to do about an interview today; nothing where it has no day.

    Thanks come first while there is still time for them.

    Raises:
        AnalyserError: the country of the settings is not known.
    """
    interview = entry.logged.interview
    if interview.held_on is None:
        return None
    contacts = [one.contact for one in entry.contacts]
    thanks = assess(interview, contacts, kind="thank_you", send_on=today, settings=settings)
    if thanks.verdict == "send":
        return Advice("thank_you", thanks, "Send your thanks")
    status = assess(interview, contacts, kind="status", send_on=today, settings=settings)
    return Advice("status", status, _in_short(status))


def _in_short(timing: Timing) -> str:
    if timing.verdict == "send":
        return "Write today"
    if timing.code == "closed":
        return "Closed"
    if timing.verdict == "stop" or timing.earliest is None:
        return "Leave it to them"
    if timing.code == "not_yet_held":
        return "Still to come"
    return f"Wait until {timing.earliest.day} {timing.earliest:%b}"
