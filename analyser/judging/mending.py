"""The edits that mend a draft, planned together so that they can be made together.

A sentence that stings gives way to what is good in it, to a softer one, or goes; what the draft
lacks, or would lose with such a sentence, is put in where it belongs, once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import compress

from analyser.judging.advice import apply_edits
from analyser.judging.engine import Rule, rules_of_tones
from analyser.judging.flagged import Flagged, flagged_sentences
from analyser.judging.frame import calm_subject, frame_edits
from analyser.judging.gaps import parts_left_open
from analyser.judging.judged import Judged
from analyser.judging.kept import Kept
from analyser.judging.persons import said_by_several, say_we
from analyser.judging.placing import OPENING, ORDER, insert_sentences
from analyser.judging.ready import ReadyWords
from analyser.judging.recasting import Recaster
from analyser.judging.recognition import NOT_JUDGED
from analyser.judging.replacing import replace_sentences
from analyser.judging.showing import SentenceReader, says_who
from analyser.judging.wording import LENGTHS
from analyser.labels import CORE_PARTS, Part, Sensitivity, Tone
from analyser.reading.dates.finder import names_a_day
from analyser.scoring.tone import ToneModel
from analyser.types import Edit, Span

_A_BOOK = 150
"""A text of more sentences is no follow-up, and no plan would make it one."""

_AGAIN = 4
"""So many words it takes to say a number again."""

_ONLY_THANKS = 12
"""So many words a sentence has at most that does nothing but thank."""

_THEME_WORD = re.compile(r"\w{4,}|\d+")
_MENDED_WHERE_WEAK: frozenset[Part] = frozenset(
    {"job_title", "interview_date", "interest", "status_inquiry", "thanks", "eagerness"}
)


@dataclass(frozen=True, slots=True)
class Mending:
    """The edits by the part that they put in, and by the start of the sentence that they mend.

    A sentence that goes may take with it the words of the next one that lean on it, and what was
    lost with it may be put in elsewhere.
    """

    parts: Mapping[Part, tuple[Edit, ...]] = field(default_factory=dict)
    sentences: Mapping[int, tuple[Edit, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Voice:
    """The ready words of one writer or of several, and who recasts sentences with them."""

    ready: ReadyWords
    rules: Mapping[Tone, Sequence[Rule]]
    recaster: Recaster

    @classmethod
    def of(cls, ready: ReadyWords, rules: Sequence[Rule], reader: SentenceReader) -> _Voice:
        return cls(ready, rules_of_tones(rules), Recaster(reader, rules, ready))


class Mender:
    """Plans edits, with the rules, the model and the ready sentences of one analyser."""

    def __init__(
        self, model: ToneModel, rules: Sequence[Rule], ready: ReadyWords, sensitivity: Sensitivity
    ) -> None:
        self._reader = SentenceReader(model, rules, sensitivity)
        several = [
            replace(rule, instead=tuple(map(said_by_several, rule.instead))) for rule in rules
        ]
        self._one = _Voice.of(ready, rules, self._reader)
        self._several = _Voice.of(ready.by_several(), several, self._reader)
        self._gaps = tuple(rule for rule in rules if rule.id == "wording.placeholder")

    def plan(self, drafts: Sequence[tuple[Judged, Mapping[str, str]]]) -> list[Mending]:
        """Plan the edits of some drafts, whose new sentences are read together.

        Args:
            drafts: each draft and what was found in it, with the fields of the ready sentences,
                as far as they are known.
        """
        can = [_can_be_mended(draft) for draft, _ in drafts]
        some = list(compress(drafts, can))
        voices = [
            self._several if say_we(draft.text, draft.layout) else self._one for draft, _ in some
        ]
        rules = [(draft, voice.rules) for (draft, _), voice in zip(some, voices, strict=True)]
        plans = map(self._plan, some, voices, flagged_sentences(rules, self._reader))
        return [next(plans) if each else Mending() for each in can]

    def _plan(
        self, one: tuple[Judged, Mapping[str, str]], voice: _Voice, flagged: Sequence[Flagged]
    ) -> Mending:
        draft, facts = one
        # a gap is to be filled in, and nothing to be said beside it
        lacking = _missing(draft, facts) - parts_left_open(draft.search, draft.layout, self._gaps)
        if _names(draft.text, facts.get("theme", "")):
            lacking -= {"specific_detail"}  # whatever is said of it, not twice
        recasting = voice.recaster.recast(draft, facts, flagged, lacking)
        changed = replace_sentences(draft, facts, recasting.words, voice.ready)
        kept = self._kept(draft, changed, flagged)
        apart = _put_in(draft, facts, frozenset(recasting.apart), changed, kept, voice.ready)
        beside = [edit for edits in apart.values() for edit in edits]
        wanted = recasting.wanted - recasting.apart.keys()
        frame = frame_edits(draft, facts, voice.ready.frame)
        if voice.ready.frame.closing in recasting.words.values():
            frame.pop("sign_off", None)
        if any(voice.ready.frame.spoken_closing in edit.text for edit in frame.get("sign_off", ())):
            frame |= {"thanks": frame["sign_off"]} if "thanks" in wanted else {}
            wanted -= {"thanks"}  # with which one hangs up
        parts = _put_in(draft, facts, wanted, changed, kept, voice.ready, beside)
        sentences: dict[int, tuple[Edit, ...]] = {}
        for span, edit in changed.items():
            cause = recasting.because[span].start
            sentences[cause] = (*sentences.get(cause, ()), edit)
        for part, edits in apart.items():
            cause = recasting.apart[part].start
            sentences[cause] = (*sentences[cause], *edits)
        stinging = {one.start: one for one in draft.tone.subject if one.labels}
        subject = {
            start: calm_subject(draft, one, facts, voice.ready.frame)
            for start, one in stinging.items()
        }
        return Mending({**parts, **frame}, sentences | subject)

    def _kept(
        self, draft: Judged, changed: Mapping[Span, Edit], flagged: Sequence[Flagged]
    ) -> list[Kept]:
        """The sentences that stay, those with new words by what the new words show."""
        kept = []
        new = {short.new.words: short.new for each in flagged for short in each.shorter}
        put = {edit.text for edit in changed.values() if edit.text}
        new |= self._reader.glance(sorted(put - new.keys()))
        for one in draft.tone.sentences:
            words = draft.text[one.start : one.end]
            if edit := changed.get(one.span):
                words = edit.text
                if not words:
                    continue
                here = new[words].shows
            else:
                shown = self._reader.shown_by_scores(one.parts)
                here = frozenset(shown | draft.evidence_in(one))
            kept.append(Kept(one.span, words, here, says_who(draft, one)))
        return kept


def _can_be_mended(draft: Judged) -> bool:
    return draft.tone is not NOT_JUDGED and len(draft.tone.sentences) <= _A_BOOK


def _put_in(
    draft: Judged,
    facts: Mapping[str, str],
    wanted: AbstractSet[Part],
    changed: Mapping[Span, Edit],
    kept: Sequence[Kept],
    ready: ReadyWords,
    beside: Sequence[Edit] = (),
) -> dict[Part, tuple[Edit, ...]]:
    """Plan a sentence for each part that is still wanted, ``beside`` what is put in already."""
    if not wanted:
        return {}
    planned = [*changed.values(), *beside]
    said = apply_edits(draft.text, planned)
    spent = 0
    out: dict[Part, tuple[Edit, ...]] = {}
    together = [wanted & OPENING, *({part} for part in ORDER if part in wanted - OPENING)]
    for parts in together:
        for words, shows in ready.covering(parts, draft.kind, draft.channel, facts, said):
            spent += len(words.split())
            if shows.isdisjoint(CORE_PARTS) and spent > _room(draft, planned):
                continue  # nobody misses it so much that the message should be too long
            place = min(shows, key=ORDER.index)
            vague = _vague_thanks(draft, changed) if shows == {"thanks"} else None
            edits = (
                (Edit(*vague, _ending_as(draft.text[slice(*vague)], words)),)
                if vague
                else insert_sentences(draft.text, draft.layout, kept, words, place)
            )
            for part in shows & wanted:
                out.setdefault(part, edits)
    return out


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


def _names(text: str, theme: str) -> bool:
    """Whether all the words of a theme stand in the text."""
    words = _THEME_WORD.findall(theme.lower())
    return bool(words) and all(word in text.lower() for word in words)


def _vague_thanks(draft: Judged, changed: Mapping[Span, Edit]) -> Span | None:
    """The words that only thank in advance: beside real thanks they would thank twice."""
    thanks = draft.elements["thanks"]
    if thanks.state != "weak":
        return None
    begins = {span.start for span in thanks.spans}
    closings = {closing.start for closing in draft.layout.find("closing")}
    for span in thanks.spans:
        rest = draft.text[span.end :].partition("\n")[0].rstrip()
        if span.start in closings and not rest.strip(" ,.!"):
            return Span(span.start, span.end + len(rest))
    for one in draft.tone.sentences:
        short = len(draft.text[one.start : one.end].split()) <= _ONLY_THANKS
        alone = one.start in begins and draft.evidence_in(one) == {"thanks"}
        if short and alone and one.span not in changed:
            return one.span
    return None


def _ending_as(old: str, words: str) -> str:
    """Words that end with the comma or mark of what they stand for, as a closing does."""
    return words[:-1] + old[-1] if old[-1] in ",!" else words


def _room(draft: Judged, planned: Sequence[Edit]) -> int:
    """How many words can be put in, once the planned edits are made."""
    removed = sum(len(draft.text[edit.start : edit.end].split()) for edit in planned)
    added = sum(len(edit.text.split()) for edit in planned)
    longest = LENGTHS[draft.channel].longest - _AGAIN * (draft.channel == "voicemail")
    return longest - draft.words + removed - added
