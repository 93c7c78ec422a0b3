"""A draft with what was found in it: all that a plan of edits needs to know of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from analyser.judging.search import Search
from analyser.labels import Channel, Kind, Part
from analyser.reading.layout import Layout
from analyser.types import Entity, Evidence, ToneOfDraft


@dataclass(frozen=True, slots=True)
class Judged:
    """One judged draft; ``expected`` are the parts whose absence is worth a word."""

    search: Search
    layout: Layout
    entities: tuple[Entity, ...]
    elements: Mapping[Part, Evidence]
    tone: ToneOfDraft
    kind: Kind
    channel: Channel
    expected: Collection[Part]

    @property
    def text(self) -> str:
        """The draft as it was given."""
        return self.search.text
