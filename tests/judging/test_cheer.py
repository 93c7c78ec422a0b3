import pytest

from analyser.judging.cheer import cheer, cheer_state


def test_cheer_is_the_mean_over_sentences():
    warm, plain = "I loved our wonderful talk!", "The post is in Leeds."
    assert cheer([warm, plain]) == pytest.approx((cheer([warm]) + cheer([plain])) / 2)
    assert cheer([plain]) == 0
    assert cheer([]) == 0


@pytest.mark.parametrize(
    ("mean", "flagged", "gloomy", "state"),
    [
        (0.4, False, False, "present"),
        (0.4, True, False, "weak"),
        (0.4, True, True, "missing"),
        (0.05, False, False, "weak"),
        (-0.4, False, False, "missing"),
    ],
)
def test_a_flagged_draft_is_not_cheerful_and_a_gloomy_one_not_even_weakly(
    mean, flagged, gloomy, state
):
    assert cheer_state(mean, flagged=flagged, gloomy=gloomy) == state
