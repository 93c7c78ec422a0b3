"""The writer's own name, wherever the writer gives it."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.dates.words import WEEKDAYS
from analyser.reading.lexicon import COMMON_WORDS, NOT_NAMES, cue, is_place
from analyser.reading.page import EDGE, Page, Token, token_at
from analyser.reading.people.introductions import introductions
from analyser.reading.people.name_marks import is_initial
from analyser.reading.people.name_parts import KISSES
from analyser.reading.people.names import Name, read_name
from analyser.reading.people.sightings import sighting
from analyser.reading.people.signatures import (
    CLOSERS,
    PLAIN_HEADS,
    PLAIN_ORGANISATION,
    is_letters,
    signatures,
)
from analyser.reading.people.spoken_names import spoken_names
from analyser.reading.sightings import Sighting

_GREETINGS = cue("greeting.greetings")
_TIMES = frozenset((*WEEKDAYS, "the", "last", "this", "yesterday"))
_FIRST_WORDS = 14
_MOST_LETTERS = 6


def signed(page: Page) -> tuple[tuple[Name, Sighting], ...]:
    """The writer's name wherever the writer gives it."""
    found: dict[int, tuple[Name, Sighting]] = {}
    for name, why, score in (*signatures(page), *introductions(page), *spoken_names(page)):
        found.setdefault(name.first, (name, sighting(page, name, "CANDIDATE", score, why)))
    if not found:
        for name in _early_callers(page):
            found[name.first] = (name, sighting(page, name, "CANDIDATE", 0.94, "after greeting"))
    if not found:
        for name in _at_the_end(page):
            found[name.first] = (name, sighting(page, name, "CANDIDATE", 0.8, "last words"))
            break
    return tuple(found.values())


def _early_callers(page: Page) -> Iterator[Name]:
    """As in "Hi Winnie, Dougal MacRae, the fencer.", where nothing else tells who speaks."""
    tokens = page.tokens
    for index in range(2, min(_FIRST_WORDS, len(tokens) - 1)):
        at = index - (tokens[index - 1].low == "with")  # "Hello Joost, with Wietske Bakker."
        before = tokens[at - 1]
        if before.text not in (",", ".", "!") or not (tokens[index].capital or page.lower):
            continue
        if tokens[index].section not in ("body", "greeting") or tokens[index].gap > 1:
            continue
        hailed = at > 3 and tokens[at - 3].text == ","  # "Frank, hey, Bobby Scarpa, …"
        greeted = tokens[at - 2].low in _GREETINGS and not hailed
        if greeted or tokens[at - 2].kind not in ("word", "mark"):
            continue
        name = read_name(page, index, trusted=page.lower)
        after = token_at(tokens, name.last + 1) if name else EDGE
        if name is None or name.honorific or after is EDGE:
            continue
        if not (name.listed or at < index or _is_full(tokens[name.first : name.last + 1])):
            continue
        told = after.low == "from" and token_at(tokens, name.last + 2).low in _TIMES
        ended = after.text == "," or after.low in ("at", "from") or at < index
        whole = name.last > name.first and ended
        whole = whole or told
        if whole or (after.text == "." and (before.text == "." or at < index)):
            yield name
            return


def _is_full(words: tuple[Token, ...]) -> bool:
    """As in "Sławek Mazurkiewicz": two words or more that are names if they are anything."""
    last = words[-1].low
    house = last in PLAIN_ORGANISATION or last in PLAIN_HEADS
    strange = (
        word.low not in COMMON_WORDS and word.low not in NOT_NAMES and not is_place(word.low)
        for word in words
    )
    return len(words) > 1 and not house and all(strange)


def _own_end(page: Page) -> int:
    """The index after the writer's last own word."""
    tokens = page.tokens
    end = len(tokens)
    while end and tokens[end - 1].section == "quoted":
        end -= 1
    return end


def _before_kisses(page: Page) -> int:
    """The index after the last own word, letters after a name, kisses and numbers left out."""
    end = _own_end(page)
    while end and (
        page.tokens[end - 1].kind in ("mark", "number") or page.tokens[end - 1].low in KISSES
    ):
        end -= 1
    for comma in range(max(1, end - _MOST_LETTERS), end):
        letters = [token.text for token in page.tokens[comma + 1 : end] if token.kind != "mark"]
        if page.tokens[comma].text == "," and is_letters("".join(letters)):
            return comma  # "Dawn Fields, RN", "Dawn Fields, M.Sc."
    return end


def _very_last(page: Page) -> Iterator[Name]:
    """A given name with which the message ends, after a dash, a kiss or the end of a sentence."""
    tokens = page.tokens
    end = _before_kisses(page)
    for index in range(max(1, end - 3), end):
        before = tokens[index - 1]
        led = before.text in "-–—~.!?" or (before.text == "/" and before.gap > 0)
        if led or before.low in KISSES or tokens[index].gap > 1:
            name = read_name(page, index, trusted=True)
            strange = name is not None and name.first == end - 1 and _is_only_here(page, end - 1)
            if name and name.last == end - 1 and (name.listed or strange):
                yield name


def _at_the_end(page: Page) -> Iterator[Name]:
    """The names with which the message may end, the likeliest first."""
    yield from _initial_alone(page)
    yield from _last_words(page)
    yield from _very_last(page)
    yield from _named_at_the_end(page)


def _initial_alone(page: Page) -> Iterator[Name]:
    """As in "D." on the last line."""
    tokens = page.tokens
    at = _before_kisses(page) - 1
    if at > 0 and tokens[at].gap > 2 and is_initial(tokens[at]):
        stopped = token_at(tokens, at + 1).text == "."
        yield Name(at, at + stopped, honorific=False, listed=False)


def _is_only_here(page: Page, index: int) -> bool:
    """A word in capitals that stands nowhere else and is no everyday one."""
    token = page.tokens[index]
    plain = token.low in COMMON_WORDS or is_place(token.low) or token.text.isupper()
    return token.capital and not plain and len(page.places[token.low]) == 1


def _named_at_the_end(page: Page) -> Iterator[Name]:
    """A name nowhere else in the message, after "thank you", "from" and the like at its end."""
    tokens = page.tokens
    end = _before_kisses(page)
    for index in range(max(2, end - 3), end):
        before, token = tokens[index - 1], tokens[index]
        closes = before.low in CLOSERS or before.low == "from"
        if not closes or len(page.places[token.low]) > 1 or token.low in CLOSERS:
            continue
        name = read_name(page, index, trusted=True)
        if name and name.last == end - 1 and name.listed:
            yield name


def _last_words(page: Page) -> Iterator[Name]:
    """A name at the very end, after a closing word: "Thanks again! Cheers, Deja Whitfield"."""
    tokens = page.tokens
    end = _before_kisses(page)
    for index in range(max(1, end - 6), end):
        before = tokens[index - 1]
        if before.kind == "mark" and index > 1:
            before = tokens[index - 2]
        elif tokens[index].gap < 2:
            continue  # "Thanks again Kevin!" speaks to Kevin
        if before.low not in CLOSERS:
            continue
        name = read_name(page, index, trusted=True)
        rest = tokens[name.last + 1 : end] if name else ()
        if name and tokens[name.first].low in CLOSERS:
            continue  # "Ta, cheerio."
        if name and all(token.low in CLOSERS or token.kind == "mark" for token in rest):
            yield name
            return
