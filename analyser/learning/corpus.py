"""Labelled examples: sentences and drafts by many hands, and what can be asked of them.

A *hand* is the person who wrote an example. Whatever is fitted or measured is split by hand,
never by sentence, because a sentence tells much about the others of the same hand.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from analyser.labels import SENTENCE_PARTS, TONES, EntityLabel, Part, State, Tone
from analyser.learning.records import Place
from analyser.types import Span

FEWEST = 20
"""With fewer examples of a label than this, nothing reliable can be learnt or said about it."""

OTHER_KINDS = {"second_follow_up": "status"}
"""The data tells a second follow-up from a first; the program sees a status inquiry in both."""


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence with its labels; ``None`` where nobody looked for that kind of label.

    ``elsewhere`` is true of ordinary prose that has nothing to do with an application.
    """

    text: str
    tone: frozenset[Tone] | None
    parts: Mapping[Part, State] | None
    hand: str
    id: str
    place: Place
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class LabelledDraft:
    """A draft with its labels; ``None`` where nobody looked for that kind of label.

    ``interview_days`` is empty where the draft names no day of the interview, else holds it.
    """

    text: str
    channel: str
    kind: str
    send_on: date | None
    sentences: tuple[LabelledSentence, ...] | None
    tone: frozenset[Tone] | None
    elements: Mapping[Part, State] | None
    entities: frozenset[tuple[EntityLabel, str]] | None
    interview_days: tuple[date, ...] | None
    placeholder: bool | None
    hand: str
    id: str
    place: Place

    def placed_sentences(self) -> Iterator[tuple[LabelledSentence, Span]]:
        """Each labelled sentence and where it stands; of one that recurs, the next place."""
        at = 0
        for sentence in self.sentences or ():
            start = self.text.find(sentence.text, at)
            start = start if start >= 0 else self.text.index(sentence.text)
            at = start + len(sentence.text)
            yield sentence, Span(start, at)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the examples, and where; ``place`` is ``None`` for the whole."""

    place: Place | None
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


@dataclass(frozen=True, slots=True)
class Corpus:
    """Labelled examples that can be used, and what was wrong with those left out."""

    sentences: tuple[LabelledSentence, ...]
    drafts: tuple[LabelledDraft, ...]
    problems: tuple[Problem, ...] = field(default=())

    @property
    def items(self) -> tuple[LabelledSentence | LabelledDraft, ...]:
        """All examples: the sentences, then the drafts."""
        return (*self.sentences, *self.drafts)

    @property
    def hands(self) -> tuple[str, ...]:
        """Everybody who wrote an example, in order of name."""
        return tuple(sorted({item.hand for item in self.items}))

    def all_sentences(self) -> tuple[LabelledSentence, ...]:
        """Those that stand alone and those of the drafts, each wording and label set once."""
        found = {
            (key_of(sentence.text), sentence.tone): sentence
            for sentence in (
                *(part for draft in self.drafts for part in draft.sentences or ()),
                *self.sentences,
            )
        }
        return tuple(sorted(found.values(), key=lambda sentence: (sentence.hand, sentence.id)))

    def without(self, other: Corpus) -> Corpus:
        """Leave out what is also in ``other``, with a problem for each."""
        known = {key_of(item.text) for item in other.items}
        problems = tuple(
            Problem(item.place, f"{quote(item.text)} is in the development set; it is left out")
            for item in self.items
            if key_of(item.text) in known
        )
        return Corpus(
            tuple(item for item in self.sentences if key_of(item.text) not in known),
            tuple(item for item in self.drafts if key_of(item.text) not in known),
            self.problems + problems,
        )

    def by_hands(self, hands: Iterable[str]) -> Corpus:
        """Only what these hands wrote."""
        wanted = frozenset(hands)
        return Corpus(
            tuple(item for item in self.sentences if item.hand in wanted),
            tuple(item for item in self.drafts if item.hand in wanted),
        )

    def joined(self, other: Corpus) -> Corpus:
        """These and what ``other`` has beyond them; where labels differ, these count."""
        known = {key_of(item.text) for item in self.items}
        return Corpus(
            self.sentences + tuple(s for s in other.sentences if key_of(s.text) not in known),
            self.drafts + tuple(draft for draft in other.drafts if key_of(draft.text) not in known),
            self.problems,
        )

    def digest(self) -> str:
        """A SHA-256 over texts, labels and hands: equal for equal examples in any order."""
        lines = sorted(
            json.dumps(
                [
                    item.hand,
                    item.text,
                    sorted(item.tone or ()),
                    sorted((item.parts or {}).items()),
                    item.elsewhere,
                ]
            )
            for item in self.all_sentences()
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def count_labels(sentences: Sequence[LabelledSentence]) -> Counter[str]:
    """How many sentences carry each tone label, and each part in either strength."""
    counts = Counter[str](dict.fromkeys((*TONES, *SENTENCE_PARTS), 0))
    for sentence in sentences:
        counts.update(sentence.tone or ())
        counts.update(list(sentence.parts or ()))
    return counts


def find_rare_labels(corpus: Corpus) -> tuple[Problem, ...]:
    """A problem that names the labels with fewer than :data:`FEWEST` examples, if there are any."""
    counts = count_labels(corpus.all_sentences())
    rare = [f"{label} ({count})" for label, count in counts.items() if count < FEWEST]
    if not rare:
        return ()
    what = f"too few sentences to learn {', '.join(rare)} well; give at least {FEWEST} of each"
    return (Problem(None, what),)


def key_of(text: str) -> str:
    """The text without what makes no difference: two examples of one key are the same."""
    return " ".join(text.casefold().split())


def quote(text: str) -> str:
    """The text, or its beginning, as a message names it."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= 50 else line[:49] + '…'}”"
