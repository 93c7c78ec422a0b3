"""Ten drafts by ten people: what is said of each, and what it reads like with all edits made.

``python tests/golden/test_golden.py`` writes the expected reports anew; read the difference before
committing it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analyser import Analyser, Draft, Interview
from analyser.judging.advice import all_edits, apply_edits

FOLDER = Path(__file__).parent
DRAFTS = sorted((FOLDER / "drafts").glob("*.txt"))
SEND_ON = date(2026, 11, 13)
LOGGED = {
    "05-template-thank-you": Interview(
        "Pasar Malam Events", "Event Coordinator", ("Nur Aisyah",), date(2026, 11, 12)
    ),
    "06-warehouse-email": Interview(
        "Nordfracht",
        "Forklift Driver",
        ("Katrin Voss",),
        date(2026, 11, 4),
        themes=("the new cold store",),
    ),
}


def report_on(analyser, path):
    """The report before the edits, the draft after them, and the report on that."""
    text = path.read_text("utf-8")
    interview = LOGGED.get(path.stem)
    before = analyser.analyse(Draft(text, send_on=SEND_ON), interview)
    mended = apply_edits(text, all_edits(before.findings))
    after = analyser.analyse(Draft(mended, before.channel, before.kind, send_on=SEND_ON), interview)
    return "\n".join(
        [
            f"{before.channel}, {before.kind}",
            *_lines(before, text),
            "",
            "--- with all edits made ---",
            "",
            mended.rstrip("\n"),
            "",
            "--- then ---",
            "",
            *_lines(after, mended),
            "",
        ]
    )


def _lines(report, text):
    yield f"complete: {report.completeness:.2f}; tone: {', '.join(report.tone.labels) or 'calm'}"
    for finding in report.findings:
        place = f" “{text[finding.start : finding.end]}”" if finding.start is not None else ""
        yield f"{finding.severity} {finding.rule}{place}"
        yield f"    {finding.message} {finding.advice}"
        for edit in finding.edits:
            yield f"    “{text[edit.start : edit.end]}” -> “{edit.text}”".replace("\n", "⏎")


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_the_report_is_the_expected_one(analyser, path):
    expected = FOLDER / "expected" / path.name
    assert report_on(analyser, path) == expected.read_text("utf-8")


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_no_draft_is_worse_with_its_edits_and_no_flawed_one_the_same(analyser, path):
    text = path.read_text("utf-8")
    interview = LOGGED.get(path.stem)
    before = analyser.analyse(Draft(text, send_on=SEND_ON), interview)
    mended = apply_edits(text, all_edits(before.findings))
    after = analyser.analyse(Draft(mended, before.channel, before.kind, send_on=SEND_ON), interview)
    assert after.completeness >= before.completeness
    assert after.tone.labels == ()
    assert (mended == text) == path.stem.endswith("good")


def test_there_are_ten_in_every_channel_and_kind(analyser):
    reports = [analyser.analyse(Draft(path.read_text("utf-8"), send_on=SEND_ON)) for path in DRAFTS]
    assert len(reports) == 10
    assert {one.channel for one in reports} == {"email", "voicemail", "letter"}
    assert {one.kind for one in reports} == {"status", "thank_you"}


if __name__ == "__main__":
    (FOLDER / "expected").mkdir(exist_ok=True)
    judge = Analyser()
    for draft in DRAFTS:
        (FOLDER / "expected" / draft.name).write_text(report_on(judge, draft), "utf-8")
