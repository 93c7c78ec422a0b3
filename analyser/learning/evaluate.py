"""How well drafts and sentences are judged, measured on labelled examples.

Drafts go through the whole analysis, as a user's would. What nobody labelled is not measured, and
:attr:`Evaluation.unmeasured` says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from analyser.labels import ENTITIES, PARTS, SENTENCE_PARTS, TONES, Sensitivity, Tone
from analyser.learning.corpus import OTHER_KINDS, Corpus, LabelledDraft
from analyser.learning.metrics import Tally, mean_of, share
from analyser.learning.sentence_figures import (
    JudgedSentence,
    judge_sentences,
    parts_figures,
    parts_shown,
    tone_figures,
)
from analyser.scoring.tone import ToneModel
from analyser.types import Draft, Report


class Judge(Protocol):
    """What is measured: :class:`analyser.Analyser`, or anything that can do as much."""

    model: ToneModel
    sensitivity: Sensitivity

    def analyse_many(self, drafts: Iterable[Draft]) -> Iterator[Report]:
        """Report on each draft in turn."""
        ...


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures in the published shape, and in words what could not be measured."""

    figures: Mapping[str, Any]
    unmeasured: tuple[str, ...]


def evaluate(
    corpus: Corpus, judge: Judge, progress: Callable[[int, int], None] = lambda _done, _of: None
) -> Evaluation:
    """Measure ``judge`` on ``corpus``.

    Sentences that stand alone are scored by the model; those of a draft are held against the
    sentences of its report that they overlap, so that a greeting, which is never judged, counts
    as one that nothing is said of.

    Args:
        corpus: labelled examples.
        judge: the analyser to measure, at its sensitivity.
        progress: told how many drafts of how many are done.
    """
    sentences = judge_sentences(corpus.sentences, judge.model, judge.sensitivity)
    reports = []
    found = judge.analyse_many(map(_unlabelled, corpus.drafts))
    for done, (draft, report) in enumerate(zip(corpus.drafts, found, strict=True)):
        progress(done, len(corpus.drafts))
        reports.append((draft, report))
        sentences += _judge_inside(draft, report, judge.model)
    figures = {
        "sentences": {"tone": tone_figures(sentences), "parts": parts_figures(sentences)},
        "drafts": {
            "tone": _draft_tone(reports),
            "elements": _elements(reports),
            "entities": _entities(reports),
            "interview_date": _interview_date(reports),
        },
    }
    return Evaluation(figures, tuple(_missing(figures)))


def _unlabelled(draft: LabelledDraft) -> Draft:
    kind = OTHER_KINDS.get(draft.kind, draft.kind)
    return Draft(draft.text, draft.channel, kind, draft.send_on, draft.id)


def _judge_inside(draft: LabelledDraft, report: Report, model: ToneModel) -> list[JudgedSentence]:
    out = []
    for sentence, span in draft.placed_sentences():
        said: set[str] = set()
        scores: dict[str, float] = dict.fromkeys((*TONES, *SENTENCE_PARTS), 0.0)
        for found in report.tone.sentences:
            shorter = min(found.end - found.start, span.end - span.start)
            if 2 * (min(found.end, span.end) - max(found.start, span.start)) < shorter:
                continue
            said |= set(found.labels) | parts_shown(found.parts, model)
            for label, score in (*found.scores.items(), *found.parts.items()):
                scores[label] = max(scores[label], score)
        out.append(JudgedSentence(sentence.tone, sentence.parts, frozenset(said), scores))
    return out


def _draft_tone(reports: Sequence[tuple[LabelledDraft, Report]]) -> dict[str, Any] | None:
    labelled = [(tone, report) for draft, report in reports if (tone := tone_of(draft)) is not None]
    if not labelled:
        return None
    out: dict[str, Any] = {}
    for label in TONES:
        tally = Tally()
        for tone, report in labelled:
            tally.add(label in report.tone.labels, label in tone)
        out[label] = tally.figures()
    out["macro_f1"] = mean_of([out[label] for label in TONES], "f1")
    out["false_alarms"] = share([bool(report.tone.labels) for tone, report in labelled if not tone])
    return out


def tone_of(draft: LabelledDraft) -> frozenset[Tone] | None:
    """The tone of the whole draft, or what its sentences carry together."""
    if draft.tone is not None:
        return draft.tone
    tones = [sentence.tone for sentence in draft.sentences or () if sentence.tone is not None]
    return frozenset[Tone]().union(*tones) if tones else None


def _elements(reports: Sequence[tuple[LabelledDraft, Report]]) -> dict[str, Any] | None:
    out: dict[str, Any] = {}
    for part in PARTS:
        states = [
            (report.elements[part].state, draft.elements[part])
            for draft, report in reports
            if draft.elements is not None and part in draft.elements
        ]
        if not states:
            continue
        tally = Tally()
        for found, true in states:
            tally.add(found == "present", true == "present")
        out[part] = {"accuracy": share([found == true for found, true in states])}
        out[part] |= tally.figures()
    if not out:
        return None
    return {**out, "macro_f1": mean_of(out.values(), "f1")}


def _entities(reports: Sequence[tuple[LabelledDraft, Report]]) -> dict[str, Any] | None:
    """Each text once a label and draft, because not every hand marks repetitions."""
    tallies = {label: Tally() for label in ENTITIES}
    measured = False
    for draft, report in reports:
        if draft.entities is None:
            continue
        measured = True
        found = {(entity.label, entity.text) for entity in report.entities}
        for item in found | draft.entities:
            tallies[item[0]].add(item in found, item in draft.entities)
    if not measured:
        return None
    together = Tally(
        sum(tally.right for tally in tallies.values()),
        sum(tally.wrong for tally in tallies.values()),
        sum(tally.missed for tally in tallies.values()),
    )
    return {
        **{label: tally.figures() for label, tally in tallies.items()},
        "micro_f1": together.figures()["f1"],
    }


def _interview_date(reports: Sequence[tuple[LabelledDraft, Report]]) -> dict[str, Any] | None:
    right = []
    for draft, report in reports:
        if draft.interview_days is not None:
            days = [
                entity.value
                for entity in report.entities
                if entity.role == "interview" and entity.value
            ]
            true = [day.isoformat() for day in draft.interview_days]
            right.append(days[:1] == true)
    return {"accuracy": share(right), "support": len(right)} if right else None


def _missing(figures: Mapping[str, Any]) -> Iterable[str]:
    named = {
        "the tone of sentences": figures["sentences"]["tone"],
        "the parts of sentences": figures["sentences"]["parts"],
        "the tone of drafts": figures["drafts"]["tone"],
        "the elements of drafts": figures["drafts"]["elements"],
        "entities": figures["drafts"]["entities"],
        "the day of the interview": figures["drafts"]["interview_date"],
    }
    for name, found in named.items():
        if found is None:
            yield f"{name}: nothing is labelled"
            continue
        rare = [
            key
            for key, value in found.items()
            if isinstance(value, dict) and value.get("f1", 0) is None
        ]
        if rare:
            yield f"{name}: no example of {', '.join(rare)}"
