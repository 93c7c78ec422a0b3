from __future__ import annotations

from dataclasses import replace

import pytest
from interview_log_samples import ACME, BRIGHT, LATER_AT_ACME

from analyser.errors import AnalyserError
from analyser.interview_log.choice import choose, describe
from analyser.interview_log.logged import LoggedInterview


def numbered(*given: LoggedInterview) -> list[LoggedInterview]:
    return [
        replace(logged, interview=replace(logged.interview, id=str(number)))
        for number, logged in enumerate(given, start=1)
    ]


LOG = numbered(ACME, BRIGHT, LATER_AT_ACME)


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        ("2", "2"),
        (" 1 ", "1"),
        ("Bright & Co", "2"),
        ("bright", "2"),
        ("senior data analyst", "1"),
        ("Team  Lead", "3"),
        ("akesson", "1"),
        ("Tom", "2"),
    ],
)
def test_an_interview_is_meant_by_any_of_its_names(wanted: str, number: str) -> None:
    assert choose(wanted, LOG).id == number


def test_the_whole_of_a_name_comes_before_a_part() -> None:
    # "Analyst" is also a part of "Senior Data Analyst"
    assert choose("analyst", LOG).id == "2"


def test_a_number_comes_before_a_name() -> None:
    company = replace(BRIGHT, interview=replace(BRIGHT.interview, company="1"))
    assert choose("1", numbered(ACME, company)).id == "1"


@pytest.mark.parametrize("wanted", ["acme robotics", "Acme", "Sara Chen"])
def test_an_ambiguous_name_lists_the_candidates(wanted: str) -> None:
    with pytest.raises(AnalyserError) as error:
        choose(wanted, LOG)
    assert str(error.value).splitlines()[1:] == [
        "  1  Acme Robotics, Senior Data Analyst, second, 2026-03-02",
        "  3  Acme Robotics, Team Lead, no day",
    ]


def test_a_slip_names_the_nearest() -> None:
    with pytest.raises(AnalyserError, match="did you mean 'Bright & Co'"):
        choose("Brihgt Co", LOG)


@pytest.mark.parametrize("wanted", ["", "  ", "9", "qqq"])
def test_what_nobody_means_says_where_to_look(wanted: str) -> None:
    with pytest.raises(AnalyserError, match="analyser interview list"):
        choose(wanted, LOG)


def test_a_line_leaves_out_what_is_not_known() -> None:
    assert describe(LOG[1]) == "2  Bright & Co, Analyst, 2026-03-09"
