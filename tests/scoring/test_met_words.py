import numpy as np

from analyser.scoring import met_words
from analyser.scoring.met_words import MetWords
from analyser.scoring.sentence_features import BEGIN, END, FIRST_CLASS, UNKNOWN


def met() -> MetWords:
    classes = np.array([0, UNKNOWN, BEGIN, END, FIRST_CLASS, FIRST_CLASS + 1])
    rows = np.arange(8, dtype=np.float32).reshape(4, 2)
    return MetWords({"no": 4, "yes": 5}, [classes], {" no": 1, "no ": 3}, rows)


def test_a_word_has_the_symbols_of_its_classes_and_the_sum_of_its_characters():
    words = met()
    assert words.symbols[:, words["yes"]].tolist() == [5, FIRST_CLASS + 1]
    assert words.symbols[:, words["maybe"]].tolist() == [UNKNOWN, UNKNOWN]
    assert words.rows[words["no"]].tolist() == [2 + 6, 3 + 7]
    assert words.rows[words["yes"]].tolist() == [0, 0]


def test_edges_are_their_own_symbols():
    assert met().symbols[:, [UNKNOWN, BEGIN, END]].tolist() == [[UNKNOWN, BEGIN, END]] * 2


def test_a_word_keeps_its_number_while_others_are_met():
    words = met()
    number = words["no"]
    for n in range(3000):
        assert words[f"word-{n}"] == number + 1 + n
    assert words["no"] == number
    assert words.rows[number].tolist() == [8, 10]
    assert len(set(words.values())) == 3001


def test_so_many_words_and_no_more_are_remembered(monkeypatch):
    monkeypatch.setattr(met_words, "_REMEMBERED", 100)
    words = met()
    for batch in range(10):
        words.make_room()
        numbers = [words[f"word-{batch}-{n}"] for n in range(60)]
        assert len(set(numbers)) == 60
        assert len(words) <= 160
    assert words.rows[words["word-9-0"]].tolist() == [0, 0]
