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
        ("12 November", date(2025, 11, 10), ""),
        ("12 November 2026", date(2025, 12, 30), "30 December 2025"),
        ("12/11", date(2026, 11, 10), "10/11"),
        ("Thursday 12/11", date(2026, 11, 3), "Tuesday 3/11"),
        ("11/12/2026", date(2026, 10, 3), "10/3/2026"),
        ("12.11.26", date(2026, 9, 30), "30.9.26"),
        ("12.11.", date(2026, 11, 10), "10.11."),
        ("12/11", date(2025, 11, 10), ""),
        ("2026-11-12", date(2026, 11, 10), "2026-11-10"),
        ("last Thursday", date(2026, 11, 10), ""),
        ("11 and 12 November", date(2026, 11, 10), ""),
    ],
)
def test_the_form_of_the_written_day_is_kept(written, right, spelt):
    assert respell_day(written, WRONG, right) == spelt


def test_figures_keep_their_zeros_and_tell_no_order_where_they_are_alike():
    assert respell_day("05/11/2026", date(2026, 11, 5), date(2026, 11, 3)) == "03/11/2026"
    assert respell_day("11/11/2026", date(2026, 11, 11), date(2026, 11, 10)) == ""
