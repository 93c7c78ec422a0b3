"""The page of all rules: what is judged, how heavy it weighs, and what is said of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from analyser import Analyser, Contact, Draft, Finding, Interview
from analyser.judging.messages import load_messages
from analyser.labels import (
    CHANNELS,
    ELEMENTS,
    KINDS,
    PART_NAMES,
    PARTS,
    TONE_NAMES,
    TONES,
)
from analyser.presenting.reference import describe_rules
from analyser.resources import shipped
from docs.generate.markdown import code, page, table

_DAY = date(2026, 3, 18)
_INTERVIEW = Interview(
    "Lindqvist",
    "Data Analyst",
    interviewers=("Sara Chen",),
    held_on=date(2026, 3, 3),
    promise=date(2026, 3, 12),
    themes=("the move to the new warehouse",),
)
_SENT = "I wanted to ask whether there is any news about the Data Analyst position."
_CONTACT = Contact(date(2026, 3, 16), text=_SENT)


def rules_page() -> str:
    """Every rule: the parts, the tones, the wording, and what is held against the log."""
    by_id = {found["id"]: found for found in describe_rules()}
    return page(
        "Every rule",
        "What the program looks for, in the words that it says it in. An *error* or a *warning* "
        "keeps a draft from being ready; a *hint* does not. [How it judges](how-it-judges.md) "
        "tells what is done with these rules, and [labels.md](labels.md) what each label means.",
        "Any of them is left out with `--ignore` and its id, a family with its name: `--ignore "
        "wording.length,timing`; `--only` leaves out all others. In Python it is "
        '`Analyser(ignore=["wording.length"])`. `analyser rules` prints what is on this page.',
        "## Every finding",
        _all(by_id.values()),
        "## The parts of a complete follow-up",
        "Where a phrase below is found, the part is there; the [model](model-card.md) sees others "
        "that no rule foresaw. The interviewer's name, the closing, the subject and the cheer of "
        "the whole are judged from the layout, the names and the tone, not by phrases.",
        _expected(),
        *_elements(by_id),
        "## Tone",
        "The model decides; it says *may* where it is less sure, and then the finding is a hint. "
        "The phrases of these rules only show which words carry the tone.",
        *_tones(by_id),
        "## Wording",
        "Phrases that are found wherever they stand:",
        *_phrases(by_id),
        "Checks that count, and are not phrases:",
        _counted(),
        "## Against the log",
        "With `--interview` a draft is held against what was logged. What is said of a draft when "
        f"the log holds an interview at {_INTERVIEW.company} with {_INTERVIEW.interviewers[0]} "
        f"for “{_INTERVIEW.job_title}” on 3 March 2026, an answer promised by 12 March, the theme "
        f"“{_INTERVIEW.themes[0]}”, and a message sent on 16 March:",
        _against_the_log(),
        "## The day",
        "`timing.…` findings say that the day is not the right one; [timing.md](timing.md) tells "
        "when each of them holds.",
    )


def _all(described: Iterable[dict[str, Any]]) -> str:
    return table(
        ["finding", "severity", "what it means"],
        [
            [code(found["id"]), " or ".join(found["severity"]), found["meaning"]]
            for found in described
        ],
    )


def _expected() -> str:
    """How heavily a missing part weighs in a message of each kind and channel."""
    columns = [(channel, kind) for kind in KINDS for channel in CHANNELS]
    severities = [
        {one.rule: one.severity for one in _ANALYSER.analyse(Draft(_BARE, *column)).findings}
        for column in columns
    ]
    rows = [
        [
            f"[{PART_NAMES[part]}](#element{part})",
            *(found.get(f"element.{part}", "") for found in severities),
        ]
        for part in PARTS
    ]
    heads = ["a missing part", *(f"{kind.replace('_', '-')}, {ch}" for ch, kind in columns)]
    return table(heads, rows)


def _elements(by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    messages = load_messages()
    element_of = {part: element.name for element in ELEMENTS for part in element.parts}
    for part in PARTS:
        said = messages.part[part]
        yield f"### element.{part}"
        belongs = f"part of *{element_of[part]}*" if part in element_of else "beyond the seven"
        yield (
            f"{PART_NAMES[part]}; {belongs}.\n\n"
            f"- missing: {said.missing}\n- weak: {said.weak}\n- advice: {said.advice}"
        )
        phrases = by_id[f"element.{part}"]["phrases"]
        if phrases:
            yield _examples((f"{one['name']} ({one['shows']})", one) for one in phrases)


def _tones(by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    messages = load_messages()
    for tone in TONES:
        said = messages.tone[tone]
        yield f"### tone.{tone}"
        yield (
            f"The sentence reads {TONE_NAMES[tone]}.\n\n"
            f"- surely: {said.message}\n- maybe: {said.maybe}\n- advice: {said.advice}"
        )
        yield _examples((rule["name"], rule) for rule in by_id[f"tone.{tone}"]["phrases"])


def _phrases(by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    for name, found in by_id.items():
        if not name.startswith("wording.") or not found["phrases"]:
            continue
        yield f"### {name}"
        for said, alike in groupby(found["phrases"], key=_what_is_said):
            yield said
            yield _examples((rule["name"], rule) for rule in alike)


def _what_is_said(rule: dict[str, Any]) -> str:
    message = rule["message"].format(text="…")
    return f"{rule['severity'].capitalize()}: {message} {rule['advice']}"


def _examples(rules: Iterable[tuple[str, dict[str, Any]]]) -> str:
    return table(
        ["rule", "found in", "not in"],
        [
            [told, *("<br>".join(map(code, rule[key])) for key in ("yes", "no"))]
            for told, rule in rules
        ],
    )


def _counted() -> str:
    """Findings that a count makes, each shown on a draft that has it."""
    reports = [(rule, _ANALYSER.analyse(draft)) for rule, draft in _COUNTED]
    return _said(
        next(finding for finding in report.findings if finding.rule == rule)
        for rule, report in reports
    )


def _against_the_log() -> str:
    """What is said of drafts that disagree, with nothing sent before or with one message."""
    reports = [
        _ANALYSER.analyse(Draft(text, send_on=_DAY), _INTERVIEW, sent)
        for text in _DISAGREEING
        for sent in ((), (_CONTACT,))
    ]
    return _said(
        finding
        for report in reports
        for finding in report.findings
        if finding.rule.startswith("consistency.")
    )


def _said(findings: Iterable[Finding]) -> str:
    unique = {(one.rule, one.message): one for one in findings}
    return table(
        ["rule", "severity", "what is said", "advice"],
        [[one.rule, one.severity, one.message, one.advice] for _, one in sorted(unique.items())],
    )


_ANALYSER = Analyser(shipped("models", "tone"))
_BARE = "None of you bothered. It was awful, a disappointment, and the whole team was rude."
_FEW_WORDS = "Is there any news of the post? I still think of it."
_MANY_WORDS = " ".join(f"I spoke with partner number {number}." for number in range(60))
_LIKE_A_LIST = "I was early. I was glad. I was met at the door. I was shown the mill."
_COUNTED = (
    ("wording.too_short", Draft("Hi Sara,\n\nAny news?\n\nBest,\nTom Hale", "email")),
    ("wording.language", Draft("Hola Sara, le escribo para saber si hay novedades del puesto.")),
    ("wording.not_a_follow_up", Draft("Eggs, milk and flour\nApples\nThe brown bread\n" * 4)),
    ("wording.length", Draft(f"Hi Sara,\n\n{_FEW_WORDS}\n\nBest,\nTom Hale", "email")),
    ("wording.length", Draft(f"Hi Sara,\n\n{_MANY_WORDS}\n\nBest,\nTom Hale", "email")),
    ("wording.length", Draft(f"Hello Sara, it is Tom Hale. {_FEW_WORDS}\n", "voicemail")),
    ("wording.number", Draft("Hi Sara, Tom Hale here. Do ring 0161 496 0000.\n", "voicemail")),
    ("wording.emphasis", Draft("Hi Sara,\n\nThanks! Great! Superb! What a team! Wow!\n", "email")),
    ("wording.repetition", Draft("Hi Sara,\n\n" + "I was glad to meet the team. " * 3, "email")),
    ("wording.repetition", Draft(f"Hi Sara,\n\n{_LIKE_A_LIST}\n", "email")),
)
_DISAGREEING = (
    "Hi Sarah,\n\nThank you for the interview on Wednesday 3 March 2026.\n\nBest,\nTom Hale",
    "Hi Peter,\n\nThank you for the interview for the Sales Manager position on 5 March.\n\n"
    "Best,\nTom Hale",
    "Hi Sara,\n\nI would love to join the team at Brightwater Ltd. You said that you would decide "
    "by 20 March. We spoke on 31 February.\n\nBest,\nTom Hale",
    f"Hi Sara,\n\nI am following up on the Data Analytics position at Lindqvst. {_SENT}\n\n"
    "Best,\nTom Hale",
    "Hi Sara,\n\nIn my last email I asked about the move to the new warehouse.\n\nBest,\nTom Hale",
)
