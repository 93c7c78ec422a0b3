"""How often the writer has written already, counted from the log over all channels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from analyser.types import Contact, Finding, Interview, Timing

TOO_OFTEN = frozenset({"too_many", "too_soon_again"})
"""The codes of the timing rules that make a draft over-frequent, whatever its words."""


def frequency_findings(
    timing: Timing, interview: Interview, contacts: Sequence[Contact], send_on: date
) -> Iterator[Finding]:
    """The messages since the last word of theirs, where the timing rules find them too many.

    Args:
        timing: what the timing check says of the day.
        interview: since which messages count.
        contacts: those that are known on the planned day.
        send_on: the planned day.
    """
    if TOO_OFTEN.isdisjoint(timing.reasons):
        return
    answered, sent = False, list[Contact]()
    for contact in sorted(contacts, key=lambda one: one.on):
        if contact.kind == "reply":
            answered, sent = True, []
        elif interview.held_on is None or contact.on >= interview.held_on:
            sent.append(contact)
    if not sent:
        return
    channels = Counter(contact.channel for contact in sent)
    counted = ", ".join(f"{count} by {channel}" for channel, count in channels.items())
    gaps = [(later.on - earlier.on).days for earlier, later in pairwise(sent)]
    closest = f", {_apart(min(gaps))}" if gaps else ""
    yield Finding(
        "tone.overfrequent",
        "warning",
        f"Since {'their last word' if answered else 'the interview'} you have written "
        f"{_times(len(sent))} ({counted}){closest}; this would come "
        f"{_after((send_on - sent[-1].on).days)} the last.",
        "Let them answer first; a call or a letter counts like an email.",
        source="log",
    )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _after(days: int) -> str:
    return f"{_days(days)} after" if days else "on the same day as"


def _apart(days: int) -> str:
    return f"{_days(days)} apart at the closest" if days else "twice on one day"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
