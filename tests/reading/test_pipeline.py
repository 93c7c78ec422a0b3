"""The components as people use spaCy: in a pipeline of their own, on disk, in many processes."""

import subprocess
import sys
from datetime import date

import pytest
import spacy
from spacy import displacy

from analyser.errors import AnalyserError
from analyser.reading.draft import read_draft
from analyser.reading.pipeline import (
    ENTITIES,
    SECTIONS,
    entities_of,
    layout_of,
    make_pipeline,
    read,
)

TEXT = "Hi Sara🌅,\n\nThanks for Tuesday 3 November/the tour.\n\nBest,\nTom😀"


@pytest.fixture(scope="module")
def nlp():
    return make_pipeline()


def test_the_components_are_found_by_name_in_a_pipeline_of_ones_own():
    own = spacy.blank("en")
    own.add_pipe("followup_layout")
    own.add_pipe("followup_entities", config={"day_order": "dmy"})
    own.add_pipe("followup_tone", config={"sensitivity": "strict"})
    own.add_pipe("followup_elements")
    doc = own("Hi Sara,\n\nSorry to bother you again, please please answer.\n\nBest,\nTom")
    assert {entity.text: entity.label_ for entity in doc.ents} == {
        "Sara": "INTERVIEWER",
        "Tom": "CANDIDATE",
    }
    assert doc.user_data["followup_elements"]["interviewer_name"] == "present"
    assert {span.label_ for span in doc.spans["followup_tone"]} & {"apologetic", "needy"}
    assert {span.kb_id_ for span in doc.spans["followup_elements"]} <= {"present", "weak"}


def test_entities_alone_need_no_other_component():
    own = spacy.blank("en")
    own.add_pipe("followup_entities")
    assert [entity.text for entity in own("Dear Sara,\n\nThank you.\n\nTom").ents] == [
        "Sara",
        "Tom",
    ]


def test_spans_are_exact_where_a_token_holds_more_than_a_name(nlp):
    doc = read(nlp, TEXT)
    assert doc.text == TEXT
    assert {"Sara", "Tom"} <= {entity.text for entity in doc.ents}
    for entity in entities_of(doc):
        assert TEXT[entity.start : entity.end] == entity.text


def test_sentences_start_where_the_layout_says(nlp):
    starts = {sentence.text.split()[0] for sentence in read(nlp, TEXT).sents}
    assert {"Hi", "Thanks", "Best,"} <= starts


def test_the_layout_comes_back_as_it_was_found(nlp):
    layout = layout_of(read(nlp, TEXT))
    names = [section.name for section in layout.sections]
    assert names == ["greeting", "body", "closing", "signature"]


def test_a_pipeline_comes_back_from_disk(nlp, tmp_path):
    nlp.to_disk(tmp_path / "pipe")
    again = spacy.load(tmp_path / "pipe")
    assert [ent.text for ent in again(TEXT).ents] == [ent.text for ent in nlp(TEXT).ents]


def test_what_a_component_was_told_comes_back_from_disk(tmp_path):
    make_pipeline("mdy").to_disk(tmp_path / "pipe")
    doc = spacy.load(tmp_path / "pipe").make_doc("Hi Sara,\n\nThank you for 3/4/2026.\n\nTom")
    again = spacy.load(tmp_path / "pipe")(doc)
    assert [entity.value for entity in entities_of(again) if entity.value] == ["2026-03-04"]


def test_what_a_component_cannot_mean_is_refused_at_once():
    with pytest.raises(ValueError, match="day_order"):
        spacy.blank("en").add_pipe("followup_entities", config={"day_order": "ydm"})


@pytest.mark.parametrize("day", ["soon", date(2026, 11, 12)])
def test_a_day_of_sending_that_is_none_is_named(nlp, day):
    doc = nlp.make_doc(TEXT)
    doc._.send_on = day
    with pytest.raises(AnalyserError, match=r"doc\._\.send_on is no day; set a text such as"):
        nlp(doc)


def test_displacy_draws_entities_and_span_groups(nlp):
    doc = read(nlp, TEXT)
    drawn = displacy.render(doc, style="ent", jupyter=False)
    assert "INTERVIEWER" in drawn
    assert "CANDIDATE" in drawn
    spans = displacy.render(doc, style="span", options={"spans_key": ENTITIES}, jupyter=False)
    assert "INTERVIEWER" in spans


def test_a_process_that_knows_only_spacy_finds_the_components():
    code = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('followup_entities'); "
        "print([ent.label_ for ent in nlp('Dear Sara,\\n\\nThank you.\\n\\nTom').ents])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['INTERVIEWER', 'CANDIDATE']"


@pytest.mark.slow
def test_two_processes_give_what_one_gives(nlp):
    texts = [TEXT, "Dear Ann,\n\nThank you for Monday.\n\nBo"] * 4

    def found(docs):
        return [
            (
                [(e.text, e.label_) for e in doc.ents],
                len(doc.spans[SECTIONS]),
                len(doc.spans[ENTITIES]),
            )
            for doc in docs
        ]

    assert found(nlp.pipe(texts, n_process=2, batch_size=2)) == found(nlp.pipe(texts))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "😀", "a"])
def test_texts_with_next_to_nothing_are_read(nlp, text):
    assert read(nlp, text).text == text


def test_a_pipeline_reads_as_the_analysis_does(nlp):
    day = date(2026, 11, 12)
    doc, read_once = read(nlp, TEXT, day), read_draft(TEXT, day)
    assert layout_of(doc) == read_once.layout
    assert entities_of(doc) == read_once.entities
    assert any(entity.value for entity in read_once.entities)
