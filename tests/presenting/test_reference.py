"""What the program says about itself is whole."""

import json

import jsonschema
import pytest

from analyser.cli import main
from analyser.judging.engine import load_rules
from analyser.judging.messages import load_messages
from analyser.labels import PARTS, RULES, TONES


def printed(capsys, *arguments):
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_every_finding_is_listed_with_its_phrases_and_their_examples(capsys):
    listed = json.loads(printed(capsys, "rules", "--format", "json"))
    assert [found["id"] for found in listed] == [
        f"{family}.{name}" for family, names in RULES.items() for name in names
    ]
    text = printed(capsys, "rules")
    for found in listed:
        assert found["meaning"] in text
        assert f"{found['id']}  ({' or '.join(found['severity'])})" in text
        for phrase in found["phrases"]:
            assert phrase["yes"][0] in text
            assert phrase["no"]
    assert sum(len(found["phrases"]) for found in listed) == len(load_rules())


def test_a_family_or_a_single_finding_can_be_listed(capsys):
    def ids(*chosen):
        listed = json.loads(printed(capsys, "rules", *chosen, "--format", "json"))
        return [found["id"] for found in listed]

    assert ids("tone.needy", "wording.length") == ["tone.needy", "wording.length"]
    assert ids("timing") == ids("timing.") == [f"timing.{code}" for code in RULES["timing"]]
    with pytest.raises(SystemExit) as ended:
        main(["rules", "tone.need"])
    assert ended.value.code == 2
    assert "tone.needy" in capsys.readouterr().err


def test_the_schema_is_a_schema(capsys):
    jsonschema.Draft202012Validator.check_schema(json.loads(printed(capsys, "schema")))


def test_there_are_words_for_every_part_and_every_tone():
    messages = load_messages()
    assert list(messages.part) == list(PARTS)
    assert list(messages.tone) == list(TONES)
