"""Everything named in a message, settled: people, job titles, companies and the given dates."""

from __future__ import annotations

from analyser.reading.companies.finder import company_sightings
from analyser.reading.layout import Layout, SectionName
from analyser.reading.page import Page, read_page
from analyser.reading.people.finder import people_sightings
from analyser.reading.sightings import settle
from analyser.reading.titles.finder import title_sightings
from analyser.reading.titles.mentions import matter_of_letter
from analyser.types import Entity

_ABOUT_PEOPLE: tuple[SectionName, ...] = ("letterhead", "header", "signature")
"""Where a title is somebody's present one, and not the one applied for."""


def find_entities(text: str, layout: Layout, dates: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
    """Find the people, titles and companies of ``text``, and return them among its ``dates``.

    Args:
        text: the message, untouched.
        layout: its sections, from :func:`~analyser.reading.layout.read_layout`.
        dates: the DATE entities found before; nothing else may lie in them.

    Returns:
        Entities sorted by start, without overlap.
    """
    return entities_on(read_page(text, layout), layout, dates)


def entities_on(page: Page, layout: Layout, dates: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
    """As :func:`find_entities`, for a message already cut into words."""
    seen = (*people_sightings(page), *title_sightings(page), *company_sightings(page))
    found = settle(page.text, seen, dates)
    headed = next(iter(layout.find("letterhead")), None)
    matters = {matter.start for matter in matter_of_letter(page)} if headed else ()
    return tuple(
        entity
        for entity in found
        if entity.label != "JOB_TITLE"
        or entity.start in matters
        or not layout.lies_in(entity.start, *_ABOUT_PEOPLE)
    )
