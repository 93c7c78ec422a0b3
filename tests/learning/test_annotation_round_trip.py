"""What is written for an annotation tool comes back the same from what the tool exports."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from analyser.learning.annotation_export import files_for, find_marks
from analyser.learning.annotation_import import TOOLS
from analyser.learning.corpus_files import read_corpus
from analyser.resources import shipped

EXAMPLES = [
    {"id": "s1", "hand": "ada", "text": "I beg you 🙏", "tone": ["needy", "pushy"], "parts": {}},
    {"id": "s2", "hand": "ada", "text": "I like it here.", "parts": {"interest": "weak"}},
    {"id": "s3", "hand": "bo", "text": "Thank you.", "tone": [], "parts": {"thanks": "present"}},
    {"id": "s4", "hand": "bo", "text": "It rained.", "tone": [], "elsewhere": True},
    {
        "id": "d1",
        "hand": "bo",
        "channel": "email",
        "kind": "status",
        "send_on": "2026-03-18",
        "text": "Hi Ann 🌅,\r\n\r\nAny news? I need the Cook job. Any news?  \nAnnika",
        "sentences": [
            {"text": "Hi Ann 🌅,", "tone": [], "parts": {}},
            {"text": "Any news?", "tone": [], "parts": {"status_inquiry": "present"}},
            {"text": "I need the Cook job.", "tone": ["needy"], "parts": {"job_title": "present"}},
            {"text": "Any news?", "tone": ["pushy"], "parts": {}},
        ],
        "elements": {"thanks": "missing"},
        "placeholder": False,
        "entities": [
            {"text": "Annika", "label": "CANDIDATE"},
            {"text": "Ann", "label": "INTERVIEWER"},
            {"text": "Cook", "label": "JOB_TITLE"},
        ],
        "interview_date": None,
    },
    {
        "id": "d2",
        "text": "Hello,\nwell.",
        "tone": ["negative"],
        "interview_date": {"day": "2026-03-02"},
    },
    {"id": "d3", "text": "Hello,\nnobody.", "entities": []},
    {"id": "d4", "text": "Dear all,\nno.", "sentences": [{"text": "no.", "parts": {}}]},
]


def as_doccano_exports(content):
    """With a number of its own for each text; what came in ``meta`` stands beside it."""
    lines = []
    for number, line in enumerate(content.splitlines(), 500):
        record = json.loads(line)
        label = record["label"][::-1]
        new = {"id": number, "text": record["text"], "label": label, "meta": record["meta"]}
        lines.append(json.dumps({**new, "Comments": []}))
    return "\n".join(lines)


def as_prodigy_exports(content):
    """With hashes, and who answered when."""
    added = {"_input_hash": 1, "_task_hash": 2, "_is_binary": False, "_timestamp": 3}
    who = {"_annotator_id": "a", "_session_id": "a"}
    return "\n".join(
        json.dumps({**json.loads(line), **added, **who}) for line in content.splitlines()
    )


def as_label_studio_exports(content):
    """With numbers for tasks and annotations, and how long each took."""
    tasks = json.loads(content)
    for number, task in enumerate(tasks, 70):
        task |= {"id": number, "drafts": [], "predictions": [], "meta": {}, "inner_id": number}
        for annotation in task["annotations"]:
            annotation |= {"id": number, "was_cancelled": False, "lead_time": 3.1, "task": number}
            for result in annotation["result"]:
                result["origin"] = "manual"
    return json.dumps(tasks, indent=1)


EXPORTS = {
    "doccano": as_doccano_exports,
    "prodigy": as_prodigy_exports,
    "label-studio": as_label_studio_exports,
}


def without_place(corpus):
    nowhere = {"place": None}
    sentences = [replace(one, **nowhere) for one in corpus.sentences]
    drafts = [
        replace(
            one,
            sentences=one.sentences and tuple(replace(s, **nowhere) for s in one.sentences),
            **nowhere,
        )
        for one in corpus.drafts
    ]
    return sorted(sentences, key=lambda one: one.id), sorted(drafts, key=lambda one: one.id)


@pytest.fixture
def small(write):
    corpus = read_corpus([write("\n".join(map(json.dumps, EXAMPLES)))])
    assert corpus.problems == ()
    return corpus


def came_back(corpus, tool, folder):
    for name, content in files_for(tool, corpus).items():
        if not name.endswith(".xml"):
            (folder / name).write_text(EXPORTS[tool](content), "utf-8")
    return read_corpus([folder])


@pytest.mark.parametrize("tool", TOOLS)
def test_the_same_examples_come_back(tool, small, tmp_path):
    folder = tmp_path / "exports"
    folder.mkdir()
    back = came_back(small, tool, folder)
    assert back.problems == ()
    assert without_place(back) == without_place(small)


@pytest.mark.slow
@pytest.mark.parametrize("tool", TOOLS)
def test_all_that_is_kept_for_measuring_comes_back(tool, tmp_path):
    corpus = read_corpus([shipped("data", "sentences", "dev"), shipped("data", "drafts", "dev")])
    back = came_back(corpus, tool, tmp_path)
    assert back.problems == ()
    assert without_place(back) == without_place(corpus)
    assert back.digest() == corpus.digest()


def test_what_an_annotator_changes_is_what_comes_back(small, tmp_path):
    (content,) = (v for name, v in files_for("doccano", small).items() if name[0] == "s")
    changed = content.replace('"label": ["thanks"]', '"label": ["thanks", "pushy"]')
    assert changed != content
    path = tmp_path / "changed.jsonl"
    path.write_text(changed, "utf-8")
    found = {one.id: (one.tone, one.parts) for one in read_corpus([path]).sentences}
    assert found["s3"] == ({"pushy"}, {"thanks": "present"})


def test_a_name_is_marked_where_it_stands_as_a_word(small):
    draft = next(one for one in small.drafts if one.id == "d1")
    marked = {mark.name: draft.text[mark.start : mark.end] for mark in find_marks(draft)}
    assert marked["CANDIDATE"] == "Annika"
    (ann,) = (mark for mark in find_marks(draft) if mark.name == "INTERVIEWER")
    assert ann.start == draft.text.index("Ann")


def test_the_tokens_of_prodigy_make_up_the_text_and_fit_the_spans(small):
    content = files_for("prodigy", small)["drafts.jsonl"]
    for record in map(json.loads, content.splitlines()):
        tokens = record["tokens"]
        written = "".join(token["text"] + " " * token["ws"] for token in tokens)
        assert written == record["text"]
        for span in record["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]


def test_prodigy_is_told_only_the_names_that_were_looked_for(small):
    content = files_for("prodigy", small)["sentences.jsonl"]
    offered = {
        record["id"]: {option["id"] for option in record["options"]}
        for record in map(json.loads, content.splitlines())
    }
    assert "interest=weak" in offered["s2"]
    assert "needy" not in offered["s2"]
    assert offered["s4"] == {"needy", "overfrequent", "pushy", "apologetic", "negative"}


def test_the_interface_of_label_studio_has_every_name_that_is_given(small):
    files = files_for("label-studio", small)
    for kind in ("sentences", "drafts"):
        for task in json.loads(files[f"{kind}.json"]):
            for result in task["annotations"][0]["result"]:
                for name in next(v for v in result["value"].values() if isinstance(v, list)):
                    assert f'value="{name}"' in files[f"{kind}.xml"]
                assert (
                    f'name="{result["from_name"]}" toName="{result["to_name"]}"'
                    in (files[f"{kind}.xml"])
                )


def test_a_part_and_an_entity_of_the_same_name_are_told_apart(write):
    path = Path(
        write(json.dumps({"text": "A cook.", "label": [[2, 6, "JOB_TITLE"], [0, 7, "job_title"]]}))
    )
    (draft,) = read_corpus([path]).drafts
    assert draft.entities == {("JOB_TITLE", "cook")}
    assert draft.sentences[0].parts == {"job_title": "present"}
