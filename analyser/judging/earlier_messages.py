"""The draft held against the messages that were sent before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from analyser.reading.layout import Layout
from analyser.types import Contact, Finding

_EARLIER_MESSAGE = re.compile(
    r"(?i)\b(?:my (?:last|previous|earlier|first|second|third|other) (?:e-?mail|message|note|call|"
    r"letter|voicemail|follow[- ]up)|i (?:have )?(?:already )?(?:wrote|emailed|e-mailed|called|"
    r"rang|left (?:you )?a (?:message|voicemail))\b[^.?!\n]{0,30}\b"
    r"(?:on|last|you(?:r office)?|yesterday|week)\b|"
    r"my (?:e-?mail|message|note|voicemail|letter) (?:on|of|from|last|yesterday)\b|"
    r"i (?:have )?(?:also |already )?(?:sent|dropped) you (?:a|an|another) (?:\w+ )?"
    r"(?:e-?mail|message|note|letter|line)\b|i(?: have|['’]ve)? (?:already )?"
    r"(?:reached out|followed up|written|checked in)(?: (?:to|with) you)? "
    r"(?:once|twice|before|already|last|yesterday|earlier|\w+ times)\b)"
)
_SENT_BEFORE = 90
"""From this similarity on (0 to 100) a sentence was sent before."""
_SHORTEST = 25  # characters; what is shorter, such as a greeting, may come again


def message_findings(text: str, layout: Layout, contacts: Sequence[Contact]) -> Iterator[Finding]:
    """Earlier messages that only the draft knows of, and sentences that were sent before."""
    sent = [contact for contact in contacts if contact.kind != "reply"]
    sentences = layout.body_sentences()
    if not sent:
        for sentence in sentences:
            for match in _EARLIER_MESSAGE.finditer(text, sentence.start, sentence.end):
                yield Finding(
                    "consistency.contact",
                    "hint",
                    f"“{match[0]}”: the log knows of no earlier message.",
                    "Log it, so that the timing is right, or leave it out.",
                    *match.span(),
                    source="log",
                )
    before = sentences_sent(contacts)
    for sentence in sentences:
        if was_sent(text[sentence.start : sentence.end], before):
            yield Finding(
                "consistency.repeated",
                "hint",
                "You sent this sentence before.",
                "Say it in other words, or leave it out.",
                sentence.start,
                sentence.end,
                source="log",
            )


def sentences_sent(contacts: Sequence[Contact]) -> list[str]:
    """The sentences of the messages that the writer sent, as far as their texts are logged."""
    return [
        sentence
        for contact in contacts
        if contact.kind != "reply"
        for sentence in split_sentences(contact.text or "")
    ]


def split_sentences(text: str) -> list[str]:
    """The sentences of a text that are long enough to be known again."""
    lines = (line.strip() for line in re.split(r"(?<=[.?!])\s+|\n", text))
    return [line for line in lines if len(line) >= _SHORTEST]


def was_sent(sentence: str, before: Sequence[str]) -> bool:
    """Whether a sentence says one of those before in all but the same words."""
    words = " ".join(sentence.split()).casefold()
    return any(ratio(words, old.casefold()) >= _SENT_BEFORE for old in before)
