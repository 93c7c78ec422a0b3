"""The edits that mend a draft, planned together so that they can be made together.

A sentence that stings gives way to what is good in it, to a softer one, or goes; what the draft
lacks, or would lose with such a sentence, is put in where it belongs, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analyser.judging.advice import apply_edits
from analyser.judging.engine import Rule
from analyser.judging.frame import frame_edits
from analyser.judging.gaps import parts_left_open
from analyser.judging.judged import Judged
from analyser.judging.placing import (
    OPENING,
    ORDER,
    Kept,
    insert_sentences,
    remove_sentences,
)
from analyser.judging.ready import ReadyWords
from analyser.judging.search import Search
from analyser.judging.softening import shortenings, strategies, substitutes
from analyser.judging.tone import ToneModel
from analyser.judging.wording import LENGTHS, count_words
from analyser.labels import CORE_PARTS, SENTENCE_PARTS, TONES, Channel, Kind, Part, Sensitivity
from analyser.reading.dates import names_a_day
from analyser.types import Edit, SentenceTone, Span

_REPLACEABLE: frozenset[Part] = frozenset(CORE_PARTS) | {"offer_help"}
"""Parts for which another sentence can stand in."""

_OWN: frozenset[Part] = frozenset({"specific_detail", "fit_example"})
"""What no ready sentence can say for the writer."""

_NAMED: frozenset[Part] = frozenset({"sign_off", "interviewer_name"})
"""Parts that go with the name in a sentence."""

_A_BOOK = 150
"""A text of more sentences is no follow-up, and no plan would make it one."""

_AGAIN = 2
"""So many words it takes to say a number again."""

Row = Sequence[float]
"""What the model scores a sentence by each of its labels."""

_SHORT = 12
"""So many words a sentence has at most that only says who is there."""

_EARLY = 15
"""A name within so many characters is what the sentence is about: "Its Sheila who you saw"."""

_MENDED_WHERE_WEAK: frozenset[Part] = frozenset(
    {"job_title", "interview_date", "interest", "status_inquiry", "thanks", "eagerness"}
)


@dataclass(frozen=True, slots=True)
class Mending:
    """The edits by the part that they put in, and by the start of the sentence that they mend."""

    parts: dict[Part, tuple[Edit, ...]] = field(default_factory=dict)
    sentences: dict[int, tuple[Edit, ...]] = field(default_factory=dict)


class Mender:
    """Plans edits, with the rules, the model and the ready sentences of one analyser."""

    def __init__(
        self, model: ToneModel, rules: Sequence[Rule], ready: ReadyWords, sensitivity: Sensitivity
    ) -> None:
        self._model = model
        self._ready = ready
        self._tone_rules = tuple(rule for rule in rules if rule.id.startswith("tone."))
        self._evidence = tuple(rule for rule in rules if rule.part and rule.state == "present")
        self._vague = tuple(rule for rule in rules if rule.part and rule.state == "weak")
        self._gaps = tuple(rule for rule in rules if rule.id == "wording.placeholder")
        self._limits = {
            label: min(model.threshold(label, sensitivity), model.threshold(label, "strict"))
            for label in TONES
        }
        self._shown_from = {part: model.part_threshold(part, "present") for part in SENTENCE_PARTS}

    def plan(self, draft: Judged, facts: Mapping[str, str]) -> Mending:
        """Plan the edits of a draft.

        Args:
            draft: the draft and what was found in it.
            facts: the fields of the ready sentences, as far as they are known.
        """
        out = Mending()
        if len(draft.tone.sentences) > _A_BOOK:
            return out
        # a gap is to be filled in, and nothing to be said beside it
        wanted = _missing(draft, facts)
        wanted -= parts_left_open(draft.search, draft.layout, self._gaps)
        lost = self._lost(draft)
        softer = self._soften(draft, facts, wanted, lost)
        gone = [span for span, words in softer.items() if not words]
        body = [Span(one.start, one.end) for one in draft.tone.sentences]
        if gone and len(gone) == len(body):
            first = gone.pop(0)
            opening = next(
                self._ready.covering({"reason", "thanks"}, *_how(draft), facts, draft.text), None
            )
            softer[first] = opening[0] if opening else ""
        for span, words in softer.items():
            if words:
                out.sentences[span.start] = (Edit(*span, words),)
        for span, edit in zip(sorted(gone), remove_sentences(draft.text, gone, body), strict=True):
            out.sentences[span.start] = (edit,)
        self._put_in(draft, facts, wanted, out)
        out.parts.update(frame_edits(draft, facts, self._ready.frame))
        return out

    def _soften(
        self,
        draft: Judged,
        facts: Mapping[str, str],
        wanted: set[Part],
        lost: set[Part],
    ) -> dict[Span, str]:
        """What each flagged sentence becomes; nothing where it goes.

        ``wanted`` shrinks by what the new sentences show, and grows by what only a reproach showed.
        """
        out: dict[Span, str] = {}
        used = draft.text
        flagged = [one for one in draft.tone.sentences if one.labels]
        ways = [list(strategies(draft.search, one, self._tone_rules)) for one in flagged]
        shorter = [
            list(shortenings(draft.text[one.start : one.end], found))
            for one, found in zip(flagged, ways, strict=True)
        ]
        rows = self._score(dict.fromkeys(words for some in shorter for words, _ in some))
        for sentence, found, shortened in zip(flagged, ways, shorter, strict=True):
            span = Span(sentence.start, sentence.end)
            needed = lost & (self._shown_in(draft, sentence) | _shown_inside(draft, sentence))
            # "you told me that" is a detail to a rule, and here the reproach itself
            unsaid = needed & (_OWN - self._scored(sentence.parts))
            needed -= unsaid
            carried = set(needed)
            pieces: list[str] = []
            for short, has_lost in shortened:
                if not self._is_calm(rows[short]):
                    continue
                shown = self._shown(short, rows[short])
                if has_lost and shown.isdisjoint(needed | wanted):
                    continue
                pieces.append(short)
                needed -= shown
                wanted -= shown
                break
            else:
                for softer, shows, always in substitutes(found, facts):
                    if (always or shows & (needed | wanted)) and softer not in used:
                        pieces.append(softer)
                        needed -= shows
                        wanted -= shows
                        break
            standing_in = needed & _REPLACEABLE
            if standing_in & OPENING:  # one sentence opens the message, not one for each part
                standing_in |= wanted & OPENING
            for ready, shows in self._ready.covering(standing_in, *_how(draft), facts, used):
                if ready not in used:
                    pieces.append(ready)
                    needed -= shows
                    wanted -= shows
            if (
                needed == {"sign_off"}
                and draft.channel == "voicemail"
                and not _says_who(draft, sentence)
            ):
                pieces.append(self._ready.frame.spoken_closing)
                needed.clear()
            if needed:
                continue  # something of the writer's own would be lost with it
            lost -= carried
            wanted |= unsaid
            out[span] = " ".join(pieces)
            used += out[span]
        return out

    def _put_in(
        self, draft: Judged, facts: Mapping[str, str], wanted: set[Part], out: Mending
    ) -> None:
        """Plan a sentence for each part that is still wanted."""
        said = apply_edits(draft.text, [edit for some in out.sentences.values() for edit in some])
        kept = []
        for one in draft.tone.sentences:
            instead = [edit.text for edit in out.sentences.get(one.start, ())]
            if instead == [""]:
                continue
            if instead:
                here = self._shown(instead[0], self._score(instead)[instead[0]])
            else:
                here = self._scored(one.parts) | _shown_inside(draft, one)
            span = Span(one.start, one.end)
            kept.append(Kept(span, frozenset(here), _says_who(draft, one)))
        room = _room(draft, out)
        together = [wanted & OPENING, *({part} for part in ORDER if part in wanted - OPENING)]
        for parts in together:
            for words, shows in self._ready.covering(parts, *_how(draft), facts, said):
                room -= len(words.split())
                if room < 0 and shows.isdisjoint(CORE_PARTS):
                    continue  # nobody misses it so much that the message should be too long
                place = min(shows, key=ORDER.index)
                edits = insert_sentences(draft.text, draft.layout, kept, words, place)
                for part in shows & wanted:
                    out.parts.setdefault(part, edits)

    def _lost(self, draft: Judged) -> set[Part]:
        """The parts that only flagged sentences show."""
        flagged = [one for one in draft.tone.sentences if one.labels]
        calm = [one for one in draft.tone.sentences if not one.labels]
        lost: set[Part] = set()
        for part in (*SENTENCE_PARTS, *_NAMED) if flagged else ():
            evidence = draft.elements[part]
            inside = [
                any(one.start <= span.start < one.end for one in flagged) for span in evidence.spans
            ]
            if part in _NAMED:
                if any(inside):
                    lost.add(part)
            elif (
                inside
                and all(inside)
                and (evidence.state == "present" or part in CORE_PARTS)
                and not any(part in self._shown_in(draft, one, part) for one in calm)
            ):
                lost.add(part)
        return lost

    def _shown_in(self, draft: Judged, one: SentenceTone, only: Part | None = None) -> set[Part]:
        """The parts that a sentence of the draft fully shows, or whether it shows ``only`` one."""
        return self._shown_by(draft.search, one.start, one.end, one.parts, only)

    def _shown(self, words: str, row: Row) -> set[Part]:
        """The parts that a new sentence fully shows."""
        scores = {part: row[self._model.labels.index(part)] for part in SENTENCE_PARTS}
        return self._shown_by(Search(words), 0, len(words), scores)

    def _shown_by(
        self,
        search: Search,
        start: int,
        end: int,
        scores: Mapping[Part, float],
        only: Part | None = None,
    ) -> set[Part]:
        def found(rules: Iterable[Rule]) -> set[Part]:
            return {
                rule.part
                for rule in rules
                if rule.part
                and only in (None, rule.part)
                and any(True for _ in rule.find(search, start, end))
            }

        return (self._scored(scores) - found(self._vague)) | found(self._evidence)

    def _scored(self, scores: Mapping[Part, float]) -> set[Part]:
        """The parts that a sentence fully shows by its scores."""
        return {part for part, least in self._shown_from.items() if scores[part] >= least}

    def _score(self, sentences: Iterable[str]) -> dict[str, Row]:
        """New sentences with their rows of scores."""
        new = list(sentences)
        return dict(zip(new, self._model.score(new).tolist(), strict=True)) if new else {}

    def _is_calm(self, row: Row) -> bool:
        return all(row[self._model.labels.index(label)] < self._limits[label] for label in TONES)


def _missing(draft: Judged, facts: Mapping[str, str]) -> set[Part]:
    """The parts to put in; a vague title or day only where the exact one is known."""
    states = {part: draft.elements[part].state for part in draft.expected}
    exact = {"job_title": "title" in facts, "interview_date": names_a_day(facts.get("when", ""))}
    weak = {
        part
        for part in _MENDED_WHERE_WEAK
        if states.get(part) == "weak" and (part not in exact or exact[part])
    }
    return {part for part, state in states.items() if state == "missing"} | weak


def _room(draft: Judged, out: Mending) -> int:
    """How many words can be put in, once the planned edits are made."""
    edits = [edit for some in out.sentences.values() for edit in some]
    removed = sum(len(draft.text[edit.start : edit.end].split()) for edit in edits)
    added = sum(len(edit.text.split()) for edit in edits)
    longest = LENGTHS[draft.channel].longest - _AGAIN * (draft.channel == "voicemail")
    return longest - count_words(draft.text, draft.layout) + removed - added


def _how(draft: Judged) -> tuple[Kind, Channel]:
    return draft.kind, draft.channel


def _shown_inside(draft: Judged, sentence: SentenceTone) -> set[Part]:
    """The parts whose evidence lies in a sentence."""
    return {
        part
        for part, evidence in draft.elements.items()
        if any(sentence.start <= shown.start < sentence.end for shown in evidence.spans)
    }


def _says_who(draft: Judged, sentence: SentenceTone) -> bool:
    """Whether a sentence says who is calling or writing, or to whom, as one may before all else."""
    size = len(draft.text[sentence.start : sentence.end].split())
    for one in draft.entities:
        if sentence.start <= one.start < sentence.end:
            early = one.start - sentence.start < _EARLY
            if one.label == "CANDIDATE" and (size <= _SHORT or (early and size <= 2 * _SHORT)):
                return True
            if one.label == "INTERVIEWER" and one.start == sentence.start and size <= _SHORT:
                return True
    return False
