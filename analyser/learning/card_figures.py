"""How well a model does by itself: the figures of its card, and its learning curve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from analyser.labels import SENSITIVITIES, TONES, Sensitivity
from analyser.learning.corpus import Corpus, LabelledDraft
from analyser.learning.fit import Settings, fit, label_matrix
from analyser.learning.metrics import (
    Tally,
    average_precision,
    calibration_error,
    mean_of,
    round_figures,
    share,
)
from analyser.learning.sentence_figures import judge_sentences, parts_figures, tone_figures
from analyser.learning.thresholds import choose_thresholds
from analyser.scoring.tone import ToneModel

Rounded = dict[str, Any]

_ALLOWED_ALONE = 0.032
"""The share of good sentences that may be flagged by a model without the encoder."""


def model_figures(model: ToneModel, corpus: Corpus) -> Rounded:
    """Measure the model alone on every sentence of ``corpus``, at the three sensitivities.

    Sentences of drafts are scored as if they stood alone. All shares are rounded to four places,
    so that a card can be held against a second measurement.
    """
    sentences = [
        *corpus.sentences,
        *(sentence for draft in corpus.drafts for sentence in draft.sentences or ()),
    ]
    out: Rounded = {"sentences": len(sentences), "hands": list(corpus.hands), "tone": {}}
    for level in SENSITIVITIES:
        judged = judge_sentences(sentences, model, level)
        figures = tone_figures(judged)
        if figures is not None:
            figures["drafts_false_alarms"] = share(_flagged_good_drafts(model, corpus, level))
        out["tone"][level] = figures
        if level == "balanced":
            out["parts"] = parts_figures(judged)
            out["mean_average_precision"] = mean_of(
                [figures[tone] for tone in TONES] if figures else [], "average_precision"
            )
            out["calibration_error"] = calibration_error(
                [item.scores[tone] for item in judged if item.tone is not None for tone in TONES],
                [tone in item.tone for item in judged if item.tone is not None for tone in TONES],
            )
    rounded: Rounded = round_figures(out)
    return rounded


def learning_curve(
    corpus: Corpus,
    development: Corpus,
    settings: Settings,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> list[Rounded]:
    """Figures on ``development`` of models by the first 2, 4, 8 … hands of ``corpus``.

    Only the tones are fitted, without the encoder.
    """
    hands = corpus.hands
    counts = [count for step in range(1, 10) if (count := 2**step) < len(hands)]
    unseen = development.all_sentences()
    truth = label_matrix(unseen)[0][:, : len(TONES)] > 0
    curve = []
    for done, count in enumerate([*counts, len(hands)]):
        progress(done, len(counts) + 1)
        sentences = corpus.by_hands(hands[:count]).all_sentences()
        fitted = fit(sentences, settings, labels=TONES)
        known = label_matrix(sentences)[0][:, : len(TONES)] > 0
        limits = choose_thresholds(fitted.out_of_hand, known, _ALLOWED_ALONE)
        scores = fitted.predict([sentence.text for sentence in unseen])
        said = scores >= limits
        tallies = [Tally.of(said[:, at], truth[:, at]) for at in range(len(TONES))]
        areas = [
            average_precision(scores[:, at].tolist(), truth[:, at].tolist())
            for at in range(len(TONES))
        ]
        good = np.logical_not(truth.any(axis=1))
        curve.append(
            {
                "hands": count,
                "sentences": len(sentences),
                "macro_f1": mean_of([tally.figures() for tally in tallies], "f1"),
                "false_alarms": share(np.asarray(said.any(axis=1))[good].tolist()),
                "mean_average_precision": mean_of([{"area": area} for area in areas], "area"),
            }
        )
    return [round_figures(point) for point in curve]


def _flagged_good_drafts(model: ToneModel, corpus: Corpus, level: Sensitivity) -> list[bool]:
    columns = [model.labels.index(tone) for tone in TONES]
    flagged = []
    for draft in corpus.drafts:
        if draft.sentences and _is_good(draft):
            rows = model.score([sentence.text for sentence in draft.sentences])[:, columns]
            flagged.append(any(model.tones_of_draft(rows.tolist(), level)))
    return flagged


def _is_good(draft: LabelledDraft) -> bool:
    sentences: Sequence[Any] = draft.sentences or ()
    return all(sentence.tone is not None and not sentence.tone for sentence in sentences)


def is_worse(after: Rounded, before: Rounded) -> bool:
    """Whether a model finds less than another, or raises more false alarms.

    At the default sensitivity: the mean F1 over the tones may fall by 0.002 and the share of good
    sentences flagged may rise by 0.005, which is what chance does on a development set.
    """
    new, old = after["tone"]["balanced"], before["tone"]["balanced"]
    if new is None or old is None:
        return False
    lost = (old["macro_f1"] or 0.0) - (new["macro_f1"] or 0.0)
    alarms = (new["false_alarms"] or 0.0) - (old["false_alarms"] or 0.0)
    return lost > 0.002 or alarms > 0.005
