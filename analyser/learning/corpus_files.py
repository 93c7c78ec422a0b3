"""Labelled examples read from files and folders, each checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from analyser.errors import AnalyserError
from analyser.labels import CHANNELS, KINDS
from analyser.learning.corpus import (
    OTHER_KINDS,
    Corpus,
    LabelledDraft,
    LabelledSentence,
    Problem,
    key_of,
    quote,
)
from analyser.learning.fields import (
    MalformedError,
    read_choice,
    read_day,
    read_elements,
    read_entities,
    read_interview_days,
    read_parts,
    read_sentences,
    read_text,
    read_tone,
    read_truth,
)
from analyser.learning.records import Place, RawRecord, read_records

Item = TypeVar("Item", LabelledSentence, LabelledDraft)

SUFFIXES = (".jsonl", ".json", ".csv", ".tsv")


def read_corpus(paths: Iterable[Path]) -> Corpus:
    """Read labelled examples from files and folders, each file once, in order of name.

    What cannot be used is left out and listed in ``problems`` with file and line: unreadable
    records, unknown labels, a text that occurs twice with the same or with other labels.

    Raises:
        AnalyserError: a path is not there, or no example can be used.
    """
    sentences: list[LabelledSentence] = []
    drafts: list[LabelledDraft] = []
    problems: list[Problem] = []
    for file in find_files(paths):
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


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files that these files and folders stand for, each once.

    Raises:
        AnalyserError: a path is not there, or holds no labelled examples.
    """
    found = {file.resolve(): file for path in paths for file in _files(Path(path))}
    return list(found.values())


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES)
        if not found:
            raise AnalyserError(f"{path}: no file of labelled examples ({' '.join(SUFFIXES)})")
        return found
    if not path.exists():
        raise AnalyserError(f"{path}: there is no such file; check the name")
    if path.suffix.lower() not in SUFFIXES:
        raise AnalyserError(f"{path}: not a file of labelled examples ({' '.join(SUFFIXES)})")
    return [path]


_OF_A_DRAFT = frozenset(
    (
        "sentences",
        "elements",
        "entities",
        "interview_date",
        "placeholder",
        "channel",
        "kind",
        "send_on",
    )
)


def _is_draft(fields: Mapping[str, Any]) -> bool:
    return bool(_OF_A_DRAFT & fields.keys()) or "\n" in str(fields.get("text", "")).strip()


def _sentence(fields: Mapping[str, Any], place: Place, hand: str) -> LabelledSentence:
    tone, parts = read_tone(fields), read_parts(fields)
    if tone is None and parts is None:
        raise MalformedError("carries no labels: neither tone nor parts; a fine tone is “none”")
    return LabelledSentence(
        text=read_text(fields),
        tone=tone,
        parts=parts,
        hand=str(fields.get("hand") or hand),
        id=str(fields.get("id") or f"{hand}-{place.line}"),
        place=place,
        elsewhere=bool(read_truth(fields, "elsewhere")),
    )


def _draft(record: RawRecord, problems: list[Problem]) -> LabelledDraft:
    fields, place = record.fields, record.place
    text = read_text(fields)
    hand = str(fields.get("hand") or place.path.stem)
    name = str(fields.get("id") or f"{hand}-{place.line}")
    sentences: list[LabelledSentence] | None = None
    if (given := read_sentences(fields)) is not None:
        sentences = []
        for number, inner in enumerate(given):
            try:
                if not isinstance(inner, dict):
                    raise MalformedError(f"is {inner!r}; expected an object with text and labels")
                sentence = _sentence({"id": f"{name}-{number}", **inner}, place, hand)
                if sentence.text not in text:
                    raise MalformedError(f"{quote(sentence.text)} does not occur in the draft")
            except MalformedError as error:
                problems.append(Problem(place, f"sentence {number + 1}: {error}"))
            else:
                sentences.append(sentence)
    return LabelledDraft(
        text=text,
        channel=read_choice(fields, "channel", CHANNELS),
        kind=read_choice(fields, "kind", (*KINDS, *OTHER_KINDS)),
        send_on=read_day(fields.get("send_on")),
        sentences=None if sentences is None else tuple(sentences),
        tone=read_tone(fields),
        elements=read_elements(fields),
        entities=read_entities(fields),
        interview_days=read_interview_days(fields),
        placeholder=read_truth(fields, "placeholder"),
        hand=hand,
        id=name,
        place=place,
    )


def _each_once(items: Sequence[Item], problems: list[Problem]) -> list[Item]:
    """The first of each text; later ones are duplicates or contradict it."""
    first: dict[str, Item] = {}
    for item in items:
        known = first.setdefault(key_of(item.text), item)
        if known is item:
            continue
        same = known.tone == item.tone
        what = "occurs already" if same else "is labelled otherwise"
        message = f"{quote(item.text)} {what} in {known.place}; the first is kept"
        problems.append(Problem(item.place, message))
    return list(first.values())
