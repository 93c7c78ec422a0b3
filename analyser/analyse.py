"""From a draft to its report: the only module that knows the order of the rooms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path
from types import NoneType
from typing import TypeVar, cast

from analyser import __version__
from analyser.errors import AnalyserError
from analyser.field_checks import check_each, check_kind
from analyser.judging.consistency import log_findings
from analyser.judging.day_agreement import date_findings
from analyser.judging.elements import expected_parts, judge_elements
from analyser.judging.engine import load_rules
from analyser.judging.facts import known_facts
from analyser.judging.findings import element_findings, timing_findings, tone_findings
from analyser.judging.frequency import TOO_OFTEN, frequency_findings
from analyser.judging.judged import Judged
from analyser.judging.kinds import tell_kind
from analyser.judging.log_sightings import greeted, with_log
from analyser.judging.mending import Mender, Mending
from analyser.judging.messages import load_messages
from analyser.judging.ready import load_ready
from analyser.judging.recognition import (
    DOUBTS,
    NOT_JUDGED,
    cannot_be_judged,
    too_short_to_judge,
)
from analyser.judging.search import Search
from analyser.judging.sentence_tone import judge_tone
from analyser.judging.wording import find_wording
from analyser.labels import (
    SENSITIVITIES,
    SEVERITIES,
    TONES,
    Channel,
    Kind,
    Part,
    Sensitivity,
    is_within,
    names_a_rule,
    say_unknown_rule,
)
from analyser.reading.channel import tell_channel
from analyser.reading.draft import DraftReading, read_draft
from analyser.reading.files import check_whole
from analyser.scoring.in_use import load_model_in_use
from analyser.scoring.tone import ToneModel
from analyser.settings import Settings
from analyser.timing import assess
from analyser.types import Contact, Draft, Finding, Interview, Report, Timing, ToneOfDraft

Choice = TypeVar("Choice", bound=str)


class Analyser:
    """Reads drafts and reports on each; loaded once, used for as many as one likes.

    Args:
        model: a tone model or its folder, by default the one in use: the user's own where there
            is a sound one, else the shipped one; a damaged one is warned of.
        sensitivity: ``quiet``, ``balanced`` or ``strict``; by default that of the settings.
        only: rule ids or their prefixes; other findings are left out of the reports.
        ignore: rule ids or their prefixes whose findings are left out.
        edits: whether to plan the edits of the findings; without, an analysis costs a sixth less.
        settings: everything else that can be set.

    Raises:
        AnalyserError: the model cannot be used, or an option has an unknown value.
    """

    def __init__(
        self,
        model: ToneModel | Path | str | None = None,
        *,
        sensitivity: Sensitivity | None = None,
        only: Sequence[str] = (),
        ignore: Sequence[str] = (),
        edits: bool = True,
        settings: Settings | None = None,
    ) -> None:
        check_kind("settings", settings, Settings, NoneType)
        check_kind("model", model, ToneModel, Path, str, NoneType)
        check_each("only", only, str)
        check_each("ignore", ignore, str)
        self.settings = settings or Settings()
        self.sensitivity = _one_of(
            "sensitivity", sensitivity or self.settings.sensitivity, SENSITIVITIES
        )
        self.only, self.ignore = tuple(only), tuple(ignore)
        for rule in (*self.only, *self.ignore):
            if not names_a_rule(rule):
                raise AnalyserError(say_unknown_rule(rule))
        if isinstance(model, ToneModel):
            self.model = model
        else:
            self.model = ToneModel.load(Path(model)) if model else load_model_in_use()
        self._rules = load_rules()
        self._messages = load_messages()
        mender = Mender(self.model, self._rules, load_ready(), self.sensitivity)
        self._mender = mender if edits else None

    def analyse(
        self,
        draft: Draft,
        interview: Interview | None = None,
        contacts: Sequence[Contact] = (),
    ) -> Report:
        """Report on one draft, held against an interview and its contacts where given.

        Raises:
            AnalyserError: the draft's text is not whole, or an argument is of another kind.
        """
        check_kind("draft", draft, Draft)
        check_kind("interview", interview, Interview, NoneType)
        check_each("contacts", contacts, Contact)
        check_whole(draft.text, draft.id or "the draft")
        settings = self.settings
        read = read_draft(draft.text, draft.send_on, settings.day_order, settings.timing.country)
        if interview is not None:
            found = with_log(draft.text, read.layout, read.entities, interview)
            read = replace(read, entities=found)
        judged, findings = self._judge(draft, read, interview)
        timing = None
        if interview is not None:
            timing = self._assess(draft, judged.kind, interview, contacts)
            findings += _against_log(draft, judged, interview, contacts, timing)
        return Report(
            version=__version__,
            model=self.model.name,
            id=draft.id,
            channel=judged.channel,
            kind=judged.kind,
            send_on=draft.send_on,
            elements=judged.elements,
            tone=(_with_frequency(judged.tone, timing) if timing else judged.tone).with_subject(),
            entities=judged.entities,
            timing=timing,
            findings=tuple(sorted(filter(self._wanted, findings), key=_weight)),
        )

    def analyse_many(self, drafts: Iterable[Draft]) -> Iterator[Report]:
        """Report on each draft in turn, in constant memory."""
        return map(self.analyse, drafts)

    def _judge(
        self, draft: Draft, read: DraftReading, interview: Interview | None
    ) -> tuple[Judged, list[Finding]]:
        """What a draft is taken for, and the findings that its own words give."""
        text, layout = draft.text, read.layout
        asked = draft.channel
        channel = tell_channel(text, layout) if asked == "auto" else cast("Channel", asked)
        facts = known_facts(text, read.entities, interview, draft.send_on)
        search = Search(text)
        tone = judge_tone(text, layout, self.model, self.sensitivity)
        findings = list(
            find_wording(
                layout, channel, search, tone.sentences, self._rules, facts, self._messages
            )
        )
        readable = not cannot_be_judged(findings)
        if not readable:
            tone = NOT_JUDGED
        named = [span for _, span in greeted(text, layout, interview)] if interview else []
        elements = judge_elements(
            read.page, layout, read.entities, tone, search, self._rules, self.model, named
        )
        kind = tell_kind(elements, text) if draft.kind == "auto" else cast("Kind", draft.kind)
        expected = expected_parts(kind, channel)
        judged = Judged(search, layout, read.entities, elements, tone, kind, channel, expected)
        if readable:
            told = expected - {"cheerful"} if too_short_to_judge(findings) else expected
            findings += self._say(judged, told, facts)
            findings += date_findings(text, read.dates, interview.held_on if interview else None)
        return judged, findings

    def _say(
        self, judged: Judged, told: AbstractSet[Part], facts: Mapping[str, str]
    ) -> Iterator[Finding]:
        """The findings on elements and tone, with the edits that mend them."""
        mending = self._mender.plan(judged, facts) if self._mender else Mending()
        tone = judged.tone
        yield from element_findings(judged.elements, told, tone, mending, self._messages)
        yield from tone_findings(
            tone, self.model, judged.search, self._rules, mending, self._messages
        )

    def _assess(
        self, draft: Draft, kind: Kind, interview: Interview, contacts: Sequence[Contact]
    ) -> Timing | None:
        """What the log says of the planned day, where that and the interview's are known."""
        if interview.held_on is None or draft.send_on is None:
            return None
        return assess(
            interview, contacts, kind=kind, send_on=draft.send_on, settings=self.settings.timing
        )

    def _wanted(self, finding: Finding) -> bool:
        chosen = not self.only or any(is_within(finding.rule, prefix) for prefix in self.only)
        return chosen and not any(is_within(finding.rule, prefix) for prefix in self.ignore)


def _against_log(
    draft: Draft,
    judged: Judged,
    interview: Interview,
    contacts: Sequence[Contact],
    timing: Timing | None,
) -> Iterator[Finding]:
    """Where the draft and the log disagree, and whether the log finds the day a good one."""
    known = [
        contact for contact in contacts if draft.send_on is None or contact.on <= draft.send_on
    ]
    yield from log_findings(draft, judged.layout, judged.entities, interview, known)
    if timing is not None and draft.send_on is not None:
        yield from timing_findings(timing)
        yield from frequency_findings(timing, interview, known, draft.send_on)


def _with_frequency(tone: ToneOfDraft, timing: Timing) -> ToneOfDraft:
    """A draft is over-frequent when the log says so, whatever its words."""
    if TOO_OFTEN.isdisjoint(timing.reasons):
        return tone
    labels = {*tone.labels, "overfrequent"}
    return replace(tone, labels=tuple(label for label in TONES if label in labels))


def _weight(finding: Finding) -> tuple[bool, int, bool, int, str]:
    """Heaviest first; among equals what is wrong before what is missing, in order of place.

    Before all comes a doubt whether the text can be judged.
    """
    sure, missing = finding.rule not in DOUBTS, finding.start is None
    return sure, SEVERITIES.index(finding.severity), missing, finding.start or 0, finding.rule


def _one_of(name: str, value: str, choices: tuple[Choice, ...]) -> Choice:
    for choice in choices:
        if value == choice:
            return choice
    raise AnalyserError(f"{name} is {value!r}; it must be one of: {', '.join(choices)}")
