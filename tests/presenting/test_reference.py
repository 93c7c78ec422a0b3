"""What the program says about itself is whole."""

import json

import jsonschema
import pytest

from analyser.cli import main
from analyser.judging.messages import load_messages
from analyser.labels import PARTS, TONES
from analyser.presenting.reference import describe_rules


def printed(capsys, *arguments):
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_every_rule_is_listed_with_its_examples(capsys):
    listed = json.loads(printed(capsys, "rules", "--format", "json"))
    assert len(listed) == len(describe_rules())
    assert all(rule["message"] and rule["yes"] and rule["no"] for rule in listed)
    text = printed(capsys, "rules")
    assert all(rule["id"] in text and rule["yes"][0] in text for rule in listed)


def test_the_schema_is_a_schema(capsys):
    jsonschema.Draft202012Validator.check_schema(json.loads(printed(capsys, "schema")))


def test_there_are_words_for_every_part_and_every_tone():
    messages = load_messages()
    assert list(messages.part) == list(PARTS)
    assert list(messages.tone) == list(TONES)
