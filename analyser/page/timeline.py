"""Interview, promise, grace, messages and the window to write in, as a line of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from analyser.business_days import add_business_days
from analyser.page.chart_ink import with_ink
from analyser.timing import TimingSettings
from analyser.types import Contact, Interview, Timing

LANES = ("They", "Wait", "Write", "You")
_SENT = {"thank_you": "your thanks", "status": "your message", "reply": "their reply"}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that lasts from ``first`` to ``last``, both included; a moment where they are one.

    ``sort`` is ``event``, ``wait``, ``window``, ``sent`` or ``today``.
    """

    lane: str
    name: str
    first: date
    last: date
    sort: str


def stretches(
    interview: Interview,
    contacts: Sequence[Contact],
    timing: Timing,
    settings: TimingSettings,
    today: date,
) -> Iterator[Stretch]:
    """Everything worth showing on the line, lane by lane in order of time."""
    if interview.held_on is None:
        return
    yield _moment("They", "interview", interview.held_on, "event")
    if timing.promise:
        name = "a week, as none was named" if timing.assumed else "the day they named"
        yield _moment("They", name, timing.promise, "event")
        end = add_business_days(timing.promise, settings.grace_business_days, settings.country)
        if end - _DAY > timing.promise:
            yield Stretch("Wait", "days of grace", timing.promise + _DAY, end - _DAY, "wait")
    for contact in contacts:
        lane, sort = ("They", "event") if contact.kind == "reply" else ("You", "sent")
        yield _moment(lane, _SENT[contact.kind], contact.on, sort)
    if timing.earliest and timing.latest:
        yield Stretch("Write", "good days to write", timing.earliest, timing.latest, "window")
    yield _moment("You", "today", today, "today")


def in_words(found: Sequence[Stretch]) -> str:
    """The line for those who do not see it: what happens when, in order."""
    return "; ".join(
        f"{one.name} {_day(one.first)}" + (f" to {_day(one.last)}" if one.last != one.first else "")
        for one in sorted(found, key=lambda one: (one.first, one.last))
    )


def chart(found: Sequence[Stretch]) -> Any:
    """The line as an Altair chart; a stretch fills its days whole."""
    import altair
    import pandas

    rows = pandas.DataFrame(
        [
            {
                "lane": one.lane,
                "name": one.name[0].upper() + one.name[1:],
                "sort": one.sort,
                "from": pandas.Timestamp(one.first),
                "until": pandas.Timestamp(one.last + _DAY),
                "middle": pandas.Timestamp(one.first) + pandas.Timedelta(hours=12),
                "when": _day(one.first)
                + (f" to {_day(one.last)}" if one.last != one.first else ""),
            }
            for one in found
        ]
    )
    colours = altair.Scale(
        domain=["event", "wait", "window", "sent", "today"],
        range=["#7d6bb0", "#c98a2b", "#2e9c7f", "#4b86c2", "#c2485c"],
    )
    lanes = altair.Y("lane:N", sort=list(LANES), title=None)
    colour = altair.Color("sort:N", scale=colours, legend=None)
    hint = [altair.Tooltip("name:N", title="What"), altair.Tooltip("when:N", title="When")]
    whole = altair.Chart(rows)
    bars = (
        whole.transform_filter("datum.sort == 'wait' || datum.sort == 'window'")
        .mark_bar(height=18, cornerRadius=5)
        .encode(
            x=altair.X("from:T", title=None, axis=altair.Axis(format="%-d %b", tickCount=6)),
            x2="until:T",
            y=lanes,
            color=colour,
            tooltip=hint,
        )
    )
    dots = (
        whole.transform_filter("datum.sort == 'event' || datum.sort == 'sent'")
        .mark_point(filled=True, size=130, opacity=1)
        .encode(x="middle:T", y=lanes, color=colour, tooltip=hint)
    )
    today = (
        whole.transform_filter("datum.sort == 'today'")
        .mark_rule(strokeWidth=2, strokeDash=[4, 3])
        .encode(x="middle:T", color=colour, tooltip=hint)
    )
    return with_ink(altair.layer(bars, dots, today).properties(height=170))


def _moment(lane: str, name: str, day: date, sort: str) -> Stretch:
    return Stretch(lane, name, day, day, sort)


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"
