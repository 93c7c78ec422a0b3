"""Whether a text is what this program can judge: English, a follow-up, and long enough.

What cannot be judged is said so, and nothing is made up about it: a text in another language or of
another kind has neither tone nor missing parts. Its repetitions and left-over gaps are told.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

from analyser.judging.messages import Messages
from analyser.reading.layout import Layout
from analyser.types import Finding, SentenceTone, ToneOfDraft

NOT_JUDGED = ToneOfDraft((), 0.0, ())
"""The tone of what is no English follow-up."""

UNJUDGED = frozenset({"wording.language", "wording.not_a_follow_up"})
DOUBTS = UNJUDGED | {"wording.too_short"}
"""What is to be said before everything else; beside it nothing else matters much."""

TOO_SHORT = 12
"""Fewer words than this say too little; the shortest of the labelled drafts has 20."""

_LEAST_ENGLISH = 0.2
"""The share of small English words; in the labelled drafts it is 0.29 and more."""

_LEAST_OTHER = 0.12
_FEWEST_WORDS = 8
_FEWEST_ADDRESSED = 30
"""A shorter message to somebody may be a follow-up that leaves its matter unsaid, and is judged."""

_ELSEWHERE = -1.25
_ELSEWHERE_THOUGH_NAMED = 0.5
"""The mean log-odds from which on a text is about something else, without and with the words of
an application in it. By them none of the labelled drafts is, of any split."""

_FEWEST_WRITTEN = 60
_MOST_MARKS = 0.06
"""A share of what is no blank; in the labelled drafts, templates among them, it is 0.03 at most."""

_LEAST_SURE = 1e-6

_CODE_MARK = re.compile(r"[{}\[\]()=;<>_|\\#]")
_GAP_OR_LINK = re.compile(
    r"\{\{[^{}\n]{1,60}\}\}|\[[^\[\]\n]{1,60}\](?:\([^()\s]{1,300}\))?|<[^<>\n]{1,60}>|https?://\S{1,300}"
)
_WRITTEN = re.compile(r"\S")
_LATIN_ENDS = "\u024f"


@dataclass(frozen=True, slots=True)
class _Signs:
    english: frozenset[str]
    languages: Mapping[str, frozenset[str]]
    matter: re.Pattern[str]


@cache
def _signs() -> _Signs:
    content = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    english = frozenset(content["english"].split())
    return _Signs(
        english,
        {name: frozenset(words.split()) - english for name, words in content["languages"].items()},
        re.compile(rf"\b(?:{content['matter']})\b"),
    )


def cannot_be_judged(findings: Sequence[Finding]) -> bool:
    """Whether one of these says that the text is no follow-up in English."""
    return any(finding.rule in UNJUDGED for finding in findings)


def too_short_to_judge(findings: Sequence[Finding]) -> bool:
    """Whether one of these says that the text is too short for its mood to be told."""
    return any(finding.rule == "wording.too_short" for finding in findings)


def doubt_in(findings: Sequence[Finding]) -> Finding | None:
    """The doubt whether this can be judged, where there is one: the first thing to tell."""
    return next((finding for finding in findings if finding.rule in DOUBTS), None)


def find_doubt(
    text: str,
    layout: Layout,
    words: Sequence[str],
    sentences: Sequence[SentenceTone],
    messages: Messages,
) -> Iterator[Finding]:
    """Why this cannot be judged as a follow-up, where it cannot.

    A language is told by its small words, which no text of some length does without; a text of
    another kind by what it never mentions. The words of an employer are a rule of their own.

    Args:
        text: the draft.
        layout: its sections.
        words: those of its greeting, body and closing in small letters.
        sentences: those that are judged.
        messages: what to say.
    """
    if "’" in text:
        words = [word.replace("’", "'") for word in words]
    language = _language(words)
    if language:
        said = messages.wording["language"]
        message = said["message"].format(language=language)
        yield Finding("wording.language", "warning", message, said["advice"])
    elif _is_code(text) or (
        len(words) >= TOO_SHORT and _is_about_something_else(words, layout, sentences)
    ):
        said = messages.wording["not_a_follow_up"]
        yield Finding("wording.not_a_follow_up", "warning", said["message"], said["advice"])
    elif len(words) < TOO_SHORT:
        said = messages.wording["too_short"]
        counted = f"{len(words)} word{'s' * (len(words) != 1)}"
        yield Finding(
            "wording.too_short", "warning", said["message"].format(size=counted), said["advice"]
        )


def _is_code(text: str) -> bool:
    """Whether it has more of the marks of programs and tables than any message."""
    if len(_CODE_MARK.findall(text)) < _MOST_MARKS * _FEWEST_WRITTEN:
        return False
    prose = _GAP_OR_LINK.sub("", text)
    marks, written = len(_CODE_MARK.findall(prose)), len(_WRITTEN.findall(prose))
    return written >= _FEWEST_WRITTEN and marks >= _MOST_MARKS * written


def _language(words: Sequence[str]) -> str:
    """What language these words are in, where it is not English and can be told."""
    if len(words) < _FEWEST_WORDS:
        return ""
    signs = _signs()
    if sum(map(signs.english.__contains__, words)) >= _LEAST_ENGLISH * len(words):
        return ""
    if sum(max(word) > _LATIN_ENDS for word in words) * 2 > len(words):
        return "another language"
    counts = {name: sum(word in small for word in words) for name, small in signs.languages.items()}
    likeliest = max(counts, key=lambda name: counts[name])
    return likeliest if counts[likeliest] >= _LEAST_OTHER * len(words) else ""


def _log_odds(probability: float) -> float:
    """Finite for 0 and 1 too, which a rounded probability may be."""
    inside = min(max(probability, _LEAST_SURE), 1 - _LEAST_SURE)
    return math.log(inside / (1 - inside))


def _is_about_something_else(
    words: Sequence[str], layout: Layout, sentences: Sequence[SentenceTone]
) -> bool:
    """Whether its sentences are, all in all, such as stand in other mail."""
    if layout.find("greeting") and len(words) < _FEWEST_ADDRESSED:
        return False
    mean = fmean([_log_odds(one.elsewhere) for one in sentences] or [-math.inf])
    if _ELSEWHERE <= mean < _ELSEWHERE_THOUGH_NAMED:
        return _signs().matter.search(" ".join(words)) is None
    return mean >= _ELSEWHERE_THOUGH_NAMED
