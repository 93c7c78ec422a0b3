from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyser.errors import AnalyserError
from analyser.interview_log.limits import find_limits, read_limit, read_promise

WEDNESDAY = date(2026, 3, 4)


def day(text: str) -> date:
    month, number = map(int, text.split("-"))
    return date(2026, month, number)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("within a week", "3-11"),
        ("within five business days", "3-11"),
        ("in about ten working days", "3-18"),
        ("in two weeks", "3-18"),
        ("in two\nweeks", "3-18"),
        ("in 2-3 weeks", "3-25"),
        ("in two to three weeks", "3-25"),
        ("in a week or two", "3-18"),
        ("within the next couple of weeks", "3-18"),
        ("the next few days", "3-7"),
        ("within 48 hours", "3-6"),
        ("within 30 hours", "3-6"),
        ("in 10 days' time", "3-14"),
        ("in a fortnight", "3-18"),
        ("takes about 3 weeks", "3-25"),
        ("in a month", "4-4"),
        ("two weeks from today", "3-18"),
        ("next week", "3-13"),
        ("this week", "3-6"),
        ("early next week", "3-10"),
        ("the middle of next week", "3-11"),
        ("the end of next week", "3-13"),
        ("the week after next", "3-20"),
        ("the week of 16 March", "3-20"),
        ("the first week of April", "4-7"),
        ("EOD", "3-4"),
        ("EOW", "3-6"),
        ("by EOM", "3-31"),
        ("by the end of the month", "3-31"),
        ("next month", "4-30"),
        ("mid-March", "3-15"),
        ("early April", "4-10"),
        ("late March", "3-31"),
        ("sometime in April", "4-30"),
        ("by Friday", "3-6"),
        ("next Friday", "3-13"),
        ("Friday, or the Friday after", "3-13"),
        ("tomorrow", "3-5"),
        ("on the 14th", "3-14"),
        ("on the 2nd", "4-2"),
        ("by 14 March", "3-14"),
        ("by March 14th", "3-14"),
        ("by 3/14", "3-14"),
        ("by 9/3", "3-9"),
        ("2026-03-20", "3-20"),
        ("a week on Monday", "3-16"),
        ("Thursday or Friday", "3-6"),
        ("Thursday/Friday", "3-6"),
        ("Friday or Thursday", "3-6"),
        ("within a week from Friday", "3-13"),
        ("by 4/2", "4-2"),
    ],
)
def test_a_time_limit_in_words_is_a_day(phrase: str, expected: str) -> None:
    assert [limit.day for limit in find_limits(phrase, WEDNESDAY)] == [day(expected)]
    assert read_limit(phrase, WEDNESDAY) == day(expected)


def test_friday_said_on_a_friday_is_the_next() -> None:
    assert read_limit("by Friday", date(2026, 3, 6)) == date(2026, 3, 13)


def test_a_month_ends_where_the_next_is_shorter() -> None:
    assert read_limit("within a month", date(2027, 1, 31)) == date(2027, 2, 28)
    assert read_limit("within a month", date(2028, 1, 31)) == date(2028, 2, 29)


def test_a_month_that_has_passed_is_next_years() -> None:
    assert read_limit("early January", date(2026, 12, 20)) == date(2027, 1, 10)


def test_business_days_skip_the_holidays_of_the_country() -> None:
    friday = date(2026, 5, 22)
    assert read_limit("within two business days", friday) == date(2026, 5, 26)
    assert read_limit("within two business days", friday, "US") == date(2026, 5, 27)
    assert read_limit("two business days from Saturday", friday, "US") == date(2026, 5, 27)
    assert read_limit("within two workdays of Monday", friday) == date(2026, 5, 27)


def test_the_order_of_figures_can_be_given() -> None:
    assert read_limit("by 4/5", WEDNESDAY, day_order="mdy") == date(2026, 4, 5)
    assert read_limit("by 4/5", WEDNESDAY, day_order="dmy") == date(2026, 5, 4)


@pytest.mark.parametrize("phrase", ["two weeks", "5 business days", "a fortnight", " 3 days "])
def test_a_duration_may_stand_alone_where_a_limit_is_asked_for(phrase: str) -> None:
    assert read_limit(phrase, WEDNESDAY) > WEDNESDAY
    assert find_limits(f"They hired {phrase.strip()} ago", WEDNESDAY) == ()


@pytest.mark.parametrize("phrase", ["soon", "", "last week", "2 March 2026", "Friday; Monday"])
def test_a_phrase_that_says_no_day_is_named(phrase: str) -> None:
    with pytest.raises(AnalyserError, match="says no day"):
        read_limit(phrase, WEDNESDAY)


@pytest.mark.parametrize("text", ["in 500 days", "by 31 June", "within 900 weeks", "in May 2031"])
def test_a_day_that_nobody_means_is_left_out(text: str) -> None:
    assert find_limits(text, WEDNESDAY) == ()


def test_a_promise_may_be_left_open() -> None:
    assert read_promise(" ", None) is None
    assert read_promise("None", WEDNESDAY) is None


def test_a_promise_in_words_needs_the_day_from_which_it_counts_and_a_date_does_not() -> None:
    assert read_promise("2026-03-13", None) == date(2026, 3, 13)
    assert read_promise("within a week", WEDNESDAY) == day("3-11")
    with pytest.raises(AnalyserError, match="counts from the day of the interview"):
        read_promise("within a week", None)


@pytest.mark.parametrize("words", ["by 3 May 2041", "two weeks", "on the 14th", "12/05", "EOW"])
def test_words_that_name_a_day_ask_for_that_of_the_interview(words: str) -> None:
    with pytest.raises(AnalyserError, match="counts from the day of the interview"):
        read_promise(words, None)


@pytest.mark.parametrize("words", ["soonish", "when HR is back", "31 February", "asap"])
def test_words_that_name_no_day_do_so_with_and_without_that_of_the_interview(words: str) -> None:
    for said_on in (None, WEDNESDAY):
        with pytest.raises(AnalyserError, match="says no day; write it as in 2026-11-30"):
            read_promise(words, said_on)


def test_the_words_are_pointed_at() -> None:
    text = "They said by next Friday 🌅 or within two weeks."
    limits = find_limits(text, WEDNESDAY)
    words = [text[limit.start : limit.end] for limit in limits]
    assert words == ["next Friday", "within two weeks"]


@given(
    st.lists(
        st.sampled_from(
            "by in within the next two 2 3/4 Friday week weeks month of end March or , and EOW "
            "days\n first early 14th a couple business from".split(" ")
        ),
        max_size=12,
    ).map(" ".join),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
def test_limits_are_ahead_in_order_and_inside_the_text(text: str, on: date) -> None:
    limits = find_limits(text, on)
    assert all(limit.day >= on for limit in limits)
    edges = [edge for limit in limits for edge in (limit.start, limit.end)]
    assert edges == sorted(edges)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))
