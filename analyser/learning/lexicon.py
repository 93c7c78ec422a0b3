"""The table of words that n-grams are made of: which symbol each has, and of which class it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from analyser.errors import AnalyserError
from analyser.scoring.sentence_features import FIRST_CLASS, FIRST_WORD, UNKNOWN, split_words

KEPT = 200
"""So many of the most frequent words are kept as they are among the classes."""

Symbols = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words that a model knows, and the symbols that stand for each.

    Attributes:
        words: in the order of their symbols, the first having :data:`FIRST_WORD`.
        coarse, fine: for each word its symbol in the two divisions into classes; ``UNKNOWN``
            where it has no class.
    """

    words: tuple[str, ...]
    coarse: Symbols
    fine: Symbols

    def table(self) -> dict[str, int]:
        """From word to symbol."""
        return {word: symbol for symbol, word in enumerate(self.words, FIRST_WORD)}


def make_lexicon(texts: Sequence[str], classes: Path) -> Lexicon:
    """Words that have a class or that occur in at least two of ``texts``, in order of name.

    Args:
        texts: the sentences to fit on.
        classes: a table of word, coarse class and fine class, with tabs between.

    Raises:
        AnalyserError: the table cannot be read.
    """
    known = _read_classes(classes)
    counts = Counter(word for text in texts for word in set(split_words(text)))
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    kept = set(ranked[:KEPT])
    words = sorted({*known, *(word for word in counts if counts[word] > 1)})
    symbols = np.full((2, len(words)), UNKNOWN, np.int32)
    for at, word in enumerate(words):
        if word in kept:
            symbols[:, at] = FIRST_WORD + at
        elif word in known:
            symbols[:, at] = FIRST_CLASS + np.array(known[word])
    return Lexicon(tuple(words), symbols[0], symbols[1])


def _read_classes(path: Path) -> dict[str, tuple[int, int]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()[1:]
        rows = (line.split("\t") for line in lines)
        return {word: (int(coarse), int(fine)) for word, coarse, fine in rows}
    except (OSError, ValueError) as error:
        raise AnalyserError(
            f"{path}: cannot be read as a table of word classes: {error}"
        ) from error
