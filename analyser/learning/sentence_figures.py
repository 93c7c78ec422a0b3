"""How well single sentences are told apart, by tone and by part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analyser.labels import SENTENCE_PARTS, TONES, Part, Sensitivity, State, Tone
from analyser.learning.corpus import LabelledSentence
from analyser.learning.metrics import Figures, Tally, average_precision, mean_of, share
from analyser.scoring.tone import ToneModel


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """One sentence: how a person labelled it, and what the program says of it.

    ``said`` holds the tones that it flags and the parts that it takes for present.
    """

    tone: frozenset[Tone] | None
    parts: Mapping[Part, State] | None
    said: frozenset[str]
    scores: Mapping[str, float]


def judge_sentences(
    sentences: Sequence[LabelledSentence], model: ToneModel, sensitivity: Sensitivity
) -> list[JudgedSentence]:
    """Score sentences by the model alone, without the drafts that they may stand in."""
    limits = {tone: model.threshold(tone, sensitivity) for tone in TONES}
    out = []
    rows = model.score([sentence.text for sentence in sentences]).tolist()
    for sentence, row in zip(sentences, rows, strict=True):
        scores = dict(zip(map(str, model.labels), row, strict=True))
        said = {tone for tone in TONES if scores[tone] >= limits[tone]}
        said |= parts_shown(scores, model)
        out.append(JudgedSentence(sentence.tone, sentence.parts, frozenset(said), scores))
    return out


def parts_shown(scores: Mapping[Any, float], model: ToneModel) -> set[Any]:
    """The parts whose score is that of a present one."""
    return {
        part
        for part in SENTENCE_PARTS
        if scores.get(part, 0.0) >= model.part_threshold(part, "present")
    }


def tone_figures(sentences: Sequence[JudgedSentence]) -> dict[str, Any] | None:
    """Figures for each tone, their mean F1, and the share of good sentences flagged."""
    labelled = [sentence for sentence in sentences if sentence.tone is not None]
    if not labelled:
        return None
    out: dict[str, Any] = {
        label: _measure(labelled, label, lambda item, tone: tone in (item.tone or ()))
        for label in TONES
    }
    out["macro_f1"] = mean_of([out[label] for label in TONES], "f1")
    out["false_alarms"] = share(
        [bool(sentence.said & set(TONES)) for sentence in labelled if not sentence.tone]
    )
    return out


def parts_figures(sentences: Sequence[JudgedSentence]) -> dict[str, Any] | None:
    """Figures for each part that a sentence can show (fully), and their mean F1."""
    labelled = [sentence for sentence in sentences if sentence.parts is not None]
    if not labelled:
        return None
    out: dict[str, Any] = {
        part: _measure(
            labelled, part, lambda item, wanted: (item.parts or {}).get(wanted) == "present"
        )
        for part in SENTENCE_PARTS
    }
    out["macro_f1"] = mean_of([out[part] for part in SENTENCE_PARTS], "f1")
    return out


def _measure(
    sentences: Sequence[JudgedSentence],
    label: Any,
    carries: Callable[[JudgedSentence, Any], bool],
) -> Figures:
    tally = Tally()
    truth = [carries(sentence, label) for sentence in sentences]
    for sentence, true in zip(sentences, truth, strict=True):
        tally.add(label in sentence.said, true)
    ranking = average_precision([sentence.scores[label] for sentence in sentences], truth)
    return {**tally.figures(), "average_precision": ranking}
