import subprocess
import sys

import numpy as np
import pytest

from analyser.labels import SENSITIVITIES, SENTENCE_PARTS, TONES
from analyser.resources import shipped
from analyser.scoring.tone import ToneModel
from analyser.types import Span

FLAGGED = {
    "needy": "Please, please give me a chance, I beg you.",
    "overfrequent": "Just bumping this up again, my third email this week.",
    "pushy": "I expect an answer by Friday.",
    "apologetic": "Sorry to bother you, feel free to ignore this.",
    "negative": "I'm disappointed that nobody bothered to reply.",
}
GOOD = [
    "I wanted to follow up on our interview for the Data Analyst position last Tuesday.",
    "Thank you for taking the time to show me around the workshop.",
    "The meeting has moved to room 4.",
]


@pytest.fixture(scope="module")
def model():
    return ToneModel.load(shipped("models", "tone"))


def explained(model, text):
    (spans,) = model.explain([(text, "needy")])
    return spans


def test_the_columns_are_the_tones_and_the_parts_of_sentences(model):
    assert model.labels == (*TONES, *SENTENCE_PARTS, "elsewhere")
    assert model.score(GOOD).shape == (len(GOOD), len(model.labels))
    assert model.score([]).shape == (0, len(model.labels))


@pytest.mark.parametrize("tone", TONES)
def test_a_plain_example_of_each_tone_is_flagged(model, tone):
    score = model.score([FLAGGED[tone]])[0, model.labels.index(tone)]
    assert score >= model.threshold(tone, "balanced")


def test_plain_good_sentences_are_not_flagged_at_any_level(model):
    scores = model.score(GOOD)[:, : len(TONES)]
    assert (scores < [model.threshold(tone, "strict") for tone in TONES]).all()


def test_doubtful_sentences_of_a_draft_count_only_beside_a_clear_one(model):
    limits = [model.threshold(tone, "balanced") for tone in TONES]
    good, doubtful, clear = [0.0] * 5, [limits[0] + 0.01, *[0.0] * 4], [0.0, 0.999, *[0.0] * 3]
    told = model.tones_of_draft
    assert told([good, doubtful, good], "balanced") == [(), (), ()]
    assert told([clear, doubtful, good], "balanced") == [("overfrequent",), ("needy",), ()]
    assert told([doubtful], "balanced") == [("needy",)]
    assert told([], "balanced") == []


def test_a_stricter_level_has_lower_thresholds(model):
    for tone in TONES:
        quiet, balanced, strict = (model.threshold(tone, level) for level in SENSITIVITIES)
        assert 0 < strict <= balanced <= quiet <= 1


def test_a_weak_part_needs_no_more_than_a_present_one(model):
    for part in SENTENCE_PARTS:
        assert model.part_threshold(part, "weak") <= model.part_threshold(part, "present")


def test_a_sentence_scores_the_same_alone_and_among_others(model):
    texts = [*FLAGGED.values(), "", *GOOD, "🌅"]
    alone = np.vstack([model.score([text]) for text in texts])
    np.testing.assert_array_equal(model.score(texts), alone)
    np.testing.assert_array_equal(model.score(texts[::-1])[::-1], alone)


def test_a_sentence_scores_the_same_among_more_than_are_scored_at_once(model):
    texts = [*FLAGGED.values(), "", *GOOD] * 60
    assert len(" ".join(texts).split()) > 4000
    scores = model.score(texts, thoroughly=False).reshape(60, 9, -1)
    np.testing.assert_array_equal(scores, np.broadcast_to(scores[0], scores.shape))


@pytest.mark.parametrize(
    "text",
    ["", " \n", "🌅" * 5000, "a" * 200_000, "a " * 100_000, "!?" * 100_000, "x'" * 100_000],
    ids=["empty", "blank", "emoji", "one word", "many words", "marks", "apostrophes"],
)
def test_hostile_text_is_scored_with_probabilities(model, text):
    scores = model.score([text])
    assert ((scores >= 0) & (scores <= 1)).all()
    for start, end in explained(model, text):
        assert 0 <= start < end <= len(text)


def test_typing_does_not_matter_where_it_says_nothing(model):
    plain, typed = "I DON'T know where room 3 is.", "i don’t know where room 7 is."
    np.testing.assert_array_equal(model.score([plain]), model.score([typed]))


def test_the_words_that_drove_a_label_are_whole_words_of_the_sentence(model):
    text = "🌅 Well, I’m begging you, please hire me."
    spans = explained(model, text)
    assert "begging" in " ".join(text[start:end] for start, end in spans)
    for start, end in spans:
        assert not text[start - 1 : start].isalnum()
        assert not text[end : end + 1].isalnum()


def test_a_word_of_everybodys_is_named_alone_only_where_nothing_else_counts(model):
    text = "I would be begging you, and you would be hiring me, would you not?"
    named = [text[start:end].lower() for start, end in explained(model, text)]
    assert any("begging" in words for words in named)
    assert {"i", "you", "would", "me", "be"}.isdisjoint(named)
    assert explained(model, "Would") in {(), (Span(0, 5),)}


def test_the_same_words_drove_a_label_alone_and_among_others(model):
    asked = [*((text, tone) for tone, text in FLAGGED.items()), ("", "needy"), (GOOD[0], "pushy")]
    asked *= 200
    assert model.explain([]) == []
    assert model.explain(asked) == 200 * [model.explain([one])[0] for one in asked[:7]]


def test_nothing_drove_a_label_of_a_sentence_without_words(model):
    assert explained(model, "…") == ()


def test_scoring_needs_neither_scikit_learn_nor_scipy():
    code = (
        "import sys; from analyser.scoring.tone import ToneModel; "
        "from analyser.resources import shipped; "
        "ToneModel.load(shipped('models', 'tone')).score(['Please.']); "
        "assert not {'sklearn', 'scipy'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
