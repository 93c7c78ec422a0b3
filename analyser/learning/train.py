"""From labelled examples to a model that can be shipped: fit, thresholds, card."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import numpy as np
import sklearn

from analyser.labels import SENTENCE_PARTS, TONES
from analyser.learning.corpus import Corpus, LabelledSentence
from analyser.learning.fit import LABELS, Fitted, Progress, Settings, fit, label_matrix, silent
from analyser.learning.regression import Floats
from analyser.learning.thresholds import ALLOWED, best_f1_threshold, choose_thresholds
from analyser.learning.weighing import fit_second_reading, unseen_by
from analyser.resources import shipped
from analyser.scoring.artefact import Artefact
from analyser.scoring.encoder_files import read_encoder
from analyser.scoring.second_reading import SecondReading


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
    second, judged, out_of_hand = _read_again(fitted, sentences)
    decided = {
        "labels": list(LABELS),
        "thresholds": _tone_thresholds(out_of_hand, judged),
        "part_thresholds": _part_thresholds(fitted, sentences),
        "second_reading": second and second.as_card(),
        "settings": asdict(settings),
        "data": {
            "sha256": corpus.digest(),
            "hands": list(corpus.hands),
            "sentences": len(corpus.sentences),
            "drafts": len(corpus.drafts),
            "different_sentences": len(sentences),
        },
    }
    name = f"tone-{hashlib.sha256(json.dumps(decided).encode()).hexdigest()[:8]}"
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
            "name": name,
            **decided,
            "fitted_with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
        },
    )


def _read_again(
    fitted: Fitted, sentences: Sequence[LabelledSentence]
) -> tuple[SecondReading | None, Sequence[LabelledSentence], Floats]:
    """The weights of the encoder, and the sentences and probabilities to choose thresholds by.

    These are of hands that neither the model nor the encoder had seen; where there are too few
    of them, the model does without the encoder.
    """
    encoder = read_encoder(shipped("models", "encoder"))
    tones = slice(len(TONES))
    unseen = unseen_by(encoder, sentences)
    judged = [sentences[row] for row in unseen]
    found = fit_second_reading(judged, fitted.out_of_hand[unseen, tones], encoder)
    if found is not None:
        return found[0], judged, found[1]
    known = [row for row, sentence in enumerate(sentences) if sentence.tone is not None]
    return None, [sentences[row] for row in known], fitted.out_of_hand[known, tones]


def _tone_thresholds(
    out_of_hand: Floats, sentences: Sequence[LabelledSentence]
) -> Mapping[str, Mapping[str, float]]:
    """For each label and level, from predictions for hands that had not been seen."""
    truth = label_matrix(sentences)[0][:, : len(TONES)] > 0
    levels = {
        level: choose_thresholds(out_of_hand, truth, allowed) for level, allowed in ALLOWED.items()
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
