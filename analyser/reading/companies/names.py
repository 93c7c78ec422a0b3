"""Where the name of an employer begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from analyser.reading.companies.everyday import (
    INSIDE,
    begins_with_everyday_word,
    closes,
    ends_with_everyday_word,
    is_told,
    phrase_end,
)
from analyser.reading.companies.links import HEADS, TAKES_OF, after_link, house_ahead
from analyser.reading.companies.makers import is_maker
from analyser.reading.companies.marks import STOPPED, after_mark
from analyser.reading.lexicon import (
    CALENDAR,
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    LEGAL_FORMS,
    NOT_NAMES,
    ORGANISATION,
    PLACES,
    TOWNS,
    cue,
    is_legal_form,
    is_place,
)
from analyser.reading.page import Page, Token, token_at
from analyser.reading.titles.words import is_head

_LINKS = cue("company.links")
_CLINGING = cue("company.clinging")
_LEADING = cue("company.leading")
_NO_NOUNS = NOT_NAMES - ORGANISATION - _CLINGING
_LOWER_NOUNS = cue("company.lower_nouns")
_NUMBERED = cue("company.numbered")
_NOT_TITLES_HERE = cue("company.not_titles_here")
_LOWER_FORMS = frozenset("srl sarl eg mbh spa sro doo oo ltd llc gmbh inc plc".split())
_OWNED = cue("company.owned") | frozenset(("own", "new", "first", "hiring", "team"))
_FORMAL = cue("name.formal")
_DONE = cue("company.deciding") | frozenset(("gave", "made", "showed", "taught", "were"))
_NUMBER_NAME = re.compile(r"\d{1,2}[A-Z][a-z]{2}")
_NUMBER_WORD = re.compile(r"\d{1,4}[a-z]{3,12}$")
_NAME_WITH_NUMBER = re.compile(r"[^\W\d]{4,}\d{1,4}$")
_CAMEL = re.compile(
    r"(?!Ma?c[A-Z]|De[A-Z]|La[A-Z]|Le[A-Z]|Van[A-Z]|Fitz[A-Z])[A-Z][a-z]{2,}[A-Z][a-z]{2,}$"
)
"""As in "SmileWorks"; family names are written so too."""
_DOMAIN = re.compile(r"\w\.(?:com|io|ai|org|net)$")
_LONGEST = 8


@dataclass(slots=True, eq=False)
class HouseName:
    """The tokens ``first`` up to ``end`` (exclusive) are capitals that may name an employer."""

    first: int
    end: int
    organisation: bool
    legal: bool
    ampersand: bool
    domain: bool
    camel: bool
    place: bool
    town: bool

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.end - self.first

    def words(self, tokens: tuple[Token, ...]) -> list[Token]:
        """Its tokens without marks, numbers and "'s"."""
        return [token for token in tokens[self.first : self.end] if token.kind == "word"]


def house_names(page: Page) -> Iterator[HouseName]:
    """Every run of capitalised words that could name an employer."""
    tokens = page.tokens
    index = 0
    while index < len(tokens):
        plain = not tokens[index].capital and tokens[index].kind != "number"
        if not plain and _may_begin(tokens, index):
            name = read_house(tokens, index)
            yield name
            index = name.end
        else:
            index += 1


def _may_begin(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    following = token_at(tokens, index + 1)
    if token.kind == "number":
        house = following.capital and following.low in ORGANISATION
        named = _NUMBER_NAME.match(token.text) or (house and _NUMBER_WORD.match(token.text))
        return bool(named) and token.gap > 0
    if token.text[-1:].isdigit() and not _NAME_WITH_NUMBER.match(token.text):
        return False
    joined = following.gap == 1 and following.capital
    if token.low == "the":
        return not token.opens and joined
    if token.low in HONORIFICS and token.low not in _NOT_TITLES_HERE:
        # "Guru Harkrishan Public School"
        of_house = token.low not in _FORMAL and joined and len(token.text) > 2
        return of_house and read_house(tokens, index).organisation
    if token.low == "board" and following.low == "of":
        return not (index + 2 < len(tokens) and read_house(tokens, index + 2).organisation)
    if is_maker(tokens, index):
        return True
    if token.low in NOT_NAMES:
        of_it = token.low in TAKES_OF and following.low == "of"
        inside = token.low in INSIDE and token_at(tokens, index + 2).capital
        begins = joined or of_it or inside or following.text == "&"
        if token.low in _LEADING and _leads(tokens, index):
            return True
        if not begins or token.opens:
            return False
        return begins_with_everyday_word(tokens, index) or read_house(tokens, index).organisation
    return True


def _leads(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "for Six Elms Ambulance", and opening a sentence "Old Thorn Cellos answered"."""
    ahead = tokens[index + 1 : index + 2 + tokens[index].opens]
    if len(ahead) <= tokens[index].opens or not all(_may_be_led(token) for token in ahead):
        return False
    named = any(token.low in FIRST_NAMES for token in ahead)
    return not named or read_house(tokens, index).organisation


def _may_be_led(token: Token) -> bool:
    plain = token.low in NOT_NAMES or token.low in CALENDAR or is_head(token)
    return token.capital and token.gap == 1 and not plain


def read_house(tokens: tuple[Token, ...], first: int) -> HouseName:
    """The name that begins at ``first``, over "&", "of", "'s" and legal forms."""
    end = first + 1
    while end < len(tokens) and end - first < _LONGEST:
        step = _step(tokens, first, end)
        if step is None:
            break
        end = step
    noun = token_at(tokens, end)
    words = [
        token.low
        for token in tokens[first:end]
        if token.kind == "word" or (token.kind == "number" and token is tokens[first])
    ]
    if noun.gap == 1 and noun.low in _LOWER_NOUNS and _describes_nothing(words):
        end += 1  # "Thornfield estate"
        words.append(noun.low)
    own = words[1:] if words and words[0] == "the" else words
    phrase = " ".join(own)
    alone = tokens[first].text if end - first == 1 else ""
    return HouseName(
        first,
        end,
        organisation=len(own) > 1
        and (
            own[-1] in ORGANISATION
            or own[0] in HEADS
            or tokens[first].text == "MT"
            or _is_of_something(own)
            or (len(own) > 2 and own[-2] in ORGANISATION and is_place(own[-1]))
        ),
        legal=any(map(is_legal_form, own[1:])),
        ampersand=not alone and any(token.text in ("&", "+") for token in tokens[first:end]),
        domain="." in alone and _DOMAIN.search(alone) is not None,
        camel=_CAMEL.match(alone) is not None,
        place=phrase in PLACES,
        town=phrase in TOWNS,
    )


def _describes_nothing(words: list[str]) -> bool:
    """Neither everyday words nor a place nor tools, which would only describe the noun."""
    plain = any(word in COMMON_WORDS or word in NOT_NAMES for word in words)
    return not plain and not is_place(" ".join(words))


def _is_of_something(words: list[str]) -> bool:
    """As in "University of …", "Max Planck Institute for …"."""
    return any(house in TAKES_OF and link in ("of", "for") for house, link in pairwise(words))


def _step(tokens: tuple[Token, ...], first: int, end: int) -> int | None:
    """The end of the name widened by the token at ``end``, or ``None`` where it has ended."""
    token, last = tokens[end], tokens[end - 1]
    following = token_at(tokens, end + 1)
    ended = last.text == "." and tokens[end - 2].low in STOPPED and token.low not in LEGAL_FORMS
    if token.text == "," and following.low in LEGAL_FORMS:
        ended = False  # "Co., Ltd."
    if ended and token.capital and token.low in ORGANISATION:
        ended = False  # "Harlan Bros. Roofing"
    if token.gap > 2 or ended:
        return None
    if token.kind == "possessive":
        return _possessive(tokens, first, end, following)
    if token.kind == "mark":
        return after_mark(tokens, end, last, following)
    if token.kind == "number":
        short = token.gap == 1 and len(token.text) < 4 and last.low not in _NUMBERED
        return end + 1 if short and last.capital and closes(following) else None
    if token.low in INSIDE and (phrase := phrase_end(tokens, first, end)):
        return phrase
    if token.low in _LINKS and not token.capital:
        return after_link(tokens, first, end, following)
    if token.low.replace(".", "") in _LOWER_FORMS and token.gap == 1 and last.capital:
        return end + 1
    if token.low == "z" and following.low.replace(".", "") == "oo":
        return end + 2  # "Metalform Sp. z o.o."
    if token.kind != "word" or not token.capital or (token.gap == 0 and last.kind == "word"):
        return None
    known = token.low in ORGANISATION or token.low in LEGAL_FORMS
    if token.low in NOT_NAMES and not (known or house_ahead(tokens, end + 1)):
        danish = token.text == "A" and [one.text for one in tokens[end + 1 : end + 3]] == ["/", "S"]
        return end + 1 if danish or ends_with_everyday_word(tokens, first, end) else None
    return end + 1


def _possessive(tokens: tuple[Token, ...], first: int, end: int, following: Token) -> int | None:
    """As in "Sal's Diner", "St Wilfrid's Primary", "at Thirlby's."; not "Acme's Leeds office"."""
    if closes(following):
        return end + 1
    if following.capital and following.low not in NOT_NAMES:
        attribute = following.low in PLACES and token_at(tokens, end + 2).low in _CLINGING
        return None if attribute else end + 1
    if _is_verb(following) and is_told(tokens, first):
        return end + 1  # "at Harrow's taught me"
    if following.kind == "word" and following.low in _NO_NOUNS:
        owned = (
            following.low in _OWNED
            or following.low in CALENDAR
            or tokens[end - 1].low in ORGANISATION
        )
        return None if owned else end + 1
    if tokens[first].low in ("st", "saint") and following.low not in _CLINGING:
        return end + 1
    return None


def _is_verb(token: Token) -> bool:
    """Whether what follows "'s" is a verb, so that no noun is owned."""
    past = token.low.endswith("ed") and token.low in COMMON_WORDS
    return not token.capital and (past or token.low in _DONE)
