"""Tools that stand for the employer who makes them: "the role at Figma", not "a call on Zoom"."""

from __future__ import annotations

from analyser.reading.lexicon import TOOLS, cue
from analyser.reading.page import Token, token_at
from analyser.reading.titles.words import is_head

_WORK_NOUNS = cue("company.work_nouns")
_INTERVIEW = frozenset("interview interviewed interviewing interviews".split())
_BEHIND_A_FIRM = frozenset(
    "about and as at because but for in last on so that this today went where which who "
    "yesterday".split()
)
"""Another word behind it tells what it is used for: "an interview with Excel exercises"."""
_JOIN = frozenset(("join", "joining"))
_MEETING_PLACES = frozenset("discord skype slack teams webex zoom".split())
"""What is joined for a talk too."""
_WISHES = frozenset(
    "aspire chance dream eager excited hope hoping keen love opportunity prospect thrilled "
    "wish".split()
)
_WISH_REACH = 5


def is_maker(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "the role at Figma", "interviewed with Zoom", "I hope to join Slack"."""
    before, token = token_at(tokens, index - 1).low, tokens[index]
    if token.low not in TOOLS:
        return False
    if before == "at":
        earlier = token_at(tokens, index - 2)
        return earlier.low in _WORK_NOUNS or is_head(earlier)
    if before == "with":
        after = token_at(tokens, index + 1)
        leads_on = after.low in _BEHIND_A_FIRM or not after.low.isalpha() or after.text[0].isupper()
        return leads_on and token_at(tokens, index - 2).low in _INTERVIEW
    if before not in _JOIN:
        return before == "@"
    return token.low not in _MEETING_PLACES or _is_joined_for_work(tokens, index)


def _is_joined_for_work(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "joining Zoom as a designer", "I would love to join Slack." and not "… for a call"."""
    after = token_at(tokens, index + 1)
    if after.low == "as" or (after.kind == "possessive" and after.gap == 0):
        return True
    wished = any(token.low in _WISHES for token in tokens[max(0, index - _WISH_REACH) : index])
    return wished and (after.gap > 1 or after.kind == "mark" or after.low in ("and", "because"))
