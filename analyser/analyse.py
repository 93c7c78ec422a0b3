"""From a draft to its report: the only module that knows the order of the rooms.

Drafts go through the rooms some at a time, all through one before the next. What a room looks up
is then still at hand in the processor for the next draft, and the sentences of all are scored
together: an analysis takes some four fifths of the time, and comes to the same report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path
from types import NoneType
from typing import cast

from analyser import __version__
from analyser.cases import Case, batches, sound
from analyser.errors import AnalyserError
from analyser.field_checks import check_choice, check_each, check_kind
from analyser.judging.against_log import against_log, assess_day, with_frequency
from analyser.judging.causes import Causes, find_causes
from analyser.judging.day_agreement import date_findings
from analyser.judging.elements import expected_parts, index_of, judge_elements
from analyser.judging.engine import load_rules, rules_of_tones
from analyser.judging.facts import known_facts
from analyser.judging.findings import element_findings, tone_findings
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
from analyser.judging.sentence_tone import judge_tones
from analyser.judging.wording import find_wording
from analyser.labels import (
    SENSITIVITIES,
    SEVERITIES,
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
from analyser.scoring.in_use import load_model_in_use
from analyser.scoring.tone import ToneModel
from analyser.settings import Settings
from analyser.types import Contact, Draft, Finding, Interview, Report, ToneOfDraft


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What a draft is taken for, what is known and found, and the parts to be told of."""

    judged: Judged
    facts: Mapping[str, str]
    findings: Sequence[Finding]
    told: AbstractSet[Part]


class Analyser:
    """Reads drafts and reports on each; loaded once, used for as many as one likes.

    Args:
        model: a tone model or its folder, by default the one in use: the user's own where there
            is a sound one, else the shipped one; a damaged one is warned of.
        sensitivity: ``quiet``, ``balanced`` or ``strict``; by default that of the settings.
        only: rule ids or their prefixes; other findings are left out of the reports.
        ignore: rule ids or their prefixes whose findings are left out.
        edits: whether to plan the edits of the findings; without, an analysis costs a tenth less.
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
        self.sensitivity: Sensitivity = sensitivity or self.settings.sensitivity
        check_choice("sensitivity", self.sensitivity, SENSITIVITIES)
        self.only, self.ignore = tuple(only), tuple(ignore)
        for rule in (*self.only, *self.ignore):
            if not names_a_rule(rule):
                raise AnalyserError(say_unknown_rule(rule))
        if isinstance(model, ToneModel):
            self.model = model
        else:
            self.model = ToneModel.load(Path(model)) if model else load_model_in_use()
        self._rules = load_rules()
        self._index = index_of(self._rules)
        self._tones = rules_of_tones(self._rules)
        self._messages = load_messages()
        mender = Mender(self.model, self._rules, load_ready(), self.sensitivity)
        self._mender = mender if edits else None

    def analyse(
        self,
        draft: Draft,
        interview: Interview | None = None,
        contacts: Sequence[Contact] = (),
    ) -> Report:
        """Report on one draft, held against an interview and the contacts about it where given.

        Raises:
            AnalyserError: the draft's text is not whole, or an argument is of another kind.
        """
        case = Case(draft, interview, contacts)
        case.check()
        (report,) = self._report_on([case])
        return report

    def analyse_many(self, drafts: Iterable[Draft]) -> Iterator[Report]:
        """Report on each draft in turn, in constant memory; some are read ahead.

        Raises:
            AnalyserError: as :meth:`analyse`, after the reports on the drafts before.
        """
        check_kind("drafts", drafts, Iterable)
        for report in self.analyse_each(map(Case, drafts)):
            if isinstance(report, AnalyserError):
                raise report
            yield report

    def analyse_each(
        self, cases: Iterable[Case | AnalyserError]
    ) -> Iterator[Report | AnalyserError]:
        """Report on each case in turn, in constant memory; some are read ahead.

        What cannot be analysed has its error in the place of the report; an error among the cases
        stays where it is.
        """
        for some in batches(map(sound, cases)):
            reports = iter(self._report_on([case for case in some if isinstance(case, Case)]))
            for case in some:
                yield next(reports) if isinstance(case, Case) else case

    def _report_on(self, cases: Sequence[Case]) -> list[Report]:
        """The reports on sound cases, room by room."""
        reads = [self._read(case) for case in cases]
        texts = [(case.draft.text, read.layout) for case, read in zip(cases, reads, strict=True)]
        tones = judge_tones(texts, self.model, self.sensitivity)
        found = list(map(self._judge, cases, reads, tones))
        drafts = [(one.judged, one.facts) for one in found]
        plans = self._mender.plan(drafts) if self._mender else repeat(Mending())
        causes = find_causes([one.judged for one in found], self._tones, self.model)
        return list(map(self._report, cases, found, plans, causes))

    def _read(self, case: Case) -> DraftReading:
        draft, settings = case.draft, self.settings
        read = read_draft(draft.text, draft.send_on, settings.day_order, settings.timing.country)
        if case.interview is None:
            return read
        found = with_log(draft.text, read.layout, read.entities, case.interview)
        return replace(read, entities=found)

    def _report(self, case: Case, found: _Judgement, mending: Mending, causes: Causes) -> Report:
        draft, interview, contacts = case.draft, case.interview, case.contacts
        judged, findings = found.judged, [*found.findings, *self._say(found, mending, causes)]
        timing = None
        if interview is not None:
            timing = assess_day(draft, judged.kind, interview, contacts, self.settings.timing)
            findings += against_log(draft, judged, interview, contacts, timing)
        return Report(
            version=__version__,
            model=self.model.name,
            id=draft.id,
            channel=judged.channel,
            kind=judged.kind,
            send_on=draft.send_on,
            elements=judged.elements,
            tone=with_frequency(judged.tone, timing).with_subject(),
            entities=judged.entities,
            timing=timing,
            findings=tuple(sorted(filter(self._wanted, findings), key=_weight)),
        )

    def _judge(self, case: Case, read: DraftReading, tone: ToneOfDraft) -> _Judgement:
        """What a draft is taken for, and the findings that its own words give."""
        draft, interview = case.draft, case.interview
        text, layout = draft.text, read.layout
        asked = draft.channel
        channel = tell_channel(text, layout) if asked == "auto" else cast("Channel", asked)
        facts = known_facts(text, read.entities, interview, draft.send_on)
        search = Search(text, self._index)
        findings = list(
            find_wording(
                layout, channel, search, tone.sentences, self._rules, facts, self._messages
            )
        )
        readable = not cannot_be_judged(findings)
        if not readable:
            tone = NOT_JUDGED
        named = [span for _, span in greeted(text, layout, interview)] if interview else []
        elements = judge_elements(read, tone, search, self._rules, self.model, named)
        kind = (
            tell_kind(elements, text, layout) if draft.kind == "auto" else cast("Kind", draft.kind)
        )
        expected = expected_parts(kind, channel)
        judged = Judged(search, layout, read.entities, elements, tone, kind, channel, expected)
        if not readable:
            return _Judgement(judged, facts, findings, frozenset())
        told = expected - {"cheerful"} if too_short_to_judge(findings) else expected
        findings += date_findings(text, read.dates, interview.held_on if interview else None)
        return _Judgement(judged, facts, findings, told)

    def _say(self, found: _Judgement, mending: Mending, causes: Causes) -> Iterator[Finding]:
        """The findings on elements and tone, with the edits that mend them."""
        judged, said, tone = found.judged, self._messages, found.judged.tone
        yield from element_findings(judged.elements, found.told, tone, mending, said)
        yield from tone_findings(judged.text, tone, causes, self.model, mending, said)

    def _wanted(self, finding: Finding) -> bool:
        chosen = not self.only or any(is_within(finding.rule, prefix) for prefix in self.only)
        return chosen and not any(is_within(finding.rule, prefix) for prefix in self.ignore)


def _weight(finding: Finding) -> tuple[bool, int, bool, int, str]:
    """Heaviest first; among equals what is wrong before what is missing, in order of place.

    Before all comes a doubt whether the text can be judged.
    """
    sure, missing = finding.rule not in DOUBTS, finding.start is None
    return sure, SEVERITIES.index(finding.severity), missing, finding.start or 0, finding.rule
