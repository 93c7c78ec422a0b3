"""From labelled examples to a model that can be shipped: fit, thresholds, card."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import numpy as np
import sklearn

from analyser.judging.artefact import Artefact
from analyser.labels import SENTENCE_PARTS, TONES
from analyser.learning.corpus import Corpus, LabelledSentence
from analyser.learning.fit import LABELS, Fitted, Progress, Settings, fit, label_matrix, silent
from analyser.learning.thresholds import ALLOWED, best_f1_threshold, choose_thresholds


def train(
    corpus: Corpus, settings: Settings | None = None, progress: Progress = silent
) -> Artefact:
    """Fit a model on ``corpus``; equal examples and settings give an equal model.

    Args:
        corpus: labelled examples, split by hand for calibration and thresholds.
        settings: what can be chosen about the model.
        progress: called as each label is begun.

    Raises:
        AnalyserError: the examples do not suffice.
    """
    settings = settings or Settings()
    sentences = corpus.all_sentences()
    fitted = fit(sentences, settings, progress)
    identity = json.dumps([corpus.digest(), asdict(settings)])
    words, characters, coarse, fine = (block.vocabulary_ for block in fitted.blocks)
    return Artefact(
        words=fitted.lexicon.words,
        characters=tuple(sorted(characters)),
        coarse=fitted.lexicon.coarse,
        fine=fitted.lexicon.fine,
        word_keys=np.array(sorted(words), np.int64),
        coarse_keys=np.array(sorted(coarse), np.int64),
        fine_keys=np.array(sorted(fine), np.int64),
        idf=np.concatenate([block.idf_ for block in fitted.blocks]).astype(np.float32),
        weights=np.rint(fitted.weights / fitted.steps).astype(np.int8),
        steps=fitted.steps[:, 0].astype(np.float16),
        intercepts=fitted.intercepts.astype(np.float32),
        card={
            "name": f"tone-{hashlib.sha256(identity.encode()).hexdigest()[:8]}",
            "labels": list(LABELS),
            "thresholds": _tone_thresholds(fitted, sentences),
            "part_thresholds": _part_thresholds(fitted, sentences),
            "settings": asdict(settings),
            "data": {
                "sha256": corpus.digest(),
                "hands": list(corpus.hands),
                "sentences": len(corpus.sentences),
                "drafts": len(corpus.drafts),
                "different_sentences": len(sentences),
            },
            "fitted_with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
        },
    )


def _tone_thresholds(
    fitted: Fitted, sentences: Sequence[LabelledSentence]
) -> Mapping[str, Mapping[str, float]]:
    """For each label and level, from predictions for hands that the model had not seen."""
    known = [row for row, sentence in enumerate(sentences) if sentence.tone is not None]
    truth, _ = label_matrix([sentences[row] for row in known])
    tones = len(TONES)
    levels = {
        level: choose_thresholds(fitted.out_of_hand[known, :tones], truth[:, :tones] > 0, allowed)
        for level, allowed in ALLOWED.items()
    }
    return {
        label: {level: round(float(values[column]), 5) for level, values in levels.items()}
        for column, label in enumerate(TONES)
    }


def _part_thresholds(
    fitted: Fitted, sentences: Sequence[LabelledSentence]
) -> Mapping[str, Mapping[str, float]]:
    """Where F1 is best: of ``present`` alone, and of ``present`` and ``weak`` together."""
    truth, known = label_matrix(sentences)
    found: dict[str, Mapping[str, float]] = {}
    for part in SENTENCE_PARTS:
        column = LABELS.index(part)
        rows = known[:, column]
        scores, states = fitted.out_of_hand[rows, column], truth[rows, column]
        present = best_f1_threshold(scores, states == 1)
        weak = best_f1_threshold(scores, states > 0)
        found[part] = {"present": round(present, 5), "weak": round(min(present, weak), 5)}
    return found
