"""Whether two names, titles or companies are the same, may be, or are not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Literal

from nicknames import NickNamer
from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

Likeness = Literal["same", "maybe", "different"]

_MISSPELT = 78
"""From this similarity on (0 to 100, rapidfuzz) two words are one word spelt differently."""

_LEVELS = frozenset(
    """junior senior lead principal staff head chief assistant associate deputy trainee apprentice
    intern graduate trainer director vice executive manager supervisor 1 2 3 4 5""".split()
)
_LONG_FORMS = dict(
    pair.split("=")
    for pair in """sr=senior snr=senior jr=junior jnr=junior asst=assistant assoc=associate
    mgr=manager dir=director eng=engineer engr=engineer dev=developer admin=administrator
    exec=executive ops=operations i=1 ii=2 iii=3 iv=4 v=5 svp=senior_vice_president
    evp=executive_vice_president vp=vice_president rn=registered_nurse qa=quality_assurance
    hr=human_resources pa=personal_assistant ea=executive_assistant ta=teaching_assistant
    hca=healthcare_assistant pm=project_manager cfo=chief_financial_officer
    ceo=chief_executive_officer cto=chief_technology_officer coo=chief_operating_officer""".split()
)
_SMALL_WORDS = frozenset("a an the of for in and & at to de la position role post job".split())
_LEGAL_FORMS = frozenset(
    """inc ltd limited llc llp plc gmbh ag sa sas sarl srl spa bv nv oy ab as aps kk pty pvt co corp
    corporation company cie lda kg ohg se pte group holdings""".split()
)


def compare_people(written: str, logged: str) -> Likeness:
    """Compare a first or full name with a logged one; a nickname is the same person.

    ``maybe`` is the same name spelt otherwise: "Sarah" for "Sara", "Zoe" for "Zoë".
    """
    one, other = written.casefold().split(), logged.casefold().split()
    if not one or not other:
        return "different"
    if one == other or set(one) <= set(other):
        return "same"
    return _worst(_best(compare_names(word, known) for known in other) for word in one)


def compare_names(one: str, other: str) -> Likeness:
    """Compare two single names."""
    one, other = one.casefold().strip("."), other.casefold().strip(".")
    if one == other or (len(min(one, other, key=len)) == 1 and one[:1] == other[:1]):
        return "same"
    if _plain(one) == _plain(other):
        return "maybe"
    distance = OSA.distance(_plain(one), _plain(other))
    if distance == 1 or (distance == 2 and ratio(_plain(one), _plain(other)) >= _MISSPELT):
        return "maybe"
    return "same" if _are_nicknames(one, other) else "different"


def compare_titles(written: str, logged: str) -> Likeness:
    """Compare job titles; a level makes a difference, a shorter form may mean the same.

    ``maybe`` is a shortened or misspelt title without a change of level.
    """
    one, other = _title_words(written), _title_words(logged)
    if one == other:
        return "same"
    if (one & _LEVELS) - other or (one & _LEVELS and (other & _LEVELS) - one):
        return "different"
    if one and (one <= other or other <= one):
        return "maybe"
    return "maybe" if _words_match(one, other) else "different"


def compare_companies(written: str, logged: str) -> Likeness:
    """Compare companies; legal forms do not matter, a part of the name or its initials may do."""
    one, other = _company_words(written), _company_words(logged)
    if one == other:
        return "same"
    if one and other and (set(one) <= set(other) or set(other) <= set(one)):
        return "same"
    initials = "".join(word[0] for word in other), "".join(word[0] for word in one)
    if "".join(one) in {initials[0], "".join(other)} or "".join(other) == initials[1]:
        return "same"
    alike = ratio(" ".join(one), " ".join(other)) >= 85
    return "maybe" if alike else "different"


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@cache
def _nicknames() -> NickNamer:
    return NickNamer()


def _are_nicknames(one: str, other: str) -> bool:
    return _is_short_for(one, other) or _is_short_for(other, one)


def _is_short_for(short: str, full: str) -> bool:
    """Directly, or by way of one other name: Katie is Katy, and Katy is Katherine.

    By way of another only between names of one initial, since the list has stray entries.
    """
    names = _nicknames()
    fuller = names.canonicals_of(short)
    return full in fuller or any(
        full in names.canonicals_of(name) for name in fuller if short[0] == name[0] == full[0]
    )


def _best(found: Iterable[Likeness]) -> Likeness:
    return min(found, key=_order, default="different")


def _worst(found: Iterable[Likeness]) -> Likeness:
    return max(found, key=_order, default="different")


def _order(likeness: Likeness) -> int:
    return ("same", "maybe", "different").index(likeness)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _plain(text.replace("'", "").replace("’", "")))


def _title_words(title: str) -> frozenset[str]:
    words = " ".join(_LONG_FORMS.get(word, word) for word in _words(title))
    return frozenset(words.replace("_", " ").split()) - _SMALL_WORDS


def _company_words(company: str) -> list[str]:
    words = [word for word in _words(company) if word not in _SMALL_WORDS]
    return [word for word in words if word not in _LEGAL_FORMS] or words


def _words_match(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each word of the shorter title has one much like it in the other."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and all(
        any(ratio(word, known) >= _MISSPELT for known in longer) for word in shorter
    )
