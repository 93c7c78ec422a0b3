"""The judgement of tone and of the elements as spaCy components, for anybody's pipeline.

Both are thin: a pure function does the work. Scores and states are kept as plain values in
``doc.user_data``, so that a document can be saved.
"""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from analyser.judging.elements import index_of, judge_elements
from analyser.judging.engine import load_rules
from analyser.judging.search import Search
from analyser.judging.sentence_tone import judge_tone
from analyser.labels import Sensitivity
from analyser.reading.draft import DraftReading
from analyser.reading.page import read_page
from analyser.reading.people.finder import read_greeting
from analyser.reading.pipeline import entities_of, layout_of, write_spans
from analyser.resources import shipped
from analyser.scoring.tone import ToneModel

TONE = "followup_tone"
ELEMENTS = "followup_elements"


class ToneComponent:
    """Writes the span group ``followup_tone``: a span for each label of each flagged sentence.

    ``doc.user_data["followup_tone"]`` holds, for each judged sentence, its offsets in characters
    and the probability of every tone and part.
    """

    def __init__(self, model: ToneModel, sensitivity: Sensitivity) -> None:
        self.model = model
        self.sensitivity = sensitivity

    def __call__(self, doc: Doc) -> Doc:
        """Judge the sentences of ``doc``."""
        tone = judge_tone(doc.text, layout_of(doc), self.model, self.sensitivity).with_subject()
        doc.user_data[TONE] = [
            {
                "start": sentence.start,
                "end": sentence.end,
                "scores": dict(sentence.scores),
                "parts": dict(sentence.parts),
            }
            for sentence in tone.sentences
        ]
        return write_spans(
            doc,
            TONE,
            [
                (sentence.start, sentence.end, label, "", "")
                for sentence in tone.sentences
                for label in sentence.labels
            ],
        )


class ElementsComponent:
    """Writes the span group ``followup_elements`` (``label_``: the part; ``kb_id_``: its state).

    ``doc.user_data["followup_elements"]`` holds the state of every part, missing ones too.
    """

    def __init__(self, model: ToneModel) -> None:
        self.model = model
        self.index = index_of(load_rules())

    def __call__(self, doc: Doc) -> Doc:
        """Judge the elements of ``doc``, with its entities where the pipeline found them."""
        layout = layout_of(doc)
        page = read_page(doc.text, layout)
        tone = judge_tone(doc.text, layout, self.model)
        search = Search(doc.text, self.index)
        read = DraftReading(layout, page, (), entities_of(doc), read_greeting(page))
        elements = judge_elements(read, tone, search, load_rules(), self.model)
        doc.user_data[ELEMENTS] = {part: evidence.state for part, evidence in elements.items()}
        return write_spans(
            doc,
            ELEMENTS,
            [
                (span.start, span.end, part, "", evidence.state)
                for part, evidence in elements.items()
                for span in evidence.spans
            ],
        )


@Language.factory("followup_tone", default_config={"model": None, "sensitivity": "balanced"})
def tone_component(
    nlp: Language, name: str, model: str | None, sensitivity: Sensitivity
) -> ToneComponent:
    """Make the tone component; ``model`` is a folder, by default the shipped one."""
    return ToneComponent(_load(model), sensitivity)


@Language.factory("followup_elements", default_config={"model": None})
def elements_component(nlp: Language, name: str, model: str | None) -> ElementsComponent:
    """Make the elements component; ``model`` is a folder, by default the shipped one."""
    return ElementsComponent(_load(model))


def _load(model: str | None) -> ToneModel:
    return ToneModel.load(Path(model) if model else shipped("models", "tone"))
