"""Dates: which words, which day, and what the calendar says to them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyser.errors import AnalyserError
from analyser.reading.dates.expressions import CalendarDay, Side
from analyser.reading.dates.finder import find_dates, names_a_day, read_dates
from analyser.reading.dates.mistakes import WeekdayMismatch, impossible_dates, weekday_mismatches
from analyser.reading.dates.resolution import resolve
from analyser.reading.layout import Layout, Section, read_layout
from analyser.types import Entity, Span

TABLE = Path(__file__).with_name("date_expressions.toml")
THURSDAY = date(2026, 11, 12)


def cases() -> Iterator[object]:
    groups = tomllib.loads(TABLE.read_text(encoding="utf-8"))["group"]
    for group in groups:
        for sentence, answer in group["cases"]:
            name = f"{group['name']}: {sentence!r}"
            yield pytest.param(sentence, answer, group["send_on"], id=name)


def dates_in(text: str, send_on: date | None = THURSDAY, day_order: str = "auto") -> list[Entity]:
    return list(find_dates(text, read_layout(text), send_on, day_order))


def values(text: str, send_on: date | None = THURSDAY, day_order: str = "auto") -> list[str | None]:
    return [entity.value for entity in dates_in(text, send_on, day_order)]


def one_sentence(text: str) -> Layout:
    return Layout((Section("body", 0, len(text)),), (Span(0, len(text)),))


@pytest.mark.parametrize(
    ("text", "send_on", "plain", "with_thanksgiving"),
    [
        ("I hear two working days from tomorrow.", "2026-11-24", "2026-11-27", "2026-11-30"),
        ("We met two business days ago.", "2026-11-27", "2026-11-25", "2026-11-24"),
    ],
)
def test_the_holidays_of_the_country_are_no_business_days(
    text: str, send_on: str, plain: str, with_thanksgiving: str
) -> None:
    for country, answer in ((None, plain), ("US", with_thanksgiving)):
        day = date.fromisoformat(send_on)
        (entity,) = find_dates(text, read_layout(text), day, country=country)
        assert entity.value == answer


@pytest.mark.parametrize(("marked", "answer", "send_on"), list(cases()))
def test_an_expression_is_cut_and_resolved_as_the_table_says(
    marked: str, answer: date | str, send_on: date
) -> None:
    span = Span(marked.index("⟦"), marked.index("⟧") - 1)
    text = marked.replace("⟦", "").replace("⟧", "")
    layout = read_layout(text)
    found = {Span(entity.start, entity.end): entity for entity in find_dates(text, layout, send_on)}
    assert span in found, f"found only {[entity.text for entity in found.values()]}"
    value = found[span].value
    if isinstance(answer, date):
        assert value == answer.isoformat()
    else:
        assert value is None
        assert (span in impossible_dates(read_dates(text, layout, send_on))) == (
            answer == "impossible"
        )


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(list(cases())) >= 320


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We met on 3 November 2026.", "2026-11-03"),
        ("We met on 2026-11-03.", "2026-11-03"),
        ("We met on 30.10.2026.", "2026-10-30"),
        ("We met on the first Tuesday of November 2026.", "2026-11-03"),
        ("We close by the end of February 2028.", "2028-02-29"),
        ("We meet on Easter Monday 2027.", "2027-03-29"),
        ("We met on 3 November.", None),
        ("We met yesterday.", None),
        ("We met last Tuesday.", None),
        ("We met on the 3rd.", None),
        ("We met on 3/11.", None),
        ("We close for Christmas.", None),
        ("We met in March 2026.", None),
    ],
)
def test_without_a_day_of_sending_only_a_year_makes_a_day(text: str, value: str | None) -> None:
    assert values(text, send_on=None) == [value]


@pytest.mark.parametrize(
    ("text", "day_order", "value"),
    [
        ("We met on 5/6.", "dmy", "2026-06-05"),
        ("We met on 5/6.", "mdy", "2026-05-06"),
        ("We met on 5/6/2026.", "dmy", "2026-06-05"),
        ("We met on 5/6/2026.", "mdy", "2026-05-06"),
        ("We met on 25/6.", "mdy", "2026-06-25"),
        ("We met on 6/25.", "dmy", "2026-06-25"),
        ("We met on 5.6.2026.", "mdy", "2026-05-06"),
        ("We met on 05.06. in Basel.", "mdy", "2026-06-05"),
    ],
)
def test_a_given_order_holds_where_it_can(text: str, day_order: str, value: str) -> None:
    assert values(text, day_order=day_order) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We met on Tuesday 3/11/2026.", "2026-11-03"),
        ("We met on Wednesday 3/11/2026.", "2026-03-11"),
        ("We met on Wednesday 3/11/2026 at the centre.", "2026-03-11"),
    ],
)
def test_a_weekday_decides_the_order(text: str, value: str) -> None:
    assert values(text, send_on=None) == [value]


def test_a_fresh_day_outweighs_the_spelling() -> None:
    assert values("We met on 11/3. My mobile is 07700 900 143.") == ["2026-11-03"]
    assert values("We met on 3/11. My cell phone is (312) 555-0143.") == ["2026-11-03"]


def test_one_clear_date_decides_the_order_of_the_others() -> None:
    assert values("We met on 5/6, and I wrote on 25/6.") == ["2026-06-05", "2026-06-25"]
    assert values("We met on 5/6, and I wrote on 6/25.") == ["2026-05-06", "2026-06-25"]


def test_an_unknown_order_is_an_error_that_names_the_choices() -> None:
    with pytest.raises(AnalyserError, match='"ymd" is unknown; use auto, dmy or mdy'):
        dates_in("We met on 5/6.", day_order="ymd")


def test_an_impossible_day_is_never_rolled_over() -> None:
    text = "We met on 31 June, on Feb 30 and on 29 February 2027."
    assert values(text) == [None, None, None]
    assert [
        text[slice(*span)] for span in impossible_dates(read_dates(text, read_layout(text), None))
    ] == [
        "31 June",
        "Feb 30",
        "29 February 2027",
    ]


def test_a_possible_day_is_not_impossible() -> None:
    text = "We met on 30 June, on Feb 28, on 2/28 and on 29 February 2028."
    assert impossible_dates(read_dates(text, read_layout(text), None)) == ()


@pytest.mark.parametrize(
    "words",
    ["yesterday", "Tuesday", "the eighteenth", "3/11", "12.05.", "22nd instant", "a fortnight ago",
     "Friday morning", "31 June", "this past Wednesday", "thursday of last week", "Christmas Eve"],
)  # fmt: skip
def test_an_expression_that_names_a_day_is_told_from_a_vaguer_one(words: str) -> None:
    assert names_a_day(words)


@pytest.mark.parametrize(
    "words",
    ["last week", "earlier this month", "spring", "the other day", "a couple of weeks ago", "May",
     "late August", "September", "2019", "the end of October", "Mondays", "10, 17 and 24 May", ""],
)  # fmt: skip
def test_a_vaguer_time_names_no_day(words: str) -> None:
    assert not names_a_day(words)


@pytest.mark.parametrize(
    ("text", "send_on", "mismatches"),
    [
        ("We met on Tuesday, 3 November.", THURSDAY, []),
        ("We met on Monday, 3 November.", THURSDAY, [("Monday", "Tuesday", "2026-11-03")]),
        ("We met on Mon 3 Nov.", THURSDAY, [("Monday", "Tuesday", "2026-11-03")]),
        ("We met on Friday, November 3rd.", THURSDAY, [("Friday", "Tuesday", "2026-11-03")]),
        ("We met on Monday 2026-11-03.", None, [("Monday", "Tuesday", "2026-11-03")]),
        ("We met on Monday 3/11.", THURSDAY, [("Monday", "Tuesday", "2026-11-03")]),
        ("We met on Monday, 3 November 2025.", None, []),
        ("We met on Monday, 3 November.", None, []),
        ("We met on Thursday the 27th.", date(2026, 3, 2), [("Thursday", "Friday", "2026-02-27")]),
        ("We met on Friday the 27th.", date(2026, 3, 2), []),
        ("We met on Tuesday and on 4 November.", THURSDAY, []),
        ("We meet on Sunday, 31 June.", THURSDAY, []),
    ],
)
def test_a_weekday_that_does_not_fit_its_day_is_told_with_the_right_one(
    text: str, send_on: date | None, mismatches: list[tuple[str, str, str]]
) -> None:
    found = weekday_mismatches(read_dates(text, read_layout(text), send_on))
    assert [(item.written, item.right, item.day.isoformat()) for item in found] == mismatches


def test_a_mismatch_covers_the_whole_date() -> None:
    text = "We met on Monday, 3 November."
    assert weekday_mismatches(read_dates(text, read_layout(text), THURSDAY)) == (
        WeekdayMismatch(Span(10, 28), date(2026, 11, 3), "Monday", "Tuesday"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hi Sara 🌅,\r\n\r\nThank you for yesterday 🎉🎉, and for 3 November!\r\n\r\nBest,\r\nTom",
        "Hi Sara,\n\nWe\u00a0met on Tuesday,\u00a03\u00a0November at 10.\n\nBest,\nTom",
        "İİİ We met on 3 November in İzmir, and on Friday.",
        "مرحبا, we met on 3 November, شكرا, and last Tuesday.",
        "👩🏽‍🔬 yesterday 👩🏽‍🔬 3 Nov 👩🏽‍🔬",
        "e\u0301 3 November e\u0301 tomorrow",
        "ﬁ 3 November ﬁ last week",
        "We met on Tuesday,\r\n3 November.",
    ],
)
def test_the_text_of_an_entity_is_that_of_its_offsets(text: str) -> None:
    entities = dates_in(text)
    assert entities
    for entity in entities:
        assert entity.text == text[entity.start : entity.end]
        assert entity.label == "DATE"


@pytest.mark.parametrize(
    "text",
    [
        "We met on Tuesday,\n\n3 November.",
        "We met on Tuesday,\r\n\r\n3 November.",
        "We met on 3\n\nNovember.",
    ],
)
def test_a_blank_line_ends_an_expression(text: str) -> None:
    assert all("\n" not in entity.text for entity in dates_in(text))


PIECES = st.sampled_from(
    (
        "on 3 November", "Tuesday", "yesterday", "the 14th", "3/11", "31 June", "2026-11-03", "🎉",
        "\r\n", "\n\n", "\u00a0", " ", ",", ".", "a week on Friday", "interview", "I met you",
        "by the end of next week", "May", "last", "the", "2019", "Christmas", "İ", "12.05.", ">",
        "Hi Sara,", "Best,", "in two weeks", "Q3", "'77", "a", "and", "of",
    )
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=24).map(" ".join),
    st.one_of(st.none(), st.dates(date.min, date.max)),
)
def test_entities_are_in_order_and_apart_on_any_day(text: str, send_on: date | None) -> None:
    entities = find_dates(text, read_layout(text), send_on)
    for entity in entities:
        assert entity.text == text[entity.start : entity.end] != ""
        assert entity.text == entity.text.strip()
        assert entity.value is None or date.fromisoformat(entity.value)
    for first, second in pairwise(entities):
        assert first.end <= second.start


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for entity in find_dates(text, read_layout(text), THURSDAY):
        assert entity.text == text[entity.start : entity.end]


def test_the_written_weekday_picks_the_month_of_a_day() -> None:
    friday_the_13th = CalendarDay(13, weekday=4)
    for side in get_args(Side):
        assert resolve(friday_the_13th, date(2026, 11, 28), side) == date(2026, 11, 13)
        assert resolve(friday_the_13th, date(2026, 11, 1), side) == date(2026, 11, 13)


def test_the_calendar_ends_without_an_error() -> None:
    assert values("Thank you for yesterday.", date.min) == [None]
    assert values("I will call tomorrow.", date.max) == [None]
    assert values("We met on 3 November.", date.min) == [None]
    assert values("You will hear by the end of next month.", date.max) == [None]
    assert values("We met on Tuesday the 31st.", date.min) == [None]


def test_yesterday_works_on_every_day_of_a_leap_year() -> None:
    text = "Thank you for yesterday."
    layout = one_sentence(text)
    for offset in range(366):
        send_on = date(2028, 1, 1) + timedelta(days=offset)
        (entity,) = find_dates(text, layout, send_on)
        assert entity.value == (send_on - timedelta(days=1)).isoformat()


def test_last_friday_is_the_latest_friday_before_sending_on_every_day() -> None:
    text = "We met last Friday."
    layout = one_sentence(text)
    for offset in range(60):
        send_on = date(2026, 12, 1) + timedelta(days=offset)
        (entity,) = find_dates(text, layout, send_on)
        day = date.fromisoformat(entity.value or "")
        assert day.weekday() == 4
        assert timedelta(days=1) <= send_on - day <= timedelta(days=7)
