"""SARIF logs as the standard wants them.

They are held against a subset written for this project (``sarif_subset.json``), and against what
the standard says beyond a schema: indices that lead somewhere, regions that do not run backwards.
"""

import json
from pathlib import Path

import jsonschema
import pytest

from analyser import Draft
from analyser.presenting.checked import Checked
from analyser.presenting.sarif import sarif_log

SUBSET = json.loads(Path(__file__).with_name("sarif_subset.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def logged(analyser, samples):
    texts = {f"my drafts/{path.name}": path.read_text("utf-8") for path in samples}
    texts |= {"-": "", "emoji 🌅.txt": "Hi Sara 🌅,\r\n\r\nPLEASE, please!! 😀 🙏 🙌\r\n"}
    return [Checked(path, text, analyser.analyse(Draft(text))) for path, text in texts.items()]


@pytest.fixture(scope="module")
def log(logged):
    return json.loads(json.dumps(sarif_log(logged)))


def test_every_log_is_valid(log, logged):
    jsonschema.Draft202012Validator(SUBSET).validate(log)
    jsonschema.Draft202012Validator(SUBSET).validate(sarif_log([]))
    assert any("fixes" in result for result in log["runs"][0]["results"])
    assert len(log["runs"][0]["results"]) == sum(len(one.report.findings) for one in logged)


def test_every_index_leads_to_the_rule_that_is_named(log):
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])


def regions(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("region", "deletedRegion"):
                yield inner
            yield from regions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from regions(inner)


def test_no_region_runs_backwards(log):
    found = list(regions(log))
    assert found
    for region in found:
        start = (region["startLine"], region["startColumn"])
        assert start <= (region["endLine"], region["endColumn"])


def test_the_offsets_of_a_result_are_the_words_of_the_finding(log, logged):
    findings = [(one.text, finding) for one in logged for finding in one.report.findings]
    for (text, finding), result in zip(findings, log["runs"][0]["results"], strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        shown = text[region["charOffset"] :][: region["charLength"]]
        assert shown == text[finding.start or 0 : finding.end or 0]
