"""The report keeps its promises, whatever is in it."""

from datetime import date

import pytest

from analyser.labels import PARTS, TONES
from analyser.types import Evidence, Finding, Report, Span, Timing, ToneOfDraft


def report(states=None, findings=(), timing=None):
    states = states or {}
    return Report(
        version="0",
        model="m",
        id="a",
        channel="email",
        kind="status",
        send_on=date(2026, 11, 12),
        elements={part: Evidence(states.get(part, "missing")) for part in PARTS},
        tone=ToneOfDraft((), 0.0, ()),
        timing=timing,
        findings=findings,
    )


def timing(verdict):
    return Timing(verdict, "x", ("x",), None, None, None, False, "…")


def finding(severity):
    return Finding("tone.needy", severity, "…", "…")


def test_completeness_is_the_mean_over_the_seven_elements():
    assert report().completeness == 0
    assert report(dict.fromkeys(PARTS, "present")).completeness == 1
    assert report({"thanks": "present"}).completeness == pytest.approx(1 / 7)
    assert report({"job_title": "present"}).completeness == pytest.approx(1 / 14)
    assert report({"job_title": "weak", "eagerness": "weak"}).completeness == pytest.approx(1 / 14)
    assert report({"offer_help": "present"}).completeness == 0


@pytest.mark.parametrize(
    ("findings", "verdict", "ready"),
    [
        ((), None, True),
        (("hint",), None, True),
        (("hint", "warning"), None, False),
        (("error",), None, False),
        ((), "send", True),
        ((), "wait", False),
    ],
)
def test_ready_means_nothing_above_a_hint_and_now_is_the_time(findings, verdict, ready):
    made = report(
        findings=tuple(map(finding, findings)), timing=timing(verdict) if verdict else None
    )
    assert made.ready is ready


def test_the_dictionary_holds_plain_values_only():
    made = report({"thanks": "present"}, (finding("hint"),), timing("send")).to_dict()
    assert made["schema"] == 1
    assert made["send_on"] == "2026-11-12"
    assert made["elements"]["thanks"] == {"state": "present", "spans": []}
    assert made["findings"][0]["edits"] == []
    assert list(made["elements"]) == list(PARTS)
    assert made["timing"]["verdict"] == "send"


def test_spans_are_written_as_pairs():
    evidence = Evidence("present", (Span(0, 8),))
    made = report()
    changed = Report(
        **{name: getattr(made, name) for name in Report.__dataclass_fields__ if name != "elements"},
        elements={**made.elements, "thanks": evidence},
    )
    assert changed.to_dict()["elements"]["thanks"]["spans"] == [[0, 8]]


def test_there_are_five_tones():
    assert len(TONES) == 5
