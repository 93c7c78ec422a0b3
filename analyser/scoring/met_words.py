"""What the tone model knows of each word that it has met, kept for when the word comes again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from analyser.scoring.sentence_features import FIRST_WORD, UNKNOWN, Ids, character_grams

_REMEMBERED = 20_000
"""About so many words are kept."""

Floats = npt.NDArray[np.float32]


class MetWords(dict[str, int]):
    """Numbers of words, from :data:`~analyser.scoring.sentence_features.FIRST_WORD` on.

    Args:
        table: the symbols of the words that the model knows.
        classes: the class of each symbol, by division.
        characters: the features that are n-grams of characters.
        rows: what each feature adds, ``(features, columns)``.

    Attributes:
        symbols: by division and number of the word, ``(1 + divisions, numbers)``: the symbol of
            the word itself, then those of its classes.
        rows: what the characters of the word add, ``(numbers, columns)``.
    """

    symbols: Ids
    rows: Floats

    def __init__(
        self,
        table: Mapping[str, int],
        classes: Sequence[Ids],
        characters: Mapping[str, int],
        rows: Floats,
    ) -> None:
        super().__init__()
        self._table = table
        self._classes = classes
        self._characters = characters
        self._rows = rows
        self._forget()

    def make_room(self) -> None:
        """Forget what was met where it has become much; until the next call numbers stay."""
        if len(self) > _REMEMBERED:
            self._forget()

    def __missing__(self, word: str) -> int:
        """Meet a word."""
        self[word] = number = FIRST_WORD + len(self)
        if number == len(self.rows):
            self.symbols = np.concatenate([self.symbols, np.zeros_like(self.symbols)], axis=1)
            self.rows = np.concatenate([self.rows, np.zeros_like(self.rows)])
        symbol = self._table.get(word, UNKNOWN)
        self.symbols[:, number] = [symbol, *(classes[symbol] for classes in self._classes)]
        known = self._characters
        grams = [known[gram] for gram in character_grams(word) if gram in known]
        self.rows[number] = self._rows[grams].sum(axis=0)
        return number

    def _forget(self) -> None:
        self.clear()
        self.symbols = np.zeros((1 + len(self._classes), 1024), np.int64)
        self.symbols[:, :FIRST_WORD] = np.arange(FIRST_WORD)
        self.rows = np.zeros((1024, self._rows.shape[1]), np.float32)
