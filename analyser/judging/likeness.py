"""Whether two titles or companies are the same, may be, or are not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, get_args

from rapidfuzz.fuzz import ratio

from analyser.judging.abbreviations import SMALL_WORDS, spell_alike
from analyser.reading.lexicon import TITLE_HEADS, fold, word_list

Likeness = Literal["same", "maybe", "different"]

LIKENESSES: tuple[Likeness, ...] = get_args(Likeness)
"""The nearest to the same first."""

MISSPELT = 78
"""From this similarity on (0 to 100, rapidfuzz) two words, or names, are one spelt differently."""

_MUCH_ALIKE = 85
"""The same for the whole of two names, or for one word beside several."""

_LEVELS = frozenset(
    """junior senior lead principal staff head chief assistant associate deputy trainee apprentice
    intern graduate trainer director vice executive manager supervisor 1 2 3 4 5""".split()
)
_BELOW = frozenset(
    "junior assistant associate deputy vice trainee apprentice intern graduate".split()
)
"""Levels that nobody may drop beside another: an Assistant Manager is no Manager."""
_LEARNING = frozenset("trainee apprentice intern".split())
"""Levels that nobody may drop at all: an Apprentice Electrician is no Electrician yet."""

_LONG_FORMS = dict(
    pair.split("=")
    for pair in """sr=senior snr=senior jr=junior jnr=junior asst=assistant assoc=associate
    mgr=manager dir=director eng=engineer engr=engineer dev=developer admin=administrator
    exec=executive ops=operations i=1 ii=2 iii=3 iv=4 v=5 first=1 second=2 third=3 1st=1 2nd=2
    3rd=3 svp=senior_vice_president evp=executive_vice_president avp=assistant_vice_president
    vp=vice_president apprenticeship=apprentice internship=intern traineeship=trainee
    cadetship=trainee hca=healthcare_assistant hcsw=healthcare_support_worker ux=user_experience
    swe=software_engineer sde=software_engineer programme=program math=mathematics
    maths=mathematics postdoc=postdoctoral flt=forklift""".split()
)
_FOREIGN = word_list("foreign_title_heads") - TITLE_HEADS
_COMPANY_LONG_FORMS = {"st": "saint", "dept": "department"}
_KEY_STAGE = re.compile(r"\bks ?(?=\d)")
_PLACE = re.compile(
    r"\b(year|ward|unit|floor|line|zone|area|site|room|building|block|terminal|district|region|"
    r"phase|stage|form|shift|theatre|route|station|store|branch) (?=(?:\d+|i{1,3}|iv|v)\b)"
)
"""Whose number tells where the work is, not at which level."""

_IN_TRAINING = re.compile(r"\bin[ -]training(?!\s*[&/+]|[- ]?\w)", re.I)
_LEARNER = re.compile(
    r"\b(?:student|cadet|pupil|probationary)\b(?= (?!support|welfare)(?:\w+ ){0,3}(?:barrister|"
    r"constable|dentist|dietitian|doctor|electrician|engineer|firefighter|lawyer|midwife|nurse|"
    r"paramedic|pharmacist|physiotherapist|pilot|podiatrist|police officer|prison officer|"
    r"radiographer|social worker|teacher|therapist)\b)|(?<=\w )cadet$"
)
"""Who learns the trade; a Student Adviser has learnt it."""
_DETAIL = re.compile(r"\s{0,3}(?:[,(]|\s(?:[–—-]|in)\s)(?P<detail>.{1,60})$")
_INNER_AMPERSAND = re.compile(r"(?<=\w)&(?=\w)")
_SAME_WORK = frozenset({"developer", "engineer", "programmer"})
_EMPTY_WORDS = SMALL_WORDS | frozenset("position role post job".split())
_LEGAL_FORMS = frozenset(
    """inc ltd limited llc llp plc gmbh ag sa sas sarl srl spa bv nv oy ab as aps kk pty pvt co corp
    corporation company cie lda kg ohg se pte group holdings""".split()
)


def compare_titles(written: str, logged: str) -> Likeness:
    """Compare job titles; a level makes a difference, a shorter form may mean the same.

    ``maybe`` is a shortened or misspelt title without a change of level. A team, place or field
    that only one of the two adds ("Teaching Assistant, Year 2", "Fellow in Law") does not matter.
    """
    written, logged = (_IN_TRAINING.sub("trainee", title) for title in (written, logged))
    one, other = _title_pair(written, logged)
    ways = ((one, other), _title_pair(_bare(written), logged), _title_pair(written, _bare(logged)))
    if any(here == there for here, there in ways):
        return "same"
    dropped = (other & _LEVELS) - one
    if (one & _LEVELS) - other or dropped & (_BELOW if one & _LEVELS else _LEARNING):
        return "different"
    if one and other and (one <= other or other <= one):
        return "maybe"
    alike = _words_match(one, other, MISSPELT) or _are_in_two_languages(one, other)
    return "maybe" if alike else "different"


def compare_companies(written: str, logged: str) -> Likeness:
    """Compare companies; legal forms do not matter, a part of the name or its initials may do."""
    one, other = (
        [word for word in words if word not in SMALL_WORDS] or words
        # Apple is no Applebee's
        for words in spell_alike(_company_words(written), _company_words(logged), cut_alone=False)
    )
    if one == other:
        return "same"
    if one and other and (set(one) <= set(other) or set(other) <= set(one)):
        return "same"
    if _begins(one, other) or _begins(other, one):
        return "same"
    return "maybe" if _is_misspelt(one, other) else "different"


def best(found: Iterable[Likeness]) -> Likeness:
    """The likeness that comes nearest to the same; ``different`` where there is none."""
    return min(found, key=LIKENESSES.index, default="different")


def worst(found: Iterable[Likeness]) -> Likeness:
    """The likeness that is farthest from the same; ``different`` where there is none."""
    return max(found, key=LIKENESSES.index, default="different")


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _INNER_AMPERSAND.sub("", fold(text).replace("'", "")))


def _bare(title: str) -> str:
    """A title without the team, place or field behind it, unless that tells a level."""
    added = _DETAIL.search(title)
    if added and _LEVELS.isdisjoint(_title_words(added["detail"])):
        return title[: added.start()]
    return title


def _title_pair(one: str, other: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of two titles that matter, each abbreviation spelt as the other title does."""
    here, there = spell_alike(_title_words(one), _title_words(other))
    return frozenset(here) - _EMPTY_WORDS, frozenset(there) - _EMPTY_WORDS


def _title_words(title: str) -> list[str]:
    words = _PLACE.sub(r"\1", _KEY_STAGE.sub("key stage ", " ".join(_words(title)))).split()
    spelt = " ".join(_LONG_FORMS.get(word, word) for word in words).replace("_", " ")
    return _LEARNER.sub("trainee", spelt).split()


def _are_in_two_languages(one: frozenset[str], other: frozenset[str]) -> bool:
    """As "driver" and "Kraftfahrer": nobody can tell them apart by their words."""
    return bool(one and other) and one.isdisjoint(_FOREIGN) != other.isdisjoint(_FOREIGN)


def _words_match(one: Collection[str], other: Collection[str], least: int) -> bool:
    """Whether each word of the shorter name has one in the other that is alike by ``least``."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and all(
        any(ratio(word, known) >= least or {word, known} <= _SAME_WORK for known in longer)
        for word in shorter
    )


def _company_words(company: str) -> list[str]:
    words = [_COMPANY_LONG_FORMS.get(word, word) for word in _words(company)]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return words


def _begins(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the first is the second, or how that begins, with other gaps: JPMorgan."""
    whole = "".join(one)
    return any("".join(other[:count]) == whole for count in range(1, len(other) + 1))


def _is_misspelt(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether all is much alike and no word stands for another: not North for South Health."""
    if len(one) == len(other) or len(min(one, other, key=len)) == 1:
        return _words_match(one, other, MISSPELT if len(one) == len(other) else _MUCH_ALIKE)
    return ratio(" ".join(one), " ".join(other)) >= _MUCH_ALIKE
