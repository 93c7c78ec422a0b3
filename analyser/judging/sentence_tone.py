"""The tone of every sentence of a draft, and of the draft as a whole."""

from __future__ import annotations

from operator import itemgetter

from analyser.judging.cheer import cheer
from analyser.labels import SENTENCE_PARTS, TONES, Sensitivity
from analyser.reading.layout import Layout
from analyser.scoring.tone import ToneModel
from analyser.types import SentenceTone, Span, ToneOfDraft


def judge_tone(
    text: str, layout: Layout, model: ToneModel, sensitivity: Sensitivity = "balanced"
) -> ToneOfDraft:
    """Score the subject and the sentences of the body; nothing else is judged for tone.

    The labels of a sentence are those of :meth:`ToneModel.tones_of_draft`; the draft carries those
    of all its sentences.
    """
    subject = [Span(part.start, part.end) for part in layout.find("subject")]
    spans = [*subject, *layout.body_sentences()]
    texts = [text[span.start : span.end] for span in spans]
    of_tones = itemgetter(*map(model.labels.index, TONES))
    of_parts = itemgetter(*map(model.labels.index, SENTENCE_PARTS))
    elsewhere = model.labels.index("elsewhere")
    rows = model.score(texts).tolist()
    tones = list(map(of_tones, rows))
    sentences = [
        SentenceTone(
            span.start,
            span.end,
            labels,
            dict(zip(TONES, scores, strict=True)),
            dict(zip(SENTENCE_PARTS, of_parts(row), strict=True)),
            row[elsewhere],
        )
        for span, row, scores, labels in zip(
            spans, rows, tones, model.tones_of_draft(tones, sensitivity), strict=True
        )
    ]
    carried = {label for sentence in sentences for label in sentence.labels}
    return ToneOfDraft(
        tuple(label for label in TONES if label in carried),
        cheer(texts[len(subject) :]),
        sentences=tuple(sentences[len(subject) :]),
        subject=tuple(sentences[: len(subject)]),
    )
