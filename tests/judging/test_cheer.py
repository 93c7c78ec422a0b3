import pytest

from analyser.judging.cheer import CHEERFUL, cheer, cheer_state, warmth
from analyser.judging.search import Search
from analyser.types import SentenceTone


def test_cheer_is_the_mean_over_sentences():
    warm, plain = "I loved our wonderful talk!", "The post is in Leeds."
    assert cheer([warm, plain]) == pytest.approx((cheer([warm]) + cheer([plain])) / 2)
    assert cheer([plain]) == 0
    assert cheer([]) == 0


@pytest.mark.parametrize(
    ("mean", "warm", "flagged", "gloomy", "state"),
    [
        (0.4, True, False, False, "present"),
        (0.4, True, True, False, "weak"),
        (0.4, True, True, True, "missing"),
        (0.4, False, False, False, "weak"),
        (-0.4, True, False, False, "missing"),
    ],
)
def test_a_flagged_draft_is_not_cheerful_and_a_gloomy_one_not_even_weakly(
    mean, warm, flagged, gloomy, state
):
    points = CHEERFUL if warm else CHEERFUL - 0.1
    assert cheer_state(mean, points, flagged=flagged, gloomy=gloomy) == state


COOL = dict.fromkeys(("specific_detail", "interest", "thanks"), "missing")


def warmth_of(words, parts):
    return warmth(0, Search(words), [SentenceTone(0, len(words), (), {}, {})], parts)


def test_what_is_said_warms_more_than_how():
    wanted = COOL | {"interest": "present"}
    assert warmth_of("", wanted) > warmth_of("", COOL | {"interest": "weak"}) > warmth_of("", COOL)
    assert warmth_of("", wanted) > warmth_of("Great!", COOL) - 1 > 0


def test_a_warm_word_counts_once_and_marks_twice_at_most():
    assert warmth_of("Lovely, lovely.", COOL) == warmth_of("A lovely day", COOL)
    assert warmth_of("Yes!!!!!!", COOL) == warmth_of("Yes!!", COOL)


def test_so_many_warm_words_and_no_more_make_it_warmer():
    eight = "Lovely great glad happy pleased thrilled keen fun"
    assert warmth_of(eight, COOL) > warmth_of(eight.removesuffix(" fun"), COOL)
    assert warmth_of(f"{eight} brilliant fantastic splendid", COOL) == warmth_of(eight, COOL)
