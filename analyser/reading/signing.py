"""The writer's own name: in the sign-off, in "my name is" and in "this is … calling"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyser.reading.addressing import sighting
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    PLACES,
    SURNAMES,
    cue,
    is_place,
    word_list,
)
from analyser.reading.name_parts import KISSES, LETTERS_AFTER
from analyser.reading.names import STREETS, Name, read_name
from analyser.reading.page import Page, Token, lines
from analyser.reading.sightings import Sighting

_CLOSERS = word_list("closing_words")
_SPEAKING = frozenset(
    "here speaking calling callin again ringing ringin phoning phonin signing".split()
)
_SPEAKING_AFTER = (("this", "side"), ("at", "this"), ("on", "the"))
_AFTER_INTRODUCTION = _SPEAKING | frozenset(
    (",", "from", "and", "the", "i", "who", "just", "at", "on", "with", "down", "over", "in", "bye")
)
_ORGANISATION = word_list("organisation_words") - FIRST_NAMES - SURNAMES
_TITLE_HEADS = word_list("title_heads") - SURNAMES
_LEGAL = cue("sign-off.legal")
_BEFORE_CALLER = frozenset(("got", "with", "from", "have"))
_GREETINGS = cue("greeting.greetings")
_FIRST_WORDS = 14
_SHORT_LINE = 10
_MOST_LINES = 6
_NO_SPEECH = ("header", "subject", "letterhead", "quoted")
_ITS = cue("sign-off.its")
_SPELT = re.compile(r"(?:\w-){2,}\w$|\w{1,2}\.\w")
"""A name letter by letter, or a degree: "D-O-Y-L-E", "M.Com"."""


def signed(page: Page) -> tuple[tuple[Name, Sighting], ...]:
    """The writer's name wherever the writer gives it."""
    found: dict[int, tuple[Name, Sighting]] = {}
    for name, why, score in (*_signatures(page), *_introductions(page)):
        found.setdefault(name.first, (name, sighting(page, name, "CANDIDATE", score, why)))
    if not found:
        for name in _early_callers(page):
            found[name.first] = (name, sighting(page, name, "CANDIDATE", 0.94, "after greeting"))
    if not found:
        for name in (*_last_words(page), *_very_last(page), *_named_at_the_end(page)):
            found[name.first] = (name, sighting(page, name, "CANDIDATE", 0.8, "last words"))
            break
    return tuple(found.values())


def _signatures(page: Page) -> Iterator[tuple[Name, str, float]]:
    tokens = page.tokens
    for line in lines(page, "signature", "closing"):
        for index in _starts(tokens, line):
            name = read_name(page, index, trusted=True)
            if name and _fills(page, name, line):
                yield name, "sign-off", 0.96
                yield from _in_another_script(page, line.stop)
                if name.last > name.first or len(tokens[name.first].text) > 1:
                    return
                break  # below "Cheers, J" the whole name may stand
    for line in _last_lines(page):
        dash = tokens[line.start].text in ("-", "–", "—", "~")
        name = read_name(page, line.start + dash, trusted=True)
        rest = tokens[name.last + 1 : line.stop] if name else ()
        titled = all(token.text == "," or token.low in LETTERS_AFTER for token in rest)
        whole = name is not None and titled and line.start > 0
        if name and whole and (dash or (name.listed and tokens[name.first].capital)):
            yield name, "alone on one of the last lines", 0.9
            return
    for line in lines(page, "header"):
        if tokens[line.start].low == "from" and len(line) > 2:
            name = read_name(page, line.start + 2, trusted=True)
            if name:
                yield name, "header", 0.9


def _early_callers(page: Page) -> Iterator[Name]:
    """As in "Hi Winnie, Dougal MacRae, the fencer.", where nothing else tells who speaks."""
    tokens = page.tokens
    for index in range(2, min(_FIRST_WORDS, len(tokens) - 1)):
        before = tokens[index - 1]
        if before.text not in (",", ".", "!") or not tokens[index].capital:
            continue
        if tokens[index].section not in ("body", "greeting") or tokens[index].gap > 1:
            continue
        if tokens[index - 2].low in _GREETINGS or tokens[index - 2].kind != "word":
            continue
        name = read_name(page, index, trusted=False)
        after = tokens[name.last + 1] if name and name.last + 1 < len(tokens) else None
        if name is None or name.honorific or after is None or not name.listed:
            continue
        whole = name.last > name.first and (after.text == "," or after.low in ("at", "from"))
        if whole or (after.text == before.text == "."):
            yield name
            return


def _in_another_script(page: Page, begin: int) -> Iterator[tuple[Name, str, float]]:
    """The name once more on the next line, as in "Chen Yuhan", "陈雨涵"."""
    tokens = page.tokens
    if begin >= len(tokens) or tokens[begin].section != "signature":
        return
    letter = tokens[begin].text[0]
    name = read_name(page, begin, trusted=True)
    after = tokens[name.last + 1] if name and name.last + 1 < len(tokens) else None
    whole = after is None or after.gap > 1
    if name and whole and letter.isalpha() and letter.upper() == letter.lower():
        yield name, "sign-off in another script", 0.96


def _last_lines(page: Page) -> list[range]:
    """The short lines with which the body ends: a name, a title, a number, an address."""
    found: list[range] = []
    for line in reversed(tuple(lines(page, "body"))):
        if len(line) > _SHORT_LINE or len(found) == _MOST_LINES:
            break
        found.insert(0, line)
    return found


def _starts(tokens: tuple[Token, ...], line: range) -> Iterator[int]:
    """Where a name may begin on a line of the sign-off: first, or after the closing words."""
    yield line.start
    for index in line:
        if index > line.start and tokens[index - 1].kind == "mark":
            if tokens[index - 1].text != "/":  # "she/elle"
                yield index
        elif index > line.start and tokens[index].capital:
            before = tokens[index - 1].low
            away = before == "from" and tokens[index].low not in FIRST_NAMES
            if (before in _CLOSERS or before in KISSES) and not away:
                yield index


def _fills(page: Page, name: Name, line: range) -> bool:
    """Whether the name reaches the end of its part of the line, and is no company or closing."""
    tokens = page.tokens
    words = tokens[name.first : name.last + 1]
    phrase = " ".join(word.low for word in words)
    if is_place(phrase):
        return False
    if words[0].low in KISSES:
        return False
    if words[0].low in _CLOSERS and words[0].low not in FIRST_NAMES:
        return False
    if any(tokens[index].text == "&" or tokens[index].low in _LEGAL for index in line):
        return False
    if words[-1].low in _ORGANISATION or (words[-1].low in _TITLE_HEADS and len(words) > 2):
        return False
    after = _after_letters(tokens, name.last + 1, line.stop)
    if after >= line.stop:
        return True
    following = tokens[after]
    if following.text == "/" and len(words[0].text) == 1:
        return False  # "V/r"
    if following.text == ",":
        # "In fellowship," and "Saludos," are closings, "Latoya Simmons, RN" is a name
        return after + 1 < line.stop or name.listed
    return (
        following.kind in ("mark", "number", "address")
        or following.low in KISSES
        or following.low in ("here", "mobile", "tel", "phone", "via", "cell")
    )


def _after_letters(tokens: tuple[Token, ...], index: int, stop: int) -> int:
    """The index after degrees and memberships: "BSc (Hons), MRICS", "MCIOF"."""
    while index < stop:
        token = tokens[index]
        letters = token.kind == "word" and (token.low in LETTERS_AFTER or _is_letters(token.text))
        inside = token.low == "hons" or (token.text in "()" and _is_honours(tokens, index))
        listed = token.text == "," and index + 1 < stop and _is_letters(tokens[index + 1].text)
        if not (letters or inside or listed):
            break
        index += 1
    return index


def _is_honours(tokens: tuple[Token, ...], index: int) -> bool:
    beside = tokens[index - 1 : index] + tokens[index + 1 : index + 2]
    return any(token.low == "hons" for token in beside)


def _is_letters(text: str) -> bool:
    """As in "MCIHT", "BSc": two capitals or more, and hardly anything else."""
    capitals = sum(char.isupper() for char in text)
    return capitals > 1 and capitals * 2 > len(text)


_INTRODUCING = (
    frozenset("name this here it that me it's its i'm im name's i bye message".split())
    | _SPEAKING
    | {first for first, _ in _SPEAKING_AFTER}
)
"""Words without which nobody is introduced."""


def _introductions(page: Page) -> Iterator[tuple[Name, str, float]]:
    tokens = page.tokens
    for index in page.where(_INTRODUCING):
        token = tokens[index]
        if token.kind != "word" or token.section in _NO_SPEECH:
            continue
        at = _announced(tokens, index)
        if at is not None and at < len(tokens) and tokens[at].gap < 3:
            name = read_name(
                page,
                at,
                trusted=tokens[at].capital or page.lower or token.low in ("name", "name's"),
            )
            if name and _is_given(page, name, token.low):
                yield name, "introduction", 0.95
        spoken = (token.low, _low(tokens, index + 1)) in _SPEAKING_AFTER
        if spoken and token.low != "this":
            spoken = _low(tokens, index + 2) in ("end", "line", "phone")
        if token.low in _SPEAKING or spoken:
            name = _name_before(page, index)
            if name:
                yield name, "speaking", 0.95


def _low(tokens: tuple[Token, ...], index: int) -> str:
    return tokens[index].low if index < len(tokens) else ""


def _announced(tokens: tuple[Token, ...], index: int) -> int | None:
    """Where the name stands that "my name is", "this is", "it's", "I'm" and the like announce."""
    low, following = tokens[index].low, _low(tokens, index + 1)
    at: int | None = None
    if (low in ("name", "this", "here", "it", "that") and following in ("is", "was", "'s")) or (
        low == "me" and following == "," and (index == 0 or _low(tokens, index - 1) in _ITS)
    ):
        at = index + 2
    elif low == "here" and _begins_clause(tokens, index):
        at = index + (2 if following == "speaks" else 1)
    elif low in ("it's", "its", "i'm", "im", "name's"):
        at = index + 1
    elif low == "message":
        at = _from_whom(tokens, index)
    elif (low == "i" and following == "am") or (low == "bye" and following == "from"):
        at = index + 2
    if at is not None and _low(tokens, at) in ("only", "just", "me"):
        at += 1
    if at is not None and _low(tokens, at) == ",":
        at += 1
    return at


def _from_whom(tokens: tuple[Token, ...], index: int) -> int | None:
    """As in "a message for Colin Bates from Angela Dean"."""
    for at in range(index + 1, min(index + 7, len(tokens) - 1)):
        if tokens[at].low == "from" and tokens[at + 1].capital:
            return at + 1
        named = tokens[at].capital or tokens[at].low in ("for", "to", ".")
        if not named:
            break
    return None


def _begins_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Good day, here Zbigniew Kurek"."""
    following = tokens[index + 1 : index + 3]
    named = any(token.capital and token.kind == "word" for token in following)
    return index > 0 and tokens[index - 1].text == "," and named


def _is_given(page: Page, name: Name, cue: str) -> bool:
    """Whether "it's Ewan" gives a name, as "it's Thursday" and "this is great" do not."""
    tokens = page.tokens
    first, last = tokens[name.first], tokens[name.last]
    if _SPELT.match(page.text, first.start, last.end):
        return False
    if last.low in _TITLE_HEADS and last.low not in FIRST_NAMES:
        return False
    if last.low in _ORGANISATION or last.low in STREETS:
        return False
    if cue in ("name", "name's"):
        return True
    if first.low in NOT_NAMES and name.last == name.first and cue != "this":
        return name.last + 1 < len(tokens) and tokens[name.last + 1].low in _SPEAKING
    after = name.last + 1
    closed = (
        after >= len(tokens)
        or tokens[after].gap > 1
        or tokens[after].kind == "mark"
        or tokens[after].low in _AFTER_INTRODUCTION
    )
    if not first.capital:
        listed = first.low in FIRST_NAMES and first.low not in COMMON_WORDS
        return listed and (closed or page.lower)
    speaking = after < len(tokens) and tokens[after].low in _SPEAKING
    if first.low in FIRST_NAMES or name.honorific or speaking:
        return closed
    if first.low in COMMON_WORDS or first.low in PLACES or first.low in NOT_NAMES:
        return False
    joined = after < len(tokens) and tokens[after].low in _AFTER_INTRODUCTION
    joined = joined and not (cue == "it" and tokens[after].text == ",")
    return closed and (cue == "this" or name.last > name.first or joined)


def _name_before(page: Page, index: int) -> Name | None:
    """The name that ends before ``index`` and begins a sentence or follows a comma."""
    tokens = page.tokens
    for first in range(max(0, index - 5), index):
        inside = first > 0 and not tokens[first].opens and tokens[first - 1].kind != "mark"
        if inside and not (tokens[first - 1].low in _BEFORE_CALLER and tokens[first].capital):
            continue
        name = read_name(page, first, trusted=tokens[first].low in FIRST_NAMES)
        if name and name.last == index - 1 and _can_be_name(tokens[first].low):
            return name
    return None


def _own_end(page: Page) -> int:
    """The index after the writer's last own word."""
    tokens = page.tokens
    end = len(tokens)
    while end and tokens[end - 1].section == "quoted":
        end -= 1
    return end


def _very_last(page: Page) -> Iterator[Name]:
    """A given name with which the message ends, after a dash, a kiss or the end of a sentence."""
    tokens = page.tokens
    end = _own_end(page)
    while end and tokens[end - 1].kind == "mark":
        end -= 1
    if end > 2 and tokens[end - 2].text == "," and _is_letters(tokens[end - 1].text):
        end -= 2  # "Dawn Fields, RN"
    for index in range(max(1, end - 3), end):
        before = tokens[index - 1]
        if before.text in "-–—~.!?" or before.low in KISSES or tokens[index].gap > 1:
            name = read_name(page, index, trusted=True)
            if name and name.last == end - 1 and name.listed:
                yield name


def _named_at_the_end(page: Page) -> Iterator[Name]:
    """A name nowhere else in the message, after "thank you", "from" and the like at its end."""
    tokens = page.tokens
    end = _own_end(page)
    while end and (tokens[end - 1].kind == "mark" or tokens[end - 1].low in KISSES):
        end -= 1
    for index in range(max(2, end - 3), end):
        before, token = tokens[index - 1], tokens[index]
        closes = before.low in _CLOSERS or before.low == "from"
        if not closes or len(page.places[token.low]) > 1 or token.low in _CLOSERS:
            continue
        name = read_name(page, index, trusted=True)
        if name and name.last == end - 1 and name.listed:
            yield name


def _can_be_name(low: str) -> bool:
    return low not in NOT_NAMES or low in FIRST_NAMES


def _last_words(page: Page) -> Iterator[Name]:
    """A name at the very end, after a closing word: "Thanks again! Cheers, Deja Whitfield"."""
    tokens = page.tokens
    end = _own_end(page)
    while end and (tokens[end - 1].kind == "mark" or tokens[end - 1].low in KISSES):
        end -= 1
    for index in range(max(1, end - 6), end):
        before = tokens[index - 1]
        if before.kind == "mark" and index > 1:
            before = tokens[index - 2]
        elif tokens[index].gap < 2:
            continue  # "Thanks again Kevin!" speaks to Kevin
        if before.low not in _CLOSERS:
            continue
        name = read_name(page, index, trusted=True)
        rest = tokens[name.last + 1 : end] if name else ()
        if name and all(token.low in _CLOSERS or token.kind == "mark" for token in rest):
            yield name
            return
