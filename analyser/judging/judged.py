"""A draft with what was found in it: all that a plan of edits needs to know of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from analyser.judging.search import Search
from analyser.judging.wording import count_words
from analyser.labels import Channel, Kind, Part
from analyser.reading.layout import Layout
from analyser.types import Entity, Evidence, SentenceTone, ToneOfDraft


@dataclass(frozen=True)
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

    @cached_property
    def words(self) -> int:
        """How many words its greeting, body and closing have."""
        return count_words(self.text, self.layout)

    def evidence_in(self, sentence: SentenceTone) -> AbstractSet[Part]:
        """The parts whose evidence lies in a sentence of the body, however weak."""
        return self._evidence.get(sentence.start, frozenset())

    @cached_property
    def _evidence(self) -> Mapping[int, set[Part]]:
        """The parts whose evidence lies in a sentence, by where that begins."""
        sentences = self.tone.sentences
        starts = [one.start for one in sentences]
        found: dict[int, set[Part]] = defaultdict(set)
        for part, evidence in self.elements.items():
            for span in evidence.spans:
                at = bisect_right(starts, span.start) - 1
                if at >= 0 and span.start < sentences[at].end:
                    found[starts[at]].add(part)
        return found
