"""Exports of other tools and tables, in the forms in which these tools write them."""

import json
from pathlib import Path

import pytest

from analyser.learning.corpus_files import read_corpus

EXPORTS = Path(__file__).with_name("exports")
"""Whole files, with every field that the tools write beside those that are read."""


@pytest.mark.parametrize(
    "name", ["doccano-classification.jsonl", "prodigy-choice.jsonl", "label-studio-choices.json"]
)
def test_the_same_sentences_come_back_from_every_tool(name):
    corpus = read_corpus([EXPORTS / name])
    assert corpus.problems == ()
    assert [(one.text, one.tone) for one in corpus.sentences] == [
        ("Please, please give me a chance.", {"needy"}),
        ("Could you tell me where things stand?", set()),
        ("This is my third email, so answer by Friday.", {"overfrequent", "pushy"}),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "doccano-spans.jsonl",
        "doccano-relations.jsonl",
        "prodigy-spans.jsonl",
        "label-studio-spans.json",
    ],
)
def test_the_same_draft_comes_back_from_every_tool(name):
    draft = read_one(EXPORTS / name)
    assert draft.entities == {("INTERVIEWER", "Sara"), ("CANDIDATE", "Tom")}
    assert [(one.text, one.tone) for one in draft.sentences] == [
        ("I really need this job.", {"needy"})
    ]


def read_one(path):
    corpus = read_corpus([path])
    assert corpus.problems == ()
    (item,) = corpus.items
    return item


def test_doccano_classification(write):
    path = write('{"id": 7, "text": "Please!", "label": ["needy", "Over-Frequent"]}\n')
    assert read_one(path).tone == {"needy", "overfrequent"}


def test_doccano_says_with_an_empty_list_that_nothing_is_wrong(write):
    assert read_one(write('{"id": 7, "text": "Hello.", "label": []}\n')).tone == frozenset()


def test_doccano_sequence_labelling_gives_entities_and_labelled_sentences(write):
    text = "Hi Sara, I need this."
    record = {"text": text, "label": [[3, 7, "INTERVIEWER"], [9, 21, "needy"]]}
    draft = read_one(write(json.dumps(record)))
    assert draft.entities == {("INTERVIEWER", "Sara")}
    assert [(s.text, s.tone) for s in draft.sentences] == [("I need this.", {"needy"})]


def test_doccano_with_offsets_as_objects(write):
    entity = {"id": 1, "label": "DATE", "start_offset": 0, "end_offset": 6}
    record = {"id": 1, "text": "Monday it is.", "entities": [entity], "relations": []}
    assert read_one(write(json.dumps(record))).entities == {("DATE", "Monday")}


def test_doccano_as_a_table_joins_labels_with_a_hash(write):
    path = write('id,text,label\n1,"Please, please!",needy#pushy\n', "mine.csv")
    assert read_one(path).tone == {"needy", "pushy"}


def test_prodigy_choices(write):
    options = [{"id": "needy", "text": "needy"}, {"id": "interest=weak", "text": "weak interest"}]
    record = {"text": "I need it.", "options": options, "answer": "accept"}
    sentence = read_one(write(json.dumps({**record, "accept": ["needy", "interest=weak"]})))
    assert (sentence.tone, sentence.parts) == ({"needy"}, {"interest": "weak"})


def test_prodigy_spans(write):
    spans = [{"start": 0, "end": 4, "label": "PERSON", "token_start": 0, "token_end": 0}]
    record = {"text": "Anna told me.", "spans": spans, "answer": "accept", "_task_hash": 5}
    assert read_one(write(json.dumps(record))).entities == {("PERSON", "Anna")}


@pytest.mark.parametrize(
    ("answer", "reason"), [("ignore", "skipped"), ("reject", "only known not to be needy")]
)
def test_what_prodigy_did_not_accept_is_named(write, answer, reason):
    good = json.dumps({"text": "Hello.", "tone": []})
    path = write(good + "\n" + json.dumps({"text": "Hm.", "label": "needy", "answer": answer}))
    (problem,) = read_corpus([path]).problems
    assert f"{path}:2: " in str(problem)
    assert reason in str(problem)


def test_label_studio_choices_and_spans_with_the_line_of_each_task(write):
    choices = {"type": "choices", "value": {"choices": ["pushy"]}}
    labels = {"type": "labels", "value": {"start": 0, "end": 6, "labels": ["DATE"]}}
    tasks = [
        {"id": 1, "data": {"text": "Send it."}, "annotations": [{"result": [choices]}]},
        {"id": 2, "data": {"text": "Monday."}, "annotations": [{"result": [labels]}]},
        {"id": 3, "data": {"text": "Well."}, "annotations": []},
    ]
    path = write(json.dumps(tasks, indent=1), "export.json")
    corpus = read_corpus([path])
    assert corpus.sentences[0].tone == {"pushy"}
    assert corpus.drafts[0].entities == {("DATE", "Monday")}
    (problem,) = corpus.problems
    at = path.read_text().splitlines().index('  "id": 3,')
    assert str(problem) == f"{path}:{at}: has no annotation"


def test_a_choice_for_a_marked_region_of_label_studio_is_that_of_the_region(write):
    place = {"start": 10, "end": 17, "text": "Please!"}
    result = [{"type": "choices", "value": {**place, "choices": ["needy"]}}]
    task = {"id": 1, "data": {"text": "Hi Sara,\n\nPlease!"}, "annotations": [{"result": result}]}
    (draft,) = read_corpus([write(json.dumps([task]), "a.json")]).drafts
    assert [(one.text, one.tone) for one in draft.sentences] == [("Please!", {"needy"})]
    assert draft.tone is None


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (
            {"id": 1, "text": "Hm.", "tone": "needy", "annotator": 1, "annotation_id": 1},
            "is in a short form of Label Studio; export again, as JSON",
        ),
        (
            {"id": 1, "data": {"body": "Hm."}, "annotations": [{"result": []}]},
            "has no “text” among: body",
        ),
    ],
)
def test_what_label_studio_can_write_otherwise_is_named(write, record, message):
    good = {"text": "Hello.", "tone": []}
    path = write(json.dumps([good, good | {"text": "Bye."}, record]), "a.json")
    (problem,) = read_corpus([path]).problems
    # an export is one line, in which an editor finds the column
    assert str(problem) == f"{path}:1:{path.read_text().index(json.dumps(record)) + 1}: {message}"


def test_a_quotation_mark_that_is_not_closed_takes_nothing_in(write):
    content = 'text,tone\nFine.,-\n"Hm." he said,-\nGood.,-\n"I beg you,needy\nWell.,-\n'
    path = write(content, "a.csv")
    corpus = read_corpus([path])
    assert [one.text for one in corpus.sentences] == ["Fine.", "Good."]
    first, second = map(str, corpus.problems)
    assert first.startswith(f"{path}:3: not a row of a table")
    assert second.startswith(f"{path}:5: not a row of a table")


def test_a_table_takes_labels_with_commas_and_counts_lines_of_quoted_text(write):
    content = (
        'text,tone,parts\n"Hi,\nplease",needy,\nI need it.,"needy; pushy","interest, reason=weak"\n'
        "Fine.,-,\nBad.,neady,\n"
    )
    path = write(content, "mine.csv")
    corpus = read_corpus([path])
    second, third = corpus.sentences
    assert second.tone == {"needy", "pushy"}
    assert second.parts == {"interest": "present", "reason": "weak"}
    assert third.tone == frozenset()
    assert str(corpus.problems[0]).startswith(f"{path}:6: unknown tone label")


def test_a_cell_that_nobody_filled_in_is_no_label(write):
    path = write("text,tone,parts\nWarm.,-,\nNot yet.,,\nGood talk., ,thanks\nHm.,,-\n", "a.csv")
    corpus = read_corpus([path])
    assert [(one.text, one.tone, one.parts) for one in corpus.sentences] == [
        ("Warm.", frozenset(), None),
        ("Good talk.", None, {"thanks": "present"}),
        ("Hm.", None, {}),
    ]
    assert list(map(str, corpus.problems)) == [
        f"{path}:3: carries no labels: neither tone nor parts; a fine tone is “none”"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_may_come_from_a_spreadsheet_with_semicolons_in_any_marked_encoding(
    write, encoding
):
    content = 'text;tone\r\n"Zoë, I beg you; please.";"needy, pushy"\r\n'
    sentence = read_one(write(content.encode(encoding), "a.csv"))
    assert (sentence.text, sentence.tone) == ("Zoë, I beg you; please.", {"needy", "pushy"})


def test_a_table_may_begin_with_the_separator_that_a_spreadsheet_names(write):
    path = write('sep=;\r\ntext;tone\r\n"Zoë, I beg you; please.";needy\r\nHm;none;x\r\n', "a.csv")
    corpus = read_corpus([path])
    assert [one.text for one in corpus.sentences] == ["Zoë, I beg you; please."]
    assert str(corpus.problems[0]).startswith(f"{path}:4: 3 cells under 2 headings")


@pytest.mark.parametrize("span", [[0, 4, "needy"], [2, 2, "needy"], [-1, 2, "DATE"]])
def test_a_span_outside_its_text_is_named(write, span):
    path = write('{"text": "Good.", "tone": []}\n' + json.dumps({"text": "Hm.", "label": [span]}))
    (problem,) = read_corpus([path]).problems
    assert str(problem).startswith(f"{path}:2: marks what lies outside its text")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", "body,tone\nHi,needy\n", ":1: no column “text”"),
        ("a.csv", "text,tone\nHi, Tom,needy\n", ":2: 3 cells under 2 headings"),
        ("a.json", '[\n{"text": "Hi.", "tone": []},\n{"text"', ":3: not JSON"),
        ("a.json", '[\n{"text": "Hi.", "tone": []}', "the file may be cut short"),
        ("a.jsonl", '{"text": "Hi", "label": [[0, 2]]}', "expected a name or a span"),
        ("a.jsonl", '{"text": ' + "[" * 100_000, ":1: not JSON"),
    ],
)
def test_a_malformed_file_is_named_with_its_line(write, tmp_path, name, content, message):
    write('{"text": "Good.", "tone": []}\n', "good.jsonl")
    write(content, name)
    assert any(message in str(problem) for problem in read_corpus([tmp_path]).problems)
