"""The tone of every sentence of a draft, and of the draft as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from operator import itemgetter

from analyser.judging.cheer import cheer
from analyser.labels import SENTENCE_PARTS, TONES, Sensitivity
from analyser.reading.layout import Layout
from analyser.scoring.tone import ToneModel
from analyser.types import SentenceTone, Span, ToneOfDraft


def judge_tone(
    text: str, layout: Layout, model: ToneModel, sensitivity: Sensitivity = "balanced"
) -> ToneOfDraft:
    """The tone of one draft; see :func:`judge_tones`."""
    (tone,) = judge_tones([(text, layout)], model, sensitivity)
    return tone


def judge_tones(
    drafts: Iterable[tuple[str, Layout]], model: ToneModel, sensitivity: Sensitivity
) -> list[ToneOfDraft]:
    """Score the subject and the sentences of the body of each draft; nothing else is judged.

    The sentences of all drafts are scored at once, which halves the cost of a score and changes
    none. The labels of a sentence are those of :meth:`ToneModel.tones_of_draft`; a draft carries
    those of all its sentences.
    """
    judged = [(text, _subject(layout), layout.body_sentences()) for text, layout in drafts]
    texts = [
        text[span.start : span.end] for text, subject, body in judged for span in (*subject, *body)
    ]
    scored = zip(texts, model.score(texts).tolist(), strict=True)
    return [
        _of_draft(subject, body, list(islice(scored, len(subject) + len(body))), model, sensitivity)
        for _, subject, body in judged
    ]


def _of_draft(
    subject: Sequence[Span],
    body: Sequence[Span],
    scored: Sequence[tuple[str, Sequence[float]]],
    model: ToneModel,
    sensitivity: Sensitivity,
) -> ToneOfDraft:
    """What a draft is, given the texts of its subject and body with their scores."""
    of_tones = itemgetter(*map(model.labels.index, TONES))
    of_parts = itemgetter(*map(model.labels.index, SENTENCE_PARTS))
    elsewhere = model.labels.index("elsewhere")
    tones = [of_tones(row) for _, row in scored]
    sentences = [
        SentenceTone(
            span.start,
            span.end,
            labels,
            dict(zip(TONES, scores, strict=True)),
            dict(zip(SENTENCE_PARTS, of_parts(row), strict=True)),
            row[elsewhere],
        )
        for span, (_, row), scores, labels in zip(
            (*subject, *body), scored, tones, model.tones_of_draft(tones, sensitivity), strict=True
        )
    ]
    carried = {label for sentence in sentences for label in sentence.labels}
    return ToneOfDraft(
        tuple(label for label in TONES if label in carried),
        cheer([text for text, _ in scored[len(subject) :]]),
        sentences=tuple(sentences[len(subject) :]),
        subject=tuple(sentences[: len(subject)]),
    )


def _subject(layout: Layout) -> list[Span]:
    return [Span(part.start, part.end) for part in layout.find("subject")]
