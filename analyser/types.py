"""The values that travel from room to room: what goes in, and what comes out.

All are frozen; what goes in checks its fields, and raises an ``AnalyserError`` that names the one
that is wrong. Offsets count Unicode code points of the text exactly as it was given, end
exclusive, so that ``text[span.start:span.end]`` is the evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Any, NamedTuple

from analyser.field_checks import checked
from analyser.json_values import plain
from analyser.labels import (
    CHANNELS,
    ELEMENTS,
    KINDS,
    WEIGHT,
    Channel,
    ContactKind,
    EntityLabel,
    Kind,
    Outcome,
    Part,
    Severity,
    Source,
    State,
    Tone,
    Verdict,
)

SCHEMA_VERSION = 1


class Span(NamedTuple):
    """A stretch of the text: ``text[start:end]``, in code points."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Whether the offset lies in it."""
        return self.start <= offset < self.end


class Placed:
    """What lies in the text: ``text[start:end]``."""

    __slots__ = ()
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it lies."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
@checked
class Draft:
    """One message, not yet sent.

    ``channel`` is ``auto``, ``email``, ``voicemail`` or ``letter``; ``kind`` is ``auto``,
    ``status`` or ``thank_you``. ``send_on`` is the planned day: without it, words such as
    "yesterday" stay unresolved and there is no timing check.
    """

    text: str
    channel: Annotated[str, ("auto", *CHANNELS)] = "auto"
    kind: Annotated[str, ("auto", *KINDS)] = "auto"
    send_on: date | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
@checked
class Interview:
    """One interview as the candidate logged it.

    ``promise`` is the day by which the employer said it would answer; ``no_contact`` is
    ``"always"``, or the last day on which the candidate was asked not to write.
    """

    company: str
    job_title: str
    interviewers: tuple[str, ...] = ()
    held_on: date | None = None
    promise: date | None = None
    no_contact: date | Annotated[str, ("always",)] | None = None
    outcome: Outcome = "waiting"
    themes: tuple[str, ...] = ()
    notes: str = ""
    id: str | None = None


@dataclass(frozen=True, slots=True)
@checked
class Contact:
    """One message sent to the employer (``thank_you``, ``status``) or received (``reply``).

    A ``reply`` may carry a new ``promise``, which replaces the earlier one.
    """

    on: date
    kind: ContactKind = "status"
    channel: str = "email"
    promise: date | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """How far a part of the draft is there, and the words that show it."""

    state: State
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity(Placed):
    """A person, title, company or date in the text.

    A ``DATE`` has its ISO day in ``value`` where it can be resolved, and ``role`` is
    ``"interview"`` where it is the day of the interview.
    """

    start: int
    end: int
    text: str
    label: EntityLabel
    role: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class SentenceTone(Placed):
    """One judged sentence: its tone labels, the score of every tone, and the parts it shows.

    Scores are probabilities from 0 to 1; ``elsewhere`` is that of having nothing to do with an
    application.
    """

    start: int
    end: int
    labels: tuple[Tone, ...]
    scores: Mapping[Tone, float]
    parts: Mapping[Part, float]
    elsewhere: float = field(default=0.0, metadata={"published": False})


@dataclass(frozen=True, slots=True)
class ToneOfDraft:
    """The tone labels of the whole draft, its cheer from -1 to 1, and its sentences.

    While a draft is judged its ``subject`` is held apart, as it is judged for tone alone; in a
    report it is the first of the sentences.
    """

    labels: tuple[Tone, ...]
    cheerful: float
    sentences: tuple[SentenceTone, ...]
    subject: tuple[SentenceTone, ...] = field(default=(), metadata={"published": False})

    def with_subject(self) -> ToneOfDraft:
        """The same, with the subject among the sentences."""
        return replace(self, sentences=(*self.subject, *self.sentences), subject=())


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``text[start:end]`` by ``text``; where both offsets are equal, insert it.

    Of several insertions at one offset the one with the lowest ``place`` comes first.
    """

    start: int
    end: int
    text: str
    place: int = field(default=0, metadata={"published": False})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth knowing before sending.

    ``start`` and ``end`` are ``None`` where something is missing rather than wrong. ``source``
    says who found it; ``score`` is a probability where a model did.
    """

    rule: str
    severity: Severity
    message: str
    advice: str
    start: int | None = None
    end: int | None = None
    edits: tuple[Edit, ...] = ()
    source: Source = "check"
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """Whether the planned day is a good one (see :mod:`analyser.timing`).

    ``earliest`` and ``latest`` bound the window and are ``None`` where the verdict is ``stop``;
    ``promise`` is the day by which an answer was promised, or ``assumed``; ``message`` is one
    sentence for a person.
    """

    verdict: Verdict
    code: str
    reasons: tuple[str, ...]
    earliest: date | None
    latest: date | None
    promise: date | None
    assumed: bool
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the analysis has to say about one draft."""

    version: str
    model: str
    id: str
    channel: Channel
    kind: Kind
    send_on: date | None
    elements: Mapping[Part, Evidence]
    tone: ToneOfDraft
    entities: tuple[Entity, ...] = ()
    timing: Timing | None = None
    findings: tuple[Finding, ...] = field(default=())

    @property
    def ready(self) -> bool:
        """Nothing above a hint was found, and now is the time."""
        on_time = self.timing is None or self.timing.verdict == "send"
        return on_time and all(finding.severity == "hint" for finding in self.findings)

    @property
    def completeness(self) -> float:
        """The mean over the seven elements, from 0 to 1."""
        scores = [
            sum(WEIGHT[self.elements[part].state] for part in element.parts) / len(element.parts)
            for element in ELEMENTS
        ]
        return sum(scores) / len(scores)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values, in the published schema."""
        return {
            "schema": SCHEMA_VERSION,
            "version": self.version,
            "model": self.model,
            "id": self.id,
            "channel": self.channel,
            "kind": self.kind,
            "send_on": plain(self.send_on),
            "ready": self.ready,
            "completeness": round(self.completeness, 4),
            "elements": plain(self.elements),
            "tone": plain(self.tone),
            "entities": plain(self.entities),
            "timing": plain(self.timing),
            "findings": plain(self.findings),
        }
