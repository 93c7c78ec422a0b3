"""Measured against a judge whose every word is known."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from analyser.labels import SENTENCE_PARTS, TONES
from analyser.learning.corpus import Corpus, LabelledDraft, LabelledSentence
from analyser.learning.evaluate import evaluate
from analyser.learning.records import Place
from analyser.types import Entity, Evidence, SentenceTone

LABELS = (*TONES, *SENTENCE_PARTS, "elsewhere")
TEXT = "Hi Sara,\n\nI need this job. I thank you.\n\nTom"


class Model:
    """Knows one needy sentence, one that it wrongly takes for one, and thanks."""

    labels = LABELS

    def score(self, texts):
        rows = np.zeros((len(texts), len(LABELS)))
        for row, text in zip(rows, texts, strict=True):
            row[LABELS.index("needy")] = 0.9 if "need" in text else 0.1
            row[LABELS.index("thanks")] = 0.9 if "thank" in text else 0.1
        return rows

    def threshold(self, _label, _sensitivity):
        return 0.5

    def part_threshold(self, _part, _state):
        return 0.5


@dataclass
class Judge:
    model = Model()
    sensitivity = "balanced"
    asked = None

    def analyse_many(self, drafts):
        return map(self.analyse, drafts)

    def analyse(self, draft):
        self.asked = draft
        at = draft.text.index("I need")
        scores = {**dict.fromkeys(TONES, 0.0), "needy": 0.9}
        found = SentenceTone(at, at + 16, ("needy",), scores, dict.fromkeys(SENTENCE_PARTS, 0.0))
        return SimpleNamespace(
            tone=SimpleNamespace(labels=("needy",), sentences=(found,)),
            elements={"thanks": Evidence("weak"), "reason": Evidence("present")},
            entities=(
                Entity(3, 7, "Sara", "INTERVIEWER"),
                Entity(0, 2, "Hi", "PERSON"),
                Entity(0, 0, "Monday", "DATE", "interview", "2026-11-09"),
            ),
        )


def sentence(text, tone=(), parts=None):
    place = Place(Path("x"), 1)
    tone = None if tone is None else frozenset(tone)
    return LabelledSentence(text, tone, {} if parts is None else parts, "h", "i", place)


def draft(**changes):
    fields = {
        "text": TEXT,
        "channel": "email",
        "kind": "second_follow_up",
        "send_on": date(2026, 11, 12),
        "sentences": None,
        "tone": None,
        "elements": None,
        "entities": None,
        "interview_days": None,
        "placeholder": None,
        "hand": "h",
        "id": "d",
        "place": Place(Path("x"), 1),
    }
    return LabelledDraft(**{**fields, **changes})


def test_sentences_that_stand_alone_are_scored_by_the_model():
    sentences = (
        sentence("I need it.", ["needy"]),
        sentence("You need a key.", []),
        sentence("Hello.", []),
        sentence("I beg.", ["needy"]),
    )
    tone = evaluate(Corpus(sentences, ()), Judge()).figures["sentences"]["tone"]
    assert tone["needy"]["precision"] == tone["needy"]["recall"] == 0.5
    assert tone["needy"]["support"] == 2
    assert tone["pushy"]["f1"] is None
    assert tone["macro_f1"] == 0.5
    assert tone["false_alarms"] == 0.5


def test_sentences_of_a_draft_are_held_against_those_of_the_report_that_they_overlap():
    inner = (
        sentence("Hi Sara,"),
        sentence("I need this job.", ["needy"]),
        sentence("I thank you.", [], {"thanks": "present"}),
    )
    found = evaluate(Corpus((), (draft(sentences=inner),)), Judge()).figures
    assert found["sentences"]["tone"]["needy"]["f1"] == 1
    assert found["sentences"]["tone"]["false_alarms"] == 0
    assert found["sentences"]["parts"]["thanks"]["recall"] == 0
    assert found["drafts"]["tone"]["needy"]["support"] == 1


def test_a_second_follow_up_is_analysed_as_a_status_inquiry():
    judge = Judge()
    evaluate(Corpus((), (draft(tone=frozenset()),)), judge)
    assert (judge.asked.kind, judge.asked.channel) == ("status", "email")
    assert judge.asked.send_on == date(2026, 11, 12)


def test_a_draft_labelled_as_a_whole_counts_false_alarms():
    drafts = (draft(tone=frozenset()), draft(tone=frozenset({"needy"})))
    tone = evaluate(Corpus((), drafts), Judge()).figures["drafts"]["tone"]
    assert tone["false_alarms"] == 1
    assert tone["needy"]["precision"] == 0.5


def test_elements_count_present_and_the_accuracy_of_all_three_states():
    labelled = {"thanks": "weak", "reason": "missing"}
    elements = evaluate(Corpus((), (draft(elements=labelled),)), Judge()).figures["drafts"][
        "elements"
    ]
    assert elements["thanks"]["accuracy"] == 1
    assert elements["thanks"]["f1"] is None
    assert elements["reason"] == {
        "accuracy": 0.0,
        "precision": 0.0,
        "recall": None,
        "f1": None,
        "support": 0,
    }


def test_entities_are_compared_as_a_set_and_the_interviews_day_by_its_value():
    labelled = draft(
        entities=frozenset({("INTERVIEWER", "Sara"), ("DATE", "Monday"), ("DATE", "May")}),
        interview_days=(date(2026, 11, 9),),
    )
    figures = evaluate(Corpus((), (labelled, draft(interview_days=()))), Judge()).figures["drafts"]
    assert figures["entities"]["INTERVIEWER"]["f1"] == 1
    assert figures["entities"]["DATE"]["recall"] == 0.5
    assert figures["entities"]["micro_f1"] == pytest.approx(2 / 3)
    assert figures["interview_date"] == {"accuracy": 0.5, "support": 2}


def test_what_nobody_labelled_is_null_and_said():
    found = evaluate(Corpus((sentence("Hello.", None, {}),), ()), Judge())
    assert found.figures["sentences"]["tone"] is None
    assert found.figures["drafts"]["elements"] is None
    assert "the tone of sentences: nothing is labelled" in found.unmeasured
    assert any(line.startswith("the parts of sentences: no example") for line in found.unmeasured)
