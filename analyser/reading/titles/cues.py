"""The words that announce a title: "the … position", "applied for …", "to be your …"."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    cue,
)
from analyser.reading.page import EDGE, Token, token_at
from analyser.reading.sightings import Sighting
from analyser.reading.titles.beginnings import phrase_before
from analyser.reading.titles.details import with_level
from analyser.reading.titles.endings import phrase_after
from analyser.reading.titles.heads import last_head, last_likely_head
from analyser.reading.titles.holders import is_present_post
from analyser.reading.titles.sought import is_sought_as, is_sought_for
from analyser.reading.titles.spans import title_sighting, with_field, with_region, without_lower
from analyser.reading.titles.words import (
    AGENT_ENDING,
    ANNOUNCING_NOUNS,
    DETERMINERS,
    FIELDS,
    MODIFIERS,
    STRONG_NOUNS,
    UNWANTED_FIRST,
    VAGUE_HEADS,
    goes_on,
    is_head,
    is_stop,
)

_OF_NOUNS = STRONG_NOUNS | cue("title.of_nouns")
_TRUSTED_NOUNS = STRONG_NOUNS | frozenset("title situation capacity".split())
_COMPOUND = cue("title.compound")
_LONGEST = 12
_OPENINGS = frozenset(("opening", "openings"))
_SURE = frozenset(("to be one", "as your …", "to work as"))
"""Evidence beside which even a word that no list knows is a trade."""
_BEHIND = frozenset("at in with on from for you and but or when is".split())
_OWNING = frozenset(("a", "an", "your"))


def before_noun(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "the … position", "my … interview"."""
    if _heads_on(tokens, index):
        return
    phrase = phrase_before(tokens, index) if tokens[index].gap < 3 else range(0)
    if not phrase:
        if tokens[index].low in STRONG_NOUNS:
            yield from _owning(tokens, index)
        return
    head = last_likely_head(tokens, phrase, owned=False)
    strong = tokens[index].low in STRONG_NOUNS
    if head is not None:
        first, stop = without_lower(tokens, phrase.start, head), phrase.stop
        while stop - 1 > head and tokens[stop - 1].low in CALENDAR:
            stop -= 1  # "the zip-line guide summer job"
        yield from title_sighting(
            tokens, first, stop, 0.93, "head noun before " + tokens[index].low
        )
    elif strong and _is_title_without_head(tokens, phrase, rare=tokens[index].low not in _OPENINGS):
        yield from title_sighting(
            tokens, phrase.start, phrase.stop, 0.62, "before " + tokens[index].low
        )


def _heads_on(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Fuel Berth Attendant", "Job Coach": in capitals the noun is a part of the title."""
    ahead = tokens[index + 1 : index + 3]
    if not tokens[index].capital or not ahead or not ahead[0].capital or ahead[0].gap != 1:
        return False
    return is_head(ahead[0]) or (len(ahead) > 1 and ahead[1].capital and is_head(ahead[1]))


def _owning(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "the caretaker's job", and not "the manager's job"."""
    end = index - 1
    if end < 1 or tokens[end].kind != "possessive" or tokens[index].gap != 1:
        return
    phrase = phrase_before(tokens, end)
    head = last_head(tokens, phrase) if phrase else None
    if head == end - 1 and (len(phrase) > 1 or tokens[head].low not in VAGUE_HEADS):
        yield from title_sighting(tokens, phrase.start, end, 0.75, "owner of a job")


def _is_title_without_head(
    tokens: tuple[Token, ...], phrase: range, *, rare: bool, trusted: bool = False
) -> bool:
    """Whether capitals, or with ``rare`` a rare word, make a title: "PGT Physics", "verderer"."""
    words = [tokens[index] for index in phrase if tokens[index].kind == "word"]
    if not words or words[-1].low in FIELDS or any(is_stop(word) for word in words):
        return False
    if all(word.capital for word in words):
        if len(words) > 1 and words[-1].low in ORGANISATION and words[0].low not in _COMPOUND:
            return False  # "the Harbour Foods position"
        alone = len(words) == 1 and not trusted
        return words[-1].low not in NOT_NAMES and not alone and words[0].low not in FIRST_NAMES
    last = words[-1]
    if len(words) == 1 and last.low.endswith("ing"):
        return False  # "the conveyancing job": a field of work
    if len(words) == 1 and not last.capital and not AGENT_ENDING.match(last.low):
        return False  # "the glasshouse job", "the greens job": a place of work
    return rare and not last.capital and last.low not in COMMON_WORDS and last.low not in MODIFIERS


def after_of(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "the post of …", "applied for …", "interviewed you as …"."""
    low = tokens[index].low
    before, following = token_at(tokens, index - 1).low, token_at(tokens, index + 1)
    if before in _OF_NOUNS:
        if before not in STRONG_NOUNS or not is_present_post(tokens, index):
            trusted = before in _TRUSTED_NOUNS
            yield from after(tokens, index + 1, 0.93, "after " + before, trusted=trusted)
    elif low == "for":
        if is_sought_for(tokens, index):
            yield from after(tokens, index + 1, 0.85, "interviewed or applied for")
        elif tokens[index].opens and tokens[index].section == "body":
            yield from _alone_in_sentence(tokens, index)
    elif low == "as":
        if following.low == "your":
            yield from after(tokens, index + 1, 0.6, "as your …")
        elif is_sought_as(tokens, index):
            yield from after(tokens, index + 1, 0.7, "to work as")


def _alone_in_sentence(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "I saw you on Friday. For pastry cook, night shift.": nothing else stands in it."""
    for seen in after(tokens, index + 1, 0.55, "for one, and nothing else"):
        behind = next((token for token in tokens[index:] if token.start >= seen.end), EDGE)
        if behind.text in ".?!" or behind.gap > 2:
            yield seen


def is_label(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Position: Welder" and "Re: Night Porter"."""
    return tokens[index].opens and token_at(tokens, index + 1).text == ":"


def about_one(tokens: tuple[Token, ...], index: int) -> Iterator[Sighting]:
    """As in "calling about the tram driver": more than a bare word that may mean a person."""
    following = token_at(tokens, index + 1)
    if following.gap > 2:
        return
    named = following.low in ("the", "that", "your")
    bare = following.kind == "word" and not is_stop(following)
    if bare and following.capital:
        bare = is_head(following) and following.low not in SURNAMES
    if not named and not bare:
        return
    for seen in after(tokens, index + 1, 0.6, "about the …"):
        first = index + 1 + named
        words = [token for token in tokens[first : first + _LONGEST] if token.start < seen.end]
        behind = tokens[first + len(words) :][:1]
        vague = len(words) == 1 and words[0].low in VAGUE_HEADS
        if not vague and not any(map(goes_on, behind)):
            yield seen


def _unknown_trade(tokens: tuple[Token, ...], phrase: range, why: str) -> Iterator[Sighting]:
    """As in "to be the improver at Kerr's": a rare word that ends as the names of trades do."""
    end = phrase.start
    while end < phrase.stop and tokens[end].kind == "word" and not tokens[end].capital:
        end += 1
    last = tokens[end - 1]
    behind = token_at(tokens, end)
    closed = behind.kind == "mark" or behind.gap > 2 or behind.low in _BEHIND
    rare = last.low not in COMMON_WORDS and last.low not in NOT_NAMES and last.low not in FIELDS
    if end > phrase.start and closed and rare and AGENT_ENDING.match(last.low):
        yield from title_sighting(tokens, phrase.start, end, 0.55, why, "ending of a trade")


def _leads_in(token: Token) -> bool:
    """As in "your", "your next", "the advertised"."""
    return token.low in DETERMINERS or (token.low in UNWANTED_FIRST and not token.capital)


def after(
    tokens: tuple[Token, ...], begin: int, score: float, why: str, *, trusted: bool = False
) -> Iterator[Sighting]:
    """The title that begins at ``begin`` or after a determiner, if it has a head noun."""
    while token_at(tokens, begin).gap < 3 and _leads_in(tokens[begin]):
        begin += 1
    if token_at(tokens, begin).low in ("position", "role", "post", "job"):
        return
    phrase = phrase_after(tokens, begin)
    if not phrase:
        return
    if token_at(tokens, phrase.stop).low in ANNOUNCING_NOUNS:
        return  # the noun that follows announces it better
    owned = begin > 0 and tokens[begin - 1].low in _OWNING and tokens[begin].gap < 3
    head = last_likely_head(tokens, phrase, owned=owned)
    if head is not None:
        end = with_level(tokens, with_field(tokens, head + 1, phrase.stop))
        end = with_region(tokens, end) if tokens[head].capital else end
        end = with_level(tokens, end)
        first = without_lower(tokens, begin, head)
        yield from title_sighting(tokens, first, end, score, why, "head noun")
    elif trusted and _is_title_without_head(tokens, phrase, rare=True, trusted=True):
        yield from title_sighting(tokens, begin, with_level(tokens, phrase.stop), 0.6, why)
    elif why in _SURE:
        yield from _unknown_trade(tokens, phrase, why)
