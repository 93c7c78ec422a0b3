"""The fitted model on disk: arrays, vocabulary and card, none of which runs code when loaded.

A model is a folder of three files. ``model.safetensors.gz`` holds the arrays,
``vocabulary.json.gz`` the words and n-grams of characters, and ``card.json`` says what the model
is, what it was fitted on, how well it does, and the SHA-256 of the other two.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load, save

from analyser.errors import AnalyserError
from analyser.resources import MODEL_FILES, bring_back, is_model, set_aside
from analyser.scoring.model_files import (
    compressed,
    decompressed,
    digest,
    read_described,
    read_file,
)

FORMAT = "analyser-tone"
FORMAT_VERSION = 4
ARRAYS, VOCABULARY, CARD = MODEL_FILES


@dataclass(frozen=True, slots=True)
class Artefact:
    """What a model is made of.

    The features are, in this order, the n-grams of words, of characters, of coarse and of fine
    classes: ``f`` in all.

    Attributes:
        words: the table of words, ``w`` of them.
        characters: the n-grams of characters.
        coarse, fine: the symbol of each word in the two divisions into classes, ``(w,)``.
        word_keys, coarse_keys, fine_keys: the n-grams of words and of classes, each block sorted.
        idf: inverse document frequencies, ``(f,)``.
        weights: one column a label, ``(f, labels)``, each as so many steps.
        steps: how large the steps of each feature are, ``(f,)``.
        intercepts: ``(labels,)``.
        card: labels, thresholds, origin and figures.
    """

    words: tuple[str, ...]
    characters: tuple[str, ...]
    coarse: npt.NDArray[np.int32]
    fine: npt.NDArray[np.int32]
    word_keys: npt.NDArray[np.int64]
    coarse_keys: npt.NDArray[np.int64]
    fine_keys: npt.NDArray[np.int64]
    idf: npt.NDArray[np.float32]
    weights: npt.NDArray[np.int8]
    steps: npt.NDArray[np.float16]
    intercepts: npt.NDArray[np.float32]
    card: Mapping[str, Any]

    @property
    def sizes(self) -> dict[str, int]:
        """How many features each block has."""
        return {
            "words": len(self.word_keys),
            "characters": len(self.characters),
            "coarse": len(self.coarse_keys),
            "fine": len(self.fine_keys),
        }


_KEYS = ("word_keys", "coarse_keys", "fine_keys")
"""On disk each key is its distance from the one before: that compresses to a third."""

_ARRAYS = ("coarse", "fine", *_KEYS, "idf", "weights", "steps", "intercepts")


def check_place(folder: Path) -> None:
    """Make sure that a model may be put there: nothing is there yet, or another model.

    One that a killed training left aside is put back first.

    Raises:
        AnalyserError: it holds something else, or is a file.
    """
    try:
        bring_back(folder)
        if folder.exists() and any(folder.iterdir()) and not is_model(folder):
            raise AnalyserError(f"{folder} holds something other than a model; name another folder")
    except OSError as error:
        raise AnalyserError(f"{folder}: cannot be written: {error.strerror or error}") from error


def write_artefact(artefact: Artefact, folder: Path) -> None:
    """Write the model to ``folder``, which holds the old model whole until the new one is.

    The new files are written beside it and the folders are then swapped, so that a run that is
    interrupted at any moment leaves one of the two.

    Raises:
        AnalyserError: the folder cannot be written, or holds something other than a model.
    """
    check_place(folder)
    kept = {name: getattr(artefact, name) for name in _ARRAYS}
    arrays = compressed(save(kept | {name: np.diff(kept[name], prepend=0) for name in _KEYS}))
    vocabulary = compressed(
        json.dumps(
            {"words": artefact.words, "characters": artefact.characters},
            ensure_ascii=False,
            separators=(",", ":"),
        ).encode()
    )
    card = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        **artefact.card,
        "features": artefact.sizes,
        "files": {ARRAYS: digest(arrays), VOCABULARY: digest(vocabulary)},
    }
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            (new / ARRAYS).write_bytes(arrays)
            (new / VOCABULARY).write_bytes(vocabulary)
            text = json.dumps(card, ensure_ascii=False, indent=1)
            (new / CARD).write_text(text + "\n", encoding="utf-8")
            new.chmod(0o755)
            _swap(new, folder)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise AnalyserError(f"{folder}: cannot be written: {error.strerror or error}") from error


def read_artefact(folder: Path) -> Artefact:
    """Read a model and make sure that it is whole and the one that its card describes.

    Raises:
        AnalyserError: a file is missing, cut short, changed, or not part of a tone model.
    """
    card = _read_card(folder)
    contents = read_described(
        folder, (ARRAYS, VOCABULARY), card["files"], "Train again or install the package again"
    )
    try:
        arrays = load(decompressed(contents[ARRAYS]))
        arrays |= {name: np.cumsum(arrays[name]) for name in _KEYS}
        vocabulary = json.loads(decompressed(contents[VOCABULARY]))
        artefact = Artefact(
            words=tuple(vocabulary["words"]),
            characters=tuple(vocabulary["characters"]),
            **{name: arrays[name] for name in _ARRAYS},
            card=card,
        )
    except (SafetensorError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise AnalyserError(f"{folder}: not a tone model: {error}") from error
    _check_sizes(artefact, folder)
    return artefact


def _read_card(folder: Path) -> dict[str, Any]:
    path = folder / CARD
    try:
        card = json.loads(read_file(path))
    except (ValueError, RecursionError) as error:
        raise AnalyserError(f"{path}: not the card of a model: {error}") from error
    if not isinstance(card, dict) or card.get("format") != FORMAT:
        raise AnalyserError(f"{path}: not the card of a tone model (format {FORMAT!r})")
    if card.get("format_version") != FORMAT_VERSION:
        raise AnalyserError(
            f"{path}: format version {card.get('format_version')!r}, but this program reads "
            f"{FORMAT_VERSION}; train the model again"
        )
    missing = [
        key
        for key, kind in {
            "name": str,
            "labels": list,
            "thresholds": dict,
            "part_thresholds": dict,
            "files": dict,
        }.items()
        if not isinstance(card.get(key), kind)
    ]
    if missing:
        raise AnalyserError(f"{path}: the card lacks {', '.join(missing)}; train the model again")
    return card


def _check_sizes(artefact: Artefact, folder: Path) -> None:
    words, features = len(artefact.words), sum(artefact.sizes.values())
    labels = len(artefact.card["labels"])
    expected: dict[str, tuple[str, tuple[int, ...]]] = {
        "coarse": ("int32", (words,)),
        "fine": ("int32", (words,)),
        "word_keys": ("int64", (artefact.word_keys.size,)),
        "coarse_keys": ("int64", (artefact.coarse_keys.size,)),
        "fine_keys": ("int64", (artefact.fine_keys.size,)),
        "idf": ("float32", (features,)),
        "weights": ("int8", (features, labels)),
        "steps": ("float16", (features,)),
        "intercepts": ("float32", (labels,)),
    }
    for name, (kind, shape) in expected.items():
        array = getattr(artefact, name)
        if array.shape != shape or array.dtype != kind or not np.isfinite(array).all():
            raise AnalyserError(
                f"{folder / ARRAYS}: {name} is {array.dtype} {array.shape}; the card and the "
                f"vocabulary ask for finite {kind} {shape}"
            )


def _swap(new: Path, folder: Path) -> None:
    """Put ``new`` where ``folder`` is; the old one steps aside first and goes last."""
    if not folder.exists():
        new.rename(folder)
        return
    old = new.with_name(new.name + "-old")
    try:
        folder.rename(old)
        new.rename(folder)
    finally:
        if not folder.exists():
            old.rename(folder)
    for gone in set_aside(folder):
        shutil.rmtree(gone, ignore_errors=True)
