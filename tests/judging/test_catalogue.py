"""The catalogue of findings says no more and no less than the code can find."""

import ast
from itertools import pairwise
from pathlib import Path

import pytest

import analyser
from analyser import Draft, Interview
from analyser.judging.catalogue import load_catalogue
from analyser.judging.engine import load_rules
from analyser.judging.findings import _TIMING_SEVERITY, element_severity
from analyser.labels import PARTS, RULES, SEVERITIES, TONES

PACKAGE = Path(analyser.__file__).parent


def arguments(path, *functions):
    """The arguments, named ones too, of every call of these functions in a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) in functions:
            yield [*node.args, *(keyword.value for keyword in node.keywords)]


def constant(node):
    return getattr(node, "value", None) if isinstance(node, ast.Constant) else None


def made_by_the_code():
    """Every id and severity that a finding is given where it is made."""
    made = {(f"tone.{tone}", severity) for tone in TONES for severity in ("warning", "hint")}
    made |= {(f"element.{p}", element_severity(p, s)) for p in PARTS for s in ("missing", "weak")}
    made |= {(rule.id, rule.severity) for rule in load_rules() if rule.severity}
    for path in (PACKAGE / "judging").glob("*.py"):
        for given in arguments(path, "Finding", "_about"):
            for rule, severity in pairwise(map(constant, given)):
                if severity in SEVERITIES:
                    made.add((rule, severity))
    for code, verdict, *_ in arguments(PACKAGE / "timing.py", "_Row"):
        if constant(code) not in (None, "good"):
            verdicts = {constant(node) for node in ast.walk(verdict)} & _TIMING_SEVERITY.keys()
            made |= {(f"timing.{constant(code)}", _TIMING_SEVERITY[one]) for one in verdicts}
    return made


def test_the_catalogue_has_every_finding_with_its_severities_and_no_other():
    listed = {(kind.id, severity) for kind in load_catalogue() for severity in kind.severities}
    assert listed == made_by_the_code()


def test_the_catalogue_is_in_the_order_of_the_rules():
    ids = [kind.id for kind in load_catalogue()]
    assert ids == [f"{family}.{name}" for family, names in RULES.items() for name in names]
    assert all(
        list(kind.severities) == sorted(kind.severities, key=SEVERITIES.index)
        for kind in load_catalogue()
    )


@pytest.mark.parametrize(
    "about", [None, Interview("Acme", "Cook", ("Ann Lee",), themes=("tarts",))]
)
def test_what_is_found_in_the_samples_is_in_the_catalogue(analyser, samples, about):
    known = {(kind.id, severity) for kind in load_catalogue() for severity in kind.severities}
    found = {
        (finding.rule, finding.severity)
        for path in samples
        for finding in analyser.analyse(Draft(path.read_text("utf-8")), about).findings
    }
    assert found
    assert found <= known
