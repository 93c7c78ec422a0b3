import pytest

from analyser.resources import shipped
from analyser.scoring.encoder_files import PIECES
from analyser.scoring.pieces import MOST, Pieces

SOME = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "inter", "##view", "##er", "i", "!", "$", "##t", "a"]


def read(text):
    return [SOME[number] for number in Pieces(SOME).numbers(text)]


def test_a_word_is_cut_into_the_longest_pieces_from_its_start():
    assert read("Interviewer! I") == ["[CLS]", "inter", "##view", "##er", "!", "i", "[SEP]"]


def test_a_word_of_which_a_part_is_unknown_is_one_unknown_piece():
    assert read("interlude a") == ["[CLS]", "[UNK]", "a", "[SEP]"]


def test_case_accents_and_invisible_marks_do_not_count():
    assert read("Ínterviéw\u200ber") == read("interviewer")


def test_a_sign_stands_alone():
    assert read("$a!") == ["[CLS]", "$", "a", "!", "[SEP]"]


@pytest.mark.parametrize("text", ["", " \n", "\u200b"])
def test_nothing_is_two_edges(text):
    assert read(text) == ["[CLS]", "[SEP]"]


def test_a_long_text_is_cut_and_keeps_its_end_mark():
    numbers = Pieces(SOME).numbers("a " * 500)
    assert len(numbers) == MOST
    assert SOME[numbers[-1]] == "[SEP]"


def test_a_blob_without_a_blank_costs_no_more_than_a_word():
    assert read("i" + "t" * 100_000) == ["[CLS]", "[UNK]", "[SEP]"]


def test_the_shipped_pieces_know_every_letter():
    pieces = (shipped("models", "encoder") / PIECES).read_text("utf-8").split("\n")
    assert len(set(pieces)) == len(pieces)
    unknown = pieces.index("[UNK]")
    assert unknown not in Pieces(pieces).numbers("Qzxjv wkfhb pygcm ndtls roiea u 0123456789.,;!?")
