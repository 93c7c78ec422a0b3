"""How cheerful a draft reads: the writer's interest and thanks, warm words, and VADER's list.

VADER never judges alone: it calls most pleading and bitter drafts positive. So the mean over the
sentences is taken (the score of a whole text tracks its length) and is one of several signs; and a
draft in which the tone classifier flags a sentence is not called cheerful.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from analyser.judging.search import Search, Sought
from analyser.labels import WEIGHT, Part, State
from analyser.types import SentenceTone

if TYPE_CHECKING:
    from analyser.judging.vader import Vader

CHEERFUL = 3.25
"""From so many points on an unflagged draft reads warm: best on the drafts in
``data/drafts/train``, as are the weights below, which were rounded to quarters."""

GLOOMY = -0.1
"""Below this mean a draft reads gloomy whatever else is said of it."""

_WARM_PART: Mapping[Part, float] = {"specific_detail": 1.25, "interest": 1.25, "thanks": 1.0}
_WARM_WORD = 0.5
_WARM_WORDS_COUNTED = 8
_EXCLAMATIONS_COUNTED = 2
WARM = Sought.of(
    r"\b(?:lov(?:e|ed|ely|ing)|enjoy\w*|delight\w*|wonderful\w*|great|glad\w*|happ(?:y|ily)|"
    r"pleasure|pleased|excit\w*|thrill\w*|keen\w*|warm\w*|fun|laugh\w*|smil\w*|kind\w*|"
    r"generous\w*|fascinat\w*|brilliant|fantastic|lively|grin\w*|joy\w*|beautiful\w*|cheer\w*|"
    r"amazing|treat|eager\w*|favou?rite|charm\w*|proud|honou?r\w*|splendid|friendly|welcom\w*|"
    r"nice|good|best|grand|chuffed|buzzing|stayed with me|still thinking|can['’]?t wait|made me)\b"
)


@cache
def _vader() -> Vader:
    from analyser.judging.vader import Vader  # noqa: PLC0415  (reads its word list: 30 ms)

    return Vader()


def cheer(sentences: Sequence[str]) -> float:
    """The mean of VADER's compound score over the sentences, from -1 to 1; 0 without any."""
    if not sentences:
        return 0.0
    return sum(map(_vader().compound, sentences)) / len(sentences)


def warmth(
    mean: float, search: Search, sentences: Iterable[SentenceTone], parts: Mapping[Part, State]
) -> float:
    """How warm a draft reads, in points.

    Readers call a message warm that wants the job, thanks, and remembers the talk; then come
    warm words (each counts once) and an exclamation mark or two.

    Args:
        mean: the value of :func:`cheer`.
        search: the draft, its words looked up.
        sentences: where the writer speaks, without greeting and quoted mail.
        parts: how far each part is there.
    """
    warm, exclamations = set(), 0
    for sentence in sentences:
        exclamations += search.text.count("!", sentence.start, sentence.end)
        for word in search.matches(WARM, sentence.start, sentence.end):
            warm.add(word[0].lower())
    return (
        mean
        + _WARM_WORD * min(len(warm), _WARM_WORDS_COUNTED)
        + min(exclamations, _EXCLAMATIONS_COUNTED)
        + sum(points * WEIGHT[parts[part]] for part, points in _WARM_PART.items())
    )


def cheer_state(mean: float, warmth: float, *, flagged: bool, gloomy: bool = False) -> State:
    """Whether the part ``cheerful`` is there.

    Args:
        mean: the value of :func:`cheer`.
        warmth: the value of :func:`warmth`.
        flagged: whether any sentence of the draft carries a tone label, which rules out
            ``present``.
        gloomy: whether one is ``needy`` or ``negative``, which readers hear through the whole
            message: it rules out ``weak`` too.
    """
    if gloomy or mean < GLOOMY:
        return "missing"
    return "present" if warmth >= CHEERFUL and not flagged else "weak"
