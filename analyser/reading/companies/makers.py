"""Tools that stand for the employer who makes them: "the role at Figma", not "a call on Zoom"."""

from __future__ import annotations

from analyser.reading.companies.everyday import is_work
from analyser.reading.lexicon import TOOLS
from analyser.reading.page import Token, token_at

_INTERVIEW = frozenset("interview interviewed interviewing interviews".split())
_BEHIND_A_FIRM = frozenset(
    "about and as at because but for in last on so that this today went where which who "
    "yesterday".split()
)
"""Another word behind it tells what it is used for: "an interview with Excel exercises"."""
_JOIN = frozenset(("join", "joining"))
_MEETING_FIRMS = frozenset("discord slack telegram zoom".split())
_MEETING_PLACES = _MEETING_FIRMS | frozenset(
    "bluejeans facetime hangouts jitsi meet skype teams webex whatsapp".split()
)
"""What is joined for a talk too, some of it named like the firm that makes it."""
_WISHES = frozenset(
    "aspire chance dream eager excited hope hoping keen love opportunity prospect thrilled "
    "wish".split()
)
_WISH_REACH = 5


def is_maker(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "the role at Figma", "interviewed with Zoom", "I hope to join Slack"."""
    token = tokens[index]
    if token.low not in TOOLS:
        return False
    before = token_at(tokens, index - 1).low
    if before == "at":
        return is_work(token_at(tokens, index - 2))
    if before == "with":
        if token.low in _MEETING_PLACES and not _is_met_as_a_firm(tokens, index):
            return False
        after = token_at(tokens, index + 1)
        leads_on = after.low in _BEHIND_A_FIRM or not after.low.isalpha() or after.text[0].isupper()
        return leads_on and token_at(tokens, index - 2).low in _INTERVIEW
    if before not in _JOIN:
        return before == "@"
    return token.low not in _MEETING_PLACES or _is_joined_for_work(tokens, index)


def is_meeting_place(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the name that ends at ``end`` makes the tool it is named with: "Microsoft Teams"."""
    after = token_at(tokens, end)
    follows = after.capital and after.gap == 1 and after.low in _MEETING_PLACES
    return follows or tokens[end - 1].low in _MEETING_PLACES - _MEETING_FIRMS


def _is_met_as_a_firm(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "an interview with Zoom"; "our interview with Zoom" was with the reader."""
    ours = any(token.low == "our" for token in tokens[max(0, index - 5) : index])
    return tokens[index].low in _MEETING_FIRMS and not ours


def _is_joined_for_work(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "joining Zoom as a designer", "I would love to join Slack." and not "… for a call"."""
    after = token_at(tokens, index + 1)
    if after.low == "as" or (after.kind == "possessive" and after.gap == 0):
        return True
    wished = any(token.low in _WISHES for token in tokens[max(0, index - _WISH_REACH) : index])
    return wished and (after.gap > 1 or after.kind == "mark" or after.low in ("and", "because"))
