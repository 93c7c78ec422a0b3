"""Fitting the tone model: TF-IDF, one logistic regression a label, and calibration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from joblib import Parallel, cpu_count, delayed
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GroupKFold, KFold

from analyser.errors import AnalyserError
from analyser.labels import SENTENCE_PARTS, TONES, WEIGHT, ModelLabel
from analyser.learning.corpus import LabelledSentence
from analyser.learning.features import join_blocks, vectorisers
from analyser.learning.lexicon import Lexicon, make_lexicon
from analyser.learning.regression import Floats, Rows, fit_label, sigmoid
from analyser.resources import shipped

LABELS: tuple[ModelLabel, ...] = (*TONES, *SENTENCE_PARTS, "elsewhere")

Progress = Callable[[str, int, int], None]
"""Told the label that is begun, and how many are done of how many."""


def silent(_label: str, _done: int, _of: int) -> None:
    """Tell nobody."""


_STEPS = 15
_LEAST_STEP = 2**-14
"""Weights are kept as so many steps to either side, of at least this size."""

_SIZES = 4
"""There are so many sizes of steps from one to its double."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be chosen about a model; the defaults did best on the development set.

    Attributes:
        fewest_words: an n-gram of words in fewer sentences than this is left out.
        fewest_characters: the same for n-grams of characters.
        fewest_classes: the same for n-grams of classes of words.
        strength: the inverse of the regularisation, scikit-learn's ``C``.
        folds: the hands are split into so many groups for out-of-hand predictions.
    """

    fewest_words: int = 3
    fewest_characters: int = 10
    fewest_classes: int = 5
    strength: float = 40.0
    folds: int = 5


@dataclass(frozen=True)
class Fitted:
    """The fitted parts of scikit-learn, and what was learnt on top of them.

    Attributes:
        lexicon: the table of words.
        blocks: the vectorisers: of words, characters, coarse classes and fine classes.
        weights: ``(features, labels)``, calibrated, in whole steps as they are stored.
        steps: how large the steps of each feature are, ``(features, 1)``.
        intercepts: ``(labels,)``, calibrated.
        out_of_hand: calibrated probabilities for each sentence from a model that had seen none
            of its hand, ``(sentences, labels)``.
    """

    lexicon: Lexicon
    blocks: tuple[TfidfVectorizer, ...]
    weights: Floats
    steps: Floats
    intercepts: Floats
    out_of_hand: Floats
    settings: Settings

    def predict(self, texts: Sequence[str]) -> Floats:
        """Probabilities by scikit-learn, ``(texts, labels)``."""
        counted = [block.transform(texts) for block in self.blocks]
        features = join_blocks(counted, self.blocks)
        return sigmoid(features @ self.weights + self.intercepts)


def fit(
    sentences: Sequence[LabelledSentence],
    settings: Settings,
    progress: Progress = silent,
    labels: Sequence[ModelLabel] = LABELS,
) -> Fitted:
    """Fit one classifier a label, with out-of-hand predictions and calibration from them.

    A weak part counts as half present. Sentences whose parts (or tone) nobody labelled do not
    take part in fitting these.

    Args:
        sentences: labelled examples by at least one hand.
        settings: what can be chosen.
        progress: called as each label is begun.
        labels: the columns of the model.

    Raises:
        AnalyserError: a label has no example, or every example has it.
    """
    texts = [sentence.text for sentence in sentences]
    chosen = [LABELS.index(label) for label in labels]
    truth, known = label_matrix(sentences)
    truth, known = truth[:, chosen], known[:, chosen]
    _check_both_kinds(truth, known, labels)
    lexicon = make_lexicon(texts, shipped("data", "words", "classes.tsv"))
    blocks = vectorisers(
        lexicon,
        words=settings.fewest_words,
        characters=settings.fewest_characters,
        classes=settings.fewest_classes,
    )
    try:
        features = join_blocks([block.fit_transform(texts) for block in blocks], blocks)
    except ValueError as error:
        raise AnalyserError(f"too few examples to learn from: {error}") from error
    folds = _folds([sentence.hand for sentence in sentences], settings.folds)
    weights = np.zeros((features.shape[1], len(labels)))
    intercepts = np.zeros(len(labels))
    out_of_hand = np.zeros(truth.shape)
    # processes, as the solver's random numbers are shared by the threads of one
    pool = Parallel(n_jobs=min(len(labels), cpu_count()), return_as="generator")
    fitted = pool(
        delayed(fit_label)(features, truth[:, column], known[:, column], folds, settings.strength)
        for column in range(len(labels))
    )
    for column, label in enumerate(labels):
        progress(label, column, len(labels))
        weights[:, column], intercepts[column], out_of_hand[:, column] = next(fitted)
    steps = steps_of(weights)
    weights = np.rint(weights / steps) * steps
    return Fitted(lexicon, blocks, weights, steps, intercepts, out_of_hand, settings)


def steps_of(weights: Floats) -> Floats:
    """How large the steps of each feature are, ``(features, 1)``.

    A log-odds of a sentence is moved by 0.05 on average, which no figure shows, and the model
    compresses to half of what finer steps would take.
    """
    largest = np.abs(weights).max(axis=1, keepdims=True)
    # few different sizes, as they too compress; of half precision, as they are stored
    sizes = np.ceil(_SIZES * np.log2(np.maximum(largest / _STEPS, _LEAST_STEP))) / _SIZES
    kept: Floats = np.exp2(sizes).astype(np.float16).astype(np.float64)
    return kept


def label_matrix(
    sentences: Sequence[LabelledSentence],
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """How far each sentence carries each label (0, ½, 1), and whether that is known."""
    truth = np.zeros((len(sentences), len(LABELS)))
    known = np.zeros(truth.shape, dtype=bool)
    known[:, LABELS.index("elsewhere")] = True
    for row, sentence in enumerate(sentences):
        known[row, : len(TONES)] = sentence.tone is not None
        known[row, len(TONES) : -1] = sentence.parts is not None
        truth[row, LABELS.index("elsewhere")] = sentence.elsewhere
        for label in sentence.tone or ():
            truth[row, LABELS.index(label)] = 1
        for part, state in (sentence.parts or {}).items():
            if part in SENTENCE_PARTS:
                truth[row, LABELS.index(part)] = WEIGHT[state]
    return truth, known


def _check_both_kinds(
    truth: Floats, known: npt.NDArray[np.bool_], labels: Sequence[ModelLabel]
) -> None:
    lacking = [
        label
        for column, label in enumerate(labels)
        if label != "elsewhere" and len(np.unique(truth[known[:, column], column] > 0)) < 2
    ]
    if lacking:
        raise AnalyserError(
            f"the examples must hold sentences with and without each label; there are not both "
            f"for {', '.join(lacking)}. Add some, or train together with the shipped examples"
        )


def _folds(hands: Sequence[str], most: int) -> list[tuple[Rows, Rows]]:
    """Rows to fit on and to predict; no hand is on both sides, unless there is only one."""
    count = len(set(hands))
    rows = np.arange(len(hands))
    if count > 1:
        split = GroupKFold(min(most, count)).split(rows, groups=np.array(hands))
    else:
        split = KFold(min(most, len(hands)), shuffle=True, random_state=0).split(rows)
    return list(split)
