"""The people a message is addressed to: its greeting, and the letterhead's "Attn." line."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.lexicon import FIRST_NAMES
from analyser.reading.names import Name, read_name
from analyser.reading.page import Page, Token, lines
from analyser.reading.sightings import Sighting

_GREETINGS = frozenset(
    "dear dearest hi hii hiii hiya hello hellooo hey heya heyy hullo howdy greetings salutations gday "
    "namaste salam salaam shalom bonjour hola ciao aloha moin morning afternoon evening g'day "
    "hallo ola yo kia beste geachte liebe lieber liebes chère cher chers bonsoir querida querido "
    "estimado estimada caro cara gentile buongiorno buenos szia ahoj cześć hei hej halló habari "
    "respected esteemed mabuhay sawubona jambo mambo dumela molo merhaba sevgili good".split()
)
_BETWEEN = frozenset(
    "there again good morning afternoon evening day a very my all once more hi hello hey um uh er "
    "erm so well okay ok yeah yes o ora tag dias días tardes o'clock".split()
)
_GROUP = frozenset(
    "team teams crew folks panel committee board department group staff office hiring talent "
    "recruiting recruitment people hr family".split()
)
_JOINERS = frozenset(("and", "&", "und", "et", "y", "/", "+", "n"))
_SPEAKING = frozenset(("here", "speaking", "calling", "again"))
_FIRST_WORDS = 30


def addressed(page: Page) -> tuple[tuple[Name, Sighting], ...]:
    """The interviewers whom the greeting, or a call's opening words, name."""
    found: dict[int, tuple[Name, Sighting]] = {}
    for index, why in _openings(page):
        for name in _names_at(page, index):
            found.setdefault(name.first, (name, sighting(page, name, "INTERVIEWER", 0.97, why)))
    return tuple(found.values())


def sighting(page: Page, name: Name, label: str, score: float, *evidence: str) -> Sighting:
    """The name as a sighting of this label."""
    start, end = page.tokens[name.first].start, page.tokens[name.last].end
    return Sighting(start, end, label, score, evidence)  # type: ignore[arg-type]


def _openings(page: Page) -> Iterator[tuple[int, str]]:
    """The token indexes where the name of an addressee may begin, with the reason."""
    tokens = page.tokens
    greeted = False
    for index, token in enumerate(tokens):
        if token.section in ("header", "subject", "closing", "signature"):
            continue
        if token.section == "letterhead":
            if token.low in ("attn", "attention", "to") and token.opens:
                yield _skip(tokens, index + 1, frozenset()), "attention line"
            continue
        if token.section != "greeting" and (greeted or index > _FIRST_WORDS):
            break
        if token.low in _GREETINGS and _greets(tokens, index) and not (greeted and token.opens):
            greeted = True
            yield _skip(tokens, index + 1, _BETWEEN), "greeting"
        elif token.opens and token.kind == "word" and _is_called(tokens, index):
            yield index, "name before the greeting"
    for line in lines(page, "body", "greeting"):
        for index in line:
            if tokens[index].low in ("is", "for") and _is_callers_phrase(tokens, index):
                yield _skip(tokens, index + 1, frozenset(("that",))), "asked for by name"
        break


def _greets(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a greeting word greets: not in "a good talk" and "this morning"."""
    token = tokens[index]
    if token.low == "good" and not (
        index + 1 < len(tokens) and tokens[index + 1].low in _BETWEEN - {"good"}
    ):
        return False
    before = tokens[index - 1] if index else None
    return token.section == "greeting" or token.opens or before is None or before.text == ","


def _skip(tokens: tuple[Token, ...], index: int, words: frozenset[str]) -> int:
    """The index after greeting words, commas and pictures, still on the same line."""
    while index < len(tokens) and tokens[index].gap < 2:
        token = tokens[index]
        if token.kind == "mark" and token.text not in "()/":
            index += 1
        elif token.low in words and not (token.capital and token.low in FIRST_NAMES):
            index += 1
        else:
            break
    return index


def _is_called(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Tobias, hey" and "Stefan," alone on the first line."""
    after = index + 1
    while after < len(tokens) and after < index + 3 and tokens[after].capital:
        after += 1
    if after >= len(tokens) or tokens[after].kind != "mark" or tokens[after].text not in ",:!-–—":
        return False
    following = tokens[after + 1] if after + 1 < len(tokens) else None
    if following is None or tokens[index].section == "greeting":
        return tokens[index].section == "greeting"
    if following.low in _GREETINGS or (following.low == "good" and tokens[after].text == ","):
        return True
    return following.low in ("this", "it's", "its", "i'm") and tokens[index].low in FIRST_NAMES


def _is_callers_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Is that Femi's voicemail?", "a message for Sara"."""
    before = tokens[index - 1].low if index else ""
    if tokens[index].low == "is":
        return index + 1 < len(tokens) and tokens[index + 1].low == "that"
    return before in ("message", "calling", "voicemail", "note", "is", "looking")


def _names_at(page: Page, index: int) -> Iterator[Name]:
    """The names joined by commas and "and" that begin at ``index``."""
    tokens = page.tokens
    name = read_name(page, index, trusted=True)
    if name is None or tokens[name.first].gap > 1 and name.first > index:
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
        following = read_name(page, after + 1, trusted=True)
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


def _is_group(tokens: tuple[Token, ...], name: Name) -> bool:
    """ "Hi Acme team" greets no person."""
    after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    return after is not None and after.gap == 1 and after.low in _GROUP and not name.honorific


def _speaks(tokens: tuple[Token, ...], name: Name) -> bool:
    """ "Hi Naomi, Javier Montes here": the second name is the writer's."""
    after = tokens[name.last + 1 : name.last + 3]
    if not after:
        return False
    return after[0].low in _SPEAKING or [token.low for token in after] == ["this", "side"]
