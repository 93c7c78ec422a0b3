"""How far a run of capitals, and the words beside it, speak for an organisation."""

from __future__ import annotations

from collections.abc import Iterator

from analyser.reading.company_marks import ORGANISATION
from analyser.reading.company_names import HouseName
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    SURNAMES,
    TOOLS,
    cue,
)
from analyser.reading.page import Page, Token
from analyser.reading.title_words import is_head

WORK_NOUNS = cue("company.work_nouns")
_JOINING = frozenset("join joining joined rejoin".split())
_LEAVING = cue("company.leaving")
_TOWARDS = cue("company.towards")
_SERVING = cue("company.serving")
_BRINGING = cue("company.bringing")
_FROM = cue("company.from")
_IN = cue("company.in")
_BEING = cue("company.being")
_THEN = cue("company.then")
_BELONGING = cue("company.belonging")
_CLAUSES = cue("company.clauses")
_NAMING = cue("company.naming")
_DEPARTMENTS = cue("company.departments")
_ANNOUNCED = cue("company.announced")
AFTER_NAME = cue("company.after_name")
_OWNED = AFTER_NAME | cue("company.owned")
_GREETED_GROUP = cue("company.greeted_group")
VENUES = cue("company.venues")
_UNWORKED = {"in": 0.0, "of": 0.2, "with": 0.2, "from": 0.2}
_INSTITUTIONS = cue("company.institutions")
_LOCAL = cue("company.local")
_DECIDING = cue("company.deciding")
_DECISIONS = cue("company.decisions")
_DIVISIONS = cue("company.divisions")


def weigh_company(page: Page, name: HouseName) -> tuple[float, tuple[str, ...]]:
    """How likely these capitals are an organisation, and why."""
    score, why = 0.0, []
    for points, reason in (
        *_form(page, name),
        *_cues_before(page.tokens, name),
        *_cues_after(page.tokens, name),
        *_doubts(page, name),
        *_surroundings(page.tokens, name),
    ):
        score += points
        why.append(reason)
    return score, tuple(why)


def _form(page: Page, name: HouseName) -> Iterator[tuple[float, str]]:
    tokens = page.tokens
    first = tokens[name.first]
    if name.legal:
        yield 0.7, "legal form"
    if name.organisation:
        yield 0.45, "kind of organisation"
    if name.ampersand:
        yield 0.35, "ampersand"
    if name.end - name.first == 1 and len(first.text) > 2 and first.text.isupper():
        yield 0.15, "initials"
    if tokens[name.end - 1].kind == "possessive":
        yield 0.2, "shop named for its owner"
    if name.end - name.first > 1 and not first.opens and first.low not in FIRST_NAMES:
        yield 0.1, "several capitals"
    if name.end - name.first > 1 or (
        first.low not in COMMON_WORDS and first.low not in FIRST_NAMES
    ):
        yield 0.15, "no everyday word"


def _cues_before(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    index = name.first - 1
    if index < 0 or tokens[name.first].gap > 2:
        return
    while index > 0 and tokens[index].low in ("the", "your", "our", "my", "here", '"', "“"):
        index -= 1
    cue = tokens[index].low
    earlier = tokens[index - 1].low if index else ""
    nearby = tokens[max(0, index - 2) : index]
    work = any(token.low in WORK_NOUNS or is_head(token) for token in nearby)
    work = work and not tokens[index].opens
    if cue in _CLAUSES and _acts(tokens, name.end):
        yield 0.35, "how it does"
    elif cue in _LEAVING:
        yield 0.5, "left"
    elif cue in _JOINING:
        yield 0.8, "join"
    elif cue in ("at", "@"):
        yield 0.8 if work else 0.6, "at"
    elif cue == "to":
        near = {token.low for token in tokens[max(0, index - 6) : index]}
        yield (0.4 if near & _BRINGING else 0.15), "brought to"
    elif cue in _NAMING or (cue == "that" and _acts(tokens, name.end)):
        yield 0.3, "named"
    else:
        yield from _after_preposition(cue, earlier, work)
        if cue in ("in", "of", "with", "from") and _is_rare_run(tokens, name):
            yield 0.3 if work else _UNWORKED[cue], "rare " + cue


def _acts(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a verb in the third person follows: "how Canva thinks"."""
    after = tokens[index] if index < len(tokens) else None
    if after is None or after.kind != "word" or after.capital:
        return False
    return after.low.endswith("s") or after.low in ("can", "does", "will", "could")


def _is_other_offer(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Lumaform made me an offer", "Tidewell is my first choice"."""
    ahead = [token.low for token in tokens[index + 1 : index + 5]]
    return "offer" in ahead or ahead[:2] == ["me", "the"] or ahead[:3] == ["my", "first", "choice"]


def _decides(tokens: tuple[Token, ...], name: HouseName) -> bool:
    """As in "whether Asali Bora has decided", "Has Drakensberg Agrochem made a decision"."""
    ahead = {token.low for token in tokens[name.end : name.end + 3] if token.gap < 2}
    before = tokens[name.first - 1].low if name.first else ""
    asked = before in _CLAUSES or before in ("has", "have", "had")
    alone = name.end - name.first == 1 and tokens[name.first].low in FIRST_NAMES
    return asked and not alone and not name.place and bool(ahead & _DECISIONS)


def _is_rare_run(tokens: tuple[Token, ...], name: HouseName) -> bool:
    """As in "Goldcrest North used to": several capitals that name neither a person nor a place."""
    words = [token for token in tokens[name.first : name.end] if token.kind == "word"]
    known = any(word.low in FIRST_NAMES or is_head(word) for word in words)
    return len(words) > 1 and not known and not name.place and not name.town


def _after_preposition(cue: str, earlier: str, work: bool) -> Iterator[tuple[float, str]]:
    if cue == "with":
        strong = work or earlier in _TOWARDS or earlier in _BEING or earlier in _THEN
        yield 0.5 if strong else 0.15, "with"
    elif cue == "for":
        strong = earlier in _SERVING or earlier.endswith(("ing", "ed"))
        yield 0.45 if strong else 0.35, "for"
    elif cue == "about":
        yield 0.45 if earlier in _TOWARDS else 0.1, "about"
    elif cue in ("in", "within"):
        yield 0.5 if earlier in _IN else 0.0, "in"
    elif cue == "from":
        yield 0.5 if earlier in _FROM else 0.15, "from"
    elif cue in ("through", "via", "under"):
        yield 0.3, cue
    elif cue == "of":
        yield 0.4 if earlier in _BELONGING else 0.1, "of"
    elif cue == "by":
        yield (
            0.3 if earlier in ("employed", "hired", "trained", "run", "interviewed") else 0.1,
            "by",
        )


def _cues_after(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    after = tokens[name.end] if name.end < len(tokens) else None
    if after is None or after.gap > 1:
        return
    further = tokens[name.end + 1].low if name.end + 1 < len(tokens) else ""
    if after.low in ("team", "group") and further in ("at", "with", "within"):
        yield -0.6, "department"
    elif after.low in _LOCAL and not (name.organisation or name.legal or name.ampersand):
        yield -0.35, "a place of theirs"
    elif after.low in AFTER_NAME:
        greeted = tokens[name.first].section == "greeting" and after.low in _GREETED_GROUP
        yield 0.7 if greeted else 0.35, "name of a " + after.low
    elif after.kind == "possessive":
        yield 0.4 if further in _OWNED else 0.1, "possessive"
    elif after.low in _DEPARTMENTS:
        yield -0.6, "department"
    elif after.low == "is" and further in ("where", "exactly"):
        yield 0.5, "where I would work"
    elif after.low in ("made", "offered", "is") and _is_other_offer(tokens, name.end):
        yield 0.6, "made an offer"
    elif _decides(tokens, name):
        yield 0.6, "decides"
    elif after.low in _DECIDING and _is_rare_run(tokens, name):
        yield 0.3, "does something"
    elif after.low in ("is", "has", "does", "grows", "makes", "went", "offers", "offered", "made"):
        yield 0.1, "subject"
    if after.capital and is_head(after):
        yield -0.6, "title"


def _doubts(page: Page, name: HouseName) -> Iterator[tuple[float, str]]:
    tokens = page.tokens
    words = [token for token in tokens[name.first : name.end] if token.kind == "word"]
    if not words:
        return
    first, last = words[0], words[-1]
    named = name.organisation or name.legal or name.ampersand
    if name.place or name.town:
        yield (-0.7 if name.place else -0.4), "place"
    if last.low in _DIVISIONS and len(words) < 4 and first.low not in _DIVISIONS:
        yield -0.5, "part of a house"
    after = tokens[name.end] if name.end < len(tokens) else None
    if after is not None and after.gap == 1 and after.capital and after.low in VENUES:
        yield -0.6, "street, day or paper"
    if all(word.low in NOT_NAMES for word in words):
        yield -0.8, "everyday words"
    if last.low in VENUES:
        yield -0.6, "street, day or paper"
    if is_head(last) and not name.ampersand and not name.legal:
        yield -0.5, "title"
    if is_head(first) and len(words) > 1 and not named:
        yield -0.4, "title"
    if len(words) == 1 and (first.low in TOOLS or first.low in ORGANISATION):
        yield -0.5, "tool or common noun"
    if len(words) == 1 and first.opens:
        yield -0.2 if first.low not in COMMON_WORDS else -0.4, "first word of a sentence"
    if first.low in FIRST_NAMES and not named:
        before = tokens[name.first - 1].low if name.first else ""
        full = len(words) > 1 and last.low in SURNAMES
        yield (-0.1 if before == "at" else -0.5 if full else -0.3), "person"


def _surroundings(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    """What stands around a number of a house, a title of respect, "your … campus"."""
    before = tokens[name.first - 1] if name.first else None
    earlier = tokens[name.first - 2] if name.first > 1 else None
    after = tokens[name.end] if name.end < len(tokens) else None
    if after is not None and after.gap == 1:
        if after.low in _ANNOUNCED and is_head(tokens[name.end - 1]):
            yield -0.6, "title"
        elif after.kind == "number" and name.end - name.first == 1:
            yield -0.6, "number of a room or product"
    if before is None:
        return
    if before.kind == "number" and tokens[name.first].gap == 1:
        yield -0.8, "address"
    elif earlier is not None and earlier.kind == "number" and before.text == ",":
        yield -0.5, "address"
    if _is_title_of_respect(tokens, name.first - 1):
        yield -0.8, "honorific"
    of_title = before.low == "of" and earlier is not None and earlier.capital and is_head(earlier)
    if of_title and tokens[name.end - 1].low not in _INSTITUTIONS and not name.legal:
        yield -0.6, "field of a title"
    if not name.organisation and not name.legal:
        yield _attributed(before, after), "attribute"
        if before.low == "the" and earlier is not None and earlier.low == "for":
            yield -0.2, "article"


def _is_title_of_respect(tokens: tuple[Token, ...], index: int) -> bool:
    if tokens[index].text == "." and index:
        index -= 1
    return tokens[index].low in HONORIFICS and tokens[index].capital


def _attributed(before: Token, after: Token | None) -> float:
    """As in "your Coimbatore campus", "the Dartmouth branch": a town rather than a firm."""
    if after is None or after.gap > 1 or after.kind != "word":
        return -0.4 if before.low == "your" else 0.0
    if before.low == "your":
        return -0.6
    return -0.35 if before.low == "the" and after.low in _LOCAL else 0.0
