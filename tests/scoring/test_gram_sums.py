import numpy as np
import pytest

from analyser.scoring.gram_sums import GramSums
from analyser.scoring.sentence_features import split_words

TEXTS = ["Please, I beg you to hire me.", "It was lovely to meet you.", "Zzyzx", "", "no no no no"]


@pytest.fixture(scope="session")
def sums(small):
    return GramSums(small.artefact)


@pytest.mark.parametrize("text", TEXTS)
def test_the_shares_of_words_and_edges_make_up_the_log_odds(sums, small, text):
    words = split_words(text)
    whole = sums.log_odds([words])[0] - small.artefact.intercepts
    for label in range(len(whole)):
        (shares,) = sums.shares([words], [label])
        assert shares.shape == (len(words) + 2,)
        assert np.isclose(shares.sum(), whole[label], atol=1e-4)


def test_a_word_counts_for_what_it_says(sums, small):
    words = split_words("Please, I beg you to hire me.")
    (shares,) = sums.shares([words], [small.artefact.card["labels"].index("needy")])
    assert words[int(shares[1:-1].argmax())] in ("beg", "please")
