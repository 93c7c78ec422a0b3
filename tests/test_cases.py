"""Batches are small in number and in size, and lose nothing."""

from itertools import chain

import pytest

from analyser import AnalyserError, Draft
from analyser.cases import Case, batches


def sizes(lengths):
    cases = [Case(Draft("x" * length)) for length in lengths]
    found = list(batches(cases))
    assert list(chain(*found)) == cases
    return [len(batch) for batch in found]


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 130])
def test_a_batch_has_fifty_cases_at_most(count):
    found = sizes([600] * count)
    assert sum(found) == count
    assert all(size == 50 for size in found[:-1])
    assert all(0 < size <= 50 for size in found)


def test_what_is_long_waits_for_no_other():
    assert sizes([10_000_000, 10_000_000, 5, 5]) == [1, 1, 2]


def test_errors_count_among_the_cases():
    errors = [AnalyserError(str(number)) for number in range(70)]
    assert [len(batch) for batch in batches(iter(errors))] == [50, 20]


def test_no_more_is_read_than_the_batch_needs():
    taken = []
    first = next(batches(Case(Draft(str(number))) for number in map(note(taken), range(1000))))
    assert len(first) == len(taken) == 50


def note(taken):
    def number(value):
        taken.append(value)
        return value

    return number
