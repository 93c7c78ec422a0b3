"""Every label that a draft, a sentence or a span can carry, in the order in which it is shown.

The one copy in code of the label definitions; the training data, the reports, the evaluation and
the words on the screen all use these names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Tone = Literal["needy", "overfrequent", "pushy", "apologetic", "negative"]
Part = Literal[
    "interviewer_name",
    "reason",
    "job_title",
    "interview_date",
    "interest",
    "status_inquiry",
    "eagerness",
    "thanks",
    "cheerful",
    "specific_detail",
    "fit_example",
    "offer_help",
    "sign_off",
    "contact_details",
    "subject",
]
ModelLabel = Tone | Part | Literal["elsewhere"]
State = Literal["present", "weak", "missing"]
EntityLabel = Literal["INTERVIEWER", "CANDIDATE", "PERSON", "JOB_TITLE", "COMPANY", "DATE"]
Channel = Literal["email", "voicemail", "letter"]
Kind = Literal["status", "thank_you"]
Severity = Literal["error", "warning", "hint"]
Source = Literal["model", "rule", "check", "log"]
Sensitivity = Literal["quiet", "balanced", "strict"]
DayOrder = Literal["dmy", "mdy"]
Outcome = Literal["waiting", "offer", "rejected", "withdrawn"]
Verdict = Literal["send", "adjust", "wait", "hold", "stop"]
ContactKind = Literal["thank_you", "status", "reply"]

TONES: tuple[Tone, ...] = get_args(Tone)
PARTS: tuple[Part, ...] = get_args(Part)
STATES: tuple[State, ...] = get_args(State)
ENTITIES: tuple[EntityLabel, ...] = get_args(EntityLabel)
CHANNELS: tuple[Channel, ...] = get_args(Channel)
KINDS: tuple[Kind, ...] = get_args(Kind)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
SOURCES: tuple[Source, ...] = get_args(Source)
SENSITIVITIES: tuple[Sensitivity, ...] = get_args(Sensitivity)
DAY_ORDERS: tuple[DayOrder, ...] = get_args(DayOrder)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
CONTACT_KINDS: tuple[ContactKind, ...] = get_args(ContactKind)

SENTENCE_PARTS: tuple[Part, ...] = (
    "reason",
    "job_title",
    "interview_date",
    "interest",
    "status_inquiry",
    "eagerness",
    "thanks",
    "specific_detail",
    "fit_example",
    "offer_help",
    "contact_details",
)
"""The parts that a single sentence can show; the others belong to the draft as a whole."""


@dataclass(frozen=True, slots=True)
class Element:
    """One of the seven elements of a complete follow-up: its name and the parts that make it up."""

    name: str
    parts: tuple[Part, ...]


ELEMENTS: tuple[Element, ...] = (
    Element("the interviewer's first name", ("interviewer_name",)),
    Element("why you are writing", ("reason",)),
    Element("the job title and the day", ("job_title", "interview_date")),
    Element("your interest", ("interest",)),
    Element("a direct question and eagerness", ("status_inquiry", "eagerness")),
    Element("thanks", ("thanks",)),
    Element("a cheerful tone", ("cheerful",)),
)

CORE_PARTS: tuple[Part, ...] = tuple(part for element in ELEMENTS for part in element.parts)
"""The parts of the seven elements; a missing one is a warning, unless another speaks for it."""

NOT_IN_THANK_YOU: frozenset[Part] = frozenset({"reason", "status_inquiry", "eagerness"})
"""Core parts that nobody expects of a thank-you note, which asks for nothing."""

WEIGHT: Mapping[State, float] = {"present": 1.0, "weak": 0.5, "missing": 0.0}

PART_NAMES: Mapping[Part, str] = {
    "interviewer_name": "Interviewer's first name",
    "reason": "Why you are writing",
    "job_title": "Job title",
    "interview_date": "Day of the interview",
    "interest": "Interest in the job",
    "status_inquiry": "Question about the status",
    "eagerness": "Looking forward to hearing",
    "thanks": "Thanks",
    "cheerful": "Cheerful tone",
    "specific_detail": "A detail of this interview",
    "fit_example": "An example of what you bring",
    "offer_help": "Offer of more information",
    "sign_off": "Closing and your name",
    "contact_details": "How to reach you",
    "subject": "Subject line",
}

TONE_NAMES: Mapping[Tone, str] = {
    "needy": "needy",
    "overfrequent": "over-frequent",
    "pushy": "pushy",
    "apologetic": "apologetic",
    "negative": "negative",
}

RULES: Mapping[str, tuple[str, ...]] = {
    "element": PARTS,
    "tone": TONES,
    "wording": (
        *("placeholder", "emphasis", "repetition", "length", "number"),
        *("language", "not_a_follow_up", "too_short"),
    ),
    "consistency": (
        *("name", "title", "company", "date"),
        *("promise", "theme", "contact", "repeated"),
    ),
    "timing": (
        *("not_yet_held", "closed", "no_contact", "too_many", "too_soon_again"),
        *("before_promise", "in_grace", "exactly_a_week", "not_a_business_day", "late"),
        *("already_thanked", "late_thanks", "too_late_for_thanks"),
    ),
}
"""Every rule by its family: the id of a finding is ``family.name``."""


def names_a_rule(prefix: str) -> bool:
    """Whether this is a rule's id or a whole family, such as ``tone`` or ``tone.``.

    >>> names_a_rule("tone"), names_a_rule("tone.needy"), names_a_rule("tone.need")
    (True, True, False)
    """
    family, _, name = prefix.partition(".")
    return family in RULES and name in ("", *RULES[family])


def is_within(rule: str, prefix: str) -> bool:
    """Whether the prefix is the rule's id or its family.

    >>> is_within("tone.needy", "tone"), is_within("tone.needy", "tone.pushy")
    (True, False)
    """
    return rule == prefix or rule.startswith(prefix.rstrip(".") + ".")


def say_unknown_rule(prefix: str) -> str:
    """What to tell a person who gave neither a rule's id nor a family."""
    family = prefix.partition(".")[0]
    names = [f"{family}.{name}" for name in RULES.get(family, ())] or [*RULES]
    return f"there is no rule {prefix!r}; give one of: {', '.join(names)}"
