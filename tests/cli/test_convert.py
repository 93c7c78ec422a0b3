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
    assert "1 sentences and 1 drafts" in err
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
