"""``analyser convert`` as a person and as a script use it."""

import json

from analyser.labels import TONES


def test_sentences_and_drafts_go_into_files_of_their_own(run, tmp_path):
    data, folder = tmp_path / "data.jsonl", tmp_path / "new" / "folder"
    draft = {
        "text": "Hi Ann,\nI need it.",
        "sentences": [{"text": "I need it.", "tone": ["needy"]}],
    }
    data.write_text(f'{{"text": "I beg you.", "tone": ["needy"]}}\n{json.dumps(draft)}\n', "utf-8")
    code, out, err = run("convert", data, "--to", "label-studio", "-o", folder)
    assert (code, out) == (0, "")
    assert "1 sentence and 1 draft written" in err
    assert sorted(path.name for path in folder.iterdir()) == [
        *("drafts.json", "drafts.xml", "sentences.json", "sentences.xml")
    ]
    (task,) = json.loads((folder / "drafts.json").read_text("utf-8"))
    assert task["annotations"][0]["result"][0]["value"] == {
        "start": 8,
        "end": 18,
        "text": "I need it.",
        "labels": ["needy"],
    }
    assert all(tone in (folder / "sentences.xml").read_text("utf-8") for tone in TONES)


def test_what_cannot_be_read_or_written_is_named(run, tmp_path):
    data = tmp_path / "data.jsonl"
    data.write_text('{"text": "I beg you.", "tone": ["needy"]}\n{"text": "Hm."}\n', "utf-8")
    _, _, err = run("convert", data, "--to", "doccano", "-o", tmp_path / "out")
    assert f"{data}:2: carries no labels" in err
    code, _, err = run("convert", data, "--to", "doccano", "-o", data / "out")
    assert code == 2
    assert f"{data / 'out'}: cannot be written" in err


def test_examples_are_never_replaced_by_what_they_are_converted_to(run, tmp_path):
    data = tmp_path / "sentences.jsonl"
    content = '{"text": "I beg you.", "tone": ["needy"], "comment": "mine"}\n'
    data.write_text(content, "utf-8")
    for given in (data, tmp_path):
        code, _, err = run("convert", given, "--to", "doccano", "-o", tmp_path)
        assert (code, data.read_text("utf-8")) == (2, content)
        assert f"{data}: this is read in this run; give another folder to -o" in err
    (tmp_path / "linked").symlink_to(tmp_path)
    assert run("convert", data, "--to", "doccano", "-o", tmp_path / "linked").code == 2
