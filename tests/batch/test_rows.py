import csv
import io
import json

import pytest

from analyser import Draft
from analyser.batch.rows import COLUMNS, FORMS, csv_line, encode, error_report, flat_row
from analyser.labels import PARTS, TONES

TEXT = "Hi Sara,\n\nI really need this job, please!\n\nTom"


@pytest.fixture(scope="module")
def report(analyser):
    return analyser.analyse(Draft(TEXT, id="a")).to_dict()


def test_a_row_has_a_column_for_every_part_and_tone_and_none_twice():
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert set(PARTS) | set(TONES) < set(COLUMNS)
    assert COLUMNS[:4] == ("id", "error", "ready", "completeness")
    assert COLUMNS[-4:] == ("cheerful", "timing", "findings", "top_finding")


def test_a_row_sums_up_its_report(report):
    row = flat_row(report)
    assert tuple(row) == COLUMNS
    assert (row["id"], row["error"], row["timing"]) == ("a", None, None)
    assert row["completeness"] == report["completeness"]
    assert row["thanks"] == report["elements"]["thanks"]["state"]
    highest = max(sentence["scores"]["needy"] for sentence in report["tone"]["sentences"])
    assert row["needy"] == highest
    assert row["cheerful"] == report["tone"]["cheerful"]
    assert row["cheerful_state"] == report["elements"]["cheerful"]["state"]
    assert row["findings"] == len(report["findings"])


def test_the_top_finding_is_the_first_of_the_heaviest(report):
    severities = ["hint", "warning", "error", "error"]
    findings = [{"severity": s, "rule": f"{s}{n}"} for n, s in enumerate(severities)]
    assert flat_row(report | {"findings": findings})["top_finding"] == "error2"
    assert flat_row(report | {"findings": []})["top_finding"] is None


def test_the_timing_of_a_row_is_its_verdict(report):
    assert flat_row(report | {"timing": {"verdict": "wait"}})["timing"] == "wait"


def test_a_report_without_sentences_has_no_scores(report):
    tone = report["tone"] | {"sentences": []}
    assert flat_row(report | {"tone": tone})["needy"] is None


def test_the_row_of_an_error_is_blank_but_for_it():
    row = flat_row(error_report("a", "a: broken"))
    assert {key: value for key, value in row.items() if value is not None} == {
        "id": "a",
        "error": "a: broken",
    }


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_one_line_even_of_text_with_line_breaks(form, report):
    assert encode(report | {"id": "Zoë\u2028 🌅"}, form).splitlines()[1:] == []
    assert "Zoë\u2028 🌅".encode() in encode(report | {"id": "Zoë\u2028 🌅"}, form)


def test_a_json_line_is_the_whole_report(report):
    assert json.loads(encode(report, ".jsonl")) == report


def test_numbers_and_truths_of_csv_can_be_read_as_such(report):
    heading, line = csv.reader(
        io.StringIO((csv_line(list(COLUMNS)) + encode(report, ".csv")).decode(), newline="")
    )
    row = dict(zip(heading, line, strict=True))
    assert row["ready"] in ("true", "false")
    assert float(row["completeness"]) == report["completeness"]
    assert (row["error"], row["timing"]) == ("", "")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_text_begins_a_formula(begin, report):
    identifier = f'{begin}HYPERLINK("x"),1'
    [row] = csv.reader(
        io.StringIO(encode(report | {"id": identifier}, ".csv").decode(), newline="")
    )
    assert row[0] == f"'{identifier}"


def test_a_negative_number_stays_a_number(report):
    tone = report["tone"] | {"cheerful": -0.25}
    [row] = csv.reader(io.StringIO(encode(report | {"tone": tone}, ".csv").decode(), newline=""))
    assert row[COLUMNS.index("cheerful")] == "-0.25"
