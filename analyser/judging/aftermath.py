"""What becomes of the sentences that leant on one that sting, once that has gone or changed."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from analyser.judging.engine import Rule
from analyser.judging.judged import Judged
from analyser.judging.leaning import (
    awaits_answer,
    speaks_of_somebody,
    stand_alone,
    threatens,
)
from analyser.judging.offers import read_offer
from analyser.judging.recast import REPLACEABLE, Recasting
from analyser.judging.showing import SentenceReader, says_who
from analyser.judging.softening import substitutes
from analyser.labels import Part
from analyser.reading.sentences import BULLET
from analyser.types import SentenceTone, Span


class Aftermath:
    """Lets stand alone what leant on a flagged sentence, with the rules of one analyser."""

    def __init__(self, reader: SentenceReader, rules: Sequence[Rule]) -> None:
        self._reader = reader
        self._always = tuple(rule for rule in rules if rule.always)

    def settle(self, draft: Judged, out: Recasting) -> set[Span]:
        """Let those stand alone that leant on what goes; the flagged ones where they cannot.

        Returns:
            The flagged sentences that something leans on for good.
        """
        leant_on = set()
        sentences = draft.tone.sentences
        further = (
            (one, after)
            for one, after in zip(sentences, sentences[2:], strict=False)
            if speaks_of_somebody(draft.text[after.start : after.end])
        )
        for one, after in (*pairwise(sentences), *further):
            gone, left = one.span, after.span
            if gone not in out.words or left in out.words:
                continue
            mark = BULLET.match(draft.text, *left)
            words = draft.text[mark.end() if mark else left.start : left.end]
            because = out.because[gone]
            if threatens(words) and self._may_go(draft, after):  # no threat without the demand
                out.words[left] = self._offer(draft, left, out.told.replace(words, ""))
                out.because[left] = because
                out.wanted |= draft.evidence_in(after) & {*draft.expected}
                continue
            if gone in out.ends or (out.words[gone].endswith("?") and awaits_answer(words)):
                continue
            alone = stand_alone(words)
            if alone == words:
                continue
            if alone is None or not self._can_be(draft, after, alone):
                leant_on.add(because)
            else:
                out.words[left] = alone
                out.because[left] = because
        return leant_on

    def _offer(self, draft: Judged, threat: Span, told: str) -> str:
        """The other offer that a threat tells of, told calmly; nothing where it tells of none."""
        found = [rule for rule in self._always if any(rule.find(draft.search, *threat))]
        offer = read_offer(draft.text, draft.entities, threat)
        if offer.is_told(found, told):
            return ""
        softer = substitutes(found, offer.facts(), frozenset())
        return next((words for words, _, _ in softer if self._reader.is_calm_alone(words)), "")

    def _may_go(self, draft: Judged, threat: SentenceTone) -> bool:
        """Whether nothing is lost with a threat that a ready sentence could not say."""
        return draft.evidence_in(threat) <= REPLACEABLE and not says_who(draft, threat)

    def _can_be(self, draft: Judged, one: SentenceTone, alone: str) -> bool:
        """Whether a sentence may become what it is ``alone``, or go where that is nothing."""
        evidence = draft.evidence_in(one)
        if not alone:
            return not (_only_in(draft, one) or says_who(draft, one))
        if any(draft.elements[part].state == "weak" for part in evidence):
            return False  # so little of it is there that it may hang on the first words
        new = self._reader.glance([alone])[alone]
        shown = self._reader.shown_in(draft, one) | evidence
        return new.seems_calm and shown <= new.shows and new.is_calm


def _only_in(draft: Judged, one: SentenceTone) -> AbstractSet[Part]:
    """The parts whose evidence lies in a sentence, and in none else that nobody minds."""
    others = [each for each in draft.tone.sentences if not each.labels and each != one]
    return draft.evidence_in(one) - {part for each in others for part in draft.evidence_in(each)}
