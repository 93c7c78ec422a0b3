import json
import math
import shutil

import numpy as np
import pytest

from analyser.errors import AnalyserError
from analyser.labels import TONES
from analyser.resources import shipped
from analyser.scoring.encoder import HEAD_WIDTH
from analyser.scoring.encoder_files import ARRAYS, CARD, PIECES, read_encoder, write_encoder

HEADS, WIDTH, INNER, NARROW = 2, 24, 20, 5
ATTENDED = HEADS * HEAD_WIDTH
PIECES_OF_SMALL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "please", "reply", "now", "."]


def small_arrays():
    random = np.random.default_rng(7)
    shapes = {
        "embedding": (len(PIECES_OF_SMALL), NARROW),
        "widening": (NARROW, WIDTH),
        "positions": (96, WIDTH),
        "norm.scale": (WIDTH,),
        "norm.bias": (WIDTH,),
        "head.weight": (2 * WIDTH, len(TONES)),
        "head.bias": (len(TONES),),
    }
    for number in range(2):
        shapes |= {
            f"layers.{number}.{name}": shape
            for name, shape in {
                "attend.weight": (WIDTH, 3 * ATTENDED),
                "attend.bias": (3 * ATTENDED,),
                "gather.weight": (ATTENDED, WIDTH),
                "gather.bias": (WIDTH,),
                "widen.weight": (WIDTH, INNER),
                "widen.bias": (INNER,),
                "narrow.weight": (INNER, WIDTH),
                "narrow.bias": (WIDTH,),
                "attended.scale": (WIDTH,),
                "attended.bias": (WIDTH,),
                "read.scale": (WIDTH,),
                "read.bias": (WIDTH,),
            }.items()
        }
    return {name: random.normal(0, 0.5, shape).astype(np.float32) for name, shape in shapes.items()}


@pytest.fixture
def folder(tmp_path):
    card = {"layers": 2, "labels": list(TONES), "hands": []}
    write_encoder(small_arrays(), PIECES_OF_SMALL, card, tmp_path / "encoder")
    return tmp_path / "encoder"


@pytest.fixture(scope="module")
def shipped_encoder():
    return read_encoder(shipped("models", "encoder"))


def normed(row, scale, bias):
    mean = sum(row) / len(row)
    spread = math.sqrt(sum((value - mean) ** 2 for value in row) / len(row))
    return [(x - mean) / spread * s + b for x, s, b in zip(row, scale, bias, strict=True)]


def gelu(value):
    return value * 0.5 * (1 + math.erf(value / math.sqrt(2)))


def by_the_book(arrays, numbers):
    """The same sum, head by head and piece by piece, in double precision."""
    a = {name: array.astype(float) for name, array in arrays.items()}
    rows = [
        normed(
            a["embedding"][number] @ a["widening"] + a["positions"][at],
            a["norm.scale"],
            a["norm.bias"],
        )
        for at, number in enumerate(numbers)
    ]
    for number in range(2):
        of = {
            name.removeprefix(f"layers.{number}."): array
            for name, array in a.items()
            if name.startswith(f"layers.{number}.")
        }
        told = [np.array(row) @ of["attend.weight"] + of["attend.bias"] for row in rows]
        heard = []
        for row in told:
            parts = []
            for head in range(HEADS):
                at = slice(head * HEAD_WIDTH, (head + 1) * HEAD_WIDTH)
                asked = row[:ATTENDED][at]
                weights = [
                    math.exp(asked @ other[ATTENDED : 2 * ATTENDED][at] / math.sqrt(HEAD_WIDTH))
                    for other in told
                ]
                parts += list(
                    sum(
                        weight * other[2 * ATTENDED :][at]
                        for weight, other in zip(weights, told, strict=True)
                    )
                    / sum(weights)
                )
            heard.append(np.array(parts) @ of["gather.weight"] + of["gather.bias"])
        rows = [
            normed(np.array(row) + more, of["attended.scale"], of["attended.bias"])
            for row, more in zip(rows, heard, strict=True)
        ]
        inner = [
            [gelu(value) for value in np.array(row) @ of["widen.weight"] + of["widen.bias"]]
            for row in rows
        ]
        rows = [
            normed(
                np.array(row) + np.array(more) @ of["narrow.weight"] + of["narrow.bias"],
                of["read.scale"],
                of["read.bias"],
            )
            for row, more in zip(rows, inner, strict=True)
        ]
    both = np.concatenate([np.mean(rows, axis=0), np.max(rows, axis=0)])
    return both @ a["head.weight"] + a["head.bias"]


@pytest.mark.parametrize("text", ["Please reply now.", "now", ""])
def test_it_computes_what_the_papers_say(folder, text):
    words = {"Please reply now.": [4, 5, 6, 7], "now": [6], "": []}[text]
    expected = by_the_book(small_arrays(), [2, *words, 3])
    # weights are kept in bytes, and the odds are told in steps
    np.testing.assert_allclose(read_encoder(folder).log_odds(text), expected, atol=0.15)


def test_the_order_of_the_words_counts(folder):
    encoder = read_encoder(folder)
    one, other = encoder.log_odds("please reply now"), encoder.log_odds("now reply please")
    assert not np.array_equal(one, other)


def test_the_shipped_one_tells_meaning_where_no_single_word_does(shipped_encoder):
    pleading = shipped_encoder.log_odds("Without this job I honestly do not know what I will do.")
    fine = shipped_encoder.log_odds("Without this job fair I would never have found your team.")
    assert pleading[TONES.index("needy")] > fine[TONES.index("needy")] + 1


def test_it_reads_any_text(shipped_encoder):
    for text in ("", "🌅", "word " * 5_000, "日本語", "\x00", "x" * 100_000):
        assert np.isfinite(shipped_encoder.log_odds(text)).all()


@pytest.mark.parametrize("name", [ARRAYS, PIECES])
def test_a_file_that_was_changed_is_refused(folder, name):
    (folder / name).write_bytes((folder / name).read_bytes()[:-3])
    with pytest.raises(AnalyserError, match="changed or cut short"):
        read_encoder(folder)


@pytest.mark.parametrize("name", [ARRAYS, PIECES, CARD])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(AnalyserError, match=name):
        read_encoder(folder)


def test_the_card_of_something_else_is_refused(folder, tmp_path):
    shutil.copy(shipped("models", "tone") / "card.json", folder / CARD)
    with pytest.raises(AnalyserError, match="not the card of an encoder"):
        read_encoder(folder)


def test_a_card_without_digests_is_refused(folder):
    (folder / CARD).write_text(json.dumps({"format": "analyser-encoder", "name": "x"}))
    with pytest.raises(AnalyserError, match="not the card of an encoder"):
        read_encoder(folder)


def test_the_card_names_the_hands_it_was_fitted_on(shipped_encoder):
    card = json.loads((shipped("models", "encoder") / CARD).read_text("utf-8"))
    assert set(card["hands"]) == set(shipped_encoder.card["hands"])
    assert len(card["hands"]) > 50
