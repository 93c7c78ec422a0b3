"""Which parts of a complete follow-up are there, how far, and the words that show each.

Three kinds of evidence are joined: rules (sure of what they find), the entities, and the
sentence classifier, which knows the ways of saying a thing that no rule foresaw.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from analyser.judging.cheer import WARM, cheer_state, warmth
from analyser.judging.classified_parts import parts_by_classifier, tells
from analyser.judging.engine import Rule
from analyser.judging.kinds import is_of_the_talk
from analyser.judging.search import Index, Search
from analyser.judging.sign_off import find_sign_off
from analyser.labels import (
    NOT_IN_THANK_YOU,
    PARTS,
    STATES,
    Channel,
    Kind,
    Part,
    State,
)
from analyser.reading.dates.finder import names_a_day
from analyser.reading.draft import DraftReading
from analyser.reading.layout import Layout, SectionName
from analyser.reading.people.finder import names_interviewer
from analyser.reading.titles.fields import fields_alone
from analyser.scoring.tone import ToneModel
from analyser.types import Entity, Evidence, Span, ToneOfDraft

_QUOTED: tuple[SectionName, ...] = ("quoted",)
_UNREAD: tuple[SectionName, ...] = (*_QUOTED, "header", "letterhead")
_OWN: tuple[SectionName, ...] = ("body", "subject", "greeting")
"""The writer's own words, and not the signature, where the writer's present title is."""
_GAP = "wording.placeholder"
_PEOPLE = ("INTERVIEWER", "CANDIDATE", "PERSON")


class _Found:
    """The spans that show each part in each state, as they are found."""

    def __init__(self) -> None:
        self._spans: dict[Part, dict[State, list[Span]]] = {}

    def note(self, part: Part, state: State, span: Span) -> None:
        self._spans.setdefault(part, {}).setdefault(state, []).append(span)

    def overlaps(self, part: Part, state: State, span: Span) -> bool:
        """Whether the part is known here in this state, or to fall short.

        The classifier sees that a part is meant; a rule of weak evidence, that it falls short.
        """
        seen = self._spans.get(part, {})
        return any(_overlap(span, one) for known in {state, "weak"} for one in seen.get(known, ()))

    def best(self, part: Part) -> Evidence:
        """The best state of a part, with the spans that show it."""
        if part not in self._spans:
            return Evidence("missing")
        spans = self._spans[part]
        state = min(spans, key=STATES.index)
        return Evidence(state, tuple(sorted(set(spans[state]))))


def judge_elements(
    read: DraftReading,
    tone: ToneOfDraft,
    search: Search,
    rules: Iterable[Rule],
    model: ToneModel,
    greeted: Sequence[Span] = (),
) -> dict[Part, Evidence]:
    """The state and the spans of every part, in the order of :data:`~analyser.labels.PARTS`.

    Args:
        read: the draft, with what was found in it.
        tone: its judged sentences with the classifier's scores, and its cheer.
        search: the draft, its words looked up.
        rules: the rules, those of the better state first; only evidence of a part is used.
        model: which knows from which probability a sentence shows a part.
        greeted: where the greeting names an interviewer whom the log knows.
    """
    page, layout, entities = read.page, read.layout, read.entities
    found = _Found()
    sentences = [one.span for one in tone.sentences]
    for part, state, span in _by_rules(search, layout, rules, sentences):
        found.note(part, state, span)
    for span in fields_alone(page):
        if layout.lies_in(span.start, *_OWN):
            found.note("job_title", "weak", span)
    gaps = [gap for rule in rules if rule.id == _GAP for gap in rule.find(search)]
    for part, state, span in parts_by_classifier(tone.sentences, model):
        if tells(part, span, page.text, gaps) and not found.overlaps(part, state, span):
            found.note(part, state, span)
    for part, state, span in _by_entities(layout, entities):
        found.note(part, state, span)
    people = tuple(entity for entity in entities if entity.label in _PEOPLE)
    by_name = names_interviewer(page, read.greeting, people)
    for span in by_name.spans:
        found.note("interviewer_name", by_name.state, span)
    for span in greeted:
        found.note("interviewer_name", "present", span)
    for state, span in find_sign_off(page.text, layout, people):
        found.note("sign_off", state, span)
    for span in _subjects(page.text, layout):
        found.note("subject", "present", span)
    evidence = {part: found.best(part) for part in PARTS}
    evidence["cheerful"] = _cheer(tone, search, evidence)
    return evidence


def index_of(rules: Iterable[Rule]) -> Index:
    """All that is looked for in a draft: what the rules know, and warm words."""
    return Index([*(rule.sought for rule in rules), WARM])


def expected_parts(kind: Kind, channel: Channel) -> frozenset[Part]:
    """The parts whose absence is worth a word, for this kind of message and channel.

    A thank-you note asks for nothing; only mail has a subject; a voicemail and a letter need a
    number or an address to answer to.
    """
    out: set[Part] = set(NOT_IN_THANK_YOU) if kind == "thank_you" else set()
    if channel != "email":
        out.add("subject")
    else:
        out.add("contact_details")
    return frozenset(PARTS) - out


def _by_rules(
    search: Search, layout: Layout, rules: Iterable[Rule], sentences: Sequence[Span]
) -> Iterable[tuple[Part, State, Span]]:
    """The evidence of rules: of each part the first rule that shows it best.

    More rules would only find more of the same, at the cost of a search each. A question that
    stands in the subject alone announces one, and asks nothing yet.
    """
    shown: dict[Part, State] = {}
    for rule in rules:
        if rule.part is None or rule.state is None or rule.part in shown:
            continue
        closed = _QUOTED if rule.part == "contact_details" else _UNREAD
        for span in rule.find(search):
            if layout.lies_in(span.start, *closed):
                continue
            if rule.part == "status_inquiry" and layout.lies_in(span.start, "subject"):
                yield rule.part, "weak", span
                continue
            around = next((one for one in sentences if _overlap(one, span)), span)
            if not is_of_the_talk(rule.part, search.text, span, around):
                shown[rule.part] = rule.state
                yield rule.part, rule.state, span


def _by_entities(layout: Layout, entities: Iterable[Entity]) -> Iterable[tuple[Part, State, Span]]:
    for entity in entities:
        if entity.label == "JOB_TITLE" and layout.lies_in(entity.start, *_OWN):
            yield "job_title", "present", entity.span
        elif entity.label == "DATE" and entity.role == "interview":
            yield "interview_date", "present" if names_a_day(entity.text) else "weak", entity.span


def _subjects(text: str, layout: Layout) -> Iterable[Span]:
    """Subject lines; a "Re: ..." below the greeting is seen only by who has opened the mail.

    A mail above the one that it answers has the subject of that one, whose first line shows it.
    """
    greeting = min((part.start for part in layout.find("greeting")), default=None)
    for part in layout.find("subject"):
        if greeting is None or part.start < greeting:
            yield part.span
    for part in layout.find("quoted")[-1:]:
        if not text[part.end :].strip():
            first, _, _ = text[part.start : part.end].partition("\n")
            yield Span(part.start, part.start + len(first))


def _cheer(tone: ToneOfDraft, search: Search, evidence: Mapping[Part, Evidence]) -> Evidence:
    states = {part: shown.state for part, shown in evidence.items()}
    return Evidence(
        cheer_state(
            tone.cheerful,
            warmth(tone.cheerful, search, tone.sentences, states),
            flagged=bool(tone.labels),
            gloomy=not {"needy", "negative"}.isdisjoint(tone.labels),
        )
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
