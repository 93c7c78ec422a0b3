"""A small transformer that reads a sentence as a whole, in NumPy alone.

It is many times slower than the sum over n-grams, so it is asked only where that sum is in
doubt. It has the form of BERT (Devlin et al. 2019) with few layers: every piece of a word becomes
a vector, in each layer the vectors look at one another, and from their mean and their maximum
come the log-odds of the tones.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

from analyser.scoring.pieces import Pieces

Floats = npt.NDArray[np.float32]

HEAD_WIDTH = 32
"""Each head of attention sees so much of a vector; the weights say how many heads there are."""
_GRAIN = 64
"""Log-odds are told in so many steps a unit: the digits beyond differ between processors."""
_BLOCK = 64
"""Matrices are kept as blocks of so many columns, or fewer that divide them evenly.

BLAS multiplies a few vectors faster by small matrices, which it need not copy first.
"""
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer, each matrix ``(blocks, from, columns)`` with its bias ``(to,)``.

    The blocks of ``attend`` are the heads: what all ask, what all offer, and what all tell.
    """

    attend: tuple[Floats, Floats]
    gather: tuple[Floats, Floats]
    widen: tuple[Floats, Floats]
    narrow: tuple[Floats, Floats]
    norms: tuple[tuple[Floats, Floats], tuple[Floats, Floats]]


class Encoder:
    """A fitted encoder.

    Attributes:
        card: what it was fitted on, and its labels.
        pieces: what it reads a text as.
    """

    def __init__(
        self, arrays: Mapping[str, Floats], vocabulary: Sequence[str], card: Mapping[str, Any]
    ) -> None:
        self.card = card
        self.pieces = Pieces(vocabulary)
        self._embedding = arrays["embedding"]
        self._widening = arrays["widening"]
        self._positions = arrays["positions"]
        self._norm = arrays["norm.scale"], arrays["norm.bias"]
        self._layers = [_layer(arrays, number) for number in range(int(card["layers"]))]
        self._head = arrays["head.weight"], arrays["head.bias"]
        # small matrices gain nothing from more threads, and several workers get in each other's way
        self._threads = ThreadpoolController().select(user_api="blas")

    def log_odds(self, sentence: str) -> Floats:
        """The log-odds of each label, ``(labels,)``."""
        with self._threads.limit(limits=1):
            odds = self._read(self.pieces.numbers(sentence))
        return cast("Floats", np.rint(odds * _GRAIN) / _GRAIN)

    def _read(self, numbers: Sequence[int]) -> Floats:
        vectors = self._embedding[numbers] @ self._widening + self._positions[: len(numbers)]
        vectors = _normed(vectors, self._norm)
        for layer in self._layers:
            vectors = _through(layer, vectors)
        both = np.concatenate([vectors.mean(axis=0), vectors.max(axis=0)])
        return cast("Floats", both @ self._head[0] + self._head[1])


def _layer(arrays: Mapping[str, Floats], number: int) -> Layer:
    def of(name: str, kind: str) -> Floats:
        return arrays[f"layers.{number}.{name}.{kind}"]

    def linear(name: str, most: int = _BLOCK) -> tuple[Floats, Floats]:
        bias = of(name, "bias")
        return _in_blocks(of(name, "weight"), math.gcd(most, len(bias))), bias

    def norm(name: str) -> tuple[Floats, Floats]:
        return of(name, "scale"), of(name, "bias")

    attend, bias = linear("attend", HEAD_WIDTH)
    return Layer(
        attend=(attend, bias.reshape(len(attend), 1, HEAD_WIDTH)),
        gather=linear("gather"),
        widen=linear("widen"),
        narrow=linear("narrow"),
        norms=(norm("attended"), norm("read")),
    )


def _in_blocks(matrix: Floats, columns: int) -> Floats:
    return np.ascontiguousarray(matrix.reshape(len(matrix), -1, columns).swapaxes(0, 1))


def _through(layer: Layer, vectors: Floats) -> Floats:
    weight, bias = layer.attend
    asked, offered, told = (vectors @ weight + bias).reshape(3, -1, len(vectors), HEAD_WIDTH)
    likeness = asked @ offered.swapaxes(1, 2) * np.float32(HEAD_WIDTH**-0.5)
    shares = np.exp(likeness - likeness.max(axis=-1, keepdims=True))
    heard = shares @ told / shares.sum(axis=-1, keepdims=True)
    vectors = _normed(vectors + _times(_side_by_side(heard), layer.gather), layer.norms[0])
    inner = _gelu(_times(vectors, layer.widen))
    return _normed(vectors + _times(inner, layer.narrow), layer.norms[1])


def _times(vectors: Floats, linear: tuple[Floats, Floats]) -> Floats:
    result = _side_by_side(vectors @ linear[0])
    result += linear[1]
    return result


def _side_by_side(blocks: Floats) -> Floats:
    """``(blocks, vectors, columns)`` as ``(vectors, all columns)``."""
    return blocks.swapaxes(0, 1).reshape(blocks.shape[1], -1)


def _normed(vectors: Floats, norm: tuple[Floats, Floats]) -> Floats:
    """Layer normalisation (Ba, Kiros and Hinton 2016)."""
    # a product with itself sums squares, and one with a mean's shares sums, faster than a reduction
    width = vectors.shape[1]
    away = vectors - (vectors @ np.full((width, 1), 1 / width, np.float32))
    spread = np.sqrt(np.vecdot(away, away) / np.float32(width) + np.float32(_TINY))
    away /= spread[:, np.newaxis]
    away *= norm[0]
    away += norm[1]
    return away


def _gelu(values: Floats) -> Floats:
    """The Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel 2016)."""
    # a power of three is many times slower than two products
    inner = values * (np.float32(0.7978845608) + np.float32(0.0356774081) * (values * values))
    return values * (np.float32(0.5) + np.float32(0.5) * np.tanh(inner))
