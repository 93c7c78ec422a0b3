"""How far a title reaches behind its head noun: grades, hours, contracts, patches, fields."""

from __future__ import annotations

import pytest

from analyser.reading.layout import read_layout
from analyser.reading.titles.finder import find_titles


@pytest.mark.parametrize(
    "title",
    [
        "Roads Foreman (Winter) HC05",
        "Contract Agent FG IV",
        "Park Guide, GS-0090-05",
        "Loader Gr. 7",
        "Sales Assistant 16hrs",
        "Sales Assistant, 16 hours",
        "Archivist, 12-month contract",
        "Fitter – 2 year contract",
        "Trainee ODP",
        "signaller grade three",
        "home carer, Westbay round",
        "baker, back shift",
        "Customer Success Manager – Market Access",
        "Policy Referent Fisheries & Oceans",
        "Lecturer in Tiling and Plastering",
        "Keeper of Women's Costume",
        "Ship's Cook",
        "Driver cum Peon",
        "RN, Med-Surg, Nights",
        "Loader – Quayside, Part-Time",
    ],
)
def test_a_title_reaches_over_its_details(title: str) -> None:
    text = f"Dear Jo,\n\nI interviewed with you for the post of {title} on Monday."
    assert [found.text for found in find_titles(text, read_layout(text))] == [title]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Lift Fitter – Next Steps", "Lift Fitter"),
        ("Lift Fitter – Second Note", "Lift Fitter"),
        ("Nanny – interview of 3 May", "Nanny"),
        ("MRI Tech", "MRI Tech"),
        ("Lift Fitter, DPD", "Lift Fitter"),
        ("Lift Fitter – Anna Potter", "Lift Fitter"),
        ("Contract Agent – Data Steward, ref. 4", "Contract Agent – Data Steward"),
        ("Lift Fitter – Surface (2/1 FIFO) – any news", "Lift Fitter – Surface (2/1 FIFO)"),
    ],
)
def test_a_subject_line_tells_details_from_its_matter(subject: str, title: str) -> None:
    text = f"Subject: {subject}\n\nDear Jo,\n\nThank you for Monday."
    assert [found.text for found in find_titles(text, read_layout(text))] == [title]


@pytest.mark.parametrize(
    "title",
    ["band five dietitian", "Job Coach", "Role Play Actor", "Saddler's Assistant"],
)
def test_a_title_begins_with_its_grade_or_with_what_would_announce_one(title: str) -> None:
    text = f"Dear Jo,\n\nI hope to hear about the {title} role soon."
    assert [found.text for found in find_titles(text, read_layout(text))] == [title]


def test_a_title_stops_before_a_clause_about_it() -> None:
    text = "Dear Jo,\n\nI write about the post of Pastry Chef for which we met on Monday."
    assert [found.text for found in find_titles(text, read_layout(text))] == ["Pastry Chef"]
