"""The people a message is addressed to: its greeting, and the letterhead's "Attn." line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from analyser.labels import EntityLabel
from analyser.reading.company_names import read_house
from analyser.reading.lexicon import FIRST_NAMES, HONORIFICS, PLACES, cue, word_list
from analyser.reading.names import Name, read_name
from analyser.reading.page import Page, Token, lines
from analyser.reading.person_cues import POLITE_ENDING
from analyser.reading.sightings import Sighting
from analyser.reading.title_words import MODIFIERS

_GREETINGS = cue("greeting.greetings")
_DRAWN_OUT = re.compile(r"h+[ei]+y+a*|h+i+y*a*|h+[ea]+l+o+|h+a+l+o+")
_BETWEEN = cue("greeting.between")
_GREETING_TIMES = _BETWEEN - {"good"}
_GROUP = cue("greeting.group")
_JOINERS = frozenset(("and", "&", "und", "et", "y", "/", "+", "n"))
_SPEAKING = frozenset(("here", "speaking", "calling", "again"))
_OFFICES = word_list("title_heads") | frozenset(("commissioner", "headteacher"))
_SECOND_PERSON = cue("greeting.second_person")
_FILLERS = frozenset("yes yeah oh um er ah so well ok okay right aye hm".split())
_CALLING = frozenset("message calling ringing phoning voicemail note is looking word".split())
_ATTENTION = frozenset(("attn", "fao", "attention", "to"))
_FIRST_WORDS = 30
_LETTERHEAD_WORDS = 150


@lru_cache(1)  # a page is asked for its names, then for how it greets
def addressed(page: Page) -> tuple[tuple[Name, Sighting], ...]:
    """The interviewers whom the greeting, or a call's opening words, name."""
    found: dict[int, tuple[Name, Sighting]] = {}
    for index, why in _openings(page):
        for name in _names_at(page, index):
            found.setdefault(name.first, (name, sighting(page, name, "INTERVIEWER", 0.97, why)))
    if not found:
        for name in _called_upon(page):
            found[name.first] = (name, sighting(page, name, "INTERVIEWER", 0.7, "called by name"))
    return tuple(found.values())


def _called_upon(page: Page) -> Iterator[Name]:
    """As in "Thanks for your time, Tom." where no greeting names anybody."""
    tokens = page.tokens
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        if tokens[index - 1].text != "," or token.gap != 1 or token.section != "body":
            continue
        name = read_name(page, index, trusted=token.low in FIRST_NAMES)
        after = tokens[name.last + 1] if name and name.last + 1 < len(tokens) else None
        if name is None or after is None or after.text not in ".!?":
            continue
        begin = index
        while begin and not tokens[begin].opens:
            begin -= 1
        second_person = any(other.low in _SECOND_PERSON for other in tokens[begin:index])
        known = name.honorific or token.low in FIRST_NAMES
        if second_person and known and token.low not in PLACES:
            yield name


def sighting(page: Page, name: Name, label: EntityLabel, score: float, *evidence: str) -> Sighting:
    """The name as a sighting of this label."""
    start, last = page.tokens[name.first].start, page.tokens[name.last]
    polite = POLITE_ENDING.search(last.text)  # "Tanaka-san"
    end = last.end - (len(polite.group()) if polite else 0)
    return Sighting(start, end, label, score, evidence)


def _openings(page: Page) -> Iterator[tuple[int, str]]:
    """The token indexes where the name of an addressee may begin, with the reason."""
    tokens = page.tokens
    greeted = False
    for index, token in enumerate(tokens):
        if token.section in ("header", "subject", "closing", "signature", "quoted"):
            continue
        if token.low in _ATTENTION and _is_attention(tokens, index):
            yield _skip(tokens, index + 1, frozenset(("of",))), "attention line"
        if token.section == "letterhead" or index > _LETTERHEAD_WORDS:
            continue
        late = index > _FIRST_WORDS and not (token.low == "dear" and token.gap > 1)
        if token.section != "greeting" and (greeted or late):
            continue
        if _greets(tokens, index) and not (greeted and token.opens):
            greeted = True
            yield _skip(tokens, index + 1, _BETWEEN), "greeting"
        elif token.opens and token.kind == "word" and _is_called(page, index):
            yield index, "name before the greeting"
    for line in lines(page, "body", "greeting"):
        for index in line:
            if tokens[index].low in ("is", "for") and _is_callers_phrase(tokens, index):
                yield _skip(tokens, index + 1, frozenset(("that",))), "asked for by name"
        break


def _is_attention(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Attn. Mrs Roy", "For the attention of Mrs Roy" and a letterhead's "To"."""
    low = tokens[index].low
    if low in ("attn", "fao"):
        return tokens[index].opens
    if low == "attention":
        return tokens[index].opens or (
            tokens[index + 1 : index + 2] != () and _of_line(tokens, index)
        )
    return low == "to" and tokens[index].opens and tokens[index].section == "letterhead"


def _of_line(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the line begins not far before the word, and "of" follows it."""
    begins = any(token.gap > 1 for token in tokens[max(0, index - 4) : index])
    return tokens[index + 1].low == "of" and (begins or index < 4)


def _greets(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a greeting word greets: not in "a good talk" and "this morning"."""
    token = tokens[index]
    if token.low not in _GREETINGS and not _DRAWN_OUT.fullmatch(token.low):
        return False
    if token.low == "good" and not (
        index + 1 < len(tokens) and tokens[index + 1].low in _GREETING_TIMES
    ):
        return False
    before = tokens[index - 1] if index else None
    called = (
        before is None
        or before.text == ","
        or (before.low in _FILLERS and (before.opens or index < 4))
    )
    return token.section == "greeting" or token.opens or called


def _skip(tokens: tuple[Token, ...], index: int, words: frozenset[str]) -> int:
    """The index after greeting words, commas and pictures, still on the same line."""
    while index < len(tokens) and tokens[index].gap < 2:
        token = tokens[index]
        if (token.kind == "mark" and token.text not in "()/") or (
            token.low in words and not (token.capital and token.low in FIRST_NAMES)
        ):
            index += 1
        else:
            break
    return index


def _is_called(page: Page, index: int) -> bool:
    """As in "Tobias, hey" and "Stefan," alone on the first line."""
    tokens = page.tokens
    name = read_name(page, index, trusted=True)
    after = name.last + 1 if name else len(tokens)
    if name and after < len(tokens) and _is_hailed(tokens, name):
        return True
    if after >= len(tokens) or tokens[after].kind != "mark" or tokens[after].text not in ",:!-–—":
        return False
    if (
        index == 0
        and name
        and (name.listed or after + 1 == len(tokens) or tokens[after + 1].gap > 1)
    ):
        return tokens[0].capital or (page.lower and name.listed)
    following = tokens[after + 1] if after + 1 < len(tokens) else None
    if following is None or tokens[index].section == "greeting":
        return tokens[index].section == "greeting"
    if following.low in _GREETINGS or (following.low == "good" and tokens[after].text == ","):
        return True
    return following.low in ("this", "it's", "its", "i'm") and tokens[index].low in FIRST_NAMES


def _is_hailed(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Trey hey its Brandi", "Miss Charmaine good day", "Anil boy!": first of all, a name."""
    after = tokens[name.last + 1]
    early = tokens[name.first].section == "greeting" or name.first < 3
    if not early or not (name.listed or name.honorific) or after.gap > 1:
        return False
    hailed = tokens[name.last + 1 : name.last + 3]
    mate = after.low in ("boy", "mate", "bro", "buddy", "sir", "man")
    if mate and len(hailed) > 1:
        return hailed[1].kind == "mark"
    return after.low in _GREETINGS or after.low in ("its", "it's")


def _is_callers_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Is that Femi's voicemail?", "a message for Sara"."""
    before = tokens[index - 1].low if index else ""
    if tokens[index].low == "is":
        return index + 1 < len(tokens) and tokens[index + 1].low == "that"
    return before in _CALLING


def _names_at(page: Page, index: int) -> Iterator[Name]:
    """The names joined by commas and "and" that begin at ``index``."""
    tokens = page.tokens
    name = _addressee(page, index)
    if name is None or (tokens[name.first].gap > 1 and name.first > index):
        return
    if _is_group(tokens, name) or _speaks(tokens, name):
        return
    yield name
    pending: list[Name] = []
    while True:
        after = name.last + 1
        if after >= len(tokens) or tokens[after].gap > 1:
            break
        comma = tokens[after].text == ","
        if comma and after + 1 < len(tokens) and tokens[after + 1].low in ("and", "&"):
            after += 1
        joined = tokens[after].low in _JOINERS
        if not (joined or comma) or after + 1 >= len(tokens) or tokens[after + 1].gap > 1:
            break
        following = _addressee(page, after + 1)
        if following and tokens[name.first].capital and not tokens[following.first].capital:
            following = None
        if following is None or _is_group(tokens, following) or _speaks(tokens, following):
            pending = []
            break
        pending.append(following)
        name = following
        if joined:
            yield from pending
            pending = []
    # names joined by commas alone count where the greeting ends with them
    after = name.last + 1
    while after < len(tokens) and tokens[after].kind == "mark" and tokens[after].gap < 2:
        after += 1
    if after >= len(tokens) or tokens[after].gap > 1:
        yield from pending


def _addressee(page: Page, index: int) -> Name | None:
    """The name at ``index``, an office before it skipped: "Director Alvarez", not "Lord Mayor"."""
    tokens = page.tokens
    at = index
    while (
        at + 1 < min(len(tokens), index + _FIRST_WORDS)
        and (_is_office(tokens[at]) or _ranks_office(tokens, at))
        and tokens[at + 1].gap < 2
    ):
        at += 1
        if tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].gap < 2:
            at += 1
    for ahead in range(at + 1, min(len(tokens), at + 5)):
        # "Dear Selection Committee Chair Dr. Rao,"
        if tokens[ahead].gap != 1 or not tokens[ahead - 1].capital:
            break
        if tokens[ahead].low in ("mr", "mrs", "ms", "dr", "prof", "professor"):
            at = ahead
            break
    name = read_name(page, at, trusted=True)
    if name is None:
        return None
    words = tokens[name.first : name.last + 1]
    return None if all(_is_office(word) for word in words) and not _is_formal(page, name) else name


def _ranks_office(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Permanent Secretary Mwale"."""
    rank = tokens[index].capital and tokens[index].low in MODIFIERS
    return rank and tokens[index].low not in FIRST_NAMES and _is_office(tokens[index + 1])


def _is_office(token: Token) -> bool:
    known = token.low in FIRST_NAMES or token.low in HONORIFICS
    return token.capital and token.low in _OFFICES and not known


def _is_formal(page: Page, name: Name) -> bool:
    """As in "Mr Cook", "Ms. Porter"."""
    before = [token.low for token in page.tokens[max(0, name.first - 2) : name.first]]
    return name.honorific and bool({"mr", "mrs", "ms", "miss", "mx", "dr"} & set(before))


def _is_group(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Hi Acme team" greets no person."""
    end = name.last + 1
    if not name.honorific and tokens[name.first].capital:
        end = max(end, read_house(tokens, name.first).end)
    after = tokens[end] if end < len(tokens) else None
    return after is not None and after.gap == 1 and after.low in _GROUP and not name.honorific


def _speaks(tokens: tuple[Token, ...], name: Name) -> bool:
    """As in "Hi Naomi, Javier Montes here": the second name is the writer's."""
    after = tokens[name.last + 1 : name.last + 3]
    if not after:
        return False
    return after[0].low in _SPEAKING or [token.low for token in after] == ["this", "side"]
