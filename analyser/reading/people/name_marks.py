"""What marks do inside a person's name: stops, commas, slashes, quotes; and letters behind it."""

from __future__ import annotations

from collections.abc import Sequence

from analyser.reading.lexicon import FIRST_NAMES, NOT_NAMES, SURNAMES, cue, word_list
from analyser.reading.page import Page, Token, token_at

FAMILY_FIRST = word_list("family_names_first")
SUFFIXES = cue("name.suffixes")
LETTERS_AFTER = cue("name.letters_after")
_SHORTENED = cue("name.shortened")
APOSTROPHES = frozenset("'’‘")
OPENING_MARKS = frozenset("\"“('‘")


def initials_follow(page: Page, index: int) -> bool:
    """As in "A. Smith": a stop clings to the letter, and a name follows."""
    stop = token_at(page.tokens, index + 1)
    if stop.text != ".":
        return False
    if _is_joined_initial(page.tokens, index + 2):
        return True
    following = token_at(page.tokens, index + 2)
    return (
        stop.gap == 0
        and following.capital
        and following.gap < 2
        and (following.low not in NOT_NAMES or is_initial(following))
    )


def comma_suffix(tokens: tuple[Token, ...], index: int) -> int | None:
    """The end of the name after ", Jr."."""
    after = tokens[index + 1 : index + 3]
    if not after or after[0].low not in ("jr", "sr", "jnr", "snr") or after[0].gap > 1:
        return None
    return index + 1 + (len(after) > 1 and after[1].text == "." and after[1].gap == 0)


def given_after_comma(tokens: tuple[Token, ...], index: int, first: Token) -> int | None:
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


def is_parentage(tokens: tuple[Token, ...], index: int) -> bool:
    """As in "Selvam s/o Muthu", "Kavitha a/p Rajan"."""
    ahead = tokens[index + 1 : index + 4]
    slashed = len(ahead) == 3 and ahead[0].text == "/" and ahead[1].text in ("o", "p", "l")
    return slashed and ahead[2].capital and ahead[2].gap == 1


def after_stop(tokens: tuple[Token, ...], index: int) -> int | None:
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


def nickname(tokens: tuple[Token, ...], index: int) -> int | None:
    """The end of a nickname between two names: 'Oluwaseun "Seun" Adeyemi'."""
    inner = tokens[index + 1 : index + 4]
    if len(inner) < 3 or not inner[0].capital or inner[0].gap or inner[1].kind != "mark":
        return None
    follows = inner[2].capital and inner[2].gap == 1 and inner[2].low not in NOT_NAMES
    return index + 2 if follows and inner[1].text in "\"”)'’" else None


def is_shortened(token: Token) -> bool:
    """Whether a stop behind the token belongs to it: "J.", "Wm."."""
    return is_initial(token) or (token.low in _SHORTENED and token.capital)


def is_initial(token: Token) -> bool:
    """Whether the token is one capital letter."""
    return len(token.text) == 1 and token.capital


def is_letters_after(token: Token) -> bool:
    """As in "Anna Smith BA", not in "Ousmane Ba"."""
    name = token.text.istitle() and len(token.text) < 3 and token.low in SURNAMES
    return token.low in LETTERS_AFTER and not name


def has_letters_after(words: Sequence[Token]) -> bool:
    """Whether the last of three words or more is a degree or a licence: "Jane Doe, CPA"."""
    last = words[-1]
    return len(words) > 2 and last.text.isupper() and last.low in LETTERS_AFTER


def after_shortened_article(tokens: tuple[Token, ...], index: int) -> int:
    """As in "van 't Hoff": the index after the article and its apostrophe."""
    article = tokens[index : index + 2]
    shortened = len(article) == 2 and article[0].text in APOSTROPHES and article[1].text == "t"
    return index + 2 if shortened and article[1].gap == 0 else index
