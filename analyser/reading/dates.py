"""The dates of a message: where they stand, which days they mean, and which is the interview's.

Own rules, because each expression has a past and a future reading and the sentence decides:
"interviewed on Tuesday" looks back, "decide by Friday" forward. All functions are pure; offsets
count code points of the untouched text. Quoted mail is somebody else's and is not read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from analyser.reading.date_direction import side_in
from analyser.reading.date_expressions import (
    CalendarDay,
    DayOrder,
    Edge,
    Expression,
    Impossible,
    Meaning,
    NumericDay,
    Period,
    Side,
)
from analyser.reading.date_names import is_name, names_like_times
from analyser.reading.date_order import choose_order
from analyser.reading.date_resolution import in_order, resolve
from analyser.reading.date_roles import Mention, interview_mentions
from analyser.reading.date_scan import scan
from analyser.reading.layout import Layout, Section
from analyser.types import Entity, Span

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_CONTEXT = 160
"""How many characters of its sentence are read on either side of a date."""


@dataclass(frozen=True, slots=True)
class WeekdayMismatch:
    """A date whose weekday is not that of its day: "Tuesday, 4 November" in 2026.

    ``written`` and ``right`` are names of weekdays; ``span`` covers the whole date.
    """

    span: Span
    day: date
    written: str
    right: str


@dataclass(frozen=True, slots=True)
class DateReading:
    """An expression with its day, and whether that is the day of the interview."""

    span: Span
    meaning: Meaning
    day: date | None
    of_interview: bool

    def entity(self, text: str) -> Entity:
        """The reading as an entity of the text in which it stands."""
        return Entity(
            start=self.span.start,
            end=self.span.end,
            text=text[self.span.start : self.span.end],
            label="DATE",
            role="interview" if self.of_interview else None,
            value=self.day.isoformat() if self.day else None,
        )


def read_dates(
    text: str, layout: Layout, send_on: date | None, day_order: str = "auto"
) -> tuple[DateReading, ...]:
    """Every expression of a day or a period in what the writer wrote, in order.

    Args:
        text: the message.
        layout: its sections and sentences.
        send_on: the day on which it is to be sent; without it only dates with a year have a day.
        day_order: ``dmy`` or ``mdy`` for dates in figures; ``auto`` decides for each message.

    Raises:
        AnalyserError: ``day_order`` is not one of the three.
    """
    # the order of figures is settled first, then the interview, then the day of each expression
    expressions = tuple(_expressions(text, layout))
    numeric = [found.meaning for found in expressions if isinstance(found.meaning, NumericDay)]
    order = choose_order(text, numeric, send_on, day_order)
    apart = layout.find("letterhead", "header")
    mentions = [
        _mention(text, layout, found, order, send_on, apart=_lies_in(found, apart))
        for found in expressions
    ]
    interview = interview_mentions(mentions, greeted=bool(layout.find("greeting")))
    readings = []
    for index, (found, mention) in enumerate(zip(expressions, mentions, strict=True)):
        side: Side = "past" if index in interview else mention.side
        day = resolve(mention.meaning, send_on, side)
        readings.append(
            DateReading(Span(found.start, found.end), mention.meaning, day, index in interview)
        )
    return tuple(readings)


def find_dates(
    text: str, layout: Layout, send_on: date | None, day_order: str = "auto"
) -> tuple[Entity, ...]:
    """The dates that :func:`read_dates` reads, as entities labelled ``DATE``.

    ``value`` is the ISO day, ``None`` for a period or where the day cannot be known; ``role`` is
    ``"interview"`` for every mention of the interview's day, and for a vaguer time at which it is
    said to have been (see :func:`names_a_day`).
    """
    return tuple(reading.entity(text) for reading in read_dates(text, layout, send_on, day_order))


def names_a_day(words: str) -> bool:
    """Whether an expression names one day, be it unknown which, and no vaguer time.

    "Tuesday" and "a fortnight ago" do; "last week", "earlier this month" and "in spring" do not.

    Args:
        words: the text of a ``DATE`` as :func:`find_dates` cut it.
    """
    found = next(scan(f"on {words}"), None)
    if found is None or isinstance(found.meaning, Period):
        return False
    return not isinstance(found.meaning, Edge) or found.meaning.a_day


def impossible_dates(readings: Iterable[DateReading]) -> tuple[Span, ...]:
    """Dates that no calendar has, such as 31 June or 2/30; nothing is rolled over."""
    return tuple(reading.span for reading in readings if isinstance(reading.meaning, Impossible))


def weekday_mismatches(readings: Iterable[DateReading]) -> tuple[WeekdayMismatch, ...]:
    """Dates that name a weekday on which their day does not fall, each with the right one."""
    return tuple(
        WeekdayMismatch(
            reading.span,
            reading.day,
            WEEKDAY_NAMES[reading.meaning.weekday],
            WEEKDAY_NAMES[reading.day.weekday()],
        )
        for reading in readings
        if isinstance(reading.meaning, CalendarDay)
        and reading.meaning.weekday is not None
        and reading.day is not None
        and reading.day.weekday() != reading.meaning.weekday
    )


def _expressions(text: str, layout: Layout) -> Iterator[Expression]:
    quoted = layout.find("quoted")
    names = names_like_times(text, layout)
    for expression in scan(text):
        if not _lies_in(expression, quoted) and not is_name(text, expression, names):
            yield expression


def _lies_in(expression: Expression, sections: tuple[Section, ...]) -> bool:
    """Whether an expression begins in one of these sections, which are in order."""
    at = bisect_right(sections, expression.start, key=lambda section: section.start) - 1
    return at >= 0 and expression.start < sections[at].end


def _mention(
    text: str,
    layout: Layout,
    found: Expression,
    order: DayOrder,
    send_on: date | None,
    *,
    apart: bool,
) -> Mention:
    """An expression with what its place says about it, its numbers put in order."""
    meaning = found.meaning
    if isinstance(meaning, NumericDay):
        meaning = in_order(meaning, order)
    before, after = _sentence_around(text, layout, found)
    words = text[found.start : found.end].lower()
    day = resolve(meaning, send_on, "past")
    return Mention(
        meaning=meaning,
        words=words,
        before=before,
        after=after,
        side=side_in(before, after),
        day=day or words,
        age=(send_on - day).days if day and send_on else None,
        apart=apart,
    )


def _sentence_around(text: str, layout: Layout, found: Expression) -> tuple[str, str]:
    """The sentence before and after, in lower case; nothing outside of a sentence."""
    at = bisect_right(layout.sentences, found.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or found.start >= layout.sentences[at].end:
        return "", ""
    sentence = layout.sentences[at]
    before = text[max(sentence.start, found.start - _CONTEXT) : found.start]
    after = text[found.end : min(sentence.end, found.end + _CONTEXT)]
    return before.lower(), after.lower()
