"""The parts that the sentence classifier finds, and what it finds wrongly: thanks by rote, gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from analyser.judging.kinds import asks_nothing
from analyser.labels import SENTENCE_PARTS, Part, State, Tone
from analyser.scoring.tone import ToneModel
from analyser.types import SentenceTone, Span

_OF_TIME = re.compile(
    r"(?i)\d|(?:day|week|month|spring|summer|autumn|winter|morning|noon|evening|night|teenth)\b|"
    r"\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"ago|earlier|last|recent|weekend|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth|twent|thirt)"
)
_IN_A_DRAFT: Mapping[Part, float] = {
    "reason": 0.3,
    "interest": 0.24,
    "status_inquiry": 0.2,
    "eagerness": 0.36,
    "specific_detail": 0.12,
    "fit_example": 0.14,
    "offer_help": 0.3,
}
"""From this probability on a sentence shows the part, where it stands in a whole draft.

Nearly every draft has these parts, so that less is needed to believe it than of a sentence by
itself. Chosen on drafts in ``data/drafts/train`` by hands whose words the model had not seen.
"""

_STOCK = frozenset(
    "a about accorded again all also an and at attention be both bring brought by carried "
    "chat chatting company consideration conversation day discussion enjoyed evening "
    "everybody everyone file finally for friday from gave give given glad good granted great "
    "had happy have hearing i in interest interesting interview it it's job kind last letter "
    "like loved lovely me meet meeting met monday morning much my nice of on our paid "
    "patience pay pleasure position precious properly real really request role saturday shown "
    "so speak speaking such sunday talk talking team thank thanks that the this thursday time "
    "to today tuesday understanding us valuable very was we wednesday week well were whole "
    "will with wonderful would yesterday you your".split()
)
"""A sentence of nothing but these anybody could send: "It was lovely to meet you on Tuesday"."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_FACTS: frozenset[Part] = frozenset(
    {"job_title", "interview_date", "specific_detail", "fit_example"}
)
"""What a sentence does not tell while its gaps are not filled in."""

_HARSH: frozenset[Tone] = frozenset({"pushy", "negative"})
_OF_GOODWILL: frozenset[Part] = frozenset({"interest", "eagerness", "fit_example", "offer_help"})
"""What no sentence shows that presses or complains, however like it the classifier finds it."""


def parts_by_classifier(
    sentences: Sequence[SentenceTone], model: ToneModel
) -> Iterator[tuple[Part, State, Span]]:
    """The parts that each sentence seems to show, and how far."""
    limits = [
        (
            part,
            min(model.part_threshold(part, "present"), _IN_A_DRAFT.get(part, 1.0)),
            model.part_threshold(part, "weak"),
        )
        for part in SENTENCE_PARTS
    ]
    for sentence in sentences:
        harsh = not _HARSH.isdisjoint(sentence.labels)
        for part, present, weak in limits:
            if harsh and part in _OF_GOODWILL:
                continue
            score = sentence.parts.get(part, 0.0)
            if score >= present:
                yield part, "present", sentence.span
            elif score >= weak:
                yield part, "weak", sentence.span


def tells(part: Part, sentence: Span, text: str, gaps: Iterable[Span]) -> bool:
    """Whether a sentence that seems to show a part can: it names a time, and leaves no gap open."""
    if part == "interview_date" and not _OF_TIME.search(text, *sentence):
        return False
    if asks_nothing(part, text, sentence):
        return False
    if part == "specific_detail" and _is_stock(text, sentence):
        return False
    return part not in _FACTS or not any(
        sentence.start < gap.end and gap.start < sentence.end for gap in gaps
    )


def _is_stock(text: str, sentence: Span) -> bool:
    words = _WORD.finditer(text, *sentence)
    return all(word[0].lower().replace("’", "'") in _STOCK for word in words)
