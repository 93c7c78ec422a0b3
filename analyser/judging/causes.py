"""What gives a flagged sentence its tone: a rule that knows it, and the words that carry it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analyser.judging.engine import Rule, holding
from analyser.judging.judged import Judged
from analyser.labels import Tone
from analyser.scoring.tone import ToneModel
from analyser.types import SentenceTone, Span

_WORD = re.compile(r"\w(?:['’-]?\w)*")


class Cause(NamedTuple):
    """The first rule that knows how a sentence has a tone, if any, and the words that carry it."""

    rule: Rule | None
    words: Sequence[Span]


Causes = Mapping[tuple[int, Tone], Cause]
"""The cause of each tone of each sentence of a draft, by where that begins."""


def find_causes(
    drafts: Sequence[Judged], rules: Mapping[Tone, Sequence[Rule]], model: ToneModel
) -> Sequence[Causes]:
    """What gives the sentences of each draft their tones.

    The words are the phrase that a rule knows for the tone, else those that weigh most in the
    model, which is asked for all drafts at once.
    """
    flagged = [
        (number, one, label, next(holding(rules[label], draft.search, one.span), None))
        for number, draft in enumerate(drafts)
        for one in (*draft.tone.subject, *draft.tone.sentences)
        for label in one.labels
    ]
    explained = iter(
        model.explain(
            [
                (drafts[number].text[one.start : one.end], label)
                for number, one, label, rule in flagged
                if not rule
            ]
        )
    )
    causes: list[dict[tuple[int, Tone], Cause]] = [{} for _ in drafts]
    for number, one, label, rule in flagged:
        if rule:
            phrase = next(rule.find(drafts[number].search, *one.span))
            words = [_whole_words(drafts[number].text, phrase, one)]
        else:
            begin = one.start
            words = [Span(begin + start, begin + end) for start, end in next(explained)[:2]]
        causes[number][one.start, label] = Cause(rule, words)
    return causes


def _whole_words(text: str, phrase: Span, sentence: SentenceTone) -> Span:
    """The phrase with all of the words in which its pattern begins and stops."""
    edges = [*phrase]
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        if word.start() < phrase.end and word.end() > phrase.start:
            edges += word.span()
    return Span(min(edges), max(edges))
