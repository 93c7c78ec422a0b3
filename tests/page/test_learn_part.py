"""Learn: corrections, retraining, going back, and what the charts show."""

import os
import shutil

import pytest
from small_install import copy_examples

from analyser import AnalyserError, Draft
from analyser.learning.corpus_files import read_corpus
from analyser.learning.sentence_figures import JudgedSentence
from analyser.page.corrections import correct, corrections_file, read_corrections, write_corrections
from analyser.page.desk import Desk
from analyser.page.learn_charts import comparison, comparison_chart, confusion, confusion_chart
from analyser.page.models import model_in_use, own_model
from analyser.page.retraining import Retraining
from analyser.page.teach import judged_sentences, say_not_so, without_noted
from analyser.resources import shipped
from analyser.scoring.tone import ToneModel

NEEDY = "Hi Sara,\n\nPlease, please give me a chance. Is there any news?\n\nBest,\nTom"


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    return app


@pytest.fixture
def few_examples(tmp_path):
    """Few enough to learn from in seconds: three hands, and one to measure on."""
    copy_examples(tmp_path / "data")
    return tmp_path / "data"


def test_the_last_word_on_a_sentence_counts(tmp_path):
    path = tmp_path / "corrections.jsonl"
    correct(path, "Any news?", ["pushy"])
    correct(path, "Sorry!", ["apologetic", "needy"])
    correct(path, "Any news?", [])
    assert read_corrections(path) == {"Sorry!": ("needy", "apologetic"), "Any news?": ()}


def test_corrections_are_labelled_examples_as_the_command_reads_them(tmp_path):
    path = tmp_path / "corrections.jsonl"
    write_corrections(path, {"Any 🌅 news?": ("pushy",), "Line\nbreak": ()})
    corpus = read_corpus([path])
    assert [sorted(one.tone) for one in corpus.sentences] == [["pushy"]]
    assert [one.text for one in corpus.items] == ["Any 🌅 news?", "Line\nbreak"]
    assert corpus.hands == ("you",)


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such bits")
def test_nobody_else_can_read_them(tmp_path):
    path = tmp_path / "new" / "corrections.jsonl"
    correct(path, "Sorry to bother you.", ["apologetic"])
    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]


def test_a_broken_file_is_told_with_its_line(tmp_path):
    path = tmp_path / "corrections.jsonl"
    path.write_text('{"text": "fine", "tone": []}\nbroken\n')
    with pytest.raises(AnalyserError, match=r"corrections.jsonl:2"):
        read_corrections(path)


def test_a_remark_that_is_not_so_is_kept_and_said_no_more(analyser):
    report = analyser.analyse(Draft(NEEDY))
    finding = next(one for one in report.findings if one.rule == "tone.needy")
    assert without_noted(NEEDY, report) == report
    say_not_so(NEEDY, report, (finding,))
    left = [one for one in report.findings if one is not finding]
    assert list(without_noted(NEEDY, report).findings) == left
    words = NEEDY[finding.start : finding.end]
    assert read_corrections(corrections_file()) == {words: ()}
    assert judged_sentences(NEEDY, report)[words] == ()


@pytest.mark.parametrize("head", ["Subject: ", "Re: ", "**Subject:** "])
def test_a_subject_is_corrected_and_learnt_without_the_word_before_it(analyser, head):
    text = f"{head}Sorry to bother you again\n\n{NEEDY}"
    report = analyser.analyse(Draft(text, "email"))
    finding = next(one for one in report.findings if one.rule == "tone.apologetic")
    assert next(iter(judged_sentences(text, report))) == "Sorry to bother you again"
    say_not_so(text, report, (finding,))
    assert finding not in without_noted(text, report).findings
    assert "Sorry to bother you again" in read_corrections(corrections_file())
    (learnt,) = read_corpus([corrections_file()]).sentences
    assert learnt.text == "Sorry to bother you again"


def test_a_tone_that_was_missed_is_added_while_reading_the_report(app):
    part = app("write")
    part.session_state["desk"] = Desk(NEEDY, keystroke=1)
    part.session_state["teaching"] = True
    part.run()
    assert "Please, please give me a chance." in [one.value for one in part.text]
    [needy, asking, *_] = [one for one in part.button_group if one.key.startswith("tones_")]
    assert (needy.value, asking.value) == (["needy"], [])
    asking.select("pushy").run()
    assert not part.exception
    assert read_corrections(corrections_file()) == {"Is there any news?": ("pushy",)}


def test_a_retrained_model_goes_into_the_persons_own_folder(few_examples, tmp_path):
    corrections = tmp_path / "corrections.jsonl"
    write_corrections(corrections, {"Do you know which desk is mine?": ("pushy",)})
    retraining = Retraining(tmp_path / "own")
    in_use = shipped("models", "tone")
    before = (in_use / "card.json").read_bytes()
    retraining.start(corrections, ToneModel.load(in_use), few_examples)
    standing = retraining.wait()
    assert standing.phase == "worse"
    assert not (tmp_path / "own").exists()
    retraining.use_anyway()
    assert retraining.standing.phase == "in use"
    assert ToneModel.load(tmp_path / "own").card["data"]["hands"] == [
        "hand-01",
        "hand-02",
        "hand-03",
        "you",
    ]
    assert (in_use / "card.json").read_bytes() == before
    assert comparison_chart(comparison(standing.before, standing.after)).to_dict()["mark"]


def test_what_cannot_be_learnt_from_is_told(few_examples, tmp_path):
    retraining = Retraining(tmp_path / "own")
    in_use = ToneModel.load(shipped("models", "tone"))
    retraining.start(tmp_path / "none.jsonl", in_use, few_examples)
    standing = retraining.wait()
    assert standing.phase == "failed"
    assert "none.jsonl" in standing.problem


def test_the_confusion_counts_hits_misses_and_additions():
    def judged(true, said):
        return JudgedSentence(frozenset(true), None, frozenset(said), {})

    rows = confusion(
        [
            judged(["needy"], ["needy"]),
            judged(["needy"], []),
            judged(["pushy"], ["negative"]),
            judged([], ["pushy"]),
            judged([], []),
            judged(["needy"], ["needy", "pushy"]),
        ]
    )
    counts = {(row["is"], row["said"]): row["sentences"] for _, row in rows.iterrows()}
    assert counts["needy", "needy"] == 2
    assert counts["needy", "none of them"] == 1
    assert counts["pushy", "negative"] == 1
    assert counts["none of them", "pushy"] == 2
    assert counts["none of them", "none of them"] == 1
    assert confusion_chart(rows).to_dict()["layer"]


def test_without_corrections_the_part_says_how_to_make_one(app):
    part = app("learn").run()
    assert "That is not so" in part.info[0].value
    assert not part.exception
    assert next(one for one in part.button if one.label == "Teach it").disabled


def test_corrections_stand_in_a_table(app):
    correct(corrections_file(), "Any news?", ["pushy"])
    part = app("learn").run()
    assert not part.exception
    assert list(part.data_editor[0].value["pushy"]) == [True]


def test_one_can_go_back_to_the_shipped_model(app):
    shutil.copytree(shipped("models", "tone"), own_model())
    assert model_in_use()[0] == str(own_model())
    shutil.copytree(own_model(), own_model().with_name(".tone-abc-old"))  # of a killed training
    part = app("learn").run()
    assert "your own" in part.markdown[0].value
    press(part, "Go back to the shipped model")
    assert model_in_use()[0] == str(shipped("models", "tone"))
    assert "came with" in part.markdown[0].value


@pytest.mark.filterwarnings("ignore:.*came with is used instead")
def test_a_damaged_model_of_ones_own_is_told_and_the_shipped_one_used(app):
    shutil.copytree(shipped("models", "tone"), own_model())
    (own_model() / "vocabulary.json.gz").write_bytes(b"{}")
    writing = app("write")
    writing.session_state["desk"] = Desk(NEEDY, keystroke=1)
    assert not writing.run().exception
    assert not writing.error
    assert "tone.needy" in writing.get("bidi_component")[0].proto.json
    part = app("learn")
    part.session_state["quality"] = True
    part.run(timeout=120)
    assert not part.exception
    assert not part.error
    assert "came with" in part.markdown[0].value
    assert "cut short" in part.warning[0].value
    press(part, "Go back to the shipped model")
    assert not part.warning


def test_how_well_it_does_is_measured_when_asked_for(app):
    part = app("learn").run()
    part.session_state["quality"] = True
    part.run(timeout=120)
    assert not part.exception
    assert "How sentences that it has not seen are taken" in [one.value for one in part.caption]
