"""A small transformer that reads a sentence as a whole, in NumPy alone.

It is many times slower than the sum over n-grams, so it is asked only where that sum is in
doubt. It has the form of BERT (Devlin et al. 2019) with few layers: every piece of a word becomes
a vector, in each layer the vectors look at one another, and from their mean and their maximum
come the log-odds of the tones.
"""

from __future__ import annotations

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
_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer, each matrix ``(from, to)`` with its bias ``(to,)``."""

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
    def of(name: str, *kinds: str) -> Any:
        return tuple(arrays[f"layers.{number}.{name}.{kind}"] for kind in kinds)

    linear, norm = ("weight", "bias"), ("scale", "bias")
    return Layer(
        attend=of("attend", *linear),
        gather=of("gather", *linear),
        widen=of("widen", *linear),
        narrow=of("narrow", *linear),
        norms=(of("attended", *norm), of("read", *norm)),
    )


def _through(layer: Layer, vectors: Floats) -> Floats:
    many = len(vectors)
    asked, offered, told = (
        (vectors @ layer.attend[0] + layer.attend[1])
        .reshape(many, 3, -1, HEAD_WIDTH)
        .transpose(1, 2, 0, 3)
    )
    likeness = asked @ offered.transpose(0, 2, 1) / np.float32(np.sqrt(HEAD_WIDTH))
    shares = np.exp(likeness - likeness.max(axis=-1, keepdims=True))
    shares /= shares.sum(axis=-1, keepdims=True)
    heard = (shares @ told).transpose(1, 0, 2).reshape(many, -1)
    vectors = _normed(vectors + heard @ layer.gather[0] + layer.gather[1], layer.norms[0])
    inner = _gelu(vectors @ layer.widen[0] + layer.widen[1])
    return _normed(vectors + inner @ layer.narrow[0] + layer.narrow[1], layer.norms[1])


def _normed(vectors: Floats, norm: tuple[Floats, Floats]) -> Floats:
    """Layer normalisation (Ba, Kiros and Hinton 2016)."""
    away = vectors - vectors.mean(axis=-1, keepdims=True)
    spread = np.sqrt(np.square(away).mean(axis=-1, keepdims=True) + np.float32(_TINY))
    return cast("Floats", away / spread * norm[0] + norm[1])


def _gelu(values: Floats) -> Floats:
    """The Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel 2016)."""
    # a power of three is many times slower than two products
    inner = np.float32(0.7978845608) * (values + np.float32(0.044715) * values * values * values)
    return cast("Floats", values * np.float32(0.5) * (1 + np.tanh(inner)))
