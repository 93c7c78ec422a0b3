import numpy as np
import pytest

from analyser.scoring.sentence_features import (
    BEGIN,
    END,
    FIRST_CLASS,
    FIRST_WORD,
    LONGEST_WORD,
    UNKNOWN,
    by_symbol,
    character_grams,
    grams,
    locate_words,
    skip_grams,
    split_words,
    to_symbols,
)


def symbols_of(words):
    table = {word: symbol for symbol, word in enumerate(words, FIRST_WORD)}
    return lambda word: table.get(word, UNKNOWN)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I’m at No. 27, o'clock!!", ["i'm", "at", "no", "00", "o'clock", "!!"]),
        ("well… okay...", ["well", "…", "okay", "..."]),
        ("Zoë’s 3rd café", ["zoë's", "0rd", "café"]),
        ("🌅 —", []),
    ],
)
def test_words_are_in_plain_form(sentence, words):
    assert split_words(sentence) == words


def test_words_are_found_where_they_stand():
    text = "Oh — I’m HERE!"
    assert [text[start:end] for _, (start, end) in locate_words(text)] == ["Oh", "I’m", "HERE", "!"]
    assert [word for word, _ in locate_words(text)] == split_words(text)


def test_a_pasted_blob_is_cut():
    assert split_words("x" * 5000) == ["x" * LONGEST_WORD]


def test_sentences_stand_one_after_another_between_their_edges():
    symbols, owners = to_symbols([["a", "z"], [], ["a"]], symbols_of("a"))
    assert symbols.tolist() == [BEGIN, 4, UNKNOWN, END, BEGIN, END, BEGIN, 4, END]
    assert owners.tolist() == [0, 0, 0, 0, 1, 1, 2, 2, 2]


@pytest.mark.parametrize("grams_of", [grams, skip_grams])
def test_no_n_gram_crosses_the_edge_of_a_sentence(grams_of):
    sentences = [["a", "b", "c"], ["b"], [], ["c", "a"]]
    symbols, owners = to_symbols(sentences, symbols_of("abc"))
    for number, words in enumerate(sentences):
        alone = grams_of(*to_symbols([words], symbols_of("abc")))
        for some, here in zip(grams_of(symbols, owners), alone, strict=True):
            mine = owners[some.starts] == number
            assert sorted(some.keys[mine].tolist()) == sorted(here.keys.tolist())


def test_keys_of_different_n_grams_differ():
    symbols = to_symbols([list("abcdef")], symbols_of("abcdef"))
    found = [*grams(*symbols), *skip_grams(*symbols)]
    assert [len(some.keys) for some in found] == [6, 7, 6, 6, 5]
    keys = np.concatenate([some.keys for some in found])
    assert len(np.unique(keys)) == len(keys)
    assert min(keys) > 0


def test_an_n_gram_knows_its_members():
    symbols, owners = to_symbols([list("abcd")], symbols_of("abcd"))
    for some in (*grams(symbols, owners), *skip_grams(symbols, owners)):
        again = np.zeros_like(some.keys)
        for member in some.members:
            again = again << 20 | symbols[some.starts + member]
        assert (some.keys & ((1 << 60) - 1)).tolist() == again.tolist()


def test_classes_replace_words_and_leave_the_edges():
    classes = by_symbol(np.array([FIRST_CLASS + 2, UNKNOWN], np.int32))
    symbols = np.array([BEGIN, FIRST_WORD, FIRST_WORD + 1, END])
    assert classes[symbols].tolist() == [BEGIN, FIRST_CLASS + 2, UNKNOWN, END]


def test_runs_of_characters_know_the_edges_of_a_word():
    assert list(character_grams("no")) == [" no", "no ", " no "]
