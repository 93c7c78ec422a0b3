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

_SENT = {"thank_you": "your thanks", "status": "your message", "reply": "their reply"}
_DAY = timedelta(days=1)
_ROW, _AXIS = 28, 56  # pixels: of each row, and of what stands above and below them
_COLOURS = {
    "event": "#7d6bb0",
    "wait": "#c98a2b",
    "window": "#2e9c7f",
    "sent": "#4b86c2",
    "today": "#c2485c",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that lasts from ``first`` to ``last``, both included; a moment where they are one.

    ``sort`` is ``event``, ``wait``, ``window``, ``sent`` or ``today``.
    """

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
    """Everything worth showing on the line."""
    if interview.held_on is None:
        return
    yield _moment("interview", interview.held_on, "event")
    if timing.promise:
        name = "a week, as none was named" if timing.assumed else "the day they named"
        yield _moment(name, timing.promise, "event")
        end = add_business_days(timing.promise, settings.grace_business_days, settings.country)
        if end - _DAY > timing.promise:
            yield Stretch("days of grace", timing.promise + _DAY, end - _DAY, "wait")
    for contact in contacts:
        sort = "event" if contact.kind == "reply" else "sent"
        yield _moment(_SENT[contact.kind], contact.on, sort)
    if timing.earliest and timing.latest:
        yield Stretch("good days to write", timing.earliest, timing.latest, "window")
    yield _moment("today", today, "today")


def in_words(found: Sequence[Stretch]) -> str:
    """The line for those who do not see it: what happens when, in order."""
    return "; ".join(f"{one.name} {_days(one)}" for one in sorted(found, key=_by_time))


def chart(found: Sequence[Stretch]) -> Any:
    """The line as an Altair chart: a row for each name, in order of time; a stretch fills its days.

    Today is a rule across all rows.
    """
    import altair
    import pandas

    rows = pandas.DataFrame(
        [
            {
                "name": one.name[0].upper() + one.name[1:],
                "sort": one.sort,
                "from": pandas.Timestamp(one.first),
                "until": pandas.Timestamp(one.last + _DAY),
                "middle": pandas.Timestamp(one.first) + _DAY / 2,
                "when": _days(one),
            }
            for one in sorted(found, key=_by_time)
        ]
    )
    names = list(dict.fromkeys(rows["name"][rows["sort"] != "today"]))
    ends = rows["from"].min() - _DAY, rows["until"].max() + _DAY
    days = altair.Scale(domain=[f"{end:%Y-%m-%dT%H:%M:%S}" for end in ends])
    axis = altair.Axis(format="%-d %b", tickCount=6)
    lanes = altair.Y("name:N", sort=names, title=None, axis=altair.Axis(labelLimit=200))
    colours = altair.Scale(domain=list(_COLOURS), range=list(_COLOURS.values()))
    colour = altair.Color("sort:N", scale=colours, legend=None)
    hint = [altair.Tooltip("name:N", title="What"), altair.Tooltip("when:N", title="When")]
    whole = altair.Chart(rows)
    bars = (
        whole.transform_filter("datum.sort == 'wait' || datum.sort == 'window'")
        .mark_bar(height=16, cornerRadius=5)
        .encode(
            x=altair.X("from:T", title=None, scale=days, axis=axis),
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
    today = whole.transform_filter("datum.sort == 'today'").encode(x="middle:T", color=colour)
    rule = today.mark_rule(strokeWidth=2, strokeDash=[4, 3]).encode(tooltip=hint)
    word = today.mark_text(baseline="bottom", fontSize=12).encode(text="name:N", y=altair.value(-3))
    height = _ROW * len(names) + _AXIS
    return with_ink(altair.layer(bars, dots, rule, word).properties(height=height))


def _moment(name: str, day: date, sort: str) -> Stretch:
    return Stretch(name, day, day, sort)


def _by_time(one: Stretch) -> tuple[date, date]:
    return one.first, one.last


def _days(one: Stretch) -> str:
    until = f" to {_day(one.last)}" if one.last != one.first else ""
    return f"{_day(one.first)}{until}"


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"
