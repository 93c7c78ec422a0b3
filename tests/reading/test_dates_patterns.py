"""The date patterns as such: their shape, their words, and the feasts that they know."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import _parser  # the only way to look into a pattern

import pytest

from analyser.reading.dates import order, scan
from analyser.reading.dates.calendar import CALENDAR_PATTERNS
from analyser.reading.dates.grammar import compiled, ending_in
from analyser.reading.dates.holidays import (
    HOLIDAY,
    HOLIDAY_NAMES,
    easter,
    holiday_in,
    holiday_name,
    nth_weekday,
)
from analyser.reading.dates.periods import PERIOD_PATTERNS
from analyser.reading.dates.phrases import PHRASE_PATTERNS
from analyser.reading.dates.words import (
    NUMBERS,
    ORDINALS,
    month_number,
    number,
    ordinal,
    weekday_number,
    year_number,
)

PATTERNS = (*CALENDAR_PATTERNS, *PHRASE_PATTERNS, *PERIOD_PATTERNS)
OVER_THE_WHOLE_TEXT = (
    scan._MAY_BEGIN,
    order._DAY_FIRST,
    order._MONTH_FIRST,
    *(pattern.regex for pattern in PATTERNS),
)


def longest(regex: re.Pattern[str]) -> int:
    """The most characters that a match and its look-aheads can read."""
    return reach(_parser.parse(regex.pattern, regex.flags & ~re.UNICODE))


def reach(parsed: object) -> int:
    """Upper bound for a parsed pattern; counts what is looked at as if it were consumed."""
    total = 0
    for operation, argument in parsed:  # type: ignore[attr-defined]
        name = str(operation)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            _, most, inner = argument
            assert most is not _parser.MAXREPEAT, "a quantifier without a bound"
            total += int(most) * reach(inner)
        elif name == "BRANCH":
            total += max(reach(branch) for branch in argument[1])
        elif name == "SUBPATTERN":
            total += reach(argument[-1])
        elif name in {"ASSERT", "ASSERT_NOT"}:
            total += reach(argument[1])
        elif name == "GROUPREF_EXISTS":
            total += max(reach(branch) for branch in argument[1:] if branch)
        elif name != "AT":
            total += 1
    return total


@pytest.mark.parametrize("regex", OVER_THE_WHOLE_TEXT, ids=lambda regex: regex.pattern[:60])
def test_no_pattern_reads_more_than_a_fixed_stretch_of_the_text(regex: re.Pattern[str]) -> None:
    assert longest(regex) < 1500


def test_an_unbounded_quantifier_would_be_noticed() -> None:
    with pytest.raises(AssertionError, match="without a bound"):
        longest(re.compile(r"\d+ Nov"))


def test_contexts_are_short() -> None:
    contexts = [
        ending_in(context)
        for pattern in PATTERNS
        for context in (pattern.after, pattern.not_after)
        if context
    ]
    for context in filter(None, contexts):
        assert longest(context) < 1500


@pytest.mark.parametrize(
    ("gap", "fits"),
    [(" ", True), ("\u00a0", True), ("  ", True), ("\n", True), (" \r\n", True), ("\t", True),
     ("\n\n", False), ("\r\n\r\n", False), ("", False), ("     ", False)],
)  # fmt: skip
def test_a_blank_in_a_pattern_stands_for_white_space_within_an_expression(
    gap: str, fits: bool
) -> None:
    assert bool(compiled("3 Nov").fullmatch(f"3{gap}Nov")) == fits


def test_a_blank_in_brackets_stands_for_itself() -> None:
    assert compiled("mid[ -]May").fullmatch("mid May")
    assert not compiled("mid[ -]May").fullmatch("mid\nMay")


def test_words_have_their_numbers() -> None:
    assert [ordinal(word) for word in ORDINALS] == list(range(1, 32))
    assert ordinal("Twenty First") == ordinal("21st") == ordinal("21") == 21
    assert [number(word) for word in NUMBERS] == list(range(1, 21))
    assert number("a") == number("An") == number("1") == 1
    assert [weekday_number(word) for word in ("Mon", "tuesday", "Weds", "THU", "fri")] == [
        0, 1, 2, 3, 4,
    ]  # fmt: skip
    assert [month_number(word) for word in ("jan", "Sept", "December")] == [1, 9, 12]
    assert [year_number(word) for word in ("2026", "26", "’26", "'77", "49", "50")] == [
        2026, 2026, 2026, 1977, 2049, 1950,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "day",
    # as the Church of England and the United States Naval Observatory publish them
    [
        date(1981, 4, 19), date(2000, 4, 23), date(2008, 3, 23), date(2011, 4, 24),
        date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28),
        date(2028, 4, 16), date(2029, 4, 1), date(2030, 4, 21), date(2038, 4, 25),
        date(2076, 4, 19), date(2079, 4, 23),
    ],
)  # fmt: skip
def test_easter_is_where_the_almanac_has_it(day: date) -> None:
    assert easter(day.year) == day


def test_easter_is_a_sunday_in_its_season() -> None:
    for year in range(1583, 2500):
        day = easter(year)
        assert day.weekday() == 6
        assert date(year, 3, 22) <= day <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Christmas", date(2026, 12, 25)),
        ("Boxing Day", date(2026, 12, 26)),
        ("New Year’s Day", date(2026, 1, 1)),
        ("St. Patrick's Day", date(2026, 3, 17)),
        ("Saint Patrick’s Day", date(2026, 3, 17)),
        ("Valentines Day", date(2026, 2, 14)),
        ("Good Friday", date(2026, 4, 3)),
        ("Easter Monday", date(2026, 4, 6)),
        ("Ash Wednesday", date(2026, 2, 18)),
        ("Whitsun", date(2026, 5, 24)),
        ("Thanksgiving", date(2026, 11, 26)),
        ("Memorial Day", date(2026, 5, 25)),
        ("Labor Day", date(2026, 9, 7)),
        ("Martin Luther King Day", date(2026, 1, 19)),
        ("Presidents' Day", date(2026, 2, 16)),
        ("Diwali", None),
        ("Eid al-Fitr", None),
        ("St Swithin's Day", None),
    ],
)
def test_a_feast_falls_on_its_day(name: str, day: date | None) -> None:
    assert compiled(HOLIDAY).fullmatch(name)
    assert holiday_in(holiday_name(name), 2026) == day


def test_every_known_feast_can_be_read_as_it_is_written() -> None:
    regex = compiled(HOLIDAY)
    for name in HOLIDAY_NAMES:
        for written in (name, name.title(), name.upper(), name.replace("'", "’")):
            assert regex.fullmatch(written), written
            assert holiday_name(written) == name


def test_the_nth_weekday_counts_from_either_end() -> None:
    assert nth_weekday(2026, 11, 1, 1) == date(2026, 11, 3)
    assert nth_weekday(2026, 11, 6, 5) == date(2026, 11, 29)
    assert nth_weekday(2026, 11, 1, 5) is None
    assert nth_weekday(2026, 12, 3, -1) == date(2026, 12, 31)
    assert nth_weekday(2028, 2, 1, -1) == date(2028, 2, 29)
    assert nth_weekday(2026, 12, 3, -1) == date(2027, 1, 1) - timedelta(days=1)
