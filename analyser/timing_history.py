"""What the log says of an interview on the day on which a message is planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from analyser.errors import AnalyserError
from analyser.labels import Outcome
from analyser.types import Contact, Interview


@dataclass(frozen=True, slots=True)
class History:
    """What the log says on the planned day; ``unanswered`` are the days of status messages."""

    send_on: date
    held_on: date
    promise: date
    assumed: bool
    asked_until: date | None
    asked_never: bool
    outcome: Outcome
    thanked: bool
    unanswered: tuple[date, ...]


def read_history(
    interview: Interview, contacts: Iterable[Contact], send_on: date, assumed_wait_days: int
) -> History:
    """Sum up the log, without what comes after ``send_on``.

    Args:
        interview: what was promised, and on which day it was held.
        contacts: messages sent and received, in any order.
        send_on: the planned day.
        assumed_wait_days: calendar days after the interview, taken as the promise where none was
            given.

    Raises:
        AnalyserError: the interview has no day.
    """
    if interview.held_on is None:
        raise AnalyserError(
            f"the interview at {interview.company} has no day; the timing check needs the day on "
            "which it was held"
        )
    wish = interview.no_contact
    known = sorted((one for one in contacts if one.on <= send_on), key=lambda one: one.on)
    promise = interview.promise
    unanswered: list[date] = []
    for contact in known:
        if contact.kind == "reply":
            promise = contact.promise or promise
            unanswered.clear()
        elif contact.kind == "status" and contact.on >= interview.held_on:
            unanswered.append(contact.on)
    return History(
        send_on=send_on,
        held_on=interview.held_on,
        promise=promise or interview.held_on + timedelta(days=assumed_wait_days),
        assumed=promise is None,
        asked_until=wish if isinstance(wish, date) else None,
        asked_never=wish == "always",
        outcome=interview.outcome,
        thanked=any(contact.kind == "thank_you" for contact in known),
        unanswered=tuple(unanswered),
    )
