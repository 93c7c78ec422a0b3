"""What becomes of the sentences that sting.

Each gives way to what is good in it, to a softer sentence, to ready ones for what the draft would
lose with it, or to nothing. It stays where something of the writer's own would be lost, or where
the next sentence leans on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import pairwise

from analyser.judging.engine import Rule
from analyser.judging.flagged import Flagged, flagged_sentences
from analyser.judging.judged import Judged
from analyser.judging.leaning import stand_alone
from analyser.judging.placing import CLOSING, OPENING, ORDER, main_body
from analyser.judging.ready import ReadyWords
from analyser.judging.showing import SentenceReader, evidence_in, says_who
from analyser.judging.softening import substitutes
from analyser.labels import CORE_PARTS, Part
from analyser.types import SentenceTone, Span

_REPLACEABLE: frozenset[Part] = frozenset(CORE_PARTS) | {"offer_help"}
"""Parts for which another sentence can stand in."""

_OWN: frozenset[Part] = frozenset({"specific_detail", "fit_example"})
"""What no ready sentence can say for the writer."""

_PLACED: frozenset[Part] = frozenset(ORDER)


@dataclass(frozen=True, slots=True)
class _Recast:
    """New words for one sentence with what they show, and what they have not said yet.

    ``needed`` would be lost with the old sentence; ``wanted`` is what the draft lacks anyway;
    ``apart`` is lost with it too, and to be said elsewhere. ``keeps_end`` where the words end as
    the old sentence did, so that the next one can still lean on them.
    """

    pieces: tuple[tuple[str, frozenset[Part]], ...]
    needed: frozenset[Part]
    wanted: frozenset[Part]
    apart: frozenset[Part] = frozenset()
    keeps_end: bool = False

    @property
    def unsaid(self) -> frozenset[Part]:
        return self.needed | self.wanted

    def with_words(
        self, words: str, shows: AbstractSet[Part], *, keeps_end: bool = False
    ) -> _Recast:
        return replace(
            self,
            pieces=(*self.pieces, (words, frozenset(shows))),
            needed=self.needed - shows,
            wanted=self.wanted - shows,
            keeps_end=keeps_end,
        )

    def words(self) -> str:
        """All of it in the order of a message: the question before the goodbye."""
        ordered = sorted(
            self.pieces, key=lambda piece: min(map(ORDER.index, piece[1] & _PLACED), default=0)
        )
        return " ".join(words for words, _ in ordered)


@dataclass(slots=True)
class Recasting:
    """What sentences become, nothing where they go, and what is to be put in beside them.

    ``because`` names for each changed sentence the flagged one that it is changed for: itself, or
    the one that it leant on. ``apart`` holds what was lost with a flagged sentence and belongs
    elsewhere, ``wanted`` what the draft lacks still. Those in ``ends`` end as they did.
    """

    wanted: frozenset[Part]
    words: dict[Span, str] = field(default_factory=dict)
    because: dict[Span, Span] = field(default_factory=dict)
    apart: dict[Part, Span] = field(default_factory=dict)
    ends: set[Span] = field(default_factory=set)


class Recaster:
    """Finds new words for flagged sentences, with the rules and ready words of one analyser."""

    def __init__(self, reader: SentenceReader, rules: Sequence[Rule], ready: ReadyWords) -> None:
        self._reader = reader
        self._rules = tuple(rule for rule in rules if rule.id.startswith("tone."))
        self._ready = ready

    def recast(
        self, draft: Judged, facts: Mapping[str, str], wanted: AbstractSet[Part]
    ) -> Recasting:
        """New words for the flagged sentences, and for those that lean on what goes.

        Args:
            draft: the draft and what was found in it.
            facts: the fields of the ready sentences, as far as they are known.
            wanted: the parts that the draft lacks. It shrinks by what the new sentences show, and
                grows by what only a reproach showed.
        """
        flagged = list(flagged_sentences(draft, self._rules, self._reader))
        leant_on: set[Span] = set()
        while True:
            recasting = self._recast_all(draft, facts, wanted, flagged, leant_on)
            still = self._stand_up(draft, recasting)
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
        out = Recasting(frozenset(wanted))
        said = draft.text
        lost = self._reader.shown_only_where_flagged(draft)
        for one in flagged:
            old = one.tone
            span = Span(old.start, old.end)
            shown = lost & (self._reader.shown_in(draft, old) | evidence_in(draft, old))
            # "you told me that" is a detail to a rule, and here the reproach itself
            reproach = shown & (_OWN - self._reader.shown_by_scores(old.parts))
            needed = frozenset(shown - reproach - (_REPLACEABLE - {*draft.expected}))
            leans = span in leant_on or draft.text[: old.end].endswith(":")
            new = self._soften(one, _Recast((), needed, out.wanted), facts, said, leans)
            new = self._stand_in(draft, new, facts, said, leans or _is_postscript(draft, old))
            new = self._take_leave(draft, old, new)
            if new.needed or (leans and not new.keeps_end):
                continue  # something of the writer's own would be lost, or what leans on it fall
            lost -= needed
            words = new.words()
            said += words
            out.wanted = new.wanted | reproach
            out.words[span] = words
            out.because[span] = span
            out.apart |= dict.fromkeys(new.apart, span)
            if new.keeps_end:
                out.ends.add(span)
        return out

    def _stand_up(self, draft: Judged, out: Recasting) -> set[Span]:
        """Let those stand alone that leant on what goes; the flagged ones where they cannot."""
        leant_on = set()
        for one, after in pairwise(draft.tone.sentences):
            gone, left = Span(one.start, one.end), Span(after.start, after.end)
            if gone not in out.words or gone in out.ends or left in out.words:
                continue
            words = draft.text[left.start : left.end]
            alone = stand_alone(words)
            if alone == words:
                continue
            because = out.because[gone]
            if alone is None or not self._can_be(draft, after, alone):
                leant_on.add(because)
            else:
                out.words[left] = alone
                out.because[left] = because
        return leant_on

    def _can_be(self, draft: Judged, one: SentenceTone, alone: str) -> bool:
        """Whether a sentence may become what it is ``alone``, or go where that is nothing."""
        evidence = evidence_in(draft, one)
        if not alone:
            return not (evidence or says_who(draft, one))
        if any(draft.elements[part].state == "weak" for part in evidence):
            return False  # so little of it is there that it may hang on the first words
        scores = self._reader.glance([alone])[alone]
        shows = self._reader.shown_by_words(alone, scores)
        shown = self._reader.shown_in(draft, one) | evidence
        return shown <= shows and self._reader.is_calm(alone, scores)

    def _soften(
        self,
        flagged: Flagged,
        new: _Recast,
        facts: Mapping[str, str],
        said: str,
        leant_on: bool,
    ) -> _Recast:
        """Say what is good in the sentence, or else what a rule has for its place."""
        for short in flagged.shorter:
            if leant_on > short.keeps_end or not self._reader.is_calm(short.words, short.scores):
                continue
            shows = self._reader.shown_by_words(short.words, short.scores)
            if not short.has_lost or short.tells or shows & new.unsaid:
                return new.with_words(short.words, shows, keeps_end=short.keeps_end)
        for softer, parts, is_same in substitutes(flagged.found, facts, new.unsaid):
            if softer not in said and leant_on <= is_same:
                return new.with_words(softer, parts, keeps_end=is_same)
        return new

    def _stand_in(
        self, draft: Judged, new: _Recast, facts: Mapping[str, str], said: str, apart: bool
    ) -> _Recast:
        """Add ready sentences for what is still needed and anybody could say, here or apart."""
        parts = new.needed & _REPLACEABLE
        if parts & OPENING:  # one sentence opens the message, not one for each part
            parts |= new.wanted & OPENING
        for words, shows in self._ready.covering(parts, draft.kind, draft.channel, facts, said):
            if apart or shows <= CLOSING:
                lost = shows & new.needed
                new = replace(new, needed=new.needed - lost, apart=new.apart | lost)
            elif words not in said:
                new = new.with_words(words, shows)
        return new

    def _take_leave(self, draft: Judged, old: SentenceTone, new: _Recast) -> _Recast:
        """Add a caller's goodbye where nothing else is needed."""
        only_leave = new.needed == {"sign_off"} and draft.channel == "voicemail"
        if not only_leave or says_who(draft, old):
            return new
        return new.with_words(self._ready.frame.spoken_closing, new.needed)


def _is_postscript(draft: Judged, one: SentenceTone) -> bool:
    body = main_body(draft.layout)
    return body is not None and one.start >= body.end
