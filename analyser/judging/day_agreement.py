"""Whether the days of a draft are in the calendar, and the interview's that of the log."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from analyser.judging.day_spelling import respell_day
from analyser.reading.dates.finder import DateReading
from analyser.reading.dates.mistakes import impossible_dates, weekday_mismatches
from analyser.reading.layout import Layout
from analyser.timing_messages import spell
from analyser.types import Edit, Entity, Finding

_LAST = re.compile(
    r"(?i)(?:(?:this )?last \w+(?:['’]s)?|\w+ last)"
    r"(?: (?:morning|noon|lunchtime|afternoon|evening))?$"
)
"""As in "last Monday", which some say of this week's Monday and some of last week's."""


def date_findings(
    text: str, dates: Sequence[DateReading], held_on: date | None = None
) -> Iterator[Finding]:
    """Days that no calendar has, and weekdays that are not those of their dates.

    Where the log knows the day of the interview, ``held_on``, it tells which of the two is wrong;
    another day than that is for :func:`logged_day_findings`.
    """
    for span in impossible_dates(dates):
        yield Finding(
            "consistency.date",
            "warning",
            f"There is no “{text[span.start : span.end]}” in the calendar.",
            "Look up the day and correct it.",
            *span,
        )
    held = {reading.span for reading in dates if reading.of_interview and held_on}
    for wrong in weekday_mismatches(dates):
        if wrong.span in held and wrong.day != held_on:
            continue
        written = text[wrong.span.start : wrong.span.end]
        right = respell_day(written, wrong.day, wrong.day) if wrong.span in held else ""
        yield Finding(
            "consistency.date",
            "warning",
            f"“{written}” is a {wrong.right}, not a {wrong.written}.",
            "Correct the weekday or the date; the reader will look at the calendar too.",
            *wrong.span,
            edits=(Edit(*wrong.span, right),) if right else (),
        )


def logged_day_findings(
    layout: Layout, entities: Sequence[Entity], held_on: date | None, send_on: date | None
) -> Iterator[Finding]:
    """The days that the draft gives to the interview, and that are not the logged one.

    A message that names the logged day too may tell of a later call beside it.
    """
    if held_on != send_on and _is_told(layout, entities, held_on):
        return
    for entity in entities:
        if entity.label != "DATE" or entity.value is None:
            continue
        day = date.fromisoformat(entity.value)
        if entity.role != "interview" or held_on is None or day == held_on:
            continue
        if not (day - held_on == timedelta(weeks=1) and _is_either(entity.text, day, send_on)):
            right = respell_day(entity.text, day, held_on)
            yield Finding(
                "consistency.date",
                "warning",
                f"You logged the interview on {spell(held_on)}; “{entity.text}” is {spell(day)}.",
                "Correct the day, here or in the log.",
                entity.start,
                entity.end,
                (Edit(entity.start, entity.end, right),) if right else (),
                "log",
            )


def _is_told(layout: Layout, entities: Sequence[Entity], day: date | None) -> bool:
    """Whether the body names the day."""
    body = layout.find("body")
    return day is not None and any(
        entity.label == "DATE"
        and entity.value == day.isoformat()
        and any(part.start <= entity.start < part.end for part in body)
        for entity in entities
    )


def _is_either(words: str, day: date, send_on: date | None) -> bool:
    """Whether the words may mean this day or the one a week before it."""
    this_week = send_on is not None and day.isocalendar()[:2] == send_on.isocalendar()[:2]
    return this_week and _LAST.match(words) is not None
