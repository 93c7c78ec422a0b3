"""VADER's compound score of a sentence, without what VADER does for words of no weight.

The word list and every rule are VADER's own. As it is shipped, it walks through a text character
by character in search of emoji, and for each word of weight it lower-cases the whole text anew
several times, though its rules look at no more than three words before and two behind, and tries
every negation and idiom, though few of these words can be part of one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from vaderSentiment.vaderSentiment import (
    BOOSTER_DICT,
    NEGATE,
    SPECIAL_CASES,
    SentimentIntensityAnalyzer,
    SentiText,
)

_BEFORE, _BEHIND = 3, 2
"""So many words on either side bear on the weight of a word."""

_NEGATING = frozenset((*NEGATE, "so", "this"))
_IN_IDIOMS = frozenset(
    max(phrase.split(), key=len) for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) if " " in phrase
)
"""One word of each idiom, without which it is not there."""


_without_marks = lru_cache(20_000)(SentiText._strip_punc_if_word)


class _Neighbours(NamedTuple):
    """What VADER's rules ask of a text, for a few words of it."""

    words_and_emoticons: list[str]
    is_cap_diff: bool


class Vader(SentimentIntensityAnalyzer):  # type: ignore[misc]
    """The analyser, with its word list read once."""

    def compound(self, sentence: str) -> float:
        """The value ``polarity_scores(sentence)["compound"]``, from -1 to 1."""
        if not sentence.isascii() and not self.emojis.keys().isdisjoint(sentence):
            sentence = self._emoji_in_words(sentence)
        words = list(map(_without_marks, sentence.split()))
        low = [word.lower() for word in words]
        weighty = [
            at
            for at, word in enumerate(low)
            if word in self.lexicon
            and word not in BOOSTER_DICT
            and not (word == "kind" and low[at + 1 : at + 2] == ["of"])
        ]
        if not weighty:
            return 0.0
        weights: list[float] = [0] * len(words)
        is_cap_diff = 0 < sum(map(str.isupper, words)) < len(words)
        for at in weighty:
            first = max(0, at - _BEFORE)
            nearby = _Neighbours(words[first : at + _BEHIND + 1], is_cap_diff)
            (weights[at],) = self.sentiment_valence(0, nearby, words[at], at - first, [])
        if "but" in low:
            weights = self._but_check(words, weights)
        compound: float = self.score_valence(weights, sentence)["compound"]
        return compound

    def _negation_check(self, valence: float, words: list[str], before: int, at: int) -> float:
        low = " ".join(words[:at]).lower()
        if "n't" in low or not _NEGATING.isdisjoint(low.split()):
            valence = super()._negation_check(valence, words, before, at)
        return valence

    def _special_idioms_check(self, valence: float, words: list[str], at: int) -> float:
        if not _IN_IDIOMS.isdisjoint(map(str.lower, words)):
            valence = super()._special_idioms_check(valence, words, at)
        return valence

    def _emoji_in_words(self, text: str) -> str:
        """Each emoji as its description, a blank before it."""
        out = ""
        for char in text:
            if char in self.emojis:
                out += (" " if out and not out.endswith(" ") else "") + self.emojis[char]
            else:
                out += char
        return out
