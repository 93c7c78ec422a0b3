"""Labelled examples: sentences and drafts by many hands, read with care and checked.

A *hand* is the person who wrote an example. Whatever is fitted or measured is split by hand,
never by sentence, because a sentence tells much about the others of the same hand.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from analyser.errors import AnalyserError
from analyser.labels import SENTENCE_PARTS, TONES, EntityLabel, Part, State, Tone
from analyser.learning.exchange import Place, RawRecord, read_records
from analyser.learning.fields import (
    MalformedError,
    read_day,
    read_elements,
    read_entities,
    read_interview_days,
    read_parts,
    read_text,
    read_tone,
)

FEWEST = 20
"""With fewer examples of a label than this, nothing reliable can be learnt or said about it."""

Item = TypeVar("Item", "LabelledSentence", "LabelledDraft")

SUFFIXES = (".jsonl", ".json", ".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence with its labels; ``None`` where nobody looked for that kind of label."""

    text: str
    tone: frozenset[Tone] | None
    parts: Mapping[Part, State] | None
    hand: str
    id: str
    place: Place


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
            (_key(sentence.text), sentence.tone): sentence
            for sentence in (
                *(part for draft in self.drafts for part in draft.sentences or ()),
                *self.sentences,
            )
        }
        return tuple(sorted(found.values(), key=lambda sentence: (sentence.hand, sentence.id)))

    def without(self, other: Corpus) -> Corpus:
        """Leave out what is also in ``other``, with a problem for each."""
        known = {_key(item.text) for item in other.items}
        problems = tuple(
            Problem(item.place, f"{_quote(item.text)} is in the development set; it is left out")
            for item in self.items
            if _key(item.text) in known
        )
        return Corpus(
            tuple(item for item in self.sentences if _key(item.text) not in known),
            tuple(item for item in self.drafts if _key(item.text) not in known),
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
        known = {_key(item.text) for item in self.items}
        return Corpus(
            self.sentences + tuple(s for s in other.sentences if _key(s.text) not in known),
            self.drafts + tuple(draft for draft in other.drafts if _key(draft.text) not in known),
            self.problems,
        )

    def digest(self) -> str:
        """A SHA-256 over texts, labels and hands: equal for equal examples in any order."""
        lines = sorted(
            json.dumps(
                [item.hand, item.text, sorted(item.tone or ()), sorted((item.parts or {}).items())]
            )
            for item in self.all_sentences()
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def read_corpus(paths: Iterable[Path]) -> Corpus:
    """Read labelled examples from files and folders, each file once, in order of name.

    What cannot be used is left out and listed in ``problems`` with file and line: unreadable
    records, unknown labels, a text that occurs twice with the same or with other labels.

    Raises:
        AnalyserError: a path is not there, or no example can be used.
    """
    files = {file.resolve(): file for path in paths for file in _files(Path(path))}
    sentences: list[LabelledSentence] = []
    drafts: list[LabelledDraft] = []
    problems: list[Problem] = []
    for file in files.values():
        for record in read_records(file):
            try:
                if record.error:
                    raise MalformedError(record.error)
                if _is_draft(record.fields):
                    drafts.append(_draft(record, problems))
                else:
                    sentences.append(_sentence(record.fields, record.place, file.stem))
            except MalformedError as error:
                problems.append(Problem(record.place, str(error)))
    corpus = Corpus(tuple(_each_once(sentences, problems)), tuple(_each_once(drafts, problems)), ())
    if not corpus.sentences and not corpus.drafts:
        first = f"; the first problem is: {problems[0]}" if problems else ""
        names = ", ".join(str(path) for path in paths)
        raise AnalyserError(f"{names}: no labelled example can be used{first}")
    problems.sort(key=lambda problem: problem.place or Place(Path(), 0))
    return Corpus(corpus.sentences, corpus.drafts, tuple(problems))


def count_labels(sentences: Sequence[LabelledSentence]) -> Counter[str]:
    """How many sentences carry each tone label, and each part in either strength."""
    counts = Counter[str](dict.fromkeys((*TONES, *SENTENCE_PARTS), 0))
    for sentence in sentences:
        counts.update(sentence.tone or ())
        counts.update(list(sentence.parts or ()))
    return counts


def find_rare_labels(corpus: Corpus) -> tuple[Problem, ...]:
    """A problem for each label with fewer than :data:`FEWEST` examples."""
    return tuple(
        Problem(None, f"only {count} sentences carry {label}; at least {FEWEST} are needed")
        for label, count in count_labels(corpus.all_sentences()).items()
        if count < FEWEST
    )


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES)
        if not found:
            raise AnalyserError(f"{path}: no file of labelled examples ({' '.join(SUFFIXES)})")
        return found
    if not path.exists():
        raise AnalyserError(f"{path}: there is no such file or folder")
    if path.suffix.lower() not in SUFFIXES:
        raise AnalyserError(f"{path}: not a file of labelled examples ({' '.join(SUFFIXES)})")
    return [path]


_OF_A_DRAFT = frozenset(
    ("sentences", "elements", "entities", "interview_date", "placeholder", "channel", "kind")
)


def _is_draft(fields: Mapping[str, Any]) -> bool:
    return bool(_OF_A_DRAFT & fields.keys()) or "\n" in str(fields.get("text", "")).strip()


def _sentence(fields: Mapping[str, Any], place: Place, hand: str) -> LabelledSentence:
    tone, parts = read_tone(fields), read_parts(fields)
    if tone is None and parts is None:
        raise MalformedError("carries no labels: neither tone nor parts")
    return LabelledSentence(
        text=read_text(fields),
        tone=tone,
        parts=parts,
        hand=str(fields.get("hand") or hand),
        id=str(fields.get("id") or f"{hand}-{place.line}"),
        place=place,
    )


def _draft(record: RawRecord, problems: list[Problem]) -> LabelledDraft:
    fields, place = record.fields, record.place
    text = read_text(fields)
    hand = str(fields.get("hand") or place.path.stem)
    name = str(fields.get("id") or f"{hand}-{place.line}")
    sentences: list[LabelledSentence] | None = None
    if fields.get("sentences") is not None:
        sentences = []
        for number, inner in enumerate(fields["sentences"]):
            try:
                sentence = _sentence({"id": f"{name}-{number}", **inner}, place, hand)
            except MalformedError as error:
                problems.append(Problem(place, f"sentence {number + 1}: {error}"))
                continue
            if sentence.text in text:
                sentences.append(sentence)
            else:
                message = f"{_quote(sentence.text)} does not occur in the draft"
                problems.append(Problem(place, f"sentence {number + 1}: {message}"))
    placeholder = fields.get("placeholder")
    return LabelledDraft(
        text=text,
        channel=str(fields.get("channel") or "auto"),
        kind=str(fields.get("kind") or "auto"),
        send_on=read_day(fields.get("send_on")),
        sentences=None if sentences is None else tuple(sentences),
        tone=read_tone(fields),
        elements=read_elements(fields),
        entities=read_entities(fields),
        interview_days=read_interview_days(fields),
        placeholder=None if placeholder is None else bool(placeholder),
        hand=hand,
        id=name,
        place=place,
    )


def _each_once(items: Sequence[Item], problems: list[Problem]) -> list[Item]:
    """The first of each text; later ones are duplicates or contradict it."""
    first: dict[str, Item] = {}
    for item in items:
        known = first.setdefault(_key(item.text), item)
        if known is item:
            continue
        same = known.tone == item.tone
        what = "occurs already" if same else "is labelled otherwise"
        message = f"{_quote(item.text)} {what} in {known.place}; the first is kept"
        problems.append(Problem(item.place, message))
    return list(first.values())


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _quote(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= 50 else line[:49] + '…'}”"
