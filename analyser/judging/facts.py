"""What is known of an interview, worded to be put into a sentence.

The log comes before the draft; what neither knows is not there, and a sentence that needs it is not
offered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from string import Formatter

from analyser.judging.said_days import say_day, say_months
from analyser.judging.themes import is_common, theme_facts
from analyser.reading.dates.words import MONTH_STEMS, WEEKDAYS
from analyser.reading.lexicon import FIRST_NAMES, fold
from analyser.reading.people.finder import first_name
from analyser.reading.people.joined_names import is_group
from analyser.reading.people.name_parts import PARTICLES
from analyser.reading.people.titled_names import kept_title, without_titles
from analyser.reading.titles.words import HEADS
from analyser.types import Entity, Interview

_DETAILS = re.compile(r",([^,()]*)|\(([^()]*)\)|([^,()]+)")
_MOST_GREETED = 5
_IS_A_JOB = re.compile(
    r"(?i)\b(?:position|role|job|post|opening|vacancy|internship|apprenticeship|traineeship|"
    r"placement|fellowship|lectureship|professorship|studentship|scholarship|gig)$"
)
_FIELD = re.compile(r" (?:at|for|in|with) ")
_JOB_WORD = re.compile(r"(?i)(?<=\w) (?:position|role|job|post|opening|vacancy)$")
_LEFT_OPEN = re.compile(
    r"[\[\]{}<>_|\x00-\x1f\x7f-\x9f]|\bX{2,}\b|\bINSERT\b|(?i:\A(?:unknown|tb[acd]|n/?a|none|\?+)\Z)"
)
_PREPOSITION = re.compile(r"(?i)\b(on|in) (?:the )?$")
_WITH_ON = re.compile(
    r"(?i)(?:the )?(?!\d+ (?:day|week|month))"  # not "3 weeks ago"
    rf"(?:\d|{'|'.join((*(day[:3] for day in WEEKDAYS), *MONTH_STEMS))})"
)
_WITH_IN = re.compile(
    r"(?i)(?:the )?(?:(?:early|mid|late)[- ]?)?"
    rf"(?:spring|summer|autumn|winter|{'|'.join(MONTH_STEMS)})"
)
_LEGAL_FORM = re.compile(
    r"(?<=[^\s&])(?:,? (?:& Co\.? |Co\.?,? )?(?:Inc|Ltd|Limited|LLC|LLP|PLC|plc|Corp|Pty|Pvt|Pte|"
    r"GmbH|AG|KG|SE|SA|S\.A|SAS|SARL|S\.?[aà]\.?r\.?l|S\.?r\.?l|S\.?p\.?A|S\.?L|Lda|Ltda|B\.?V|N\.?V|"
    r"Oyj?|AB|ApS|A/S|AS|a\.s|s\.r\.o|d\.o\.o|e\.V|Sp\. z ?o\.?o|A\.?Ş)\.?){1,4}$"
)
_OF_SOMETHING = re.compile(
    r"(?:University|College|Institute|Faculty|Ministry|Department|Office|Embassy|Museum|Port|City)"
    r" of "
)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n|a) ")  # not that of "A Level Tutor"


def known_facts(
    text: str, entities: Sequence[Entity], interview: Interview | None, send_on: date | None
) -> dict[str, str]:
    """The fields of the ready sentences, each only where it is known.

    ``title`` and ``job`` ("the Data Analyst position"), ``company``, ``when`` ("on Tuesday,
    3 March"), ``first_names``, ``candidate``, and those of :func:`theme_facts`.

    Of several mentions of a title the last is taken: it stands in a sentence, not in the subject
    line. The company is that of the log alone, since a draft may name others.
    """
    facts = {"title": tidy_title(_JOB_WORD.sub("", _last(entities, "JOB_TITLE")))}
    facts["when"] = _when_written(text, entities)
    facts["candidate"] = _last(entities, "CANDIDATE")
    people = [one.text for one in entities if one.label == "INTERVIEWER"]
    if interview is not None:
        facts |= logged_facts(interview, send_on)
        people = list(interview.interviewers) or people
    facts["first_names"] = greeted_names(people)
    if facts["title"]:
        facts["job"] = name_job(facts["title"])
    return {name: fact for name, fact in facts.items() if _is_usable(fact)}


def logged_facts(interview: Interview, send_on: date | None) -> dict[str, str]:
    """The fields that the log knows: ``title``, ``company``, ``when``, and those of its themes.

    ``months`` is how long ago it was, where that is long.
    """
    known = {
        "title": tidy_title(" ".join(interview.job_title.split())),
        "company": " ".join(interview.company.split()),
        "when": say_day(interview.held_on, send_on) if interview.held_on and send_on else "",
        "months": say_months(interview.held_on, send_on) if interview.held_on and send_on else "",
        **theme_facts(
            [
                _to_the_reader(theme, interview.interviewers)
                for theme in interview.themes
                if _is_usable(theme)
            ]
        ),
    }
    return {name: fact for name, fact in known.items() if _is_usable(fact)}


def name_company(company: str) -> str:
    """The employer as one speaks of it within a sentence, without its legal form.

    >>> name_company("Svea Bank AG"), name_company("Ng & Sons Pte. Ltd."), name_company("Li & Co")
    ('Svea Bank', 'Ng & Sons', 'Li & Co')
    >>> name_company("The Times"), name_company("Ministry of Health"), name_company("Kia Co., Ltd.")
    ('the Times', 'the Ministry of Health', 'Kia')
    """
    named = re.sub("^The ", "the ", _LEGAL_FORM.sub("", company))
    return f"the {named}" if _OF_SOMETHING.match(named) else named


def _to_the_reader(theme: str, people: Sequence[str]) -> str:
    """A theme as it is told to the only reader: "Gwen's first week" is "your first week"."""
    if len(people) != 1:
        return theme
    names = sorted({people[0], first_name(people[0]) or people[0]}, key=len, reverse=True)
    known = "|".join(re.escape(name) for name in names if name.strip())
    behind = "|".join(rf"(?<=\b{word} )" for word in ("how", "what", "about", "of", "on", "with"))
    whose = rf"(?:^|{behind})(?:{known})['’]s? (?=[a-z])"
    return re.sub(whose, "your ", theme) if known else theme


def fill(sentence: str, facts: Mapping[str, str]) -> str | None:
    """The sentence with its fields filled in, or ``None`` where one is not known.

    >>> fill("I would love to join {company}.", {"company": "Acme Inc."})
    'I would love to join Acme Inc.'
    """
    if not fields_of(sentence) <= facts.keys():
        return None
    filled = ""
    for literal, name, _, _ in Formatter().parse(sentence):
        # one stop ends both the name and the sentence
        filled += literal.removeprefix(".") if filled.endswith(".") else literal
        filled += facts[name] if name else ""
    return filled


@cache
def fields_of(sentence: str) -> frozenset[str]:
    """The names of the fields of a ready sentence, of which there are few."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def tidy_title(title: str) -> str:
    """A title without its article, and with what follows a comma in brackets.

    >>> tidy_title("the Buyer"), tidy_title("visual merchandiser, part-time")
    ('Buyer', 'visual merchandiser (part-time)')
    """
    title = _ARTICLE.sub("", title).rstrip(" ,")
    found = list(_DETAILS.finditer(title))
    whole = sum(len(part[0]) for part in found) == len(title)  # every bracket closes
    name, others = found[:1], found[1:]
    if not whole or not all(part[3] for part in name) or any((p[3] or "").strip() for p in others):
        return title
    details = [inner for part in others if (inner := (part[1] or part[2] or "").strip())]
    return f"{name[0][0].rstrip()} ({', '.join(details)})" if details else title


def name_job(title: str) -> str:
    """The title with its article, and small where only the line it opened made it large.

    >>> name_job("Data Analyst"), name_job("HR internship"), name_job("Nurse (nights)")
    ('the Data Analyst position', 'the HR internship', 'the position of Nurse (nights)')
    >>> name_job("Assistant head gardener"), name_job("Lecturer in Law")
    ('the assistant head gardener position', 'the position of Lecturer in Law')
    """
    title = tidy_title(title)
    head = _FIELD.split(title)[0]
    if title.endswith(")") or (head != title and not _IS_A_JOB.search(head)):
        return f"the position of {title}"
    first, _, others = title.partition(" ")
    if others.islower() and first.istitle() and is_common(first.lower()):
        title = f"{first.lower()} {others}"
    return f"the {title}" if _IS_A_JOB.search(head) else f"the {title} position"


def greeted_whole(people: Sequence[str]) -> list[str]:
    """The whole names of those who head a letter; of more than five, the first."""
    named = _named(people)
    return named if len(named) <= _MOST_GREETED else named[:1]


def _named(people: Sequence[str]) -> list[str]:
    whole = [
        name.title() if name.islower() or (name.isupper() and " " in name) else name
        for name in (" ".join(name.split()) for name in people)
    ]
    return list(dict.fromkeys(filter(_is_usable, whole)))


def greeted_names(people: Sequence[str]) -> str:
    """The first names for a greeting: "Sara", "Sara and Robert", "Sara and colleagues"."""
    names = list(dict.fromkeys(map(_to_greet, _named(people))))
    if len(names) > _MOST_GREETED:
        names[1:] = ["colleagues"]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _to_greet(name: str) -> str:
    """The first name, or the whole one where it cannot be told, or is not written out.

    >>> _to_greet("Mag. Eva Huber"), _to_greet("Sister Mary Immaculata"), _to_greet("Chen Wei")
    ('Eva', 'Sister Mary', 'Chen Wei')
    >>> _to_greet("Interview panel"), _to_greet("HR team"), _to_greet("Big Mike")
    ('Interview panel', 'HR team', 'Big Mike')
    >>> _to_greet("van Dijk"), _to_greet("Anna van Dijk")
    ('van Dijk', 'Anna')
    >>> _to_greet("Maestro Kovalenko"), _to_greet("Aoife Byrne, Head of Talent")
    ('Maestro Kovalenko', 'Aoife')
    """
    before, _, role = name.partition(", ")
    if not HEADS.isdisjoint(role.lower().split()):
        return _to_greet(before)
    bare = without_titles(name)[0]
    if is_group(name) or (bare in PARTICLES and bare.islower()):
        return name
    first = first_name(name)
    if first is None or first not in name.split() or first.endswith("."):
        return name
    titled = without_titles(name) == [first] != name.split()
    if fold(first) not in FIRST_NAMES and (titled or is_common(first.lower())):
        return name
    return f"{kept_title(name)} {first}".strip()


def _last(entities: Sequence[Entity], label: str) -> str:
    return next((one.text for one in reversed(entities) if one.label == label), "")


def _when_written(text: str, entities: Sequence[Entity]) -> str:
    """The day of the interview as the draft names it, with its preposition."""
    days = [one for one in entities if one.role == "interview"]
    if not days:
        return ""
    # of "two weeks ago, on the 4th" the latter
    day = max(days, key=lambda one: bool(_WITH_ON.match(one.text)))
    before = _PREPOSITION.search(text, max(0, day.start - 8), day.start)
    if before and (_WITH_ON if before[1].lower() == "on" else _WITH_IN).match(day.text):
        return f"{before[1].lower()} {text[before.end(1) : day.end].strip()}"
    return f"on {day.text}" if _WITH_ON.match(day.text) else day.text[:1].lower() + day.text[1:]


def _is_usable(fact: str) -> bool:
    return bool(fact) and not _LEFT_OPEN.search(fact)
