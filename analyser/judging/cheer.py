"""How cheerful a draft reads, by VADER's word list.

VADER never judges alone: it calls most pleading and bitter drafts positive. So the mean over the
sentences is taken (the score of a whole text tracks its length), and a draft in which the tone
classifier flags a sentence is not called cheerful.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from analyser.labels import State

CHEERFUL = 0.12
"""From this mean on an unflagged draft reads warm: best on the drafts in ``data/drafts/train``."""

GLOOMY = -0.1
"""Below this mean a draft reads gloomy whatever else is said of it."""


@cache
def _vader() -> Any:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    return SentimentIntensityAnalyzer()


def cheer(sentences: Sequence[str]) -> float:
    """The mean of VADER's compound score over the sentences, from -1 to 1; 0 without any."""
    if not sentences:
        return 0.0
    vader = _vader()
    return float(
        sum(vader.polarity_scores(sentence)["compound"] for sentence in sentences) / len(sentences)
    )


def cheer_state(mean: float, *, flagged: bool, gloomy: bool = False) -> State:
    """Whether the part ``cheerful`` is there.

    Args:
        mean: the value of :func:`cheer`.
        flagged: whether any sentence of the draft carries a tone label, which rules out
            ``present``.
        gloomy: whether one is ``needy`` or ``negative``, which readers hear through the whole
            message: it rules out ``weak`` too.
    """
    if gloomy or mean < GLOOMY:
        return "missing"
    return "present" if mean >= CHEERFUL and not flagged else "weak"
