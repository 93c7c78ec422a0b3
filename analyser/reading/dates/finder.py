"""The dates of a message: where they stand, which days they mean, and which is the interview's.

Own rules, because each expression has a past and a future reading and the sentence decides:
"interviewed on Tuesday" looks back, "decide by Friday" forward. All functions are pure; offsets
count code points of the untouched text. A date in quoted mail is one, but never the interview's:
it was said on another day, from which it is counted where the quotation tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from analyser.labels import DayOrder
from analyser.reading.dates.direction import side_in
from analyser.reading.dates.expressions import (
    Edge,
    Expression,
    Meaning,
    NumericDay,
    Period,
    Side,
)
from analyser.reading.dates.names import is_name, names_like_times
from analyser.reading.dates.order import choose_order
from analyser.reading.dates.resolution import in_order, resolve
from analyser.reading.dates.roles import interview_mentions
from analyser.reading.dates.scan import scan
from analyser.reading.dates.scores import Mention
from analyser.reading.layout import Layout
from analyser.types import Entity, Span

_ABOUT_A_JOB = re.compile(r"(?i)\b(?:interview(?:ed)?|job|role|position|vacancy)\b")
_CONTEXT = 160
"""How many characters of its sentence are read on either side of a date."""


class DateReading(NamedTuple):
    """An expression with its day, whether that is the interview's, and who wrote it."""

    span: Span
    meaning: Meaning
    day: date | None
    of_interview: bool = False
    quoted: bool = False

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
    text: str,
    layout: Layout,
    send_on: date | None,
    day_order: str = "auto",
    country: str | None = None,
) -> tuple[DateReading, ...]:
    """Every expression of a day or a period, in order.

    Args:
        text: the message.
        layout: its sections and sentences.
        send_on: the day on which it is to be sent; without it only dates with a year have a day.
        day_order: ``dmy`` or ``mdy`` for dates in figures; ``auto`` decides for each message.
        country: whose public holidays are no business days.

    Raises:
        AnalyserError: ``day_order`` is not one of the three.
    """
    expressions = tuple(_expressions(text, layout))
    own = [found for found in expressions if not layout.lies_in(found.start, "quoted")]
    readings = _read_own(text, layout, own, send_on, _order(text, own, send_on, day_order), country)
    for section in layout.find("quoted"):
        inside = [found for found in expressions if section.span.holds(found.start)]
        readings += _read_quoted(inside, _order(text, inside, send_on, day_order), country)
    return tuple(sorted(readings, key=lambda reading: reading.span.start))


def _order(
    text: str, expressions: Sequence[Expression], send_on: date | None, day_order: str
) -> DayOrder:
    numeric = [found.meaning for found in expressions if isinstance(found.meaning, NumericDay)]
    return choose_order(text, numeric, send_on, day_order)


def _read_own(
    text: str,
    layout: Layout,
    expressions: Sequence[Expression],
    send_on: date | None,
    order: DayOrder,
    country: str | None,
) -> list[DateReading]:
    """Settle which of the writer's dates is the interview's, then the day of each."""
    mentions = [_mention(text, layout, found, order, send_on, country) for found in expressions]
    follows_up = bool(layout.find("greeting")) or _ABOUT_A_JOB.search(text) is not None
    interview = interview_mentions(mentions, follows_up=follows_up)
    readings = []
    for index, (found, mention) in enumerate(zip(expressions, mentions, strict=True)):
        side: Side = "past" if index in interview else mention.side
        day = mention.past if side == "past" else resolve(mention.meaning, send_on, side, country)
        readings.append(DateReading(found.span, mention.meaning, day, index in interview))
    return readings


def _read_quoted(
    expressions: Sequence[Expression], order: DayOrder, country: str | None
) -> Iterator[DateReading]:
    """The dates of one quoted mail, seen from the first of them that has a year."""
    written_on: date | None = None
    for found in expressions:
        meaning = found.meaning
        if isinstance(meaning, NumericDay):
            meaning = in_order(meaning, order)
        day = resolve(meaning, written_on, "near", country)
        written_on = written_on or day
        yield DateReading(found.span, meaning, day, quoted=True)


def find_dates(
    text: str,
    layout: Layout,
    send_on: date | None,
    day_order: str = "auto",
    country: str | None = None,
) -> tuple[Entity, ...]:
    """The dates that :func:`read_dates` reads, as entities labelled ``DATE``.

    ``value`` is the ISO day, ``None`` for a period or where the day cannot be known; ``role`` is
    ``"interview"`` for every mention of the interview's day, and for a vaguer time at which it is
    said to have been (see :func:`names_a_day`).
    """
    readings = read_dates(text, layout, send_on, day_order, country)
    return tuple(reading.entity(text) for reading in readings)


@lru_cache(4096)
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


def _expressions(text: str, layout: Layout) -> Iterator[Expression]:
    names = names_like_times(text, layout)
    for expression in scan(text):
        if not is_name(text, expression, names):
            yield expression


def _mention(
    text: str,
    layout: Layout,
    found: Expression,
    order: DayOrder,
    send_on: date | None,
    country: str | None,
) -> Mention:
    """An expression with what its place says about it, its numbers put in order."""
    meaning = found.meaning
    if isinstance(meaning, NumericDay):
        meaning = in_order(meaning, order)
    before, after = _sentence_around(text, layout, found)
    words = text[found.start : found.end].lower()
    past = resolve(meaning, send_on, "past", country)
    return Mention(
        meaning=meaning,
        words=words,
        before=before,
        after=after,
        side=side_in(before, after),
        past=past,
        age=(send_on - past).days if past and send_on else None,
        apart=layout.lies_in(found.start, "letterhead", "header"),
    )


def _sentence_around(text: str, layout: Layout, found: Expression) -> tuple[str, str]:
    """The sentence before and after, in lower case; nothing outside of a sentence."""
    sentence = layout.sentence_at(found.start)
    if sentence is None:
        return "", ""
    before = text[max(sentence.start, found.start - _CONTEXT) : found.start]
    after = text[found.end : min(sentence.end, found.end + _CONTEXT)]
    return before.lower(), after.lower()
