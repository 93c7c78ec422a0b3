"""What the log says of a draft: where the two disagree, and whether its day is a good one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analyser.judging.consistency import log_findings
from analyser.judging.findings import timing_findings
from analyser.judging.frequency import TOO_OFTEN, frequency_findings
from analyser.judging.judged import Judged
from analyser.labels import TONES, Kind
from analyser.timing import TimingSettings, assess
from analyser.types import Contact, Draft, Finding, Interview, Timing, ToneOfDraft


def assess_day(
    draft: Draft,
    kind: Kind,
    interview: Interview,
    contacts: Sequence[Contact],
    settings: TimingSettings,
) -> Timing | None:
    """What the log says of the planned day, where that and the interview's are known."""
    if interview.held_on is None or draft.send_on is None:
        return None
    return assess(interview, contacts, kind=kind, send_on=draft.send_on, settings=settings)


def against_log(
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


def with_frequency(tone: ToneOfDraft, timing: Timing | None) -> ToneOfDraft:
    """A draft is over-frequent when the log says so, whatever its words."""
    if timing is None or TOO_OFTEN.isdisjoint(timing.reasons):
        return tone
    labels = {*tone.labels, "overfrequent"}
    return replace(tone, labels=tuple(label for label in TONES if label in labels))
