"""Small words that a title reaches over, whether it is read forwards or backwards."""

from __future__ import annotations

from analyser.reading.lexicon import (
    COMMON_WORDS,
    NAMES,
    NOT_NAMES,
    cue,
    is_place,
)
from analyser.reading.page import EDGE, Token
from analyser.reading.titles.words import (
    DETERMINERS,
    FOREIGN_LINKS,
    HEADS,
    MODIFIERS,
    UNWANTED_FIRST,
    is_foreign_head,
    is_head,
    is_stop,
    resembles_trade,
)

JOINS_OF = cue("title.rank") | cue("title.takes_of") | cue("title.compound")
"""What "of …" may follow within a title: "Head of", "Keeper of", "Front of House Manager"."""
SERVING = cue("title.serve")
"""What "to the …" may follow: "Secretary to the Trustees"."""
SHORTENED = cue("title.short")
"""What keeps its full stop: "Sr. Engineer", "Asst. Manager"."""
LINKS = FOREIGN_LINKS | frozenset("and cum of in for to e et y i og och und".split())
"""What may stand in lower case within a title in capitals."""
_GROUPS = frozenset("women men children king people girls boys ladies infants mother".split())
_FRENCH = cue("title.french")


def links_abroad(token: Token, before: Token) -> bool:
    """As in "chef de partie", "Técnico em Enfermagem"."""
    if token.low == "cum":
        return is_head(before)  # "Driver cum Peon"
    return (token.low in _FRENCH and before.low in HEADS) or (
        token.low in FOREIGN_LINKS and is_foreign_head(before)
    )


def owns_inside(token: Token, owned: Token) -> bool:
    """Whether the owner before "'s" is part of a title: "Boilersmith's Mate", "Men's Tailoring"."""
    if not token.capital or token.low in _GROUPS or is_head(token):
        return True
    if not is_head(owned) or not owned.capital:
        return False
    thing = token.low in COMMON_WORDS and not is_place(token.low)
    thing = thing and token.low not in NAMES  # "Ship's Cook"
    return thing or resembles_trade(token, owned=False)


def is_day_worked(token: Token, following: Token) -> bool:
    """As in "Saturday girl"."""
    return token.low in ("saturday", "sunday") and following.gap == 1 and is_head(following)


def is_participle_inside(token: Token, before: Token, following: Token) -> bool:
    """As in "school crossing warden": a verb's form between a noun and the head of the title."""
    if not token.low.endswith(("ing", "ed")):
        return False
    if before is EDGE or before.low in DETERMINERS:  # "the driving instructor"
        return token.low.endswith("ing") and token.low not in UNWANTED_FIRST and is_head(following)
    noun = before.kind == "word" and (before.low in MODIFIERS or before.capital == token.capital)
    return token.low not in NOT_NAMES and noun and not is_stop(before) and is_head(following)
