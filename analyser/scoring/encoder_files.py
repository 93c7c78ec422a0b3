"""The encoder on disk: matrices in bytes, its pieces of words, and a card.

It is made by ``python -m trials.encoder`` and shipped; retraining a tone model leaves it as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load, save

from analyser.errors import AnalyserError
from analyser.scoring.encoder import Encoder, Floats
from analyser.scoring.model_files import digest, read_described, read_file

ARRAYS, PIECES, CARD = "encoder.safetensors", "pieces.txt", "card.json"
FORMAT = "analyser-encoder"
_STEPS = 127
_STEP = ".step"


def write_encoder(
    arrays: Mapping[str, Floats], pieces: Sequence[str], card: Mapping[str, Any], folder: Path
) -> None:
    """Write an encoder, its matrices as whole numbers of a byte with a step for each row."""
    kept: dict[str, npt.NDArray[Any]] = {}
    for name, array in arrays.items():
        if array.ndim == 1:
            kept[name] = array.astype(np.float16)
            continue
        steps = np.abs(array).max(axis=1, keepdims=True) / _STEPS + 1e-9
        kept[name] = np.rint(array / steps).astype(np.int8)
        kept[name + _STEP] = steps.astype(np.float16)
    contents = {ARRAYS: save(kept), PIECES: "\n".join(pieces).encode()}
    digests = {name: digest(content) for name, content in contents.items()}
    name = f"encoder-{digests[ARRAYS][:8]}"
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in contents.items():
        (folder / file).write_bytes(content)
    whole = {"format": FORMAT, "name": name, **card, "files": digests}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    (folder / CARD).write_text(text + "\n", encoding="utf-8")


def encoder_card(folder: Path) -> dict[str, Any]:
    """The card of the encoder in ``folder``.

    Raises:
        AnalyserError: there is none.
    """
    try:
        card = json.loads(read_file(folder / CARD))
    except (ValueError, RecursionError) as error:
        raise AnalyserError(f"{folder / CARD}: not the card of an encoder: {error}") from error
    if not isinstance(card, dict) or card.get("format") != FORMAT or "files" not in card:
        raise AnalyserError(f"{folder / CARD}: not the card of an encoder")
    return card


def read_encoder(folder: Path) -> Encoder:
    """Read an encoder and make sure that it is the one that its card describes.

    Raises:
        AnalyserError: a file is missing, cut short or changed.
    """
    card = encoder_card(folder)
    contents = read_described(folder, (ARRAYS, PIECES), card["files"], "Install the package again")
    try:
        kept = load(contents[ARRAYS])
        arrays = {
            name: array.astype(np.float32) * kept[name + _STEP].astype(np.float32)
            if name + _STEP in kept
            else array.astype(np.float32)
            for name, array in kept.items()
            if not name.endswith(_STEP)
        }
        return Encoder(arrays, contents[PIECES].decode().split("\n"), card)
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise AnalyserError(f"{folder}: not an encoder: {error}") from error
