"""What the tone model counts in a sentence: n-grams of words, characters and classes of words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from analyser.learning.lexicon import Lexicon
from analyser.scoring.sentence_features import (
    UNKNOWN,
    by_symbol,
    character_grams,
    grams,
    skip_grams,
    split_words,
    to_symbols,
)

_Analyse = Callable[[str], Sequence[int | str]]


def vectorisers(
    lexicon: Lexicon, *, words: int, characters: int, classes: int
) -> tuple[TfidfVectorizer, ...]:
    """The blocks of a model, not yet fitted: words, characters, coarse classes and fine classes.

    Args:
        lexicon: the table of words.
        words: an n-gram of words in fewer sentences than this is left out.
        characters: the same for n-grams of characters.
        classes: the same for n-grams of classes of words.
    """
    table = lexicon.table()

    def keys_of(kinds: npt.NDArray[np.int64] | None) -> _Analyse:
        def analyse(text: str) -> Sequence[int]:
            symbols, owners = to_symbols([split_words(text)], lambda word: table.get(word, UNKNOWN))
            if kinds is None:
                found = grams(symbols, owners)
            else:
                classes = kinds[symbols]
                found = [*grams(classes, owners), *skip_grams(classes, owners)]
            return cast("list[int]", np.concatenate([some.keys for some in found]).tolist())

        return analyse

    by_fewest: list[tuple[_Analyse, int]] = [
        (keys_of(None), words),
        (_characters, characters),
        (keys_of(by_symbol(lexicon.coarse)), classes),
        (keys_of(by_symbol(lexicon.fine)), classes),
    ]
    return tuple(
        TfidfVectorizer(analyzer=analyse, min_df=fewest, norm=None) for analyse, fewest in by_fewest
    )


def join_blocks(
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
