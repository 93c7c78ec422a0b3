"""Titles that a bracket of hours, genders or a contract tells, in whatever language."""

from __future__ import annotations

import pytest

from analyser.reading.layout import read_layout
from analyser.reading.titles.finder import find_titles


@pytest.mark.parametrize(
    "title",
    [
        "Fachkraft Lagerlogistik (m/w/d)",
        "Opérateur Régleur (H/F)",
        "Vårdbiträde (vikariat 6 mån)",
        "Yard Marshal (4 weeks)",
        "Kaiako (0.8 FTE, fixed term)",
        "Buurtconciërge (32 uur)",
    ],
)
def test_capitals_before_the_bracket_of_a_vacancy_are_a_title(title: str) -> None:
    text = f"Subject: Bewerbung {title}, interview\n\nDear Jo,\n\nThank you for Monday."
    assert [found.text for found in find_titles(text, read_layout(text))] == [title]


@pytest.mark.parametrize(
    "sentence",
    [
        "I read the Harbour Plan (second edition) after our talk.",
        "We met in Leeds (the old mill) on Monday.",
        "Thank you (again) for the tour.",
    ],
)
def test_other_brackets_tell_no_title(sentence: str) -> None:
    text = f"Dear Jo,\n\n{sentence}"
    assert find_titles(text, read_layout(text)) == ()
