"""Which of the dates in a message is the day of the interview.

Each mention has a score from the words around it; the best one is taken for the day of the
interview, and whatever names the same day joins it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analyser.reading.dates.expressions import Holiday, Period
from analyser.reading.dates.rounds import is_earlier_round
from analyser.reading.dates.scores import Mention, score

_LEAST = 2
_LATELY = 60
"""Days; a date without a telling word is that of the interview only if it is as fresh as this."""


def interview_mentions(mentions: Sequence[Mention], *, follows_up: bool) -> frozenset[int]:
    """The indices of the mentions that name the day of the interview.

    Args:
        mentions: every date of the message.
        follows_up: whether it greets somebody or speaks of a job; in such a message the one recent
            day that is about nothing else is the interview's, even if no word beside it says so.
    """
    scores = _last_round(mentions, [score(mention) for mention in mentions])
    best = max(
        range(len(scores)),
        key=lambda at: (_tells_a_day(mentions[at], scores[at]), scores[at]),
        default=None,
    )
    if best is None or scores[best] < _LEAST:
        return _only_day_left(mentions, scores) if follows_up else frozenset()
    return frozenset(
        index
        for index, mention in enumerate(mentions)
        if mention.day == mentions[best].day and scores[index] >= 0
    )


def _last_round(mentions: Sequence[Mention], scores: Sequence[int]) -> list[int]:
    """The scores, less for a first round where a later day tells of a meeting too.

    As in "the screening on 2 March", or "on 24 February with Bo and on 10 March with you".
    """
    strong = {
        index: mention.day
        for index, mention in enumerate(mentions)
        if scores[index] > _LEAST and isinstance(mention.day, date)
    }
    if len(set(strong.values())) < 2:
        return list(scores)
    early = {
        at
        for at in strong
        if is_earlier_round(mentions[at].before, mentions[at].after)
        or any(
            strong[at] < strong[other]
            and scores[at] <= scores[other]
            and mentions[at].words in mentions[other].before
            for other in strong
        )
    }
    last = max((day for at, day in strong.items() if at not in early), default=date.min)
    return [
        _LEAST if at in early and strong[at] < last else points for at, points in enumerate(scores)
    ]


def _tells_a_day(mention: Mention, points: int) -> bool:
    """A day that may be the interview's comes before "last week"."""
    return points >= _LEAST and not isinstance(mention.meaning, Period)


def _only_day_left(mentions: Sequence[Mention], scores: Sequence[int]) -> frozenset[int]:
    """The mentions of the only recent day that nothing speaks against, if there is just one."""
    left = {
        index: mention.day
        for index, mention in enumerate(mentions)
        if scores[index] >= 0
        and mention.age is not None
        and 0 < mention.age <= _LATELY
        and not isinstance(mention.meaning, (Holiday, Period))
    }
    return frozenset(left) if len(set(left.values())) == 1 else frozenset()
