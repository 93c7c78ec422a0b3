"""The sentences of a draft that sting, and what is left of each without what may sting in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyser.judging.engine import Rule, holding
from analyser.judging.judged import Judged
from analyser.judging.offers import NO_OFFER, Offer, read_offer
from analyser.judging.showing import NewSentence, SentenceReader
from analyser.judging.softening import ends_alike, shortenings
from analyser.labels import Tone
from analyser.types import SentenceTone

_BECAUSE = re.compile(r"(?i)\b(?:because|as|since|cos) $")
_THE_READER = re.compile(r"(?i)\byou")


@dataclass(frozen=True, slots=True)
class Shortened:
    """A sentence without what may sting in it; ``has_lost`` where more than that is gone.

    Where it ``keeps_end``, the next sentence can lean on it as on the whole one. It ``tells`` where
    it says in the writer's words what is for always to be said, with all that belongs to it, and
    ``explains`` where it gives the writer's own reason for a deadline: "My visa ends on 31 May".
    """

    new: NewSentence
    has_lost: bool
    keeps_end: bool
    tells: bool
    explains: bool


@dataclass(frozen=True, slots=True)
class Flagged:
    """A sentence that stings, the rules that say how it does, and its shorter selves.

    ``offer`` is what it tells of another firm's, if of one.
    """

    tone: SentenceTone
    found: Sequence[Rule]
    shorter: Sequence[Shortened]
    offer: Offer

    @property
    def has_offer(self) -> bool:
        """Whether it says what is for always to be said."""
        return any(rule.always for rule in self.found)

    def is_told(self, told: str) -> bool:
        """Whether what is for always to be said of it is ``told`` elsewhere."""
        return self.offer.is_told(self.found, told)


def flagged_sentences(
    drafts: Sequence[tuple[Judged, Mapping[Tone, Sequence[Rule]]]], reader: SentenceReader
) -> list[list[Flagged]]:
    """The flagged sentences of each draft, with a glance at the shorter selves of all together.

    Each draft comes with the rules of the tones.
    """
    cut = [[_cut(draft, one, rules) for one in _stinging(draft)] for draft, rules in drafts]
    new = reader.glance(words for some in cut for _, shorter in some for words, _ in shorter)
    return [
        [
            _flagged(draft, one, found, [(new[words], has_lost) for words, has_lost in shorter])
            for one, (found, shorter) in zip(_stinging(draft), some, strict=True)
        ]
        for (draft, _), some in zip(drafts, cut, strict=True)
    ]


def _stinging(draft: Judged) -> list[SentenceTone]:
    return [one for one in draft.tone.sentences if one.labels]


def _cut(
    draft: Judged, one: SentenceTone, rules: Mapping[Tone, Sequence[Rule]]
) -> tuple[list[Rule], list[tuple[str, bool]]]:
    """The rules that know a sentence, and the words that are left of it."""
    found = [rule for tone in one.labels for rule in holding(rules[tone], draft.search, one.span)]
    shorter = [
        (words, has_lost)
        for words, has_lost in shortenings(draft.text[one.start : one.end], found)
        if not any(plea.sought.is_in(words) for plea in rules["needy"])  # which is left of a plea
    ]
    return found, shorter


def _flagged(
    draft: Judged,
    one: SentenceTone,
    found: Sequence[Rule],
    shorter: Sequence[tuple[NewSentence, bool]],
) -> Flagged:
    old = draft.text[one.start : one.end]
    always = [rule.sought for rule in found if rule.always]
    offer = read_offer(draft.text, draft.entities, one.span) if always else NO_OFFER
    return Flagged(
        one,
        found,
        [
            Shortened(
                new,
                has_lost,
                keeps_end=not has_lost or ends_alike(new.words, old),
                tells=any(sought.is_in(new.words) for sought in always)
                and all(detail in new.words for detail in offer.details),
                explains=has_lost and _explains(draft, one, found, new.words),
            )
            for new, has_lost in shorter
        ],
        offer,
    )


def _explains(draft: Judged, one: SentenceTone, found: Sequence[Rule], words: str) -> bool:
    """Whether a part of a sentence that only presses says what binds the writer to the day.

    It tells of nothing that the reader did, and names a day or a firm, or is given as a reason.
    """
    presses = one.labels == ("pushy",)
    if not presses or _THE_READER.search(words) or any(rule.sought.is_in(words) for rule in found):
        return False
    at = draft.text.lower().find(words[:-1].lower(), one.start, one.end)
    named = any(
        at <= each.start < at + len(words) and each.label in ("DATE", "COMPANY") and not each.role
        for each in draft.entities
    )
    return at >= one.start and (named or bool(_BECAUSE.search(draft.text, one.start, at)))
