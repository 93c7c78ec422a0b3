"""How a person's name goes on after its first word: particles, initials, nicknames, suffixes."""

from __future__ import annotations

from collections.abc import Sequence

from analyser.reading.date_words import WEEKDAYS
from analyser.reading.lexicon import (
    COMMON_WORDS,
    FIRST_NAMES,
    NOT_NAMES,
    ORGANISATION,
    SURNAMES,
    TOOLS,
    WORD_NAMES,
    cue,
    word_list,
)
from analyser.reading.page import EDGE, Page, Token, token_at

PARTICLES = cue("name.particles")
FAMILY_FIRST = word_list("family_names_first")
_INNER = cue("name.inner")
SUFFIXES = cue("name.suffixes")
LETTERS_AFTER = cue("name.letters_after")
_SHORTENED = cue("name.shortened")
ADDRESSEES = ORGANISATION | cue("name.addressees")
WORDS_AND_NAMES = NOT_NAMES & (cue("name.word_surnames") | SURNAMES | FIRST_NAMES)
_CLOSING = frozenset(("best", "kind", "love"))
KISSES = frozenset(("x", "xx", "xxx", "xo", "xoxo"))
_AFTER_LOWER_NAME = frozenset(
    "here speaking calling ringing from again just about i at on x".split()
)
_OF_NAMES = frozenset(("greeting", "signature"))
_GAELIC = frozenset("mac nic mhac giolla".split())
_APOSTROPHES = frozenset("'’‘")
_OPENING_MARKS = frozenset("\"“('‘")


def has_letters_after(words: Sequence[Token]) -> bool:
    """Whether the last of three words or more is a degree or a licence: "Jane Doe, CPA"."""
    last = words[-1]
    return len(words) > 2 and last.text.isupper() and last.low in LETTERS_AFTER


def capital_follows(page: Page, index: int) -> bool:
    """Whether a capital follows the particle, over further particles as in "van der Merwe"."""
    tokens = page.tokens
    at = index + 1
    for _ in range(3):
        if token_at(tokens, at).text in _APOSTROPHES:
            at = _after_shortened_article(tokens, at)
        token = token_at(tokens, at)
        if token.gap != 1 or token.kind != "word":
            return False
        if token.capital:
            return True
        if token.low not in PARTICLES:
            return False
        at += 1
    return False


def _after_shortened_article(tokens: tuple[Token, ...], index: int) -> int:
    """As in "van 't Hoff": the index after the article and its apostrophe."""
    article = tokens[index : index + 2]
    shortened = len(article) == 2 and article[0].text in _APOSTROPHES and article[1].text == "t"
    return index + 2 if shortened and article[1].gap == 0 else index


def stands_alone(page: Page, index: int) -> bool:
    """No word follows, as in "Hi Will,", or only "I" or another part of the name."""
    following = token_at(page.tokens, index + 1)
    return (
        following.gap > 1
        or following.kind in ("mark", "possessive")
        or (following.text == "I" and page.tokens[index].capital)
        or following.low in ("and", "here", "speaking", "calling", "x", "xx", "xxx", "xo")
        or (following.capital and following.low not in NOT_NAMES)
        or _is_word_surname(page, index + 1)
    )


def _is_word_surname(page: Page, index: int) -> bool:
    """As in "Victor Good", "Will May and I": a word that is also a surname, and the last here."""
    token, after = page.tokens[index], page.tokens[index + 1 : index + 2]
    if not token.capital or token.gap != 1 or token.low not in WORDS_AND_NAMES:
        return False
    if not after or after[0].gap > 1 or after[0].low == "and":
        return True
    closing = token.low in _CLOSING and token.section != "signature"  # "Thanks Tom Best,"
    return after[0].kind == "mark" and not closing


def initials_follow(page: Page, index: int) -> bool:
    """As in "A. Smith": a stop clings to the letter, and a name follows."""
    if _is_joined_initial(page.tokens, index + 2):
        return page.tokens[index + 1].text == "."
    following = page.tokens[index + 1 : index + 3]
    return (
        len(following) == 2
        and following[0].text == "."
        and following[0].gap == 0
        and following[1].capital
        and following[1].gap < 2
        and (following[1].low not in NOT_NAMES or is_initial(following[1]))
    )


def next_part(page: Page, last: int, first: Token) -> int | None:
    """The index of the last token of one more part of the name, ``None`` where it has ended."""
    tokens = page.tokens
    index = last + 1
    token = token_at(tokens, index)
    if token is EDGE:
        return None
    if token.text == "," and token.section == "letterhead":
        return _comma_suffix(tokens, index)
    if token.text == "." and token.gap == 0 and _is_shortened(tokens[last]):
        return _after_stop(tokens, index)
    if token.text in _APOSTROPHES:
        article = _after_shortened_article(tokens, index)
        if article > index and capital_follows(page, article - 1):
            return article - 1
    if token.text in _OPENING_MARKS and token.gap == 1:
        return _nickname(tokens, index)
    if token.text == "," and not token.gap and token.section in ("signature", "subject"):
        return _given_after_comma(tokens, index, first)
    if token.kind != "word" or token.gap not in (1, 2) or is_letters_after(token):
        return None
    if token.text in "adsw" and _is_parentage(tokens, index):
        return index + 3
    if token.capital:
        return _capital_part(page, index, first)
    gaelic = token.low == "an" and tokens[last].low in _GAELIC
    dutch = token.low in ("in", "op", "uit") and _goes_on_in_dutch(tokens, index + 1)
    if (token.low in PARTICLES or gaelic or dutch) and capital_follows(page, index):
        return index
    return _lower_part(tokens, index, first)


def _goes_on_in_dutch(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "in 't Veld", "op den Berg"."""
    article = _after_shortened_article(tokens, index) > index
    return article or (index < len(tokens) and tokens[index].low in ("de", "den", "der", "het"))


def is_letters_after(token: Token) -> bool:
    """As in "Anna Smith BA", not in "Ousmane Ba"."""
    name = token.text.istitle() and len(token.text) < 3 and token.low in SURNAMES
    return token.low in LETTERS_AFTER and not name


def _comma_suffix(tokens: tuple[Token, ...], index: int) -> int | None:
    """The end of the name after ", Jr."."""
    after = tokens[index + 1 : index + 3]
    if not after or after[0].low not in ("jr", "sr", "jnr", "snr") or after[0].gap > 1:
        return None
    return index + 1 + (len(after) > 1 and after[1].text == "." and after[1].gap == 0)


def _given_after_comma(tokens: tuple[Token, ...], index: int, first: Token) -> int | None:
    """The end of "Dela Peña, Rodel": the family name first, and the line ends with the name."""
    before, given = tokens[index - 1], tokens[index + 1 : index + 2]
    begins = first.gap != 1 or before.section == "subject"
    family = before.low in SURNAMES or first.low in FAMILY_FIRST  # "Tan Boon Keng, Desmond"
    family = (family and begins) or before.text.isupper()
    if not family or not given or given[0].gap != 1 or is_letters_after(given[0]):
        return None
    end = index + 1
    while end + 1 < len(tokens) and tokens[end + 1].gap < 2:
        if not is_initial(tokens[end + 1]) and tokens[end + 1].text != ".":
            return None
        end += 1
    known = given[0].low in FIRST_NAMES or (is_initial(given[0]) and before is first)
    return end if given[0].capital and known else None


def _is_parentage(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Selvam s/o Muthu", "Kavitha a/p Rajan"."""
    ahead = tokens[index + 1 : index + 4]
    slashed = len(ahead) == 3 and ahead[0].text == "/" and ahead[1].text in ("o", "p", "l")
    return slashed and ahead[2].capital and ahead[2].gap == 1


def _after_stop(tokens: tuple[Token, ...], index: int) -> int | None:
    """The end of the part after "J.", "Wm." and "Jr."; ``index`` is that of the full stop."""
    if _is_joined_initial(tokens, index + 1):
        return index + 3
    following = token_at(tokens, index + 1)
    if following.gap > 1 or not following.capital:
        # "Tom B." and "Jr." are written with the stop where a name is signed
        signed = tokens[index].section == "signature"
        headed = tokens[index].section in ("letterhead", "subject") and following.gap > 1
        return index if signed or headed else None
    if tokens[index - 1].low in SUFFIXES:
        return None
    initial = is_initial(following) and token_at(tokens, index + 2).text == "."
    return index + 1 if initial or following.low not in NOT_NAMES else None


def _is_joined_initial(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "H.-J. Pelletier": a hyphen, a letter and its stop, and a name."""
    marks = tokens[index : index + 4]
    if len(marks) < 4 or marks[0].text not in "-‐‑" or any(mark.gap for mark in marks[:3]):
        return False
    return is_initial(marks[1]) and marks[2].text == "." and marks[3].capital


def _capital_part(page: Page, index: int, first: Token) -> int | None:
    token = page.tokens[index]
    low = token.low
    if low in SUFFIXES:
        return index
    if is_initial(token) and token_at(page.tokens, index + 1).text == "." and first.capital:
        return index
    if not (first.capital or first.low in PARTICLES):
        return None
    if low in ADDRESSEES and low not in SURNAMES:
        return None
    if token.gap == 2 and low in COMMON_WORDS and low not in SURNAMES:
        return None
    if low in WEEKDAYS and token.section not in ("greeting", "signature", "letterhead"):
        return None
    if token.text.isupper() and len(low) > 1 and not first.text.isupper() and low not in SURNAMES:
        return None  # "Anna Smith RN": letters after the name
    # "Nguyễn Văn An": behind a family name that stands first, any word may be a given name
    given = first.low in FAMILY_FIRST and token.section in _OF_NAMES
    if given and capital_follows(page, index):
        return index
    if low in NOT_NAMES:
        after = page.tokens[index + 1 : index + 2]
        ends = token.section == "signature" or not after or after[0].low in KISSES
        signed = ends and (low in SURNAMES or low in TOOLS)
        closed = (low in FIRST_NAMES or signed or given) and stands_alone(page, index)
        worded = first.low in FIRST_NAMES and _is_word_surname(page, index)
        inner = low in _INNER and capital_follows(page, index)
        return index if closed or worded or inner else None
    return None if low in WORD_NAMES and not stands_alone(page, index) else index


def _lower_part(tokens: tuple[Token, ...], index: int, first: Token) -> int | None:
    """A further name in lower case: known as one, or with nothing after it."""
    low = tokens[index].low
    if first.capital or first.low in PARTICLES or low in COMMON_WORDS or low in NOT_NAMES:
        return None
    if low in KISSES or low == first.low:
        return None
    listed = low in SURNAMES or low in FIRST_NAMES
    return index if listed or _closes_name(tokens, index + 1) else None


def _closes_name(tokens: tuple[Token, ...], index: int) -> bool:
    """What follows shows that a name in lower case has come to its end."""
    following = token_at(tokens, index)
    return following.gap > 1 or following.kind == "mark" or following.low in _AFTER_LOWER_NAME


def _nickname(tokens: tuple[Token, ...], index: int) -> int | None:
    """The end of a nickname between two names: 'Oluwaseun "Seun" Adeyemi'."""
    inner = tokens[index + 1 : index + 4]
    if len(inner) < 3 or not inner[0].capital or inner[0].gap or inner[1].kind != "mark":
        return None
    follows = inner[2].capital and inner[2].gap == 1 and inner[2].low not in NOT_NAMES
    return index + 2 if follows and inner[1].text in "\"”)'’" else None


def _is_shortened(token: Token) -> bool:
    return is_initial(token) or (token.low in _SHORTENED and token.capital)


def is_initial(token: Token) -> bool:
    """Whether the token is one capital letter."""
    return len(token.text) == 1 and token.capital
