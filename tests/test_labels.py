"""The list of rules is whole: what the code can find can be chosen, and nothing else."""

import re
from pathlib import Path

import analyser
from analyser.labels import RULES, names_a_rule
from analyser.timing_messages import _MESSAGES

SOURCES = Path(analyser.__file__).parent / "judging"
NAMED = re.compile(r'"((?:wording|consistency)\.(?!toml)[a-z_]+)"')


def test_every_finding_that_the_code_names_can_be_chosen():
    files = (*SOURCES.glob("*.py"), *SOURCES.glob("rules/*.toml"))
    named = {rule for path in files for rule in NAMED.findall(path.read_text("utf-8"))}
    listed = {f"{family}.{name}" for family in ("wording", "consistency") for name in RULES[family]}
    assert named == listed


def test_every_timing_code_can_be_chosen():
    codes = {key.partition(":")[0] for messages in _MESSAGES.values() for key in messages}
    assert codes - {"good"} == set(RULES["timing"])


def test_a_family_is_known_with_and_without_its_dot():
    assert names_a_rule("wording")
    assert names_a_rule("wording.")
    assert not names_a_rule("")
    assert not names_a_rule("word")
