"""What a finder believes to have seen, and how sightings that overlap are settled."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from analyser.labels import EntityLabel
from analyser.types import Entity

LEAST = 0.5
"""A sighting below this score is dropped."""


class Sighting(NamedTuple):
    """A stretch of text that may be an entity: ``score`` from 0 to 1, ``evidence`` in words."""

    start: int
    end: int
    label: EntityLabel
    score: float
    evidence: tuple[str, ...]


def settle(
    text: str, sightings: Iterable[Sighting], fixed: tuple[Entity, ...] = ()
) -> tuple[Entity, ...]:
    """The sightings that stand, as entities, with ``fixed`` among them, sorted by start.

    Where two overlap, the one with the stronger evidence stands, of two equal ones the longer;
    nothing stands that touches a ``fixed`` entity.
    """
    settled = list(fixed)
    covered = bytearray(len(text))
    for entity in fixed:
        covered[entity.start : entity.end] = b"\1" * (entity.end - entity.start)
    likely = [seen for seen in sightings if seen.score >= LEAST]
    for seen in sorted(likely, key=lambda seen: (-seen.score, seen.start - seen.end, seen.start)):
        if covered.find(1, seen.start, seen.end) >= 0:
            continue
        covered[seen.start : seen.end] = b"\1" * (seen.end - seen.start)
        words = text[seen.start : seen.end]
        settled.append(Entity(seen.start, seen.end, words, seen.label))
    return tuple(sorted(settled, key=attrgetter("start")))
