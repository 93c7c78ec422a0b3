"""Small words that a title reaches over, whether it is read forwards or backwards."""

from __future__ import annotations

from analyser.reading.lexicon import NOT_NAMES, cue
from analyser.reading.page import Token
from analyser.reading.title_words import (
    DETERMINERS,
    FOREIGN_HEADS,
    FOREIGN_LINKS,
    HEADS,
    MODIFIERS,
    UNWANTED_FIRST,
    is_head,
    is_stop,
)

JOINS_OF = cue("title.rank") | cue("title.takes_of") | cue("title.compound")
"""What "of …" may follow within a title: "Head of", "Keeper of", "Front of House Manager"."""
SERVING = cue("title.serve")
"""What "to the …" may follow: "Secretary to the Trustees"."""
SHORTENED = cue("title.short")
"""What keeps its full stop: "Sr. Engineer", "Asst. Manager"."""
_FRENCH = cue("title.french")


def links_abroad(token: Token, before: Token | None) -> bool:
    """As in "chef de partie", "Técnico em Enfermagem"."""
    if before is None:
        return False
    return (token.low in _FRENCH and before.low in HEADS) or (
        token.low in FOREIGN_LINKS and before.low in FOREIGN_HEADS
    )


def is_day_worked(token: Token, following: Token | None) -> bool:
    """As in "Saturday girl"."""
    named = token.low in ("saturday", "sunday") and following is not None and following.gap == 1
    return named and following is not None and is_head(following)


def is_participle_inside(token: Token, before: Token | None, following: Token | None) -> bool:
    """As in "school crossing warden": a verb's form between a noun and the head of the title."""
    if following is None or not token.low.endswith(("ing", "ed")):
        return False
    if before is None or before.low in DETERMINERS:  # "the driving instructor"
        return token.low.endswith("ing") and token.low not in UNWANTED_FIRST and is_head(following)
    noun = before.kind == "word" and (before.low in MODIFIERS or before.capital == token.capital)
    return token.low not in NOT_NAMES and noun and not is_stop(before) and is_head(following)
