"""The span groups of the components as others draw and carry them."""

import pytest
import spacy
from spacy import displacy
from spacy.tokens import DocBin

from analyser.resources import shipped

GROUPS = ("sections", "sentences", "entities", "tone", "elements")


@pytest.fixture(scope="module")
def doc():
    nlp = spacy.blank("en")
    for name in ("layout", "entities", "elements"):
        nlp.add_pipe(f"followup_{name}")
    nlp.add_pipe("followup_tone", config={"model": str(shipped("models", "tone"))})
    return nlp(shipped("data", "samples", "needy.txt").read_text("utf-8"))


@pytest.mark.parametrize("group", GROUPS)
def test_displacy_draws_every_group_with_its_labels(doc, group):
    spans = doc.spans[f"followup_{group}"]
    drawn = displacy.render(doc, "span", jupyter=False, options={"spans_key": spans.name})
    assert spans
    assert all(span.label_ in drawn for span in spans)


def test_displacy_draws_the_entities(doc):
    drawn = displacy.render(doc, "ent", jupyter=False)
    assert all(label in drawn for label in ("INTERVIEWER", "JOB_TITLE", "CANDIDATE", "DATE"))


def test_groups_and_scores_travel_with_a_saved_document(doc):
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(packed).get_docs(spacy.blank("en").vocab)
    for group in GROUPS:
        assert [(span.text, span.label_) for span in again.spans[f"followup_{group}"]] == [
            (span.text, span.label_) for span in doc.spans[f"followup_{group}"]
        ]
    assert [*again.user_data["followup_tone"]] == doc.user_data["followup_tone"]
