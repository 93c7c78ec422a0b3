"""Which of several rounds of interviews a date belongs to: a screening, or what came after it.

A message is sent after the last round, so that the day of a "first chat" or a "phone screen" is
that of the interview only where no later day tells of a meeting too.
"""

from __future__ import annotations

import re

_EARLIER_ROUND = re.compile(
    r"\b(?:(?:first|initial|introductory|intro|preliminary|phone|telephone|screening|recruiter)"
    r"(?:['’]s)? (?:\w+ )?(?:chat|call|screen(?:ing)?|interview|conversation|round|stage|meeting|"
    r"talk)|"
    r"screening|(?:first|initially) (?:met|spoke|talked|interviewed)|screened me)\b"
    r"(?:(?! and | then | before | after |, )[^.;:]){0,40}$"
)
_NAMES_AN_EARLIER_ROUND = re.compile(
    r"(?:['’]s)?\s(?:(?:first|initial|introductory|intro|phone|telephone|screening) (?:\w+ )?"
    r"(?:chat|call|screen(?:ing)?|interview|conversation|round|stage)|screening)\b"
)


def is_earlier_round(before: str, after: str) -> bool:
    """Whether a date between these parts of its sentence, in lower case, is that of a first round.

    As in "the phone screen on 17 April" and "Monday's intro call".
    """
    return bool(_EARLIER_ROUND.search(before) or _NAMES_AN_EARLIER_ROUND.match(after))
