"""Which words make up job titles: head nouns, the words before them, and what ends a title."""

from __future__ import annotations

import re

from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    TITLE_HEADS,
    TOOLS,
    cue,
    is_place,
    word_list,
)
from analyser.reading.page import Token

FOREIGN_HEADS = word_list("foreign_title_heads")
HEADS = TITLE_HEADS | FOREIGN_HEADS
WEAK_HEADS = word_list("weak_title_heads")
"""Head nouns that mostly mean something else, or are names."""
WEAK_TRADES = cue("title.weak_trades")
"""Those of them that name a trade wherever a message wishes for one or asks about one."""
VAGUE_HEADS = WEAK_HEADS - WEAK_TRADES
DEPENDENT_HEADS = word_list("dependent_title_heads")
MODIFIERS = word_list("title_modifiers") | TOOLS
FIELDS = word_list("fields")
STRONG_NOUNS = cue("title.strong_nouns")
"""Nouns that announce a title wherever one stands beside them: "position", "vacancy"."""
ANNOUNCING_NOUNS = STRONG_NOUNS | cue("title.weak_nouns")
"""Those and others, such as "interview", that announce one less surely."""
DETERMINERS = cue("title.determiners")
FOREIGN_LINKS = cue("title.foreign_links")
UNWANTED_FIRST = cue("title.unwanted_first")
"""What may stand before a title and is none of it: "your next", "the advertised"."""
_GERMAN_TRADE = re.compile(
    r".{4,}(?:mechaniker|techniker|leiter|berater|fahrer|pfleger|arbeiter|entwickler|meister|lehrer|"
    r"verkaufer|schlosser|monteur|ingenieur|fachmann|fachfrau|fachkraft|assistent|redakteur|macher|kauffrau|leitung|ledare|"
    r"skoterska|ingenjor|tekniker|mastare|medewerker|medarbeid(?:er|are)|medarbejder|angestellte|arbetare|ansvarlig|"
    r"manager|consultant|coordinator|adviseur|handelaar|begeleider|kundige|verpleegkundige|bitrade|skotare|vardare|konsulent|ledsager|assistente)(?:in|r|n)?$"
)
_TRADE_ENDING = re.compile(
    r".{2,}(?:keeper|worker|person|people|woman|women|man|maker|smith|wright|monger|master|mistress|"
    r"ologist|ographer|ician|therapist|hand|herd|[^o]men|dresser|fitter|layer|driver|writer|setter|tender|"
    r"teacher|nurse|assistant|operator|manager|engineer|officer|eur|euse|[^aeiou]ier|onist|arist)$"
)
# in capitals most of these endings belong to family names: Freeman, Laurier, Wainwright
_PLAIN_TRADE_ENDINGS = ("keeper", "worker", "person", "ologist", "ographer", "therapist")
AGENT_ENDING = re.compile(r".{3,}(?:er|or|ist|ian|man|woman|hand|wright|smith|eer|eur|euse|ant)$")
_LONGEST_INITIALS = 5
_SHORTEST_GERMAN = 10
_SHORTEST_STEM = 3


def is_head(token: Token) -> bool:
    """Whether the word can be the head noun of a title: "nurse", "lock-keeper", "herdsman"."""
    if token.kind != "word":
        return False
    low = token.low
    if low in HEADS:
        return True
    if "-" in low:
        return _is_compound_head(token)
    if low in COMMON_WORDS or low in NOT_NAMES:
        return False
    if len(low) >= _SHORTEST_GERMAN and _GERMAN_TRADE.match(low):
        return not token.capital or low not in SURNAMES
    if token.capital:
        return low[_SHORTEST_STEM:].endswith(_PLAIN_TRADE_ENDINGS)
    return _TRADE_ENDING.match(low) is not None


def is_foreign_head(token: Token) -> bool:
    """Whether the word is the head noun of a title in another language than English."""
    return token.low in FOREIGN_HEADS or _GERMAN_TRADE.match(token.low) is not None


def _is_compound_head(token: Token) -> bool:
    """As in "lock-keeper", "Chef-de-Partie"; no "Mokoena-Smith"."""
    first, _, rest = token.low.partition("-")
    if first == "in":
        return False  # "the in-person interview"
    last = rest.rpartition("-")[2]
    if first in HEADS and rest.partition("-")[0] in ("of", "in", "de", "at", "d'hotel"):
        return True
    surname = last in SURNAMES and first not in MODIFIERS and first not in HEADS
    return last in HEADS and not (token.capital and surname)


def resembles_trade(token: Token, *, owned: bool) -> bool:
    """Whether a word in capitals that no list knows ends as the names of trades do: "Bellhanger".

    With ``owned``, where an article has announced a person, a family name ("a Stillman") or
    initials ("your SNA") may be a trade too.
    """
    low = token.low
    if not token.capital or token.kind != "word" or low in NOT_NAMES or low in COMMON_WORDS:
        return False
    if low in ORGANISATION or is_place(low):
        return False
    if token.text.isupper():
        return owned and 1 < len(low) <= _LONGEST_INITIALS
    if low in FIRST_NAMES:
        return False
    return (owned or low not in SURNAMES) and AGENT_ENDING.match(low) is not None


def goes_on(token: Token) -> bool:
    """Whether the token behind a title is a noun in lower case: the title describes a thing."""
    plain = token.kind == "word" and token.gap == 1 and not token.capital
    return plain and token.low not in NOT_NAMES and not token.low.endswith(("ed", "ing", "ly"))


def is_stop(token: Token) -> bool:
    """Whether a title cannot reach over this word."""
    if token.kind in ("slot", "address"):
        return True
    low = token.low
    if low in DETERMINERS or token.text == "or":
        return True
    if low in MODIFIERS or low in HEADS:
        return False
    if low in NOT_NAMES:
        return True
    verbal = low.endswith(("ing", "ed")) and low in COMMON_WORDS
    return not token.capital and verbal
