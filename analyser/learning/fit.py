"""Fitting the tone model: TF-IDF, one logistic regression a label, and calibration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
from joblib import Parallel, cpu_count, delayed
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, KFold

from analyser.errors import AnalyserError
from analyser.judging.sentence_features import (
    UNKNOWN,
    by_symbol,
    character_grams,
    gram_keys,
    skip_gram_keys,
    split_words,
    to_symbols,
)
from analyser.labels import SENTENCE_PARTS, TONES, WEIGHT, ModelLabel
from analyser.learning.corpus import LabelledSentence
from analyser.learning.lexicon import Lexicon, make_lexicon
from analyser.resources import shipped

LABELS: tuple[ModelLabel, ...] = (*TONES, *SENTENCE_PARTS, "elsewhere")

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

_SURE = 12.0
"""The log-odds of a label that every example has."""

Analyser = Callable[[str], Sequence[int | str]]
Progress = Callable[[str, int, int], None]
"""Told the label that is begun, and how many are done of how many."""


def silent(_label: str, _done: int, _of: int) -> None:
    """Tell nobody."""


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
        weights: ``(features, labels)``, calibrated, of half precision as they are stored.
        intercepts: ``(labels,)``, calibrated.
        out_of_hand: calibrated probabilities for each sentence from a model that had seen none
            of its hand, ``(sentences, labels)``.
    """

    lexicon: Lexicon
    blocks: tuple[TfidfVectorizer, ...]
    weights: Floats
    intercepts: Floats
    out_of_hand: Floats
    settings: Settings

    def predict(self, texts: Sequence[str]) -> Floats:
        """Probabilities by scikit-learn, ``(texts, labels)``."""
        counted = [block.transform(texts) for block in self.blocks]
        features = _join(counted, self.blocks)
        return _sigmoid(features @ self.weights + self.intercepts)


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
    blocks = _vectorisers(lexicon, settings)
    try:
        features = _join([block.fit_transform(texts) for block in blocks], blocks)
    except ValueError as error:
        raise AnalyserError(f"too few examples to learn from: {error}") from error
    folds = _folds([sentence.hand for sentence in sentences], settings.folds)
    weights = np.zeros((features.shape[1], len(labels)))
    intercepts = np.zeros(len(labels))
    out_of_hand = np.zeros(truth.shape)
    # processes, as the solver's random numbers are shared by the threads of one
    pool = Parallel(n_jobs=min(len(labels), cpu_count()), return_as="generator")
    fitted = pool(
        delayed(_fit_label)(features, truth[:, column], known[:, column], folds, settings.strength)
        for column in range(len(labels))
    )
    for column, label in enumerate(labels):
        progress(label, column, len(labels))
        weights[:, column], intercepts[column], out_of_hand[:, column] = next(fitted)
    weights = weights.astype(np.float16).astype(np.float64)
    return Fitted(lexicon, blocks, weights, intercepts, out_of_hand, settings)


def _fit_label(
    features: sparse.csr_matrix,
    target: Floats,
    known: npt.NDArray[np.bool_],
    folds: Sequence[tuple[Rows, Rows]],
    strength: float,
) -> tuple[Floats, float, Floats]:
    """The calibrated slope and offset for one label, and its out-of-hand probabilities."""
    rows = np.flatnonzero(known)
    if len(np.unique(target[rows])) == 1:
        odds = np.full(len(target), _SURE if target[rows[0]] else -_SURE)
        return np.zeros(features.shape[1]), odds[0], _sigmoid(odds)
    odds = np.zeros(len(target))
    for train, test in folds:
        inside = np.intersect1d(train, rows)
        slope, offset = _fit_one(features[inside], target[inside], strength)
        odds[test] = features[test] @ slope + offset
    slope, offset = _fit_one(features[rows], target[rows], strength)
    scale, shift = _calibrate(odds[rows], target[rows])
    return slope * scale, offset * scale + shift, _sigmoid(odds * scale + shift)


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


def _vectorisers(lexicon: Lexicon, settings: Settings) -> tuple[TfidfVectorizer, ...]:
    table = lexicon.table()

    def keys_of(classes: npt.NDArray[np.int64] | None) -> Analyser:
        def analyse(text: str) -> Sequence[int]:
            symbols, owners = to_symbols([split_words(text)], lambda word: table.get(word, UNKNOWN))
            if classes is None:
                return cast("list[int]", gram_keys(symbols, owners)[0].tolist())
            keys = (find(classes[symbols], owners)[0] for find in (gram_keys, skip_gram_keys))
            return cast("list[int]", np.concatenate(list(keys)).tolist())

        return analyse

    by_fewest: list[tuple[Analyser, int]] = [
        (keys_of(None), settings.fewest_words),
        (_characters, settings.fewest_characters),
        (keys_of(by_symbol(lexicon.coarse)), settings.fewest_classes),
        (keys_of(by_symbol(lexicon.fine)), settings.fewest_classes),
    ]
    return tuple(
        TfidfVectorizer(analyzer=analyse, min_df=fewest, norm=None) for analyse, fewest in by_fewest
    )


def _join(
    counted: Sequence[sparse.csr_matrix], blocks: Sequence[TfidfVectorizer]
) -> sparse.csr_matrix:
    """All blocks side by side, each row of each divided by its length.

    The length is that of the n-grams taken one by one, not of their sums: a word then adds the
    same to a sentence wherever it stands, which scoring makes use of.
    """
    scaled = []
    for features, block in zip(counted, blocks, strict=True):
        squares = features @ block.idf_
        lengths = np.sqrt(squares, out=np.ones_like(squares), where=squares > 0)
        scaled.append(sparse.diags(1 / lengths) @ features)
    return sparse.hstack(scaled).tocsr()


def _characters(text: str) -> list[str]:
    return [gram for word in split_words(text) for gram in character_grams(word)]


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


def _fit_one(features: sparse.csr_matrix, target: Floats, strength: float) -> tuple[Floats, float]:
    """The slope and offset of one regression on targets of 0, ½ and 1."""
    if not (target > 0).any() or not (target < 1).any():
        share = (target.sum() + 0.5) / (len(target) + 1)
        return np.zeros(features.shape[1]), float(np.log(share / (1 - share)))
    rows, classes, shares = _as_classes(target)
    model = LogisticRegression(C=strength, solver="liblinear", random_state=0)
    model.fit(features[rows], classes, sample_weight=shares)
    return model.coef_[0], float(model.intercept_[0])


def _calibrate(odds: Floats, target: Floats) -> tuple[float, float]:
    """Scale and shift that make log-odds of sentences by unseen hands fit (Platt 1999)."""
    rows, classes, shares = _as_classes(target)
    model = LogisticRegression(C=1e6, solver="lbfgs")
    model.fit(odds[rows, None], classes, sample_weight=shares)
    scale = float(model.coef_[0, 0])
    # predictions that are no better than chance must not turn the model upside down
    return max(scale, 0.05), float(model.intercept_[0])


def _as_classes(target: Floats) -> tuple[Rows, npt.NDArray[np.int64], Floats]:
    """A target of ½ as two examples of half the weight, one of each class."""
    yes, no = np.flatnonzero(target > 0), np.flatnonzero(target < 1)
    return (
        np.concatenate([yes, no]),
        np.repeat([1, 0], [len(yes), len(no)]),
        np.concatenate([target[yes], 1 - target[no]]),
    )


def _sigmoid(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -500, 500))))
