import json
from pathlib import Path

import pytest

from analyser.errors import AnalyserError
from analyser.learning.corpus import find_rare_labels
from analyser.learning.corpus_files import read_corpus

GOOD = {"text": "I wanted to follow up.", "tone": [], "parts": {"reason": "present"}}
NEEDY = {"text": "I really need this.", "tone": ["needy"]}


def lines(*records):
    return "".join(json.dumps(record) + "\n" for record in records)


def problems_of(path):
    return [str(problem) for problem in read_corpus([path]).problems]


def test_a_sentence_keeps_its_labels_its_hand_and_its_place(write):
    path = write(lines(GOOD, {**NEEDY, "hand": "hand-77", "id": "x1"}), "hand-50.jsonl")
    first, second = read_corpus([path]).sentences
    assert (first.tone, first.parts, first.hand) == (frozenset(), {"reason": "present"}, "hand-50")
    assert (second.tone, second.parts, second.hand) == (frozenset({"needy"}), None, "hand-77")
    assert (second.id, str(second.place)) == ("x1", f"{path}:2")


def test_folders_are_searched_and_a_file_named_twice_is_read_once(write, tmp_path):
    path = write(lines(GOOD, NEEDY))
    corpus = read_corpus([tmp_path, path])
    assert len(corpus.sentences) == 2
    assert corpus.problems == ()


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"text": "Hi.", "tone": ["neady"]}, "unknown tone label “neady”; did you mean needy?"),
        ({"text": "Hi.", "tone": ["rude"]}, "the labels are needy, overfrequent"),
        ({"text": "Hi.", "parts": {"intrest": "present"}}, "did you mean interest?"),
        ({"text": "Hi.", "parts": {"interest": "strong"}}, "unknown state of interest “strong”"),
        ({"text": "Hi."}, "carries no labels"),
        ({"tone": []}, "has no field “text”"),
        ({"text": 5, "tone": []}, "the field “text” is no text"),
        ({"text": "  ", "tone": []}, "the text is blank"),
        ({"text": "Hi.\n", "channel": "email", "send_on": "soon"}, "'soon' is not a day"),
        ({"text": "Hi.", "entities": [{"text": "Hi", "label": "NAME"}]}, "entity label “NAME”"),
        ([1, 2], "not a JSON object"),
        ({"text": "Half \ud83d.", "tone": []}, "character 6 is no character"),
        ({"text": "Hi.\n", "tone": [], "channel": "pigeon"}, "unknown channel “pigeon”"),
        ({"text": "Hi.\n", "tone": [], "kind": "statu"}, "did you mean status?"),
        ({"text": "Hi.\n", "tone": [], "placeholder": "no"}, "placeholder is 'no'; expected true"),
        ({"text": "Hi.\n", "sentences": "Hi."}, "sentences is 'Hi.'; expected a list"),
        ({"text": "Hi.\n", "entities": "Hi"}, "entities is 'Hi'; expected a list"),
    ],
)
def test_what_cannot_be_used_is_left_out_and_named_with_its_line(write, record, message):
    path = write(lines(GOOD, record, NEEDY))
    (problem,) = problems_of(path)
    assert problem.startswith(f"{path}:2: ")
    assert message in problem
    assert len(read_corpus([path]).sentences) == 2


def test_a_broken_line_does_not_hide_the_others(write):
    path = write(lines(GOOD) + '{"text": "cut off\n' + lines(NEEDY))
    (problem,) = problems_of(path)
    assert problem.startswith(f"{path}:2: not JSON")


def test_a_duplicate_and_a_contradiction_are_told_apart_and_the_first_is_kept(write):
    twice = {**NEEDY, "text": "I  REALLY need this."}
    other = {**GOOD, "tone": ["pushy"]}
    path = write(lines(GOOD, NEEDY, twice, other))
    duplicate, contradiction = problems_of(path)
    assert f"{path}:3: " in duplicate
    assert f"occurs already in {path}:2" in duplicate
    assert f"{path}:4: " in contradiction
    assert "is labelled otherwise" in contradiction
    assert [sentence.tone for sentence in read_corpus([path]).sentences] == [
        frozenset(),
        frozenset({"needy"}),
    ]


def test_labels_with_too_few_examples_are_named(write):
    corpus = read_corpus([write(lines(GOOD, NEEDY))])
    (message,) = map(str, find_rare_labels(corpus))
    assert message.startswith("too few sentences to learn needy (1), overfrequent (0), ")
    assert message.endswith(" well; give at least 20 of each")
    enough = [{"text": f"{number} times", "tone": ["needy"]} for number in range(20)]
    (message,) = map(str, find_rare_labels(read_corpus([write(lines(*enough))])))
    assert "needy" not in message


def test_an_empty_file_beside_others_is_named(write, tmp_path):
    write(lines(GOOD))
    empty = write("\ufeff", "empty.csv")
    assert problems_of(tmp_path) == [f"{empty}:1: the file is empty"]


@pytest.mark.parametrize("field", [{"send_on": "2026-11-12"}, {"channel": "voicemail"}])
def test_a_draft_of_one_line_is_told_by_a_field_that_no_sentence_has(write, field):
    corpus = read_corpus([write(lines({**NEEDY, **field}))])
    assert [draft.tone for draft in corpus.drafts] == [frozenset({"needy"})]
    assert corpus.sentences == ()


def test_a_draft_brings_its_sentences_and_names_one_that_it_does_not_hold(write):
    draft = {
        "text": "Hi Sara,\n\nI need this job.\n\nTom",
        "channel": "email",
        "sentences": [
            {"text": "I need this job.", "tone": ["needy"]},
            {"text": "I want this job.", "tone": []},
            "Tom",
        ],
        "entities": [{"text": "Sara", "label": "INTERVIEWER"}] * 2,
        "interview_date": None,
    }
    corpus = read_corpus([write(lines(draft))])
    assert [sentence.text for sentence in corpus.all_sentences()] == ["I need this job."]
    assert "sentence 2: “I want this job.” does not occur" in str(corpus.problems[0])
    assert "sentence 3: is 'Tom'; expected an object" in str(corpus.problems[1])
    assert corpus.drafts[0].entities == frozenset({("INTERVIEWER", "Sara")})
    assert corpus.drafts[0].interview_days == ()
    assert corpus.drafts[0].elements is None


def test_a_text_of_several_lines_is_a_draft_labelled_as_a_whole(write):
    corpus = read_corpus([write(lines({"text": "Hi,\nplease!\nTom", "tone": ["needy"]}))])
    assert corpus.drafts[0].tone == frozenset({"needy"})
    assert corpus.sentences == ()


def test_the_users_labels_count_where_both_hold_a_sentence(write):
    mine = read_corpus([write(lines({**GOOD, "tone": ["pushy"]}), "a.jsonl")])
    shipped = read_corpus([write(lines(GOOD, NEEDY), "b.jsonl")])
    together = mine.joined(shipped)
    assert [sorted(sentence.tone) for sentence in together.sentences] == [["pushy"], ["needy"]]


def test_what_is_in_the_development_set_is_left_out_with_a_word(write):
    mine = read_corpus([write(lines(GOOD, NEEDY), "a.jsonl")])
    held_out = read_corpus([write(lines(GOOD), "b.jsonl")])
    rest = mine.without(held_out)
    assert [sentence.text for sentence in rest.sentences] == [NEEDY["text"]]
    assert "is in the development set" in str(rest.problems[0])


def test_the_digest_depends_on_the_examples_and_not_on_their_order(write):
    one = read_corpus([write(lines(GOOD, NEEDY), "a.jsonl")])
    other = read_corpus([write(lines(NEEDY, GOOD), "a.jsonl")])
    changed = read_corpus([write(lines(NEEDY, {**GOOD, "tone": ["pushy"]}), "a.jsonl")])
    assert one.digest() == other.digest() != changed.digest()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere", "there is no such file; check the name"),
        ("mine.docx", "not a file of labelled examples"),
        (".", "no file of labelled examples"),
    ],
)
def test_a_path_that_is_no_data_is_an_error_that_names_it(tmp_path, path, message):
    (tmp_path / "mine.docx").touch()
    with pytest.raises(AnalyserError, match=message) as error:
        read_corpus([tmp_path / path])
    assert str(tmp_path / path) in str(error.value)


def test_a_file_without_one_usable_example_is_an_error_with_the_first_reason(write):
    with pytest.raises(AnalyserError, match=r"no labelled example.*the text is blank"):
        read_corpus([write(lines({"text": "", "tone": []}))])


def test_a_file_that_is_not_utf_8_is_an_error_with_the_line(write):
    with pytest.raises(AnalyserError, match=r"mine\.jsonl:2: not UTF-8"):
        read_corpus([write(lines(GOOD).encode() + b'{"text": "caf\xe9"}')])


def test_paths_may_be_plain_strings(write):
    assert read_corpus([Path(str(write(lines(GOOD))))]).sentences
