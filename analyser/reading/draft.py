"""A draft, read once: what every judge of it works on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from analyser.reading.dates.finder import DateReading, read_dates
from analyser.reading.entities import entities_on
from analyser.reading.layout import Layout, read_layout
from analyser.reading.page import Page, read_page
from analyser.reading.people.finder import read_greeting
from analyser.types import Entity, Evidence


@dataclass(frozen=True, slots=True)
class DraftReading:
    """The layout of a draft, its words, its dates, and everything named in it in order.

    ``greeting`` is how far the greeting alone names the interviewer.
    """

    layout: Layout
    page: Page
    dates: tuple[DateReading, ...]
    entities: tuple[Entity, ...]
    greeting: Evidence


def read_draft(
    text: str, send_on: date | None = None, day_order: str = "auto", country: str | None = None
) -> DraftReading:
    """Read ``text`` as it would be read on ``send_on``.

    Args:
        text: the message, untouched.
        send_on: the day on which it is to be sent.
        day_order: ``dmy``, ``mdy``, or ``auto`` to decide by what is possible in each message.
        country: whose public holidays are no business days.
    """
    layout = read_layout(text)
    page = read_page(text, layout)
    dates = read_dates(text, layout, send_on, day_order, country)
    named = entities_on(page, layout, tuple(reading.entity(text) for reading in dates))
    return DraftReading(layout, page, dates, named, read_greeting(page))
