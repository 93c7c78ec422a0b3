"""The employers and other organisations that a message names.

A run of capitalised words is weighed: the words that announce it ("role at", "join", "with"), what
it ends in ("Ltd", "Hospital", "Foods"), and what speaks against it (a place, a person, a tool).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyser.reading.company_names import LEGAL_FORMS, ORGANISATION, HouseName, house_names
from analyser.reading.layout import Layout
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_NAMES,
    PLACES,
    SURNAMES,
    TOOLS,
)
from analyser.reading.page import Page, Token, lines, read_page
from analyser.reading.sightings import LEAST, Sighting, settle
from analyser.reading.title_phrases import is_head
from analyser.types import Entity

_WORK_NOUNS = frozenset(
    "role roles position positions post posts job jobs vacancy opening openings interview interviews "
    "place start opportunity career team work working worked interviewed interviewing offer offered "
    "people experience internship placement time years day days shift apprenticeship hired employed "
    "here appointment situation months desk tests project line service serving".split()
)
_JOINING = frozenset("join joining joined rejoin".split())
_TOWARDS = frozenset(
    "interested excited enthusiastic keen passionate heard learn learning learned learnt hear more "
    "hearing thrilled information read reading".split()
)
_SERVING = frozenset(
    "work working worked sell selling write writing drive driving code teach teaching build building "
    "design cook bake play fly nurse interview interviewing volunteer freelance consult train run "
    "produce same coming come move moving returning return back over".split()
)
_BELONGING = frozenset(
    "tour part members member head visit future farmers students residents customers people team "
    "clients patients readers guests pupils players staff values mission back hallways".split()
)
_DEPARTMENTS = frozenset("directorate department unit ward faculty division section module".split())
_ANNOUNCED = frozenset("role position post job interview vacancy opening opportunity".split())
_AFTER_NAME = frozenset(
    "team office offices headquarters hq group crew culture values mission website campus clinic "
    "store shop branch brand product family depot plant site warehouse kitchen stand careers".split()
)
_GREETED_GROUP = frozenset(
    "team crew folks family staff panel recruitment recruiting hiring".split()
)
_VENUES = frozenset(
    "street road avenue lane close row terrace drive crescent highway motorway bridge hill heath "
    "day cup prize award certificate diploma degree course licence license badge act exam year "
    "class level language conference festival fair week month summit expo".split()
)


def find_companies(text: str, layout: Layout) -> tuple[Entity, ...]:
    """Find the organisations in the writer's own part of ``text``: COMPANY entities, by start."""
    return settle(text, company_sightings(read_page(text, layout)))


def company_sightings(page: Page) -> tuple[Sighting, ...]:
    """The organisations on the page, with their evidence."""
    found = [*_in_capitals(page), *_in_lines(page)]
    if page.lower:
        found += _in_lower_case(page)
    return (*found, *_named_again(page, found))


def _sighting(page: Page, first: int, end: int, score: float, evidence: Iterable[str]) -> Sighting:
    tokens = page.tokens
    return Sighting(
        tokens[first].start, tokens[end - 1].end, "COMPANY", min(score, 0.95), tuple(evidence)
    )


def _in_capitals(page: Page) -> Iterator[Sighting]:
    last_end = -9
    for name in house_names(page):
        section = page.tokens[name.first].section
        if section in ("header", "closing", "letterhead"):
            continue
        score, evidence = _weigh(page, name)
        if 0 < score < LEAST and name.first - 2 == last_end - 1 and _joins(page, name.first - 1):
            score, evidence = score + 0.35, (*evidence, "in a row of names")
        if score >= LEAST:
            last_end = name.end
            yield _sighting(page, name.first, name.end, score, evidence)


def _joins(page: Page, index: int) -> bool:
    return page.tokens[index].low in ("and", "&", ",")


def _weigh(page: Page, name: HouseName) -> tuple[float, tuple[str, ...]]:
    """How likely these capitals are an organisation, and why."""
    score, why = 0.0, []
    for points, reason in (
        *_form(page, name),
        *_cues_before(page.tokens, name),
        *_cues_after(page.tokens, name),
        *_doubts(page, name),
    ):
        score += points
        why.append(reason)
    return score, tuple(why)


def _form(page: Page, name: HouseName) -> Iterator[tuple[float, str]]:
    if name.legal:
        yield 0.7, "legal form"
    if name.organisation:
        yield 0.45, "kind of organisation"
    if name.ampersand:
        yield 0.35, "ampersand"
    first = page.tokens[name.first]
    if name.end - name.first == 1 and len(first.text) > 2 and first.text.isupper():
        yield 0.15, "initials"
    if page.tokens[name.end - 1].kind == "possessive":
        yield 0.2, "shop named for its owner"


def _cues_before(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    index = name.first - 1
    if index < 0 or tokens[name.first].gap > 2:
        return
    while index > 0 and tokens[index].low in ("the", "your", "our", "my", "here", '"', "“"):
        index -= 1
    cue = tokens[index].low
    earlier = tokens[index - 1].low if index else ""
    work = any(
        token.low in _WORK_NOUNS or is_head(token) for token in tokens[max(0, index - 2) : index]
    )
    if cue in ("how", "what", "why") and name.end - name.first == 1 and _acts(tokens, name.end):
        yield 0.35, "how it does"
    elif cue in ("leaving", "left", "leave", "quit"):
        yield 0.5, "left"
    elif cue in _JOINING:
        yield 0.8, "join"
    elif cue in ("at", "@"):
        yield 0.8 if work else 0.55, "at"
    elif cue in ("with", "for", "from", "to", "in", "of", "by", "about", "and", "within"):
        yield from _after_preposition(cue, earlier, work)
    elif cue in (
        "place",
        "firm",
        "company",
        "employer",
        "called",
        "like",
        "love",
        "visited",
        "that",
    ):
        yield 0.3, "named"


def _acts(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a verb in the third person follows: "how Canva thinks"."""
    after = tokens[index] if index < len(tokens) else None
    return (
        after is not None and after.kind == "word" and after.low.endswith("s") and not after.capital
    )


def _after_preposition(cue: str, earlier: str, work: bool) -> Iterator[tuple[float, str]]:
    if cue == "with":
        yield 0.5 if work or earlier in _TOWARDS | {"career", "future"} else 0.15, "with"
    elif cue in ("for", "to"):
        yield 0.4 if earlier in _SERVING or earlier.endswith(("ing", "ed")) else 0.2, cue
    elif cue == "about":
        yield 0.55 if earlier in _TOWARDS else 0.1, "about"
    elif cue == "in":
        yield (
            0.5 if earlier in ("interested", "shopped", "worked", "work", "time", "years") else 0.0,
            "in",
        )
    elif cue == "from":
        yield (
            0.45 if earlier in ("offer", "letter", "offers", "contract", "reference") else 0.15,
            "from",
        )
    elif cue == "of":
        yield 0.4 if earlier in _BELONGING else 0.1, "of"
    elif cue == "by":
        yield 0.1, "by"


def _cues_after(tokens: tuple[Token, ...], name: HouseName) -> Iterator[tuple[float, str]]:
    after = tokens[name.end] if name.end < len(tokens) else None
    if after is None or after.gap > 1:
        return
    further = tokens[name.end + 1].low if name.end + 1 < len(tokens) else ""
    if after.low in ("team", "group") and further in ("at", "with", "within"):
        yield -0.6, "department"
    elif after.low in _AFTER_NAME:
        greeted = tokens[name.first].section == "greeting" and after.low in _GREETED_GROUP
        yield 0.7 if greeted else 0.35, "name of a " + after.low
    elif after.kind == "possessive" and name.end + 1 < len(tokens):
        owned = tokens[name.end + 1].low in _AFTER_NAME | ORGANISATION
        yield 0.4 if owned else 0.1, "possessive"
    elif after.low in _DEPARTMENTS:
        yield -0.6, "department"
    elif after.low in ("is", "has", "does", "grows", "makes", "went", "offers"):
        yield 0.1, "subject"


def _doubts(page: Page, name: HouseName) -> Iterator[tuple[float, str]]:
    tokens = page.tokens
    words = [token for token in tokens[name.first : name.end] if token.kind == "word"]
    if not words:
        return
    first, last = words[0], words[-1]
    following = tokens[name.end] if name.end < len(tokens) else None
    if name.place or name.town:
        yield (-0.7 if name.place else -0.4), "place"
    if not name.organisation and not name.legal:
        yield _attributed(tokens, name), "attribute"
    if following is not None and following.gap == 1:
        announced = following.low in _ANNOUNCED and is_head(last)
        if announced or (following.capital and is_head(following)):
            yield -0.6, "title"
    if len(words) > 1 or (first.low not in COMMON_WORDS and first.low not in FIRST_NAMES):
        yield 0.15, "no everyday word"
    before = tokens[name.first - 1] if name.first else None
    earlier = tokens[name.first - 2] if name.first > 1 else None
    if before is not None and before.kind == "number" and first.gap == 1:
        yield -0.8, "address"
    elif (
        earlier is not None
        and earlier.kind == "number"
        and before is not None
        and before.text == ","
    ):
        yield -0.5, "address"
    if (
        following is not None
        and following.kind == "number"
        and len(words) == 1
        and following.gap == 1
    ):
        yield -0.6, "number of a room or product"
    if before is not None and _is_title_of_respect(tokens, name.first - 1):
        yield -0.8, "honorific"
    if all(word.low in NOT_NAMES for word in words):
        yield -0.8, "everyday words"
    if last.low in _VENUES:
        yield -0.6, "street, day or paper"
    if is_head(last) and not name.organisation and not name.ampersand:
        yield -0.5, "title"
    if len(words) == 1 and (first.low in TOOLS or first.low in ORGANISATION):
        yield -0.5, "tool or common noun"
    if len(words) == 1 and first.opens:
        yield -0.4, "first word of a sentence"
    if first.low in FIRST_NAMES and not (name.organisation or name.legal or name.ampersand):
        before = tokens[name.first - 1].low if name.first else ""
        full = len(words) > 1 and last.low in SURNAMES
        yield (-0.1 if before == "at" else -0.5 if full else -0.3), "person"


def _is_title_of_respect(tokens: tuple[Token, ...], index: int) -> bool:
    if tokens[index].text == "." and index:
        index -= 1
    return tokens[index].low in HONORIFICS and tokens[index].capital


def _attributed(tokens: tuple[Token, ...], name: HouseName) -> float:
    """ "your Coimbatore campus", "the Dartmouth branch": a town rather than a firm."""
    before = tokens[name.first - 1].low if name.first else ""
    after = tokens[name.end] if name.end < len(tokens) else None
    if after is None or after.gap > 1 or after.kind != "word":
        return -0.4 if before == "your" else 0.0
    if before == "your":
        return -0.6
    local = after.low in ("branch", "campus", "plant", "site", "depot", "clinic", "store", "office")
    return -0.35 if before == "the" and local else 0.0


def _in_lines(page: Page) -> Iterator[Sighting]:
    """A line of the letterhead or signature that is nothing but the name of an organisation."""
    tokens = page.tokens
    for line in lines(page, "letterhead", "signature"):
        words = [tokens[index] for index in line]
        if not all(
            token.capital or token.text in "&.,'’s" or token.low in ("of", "and", "the")
            for token in words
        ):
            continue
        names = [token.low for token in words if token.kind == "word"]
        end = line.stop
        while end > line.start and tokens[end - 1].text in (",", "."):
            end -= 1
        if (
            len(names) > 1
            and (names[-1] in ORGANISATION or names[-1] in LEGAL_FORMS)
            and names[-1] not in _VENUES
        ):
            yield _sighting(
                page, line.start, end, 0.75, ("line of its own", "kind of organisation")
            )


def _in_lower_case(page: Page) -> Iterator[Sighting]:
    """ "the cook job at sunrise bakery", in a message without capitals."""
    tokens = page.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.low not in ("at", "join", "joining") or token.section == "greeting":
            continue
        first = index + 1
        while first < len(tokens) and tokens[first].low in ("the", "your"):
            first += 1
        end = first
        while end < len(tokens) and end - first < 5 and _goes_on(tokens, end, first):
            end += 1
        words = tokens[first:end]
        if not words or " ".join(word.low for word in words) in PLACES:
            continue
        house = len(words) > 1 and words[-1].low in ORGANISATION
        before = tokens[index - 1].low if index else ""
        work = before in _WORK_NOUNS or token.low != "at"
        if house and (work or any(word.low not in COMMON_WORDS for word in words)):
            yield _sighting(page, first, end, 0.7, ("at", "kind of organisation", "lower case"))
        elif work and len(words) <= 2 and words[0].low not in COMMON_WORDS | FIRST_NAMES:
            yield _sighting(page, first, end, 0.6, ("work at", "lower case"))


def _goes_on(tokens: tuple[Token, ...], index: int, first: int) -> bool:
    token = tokens[index]
    if index > first and token.gap > 1:
        return False
    if token.text == "&":
        return index > first
    return token.kind == "word" and (token.low not in NOT_NAMES or token.low in ORGANISATION)


def _named_again(page: Page, found: Iterable[Sighting]) -> Iterator[Sighting]:
    """Every other place where an organisation already found stands."""
    tokens = page.tokens
    starts = {token.start: index for index, token in enumerate(tokens)}
    known: dict[str, list[tuple[str, ...]]] = {}
    for seen in found:
        index = starts[seen.start]
        words: list[str] = []
        while index < len(tokens) and tokens[index].start < seen.end:
            words.append(tokens[index].text)
            index += 1
        known.setdefault(words[0], []).append(tuple(words))
    for index, token in enumerate(tokens):
        for words_of_name in known.get(token.text, ()):
            end = index + len(words_of_name)
            if tuple(other.text for other in tokens[index:end]) == words_of_name:
                yield _sighting(page, index, end, 0.7, ("named before",))
