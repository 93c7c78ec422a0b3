"""The right day in the words of a wrong one."""

from datetime import date

import pytest

from analyser.judging.day_spelling import respell_day

WRONG = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("written", "right", "spelt"),
    [
        ("Thursday 12 November 2026", date(2026, 11, 10), "Tuesday 10 November 2026"),
        ("THURS 12 NOV", date(2026, 11, 10), "TUE 10 NOV"),
        ("thu the 12th", date(2026, 11, 2), "mon the 2nd"),
        ("November 12", date(2026, 10, 30), "October 30"),
        ("the 12th", date(2026, 10, 30), ""),
        ("12/11", date(2026, 11, 10), ""),
        ("2026-11-12", date(2026, 11, 10), ""),
        ("last Thursday", date(2026, 11, 10), ""),
        ("11 and 12 November", date(2026, 11, 10), ""),
    ],
)
def test_the_form_of_the_written_day_is_kept(written, right, spelt):
    assert respell_day(written, WRONG, right) == spelt
