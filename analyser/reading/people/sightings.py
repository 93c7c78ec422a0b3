"""A person's name as a sighting."""

from __future__ import annotations

from analyser.labels import EntityLabel
from analyser.reading.page import Page
from analyser.reading.people.names import Name
from analyser.reading.people.shape import POLITE_ENDING
from analyser.reading.sightings import Sighting


def sighting(page: Page, name: Name, label: EntityLabel, score: float, *evidence: str) -> Sighting:
    """The name as a sighting of this label."""
    start, last = page.tokens[name.first].start, page.tokens[name.last]
    polite = "-" in last.text and POLITE_ENDING.search(last.text)  # "Tanaka-san"
    end = last.end - (len(polite.group()) if polite else 0)
    return Sighting(start, end, label, score, evidence)
