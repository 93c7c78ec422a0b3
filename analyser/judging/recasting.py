"""What becomes of the sentences that sting.

Each gives way to what is good in it, to a softer sentence, to ready ones for what the draft would
lose with it, or to nothing. It stays where something of the writer's own would be lost, or where
the next sentence leans on it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from analyser.judging.aftermath import Aftermath
from analyser.judging.engine import Rule
from analyser.judging.flagged import Flagged
from analyser.judging.judged import Judged
from analyser.judging.lists import open_lists
from analyser.judging.placing import CLOSING, OPENING, main_body
from analyser.judging.ready import ReadyWords
from analyser.judging.recast import REPLACEABLE, Recast, Recasting
from analyser.judging.showing import SentenceReader, says_who
from analyser.judging.softening import substitutes
from analyser.labels import Part
from analyser.types import SentenceTone, Span

_OWN: frozenset[Part] = frozenset({"specific_detail", "fit_example"})
"""What no ready sentence can say for the writer."""


_GOODBYE = re.compile(
    r"(?i)\b(?:(?:many )?thanks?(?: you)?(?: so much| again)?|cheers|(?:kind )?regards|ta|bye|love)"
    r"[,!]? (?P<name>\w+(?: \w+)?)[.!]?$"
)


class Recaster:
    """Finds new words for flagged sentences, with the rules and ready words of one analyser."""

    def __init__(self, reader: SentenceReader, rules: Sequence[Rule], ready: ReadyWords) -> None:
        self._reader = reader
        self._ready = ready
        self._aftermath = Aftermath(reader, rules)

    def recast(
        self,
        draft: Judged,
        facts: Mapping[str, str],
        flagged: Sequence[Flagged],
        wanted: AbstractSet[Part],
    ) -> Recasting:
        """New words for the flagged sentences, and for those that lean on what goes.

        Args:
            draft: the draft and what was found in it.
            facts: the fields of the ready sentences, as far as they are known.
            flagged: its sentences that sting.
            wanted: the parts that the draft lacks. It shrinks by what the new sentences show, and
                grows by what only a reproach showed.
        """
        if not flagged:
            return Recasting(frozenset(wanted), draft.text)
        leant_on: set[Span] = set()
        while True:
            recasting = self._recast_all(draft, facts, wanted, flagged, leant_on)
            still = self._aftermath.settle(draft, recasting)
            if not still:
                return recasting
            leant_on |= still

    def _recast_all(
        self,
        draft: Judged,
        facts: Mapping[str, str],
        wanted: AbstractSet[Part],
        flagged: Sequence[Flagged],
        leant_on: AbstractSet[Span],
    ) -> Recasting:
        """New words for the flagged sentences; what is ``leant_on`` is to end as it did."""
        calm = (one for one in draft.tone.sentences if not one.labels)
        out = Recasting(
            frozenset(wanted), " ".join(draft.text[one.start : one.end] for one in calm)
        )
        said = draft.text
        lost = self._reader.shown_only_where_flagged(draft)
        lists = open_lists(draft.text, draft.tone.sentences)
        items = {item for some in lists.values() for item in some}
        opened = _opening(draft)
        for one in flagged:
            old = one.tone
            span = old.span
            early = old.start < opened
            shown = lost & draft.evidence_in(old)
            shown |= self._reader.shown_in(draft, old, lost - shown)
            # "you told me that" is a detail to a rule, and here the reproach itself
            reproach = shown & (_OWN - self._reader.shown_by_scores(old.parts))
            needed = frozenset(shown - reproach - (REPLACEABLE - {*draft.expected}))
            leans = span in leant_on or draft.text[: old.end].endswith(":")
            new = Recast((), needed, out.wanted)
            if _is_closing(draft, old):
                new = new.with_words(self._ready.frame.closing, {"sign_off"}, keeps_end=True)
            elif span not in items:  # which no other sentence could stand for
                new = self._soften(one, new, facts, said, out.told, leans, early)
            if "sign_off" in new.needed and (goodbye := _goodbye(draft, old)):
                new = new.with_words(goodbye, {"sign_off", "thanks"})
            apart = leans or early or span in items or _is_postscript(draft, old)
            new = self._stand_in(draft, new, facts, said, apart)
            new = self._take_leave(draft, old, new)
            if new.needed or (leans and not new.keeps_end):
                continue  # something of the writer's own would be lost, or what leans on it fall
            lost -= needed
            words = new.words()
            said += words
            out.told += f" {words}"
            out.wanted = new.wanted | reproach
            out.words[span] = words
            out.because[span] = span
            out.apart |= dict.fromkeys(new.apart, span)
            if new.keeps_end:
                out.ends.add(span)
        for lead, some in lists.items():
            if some and all(out.words.get(item) == "" for item in some):
                out.words[lead], out.because[lead] = "", some[0]
        return out

    def _soften(
        self,
        flagged: Flagged,
        new: Recast,
        facts: Mapping[str, str],
        said: str,
        told: str,
        leant_on: bool,
        early: bool,
    ) -> Recast:
        """Say what is good in the sentence, or else what a rule has for its place.

        Where that is ``early``, before the message says what it is about, only an opening fits.
        """
        for short in flagged.shorter:
            if flagged.has_offer and not short.tells:
                continue
            if leant_on > short.keeps_end or not short.new.seems_calm:
                continue
            helps = not short.has_lost or short.tells or short.explains
            if (helps or short.new.shows & new.unsaid) and short.new.is_calm:
                return new.with_words(short.new.words, short.new.shows, keeps_end=short.keeps_end)
        facts = {**facts, **flagged.offer.facts()}
        told_already = not leant_on and flagged.is_told(told)
        for softer, parts, is_same in substitutes(flagged.found, facts, new.unsaid):
            if is_same and (told_already or not self._reader.is_calm_alone(softer)):
                continue
            fits = not (early and parts.isdisjoint(OPENING))
            if softer not in said and (is_same or (fits and not leant_on)):
                return new.with_words(softer, parts, keeps_end=is_same)
        return new

    def _stand_in(
        self, draft: Judged, new: Recast, facts: Mapping[str, str], said: str, apart: bool
    ) -> Recast:
        """Add ready sentences for what is still needed and anybody could say, here or apart."""
        parts = new.needed & REPLACEABLE
        if parts & OPENING:  # one sentence opens the message, not one for each part
            parts |= new.wanted & OPENING
        for words, shows in self._ready.covering(parts, draft.kind, draft.channel, facts, said):
            if apart or shows <= CLOSING:
                lost = shows & new.needed
                new = replace(new, needed=new.needed - lost, apart=new.apart | lost)
            elif words not in said:
                new = new.with_words(words, shows)
        return new

    def _take_leave(self, draft: Judged, old: SentenceTone, new: Recast) -> Recast:
        """Add a caller's goodbye where nothing else is needed."""
        only_leave = new.needed == {"sign_off"} and draft.channel == "voicemail"
        if not only_leave or says_who(draft, old):
            return new
        return new.with_words(self._ready.frame.spoken_closing, new.needed)


def _opening(draft: Judged) -> int:
    """Where the sentence that nobody minds begins which says what the message is about, or 0."""
    calm = (one for one in draft.tone.sentences if not one.labels)
    return next((one.start for one in calm if draft.evidence_in(one) & OPENING), 0)


def _goodbye(draft: Judged, one: SentenceTone) -> str:
    """The last words of a sentence, where these are thanks and the writer's name, or nothing."""
    words = draft.text[one.start : one.end]
    names = [each.text for each in draft.entities if each.label == "CANDIDATE"]
    found = _GOODBYE.search(words)
    return words[found.start() :] if found and found["name"] in names else ""


def _is_closing(draft: Judged, one: SentenceTone) -> bool:
    """Whether it is the line above the name, as in "With apologies for my many mails,"."""
    below = draft.text[one.end :].lstrip()
    named = len(draft.text) - len(below)
    return (
        draft.text[one.start : one.end].endswith(",")
        and "\n" in draft.text[one.end : named]
        and any(
            each.label in ("CANDIDATE", "PERSON") and each.start == named for each in draft.entities
        )
    )


def _is_postscript(draft: Judged, one: SentenceTone) -> bool:
    body = main_body(draft.layout)
    return body is not None and one.start >= body.end
