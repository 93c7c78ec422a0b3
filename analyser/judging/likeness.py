"""Whether two titles or companies are the same, may be, or are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, get_args

from rapidfuzz.fuzz import ratio

from analyser.reading.lexicon import fold

Likeness = Literal["same", "maybe", "different"]

LIKENESSES: tuple[Likeness, ...] = get_args(Likeness)
"""The nearest to the same first."""

MISSPELT = 78
"""From this similarity on (0 to 100, rapidfuzz) two words, or names, are one spelt differently."""

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
    hca=healthcare_assistant cfo=chief_financial_officer ceo=chief_executive_officer
    cto=chief_technology_officer coo=chief_operating_officer ux=user_experience
    ui=user_interface it=information_technology swe=software_engineer sde=software_engineer
    pr=public_relations bi=business_intelligence programme=program""".split()
)
_ONE_WORD = re.compile(
    r"\b(front(?= end)|back(?= (?:end|office))|full(?= stack)|help(?= desk)|health(?= care)|"
    r"child(?= care)|sales(?= (?:person|force))|book(?= keeper)|ware(?= house)) "
)
_PLACE = re.compile(
    r"\b(year|ward|unit|floor|line|zone|area|site|room|building|block|terminal|district|region|"
    r"phase|stage|form|shift|theatre|route|station|store|branch) (?=(?:\d+|i{1,3}|iv|v)\b)"
)
"""Whose number tells where the work is, not at which level."""

_DETAIL = re.compile(r"\s{0,3}(?:[,(]|\s[–—-]\s)(?P<detail>.{1,60})$")
_SAME_WORK = frozenset({"developer", "engineer", "programmer"})
_SMALL_WORDS = frozenset("a an the of for in and & at to de la position role post job".split())
_LEGAL_FORMS = frozenset(
    """inc ltd limited llc llp plc gmbh ag sa sas sarl srl spa bv nv oy ab as aps kk pty pvt co corp
    corporation company cie lda kg ohg se pte group holdings""".split()
)


def compare_titles(written: str, logged: str) -> Likeness:
    """Compare job titles; a level makes a difference, a shorter form may mean the same.

    ``maybe`` is a shortened or misspelt title without a change of level. A team or place that
    only the written title adds ("Teaching Assistant, Year 2") does not matter.
    """
    added = _DETAIL.search(written)
    if added and _LEVELS.isdisjoint(_title_words(added["detail"])):
        bare = written[: added.start()]
        if set(_title_words(bare)) == set(_title_words(logged)):
            return "same"
    here, there = _title_words(written), _title_words(logged)
    one, other = _spell_out(here, there), _spell_out(there, here)
    if one == other:
        return "same"
    if (one & _LEVELS) - other or (one & _LEVELS and (other & _LEVELS) - one):
        return "different"
    if one and other and (one <= other or other <= one):
        return "maybe"
    return "maybe" if _words_match(one, other) else "different"


def compare_companies(written: str, logged: str) -> Likeness:
    """Compare companies; legal forms do not matter, a part of the name or its initials may do."""
    one, other = _company_words(written), _company_words(logged)
    if one == other:
        return "same"
    if one and other and (set(one) <= set(other) or set(other) <= set(one)):
        return "same"
    if _begins(one, other) or _begins(other, one) or _initials(one, other):
        return "same"
    return "maybe" if _is_misspelt(one, other) else "different"


def best(found: Iterable[Likeness]) -> Likeness:
    """The likeness that comes nearest to the same; ``different`` where there is none."""
    return min(found, key=LIKENESSES.index, default="different")


def worst(found: Iterable[Likeness]) -> Likeness:
    """The likeness that is farthest from the same; ``different`` where there is none."""
    return max(found, key=LIKENESSES.index, default="different")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text).replace("'", ""))


def _title_words(title: str) -> list[str]:
    words = _PLACE.sub(r"\1", _ONE_WORD.sub(r"\1", " ".join(_words(title)))).split()
    return " ".join(_LONG_FORMS.get(word, word) for word in words).replace("_", " ").split()


def _spell_out(title: Sequence[str], other: Sequence[str]) -> frozenset[str]:
    """The words that matter, with initials as the other title spells them: PM, Product Manager."""
    long = {first[0] + second[0]: (first, second) for first, second in pairwise(other)}
    words = (spelt for word in title for spelt in long.get(word, (word,)))
    return frozenset(words) - _SMALL_WORDS


def _words_match(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each word of the shorter title has one much like it in the other."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and all(any(_is_like(word, known) for known in longer) for word in shorter)


def _is_like(one: str, other: str) -> bool:
    return ratio(one, other) >= MISSPELT or {one, other} <= _SAME_WORK


def _company_words(company: str) -> list[str]:
    words = [word for word in _words(company) if word not in _SMALL_WORDS]
    return [word for word in words if word not in _LEGAL_FORMS] or words


def _begins(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the first is the second, or how that begins, with other gaps: JPMorgan."""
    whole = "".join(one)
    return any("".join(other[:count]) == whole for count in range(1, len(other) + 1))


def _initials(one: Sequence[str], other: Sequence[str]) -> bool:
    first, second = ("".join(word[0] for word in words) for words in (one, other))
    return "".join(one) == second or "".join(other) == first


def _is_misspelt(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether all is much alike and no word stands for another: not North for South Health."""
    if ratio(" ".join(one), " ".join(other)) < 85:
        return False
    return len(one) != len(other) or all(map(_is_like, one, other))
