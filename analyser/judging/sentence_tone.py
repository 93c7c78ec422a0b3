"""The tone of every sentence of a draft, and of the draft as a whole."""

from __future__ import annotations

from itertools import compress
from operator import ge, itemgetter

from analyser.judging.cheer import cheer
from analyser.judging.tone import ToneModel
from analyser.labels import SENTENCE_PARTS, TONES, Sensitivity
from analyser.reading.layout import Layout
from analyser.types import SentenceTone, ToneOfDraft


def judge_tone(
    text: str, layout: Layout, model: ToneModel, sensitivity: Sensitivity = "balanced"
) -> ToneOfDraft:
    """Score the sentences of the body; greetings, closings and quoted mail are not judged.

    A sentence carries the labels whose probability reaches the model's threshold for the
    sensitivity; the draft carries those of all its sentences.
    """
    spans = layout.body_sentences()
    texts = [text[span.start : span.end] for span in spans]
    limits = [model.threshold(label, sensitivity) for label in TONES]
    of_tones = itemgetter(*map(model.labels.index, TONES))
    of_parts = itemgetter(*map(model.labels.index, SENTENCE_PARTS))
    sentences = []
    for span, row in zip(spans, model.score(texts).tolist(), strict=True):
        scores, parts = of_tones(row), of_parts(row)
        labels = tuple(compress(TONES, map(ge, scores, limits)))
        sentences.append(
            SentenceTone(
                span.start,
                span.end,
                labels,
                dict(zip(TONES, scores, strict=True)),
                dict(zip(SENTENCE_PARTS, parts, strict=True)),
            )
        )
    carried = {label for sentence in sentences for label in sentence.labels}
    return ToneOfDraft(
        tuple(label for label in TONES if label in carried), cheer(texts), tuple(sentences)
    )
