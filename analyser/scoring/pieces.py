"""Text as the pieces of words that the encoder reads.

The pieces are those of WordPiece (Schuster and Nakajima 2012) as BERT uses it: a word is cut, from
its start, into the longest pieces that the vocabulary knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

MOST = 96
"""A text is read up to so many pieces, with the two that mark its edges."""

_BEGIN, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_LONGEST_WORD = 40
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_REMEMBERED = 20_000


class Pieces:
    """A vocabulary of pieces; one that does not begin a word is written with ``##`` before it."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._of_word = lru_cache(_REMEMBERED)(self._cut)

    def numbers(self, text: str) -> list[int]:
        """The numbers of the pieces of ``text``, between those of its two edges."""
        inside: list[int] = []
        for word in _WORD.findall(_plain(text)):
            inside += self._of_word(word)
        edges = self._numbers[_BEGIN], self._numbers[_END]
        return [edges[0], *inside[: MOST - 2], edges[1]]

    def _cut(self, word: str) -> tuple[int, ...]:
        """A word of which any part is unknown is one unknown piece."""
        unknown = (self._numbers[_UNKNOWN],)
        if len(word) > _LONGEST_WORD:
            return unknown
        found: list[int] = []
        begin, prefix = 0, ""
        while begin < len(word):
            for end in range(len(word), begin, -1):
                number = self._numbers.get(prefix + word[begin:end])
                if number is not None:
                    break
            else:
                return unknown
            found.append(number)
            begin, prefix = end, "##"
        return tuple(found)


def _plain(text: str) -> str:
    """Lower case, without accents and other marks."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(one for one in parts if unicodedata.category(one) not in {"Mn", "Cf", "Cc"})
