"""A copy of the package with few examples, in which retraining takes seconds."""

import shutil
from pathlib import Path

from analyser.resources import shipped

HANDS = {"train": ("01", "02", "03"), "dev": ("05",)}


def copy_examples(data):
    """Three hands to learn from and one to measure on, into ``data``."""
    for split, hands in HANDS.items():
        folder = data / "sentences" / split
        folder.mkdir(parents=True)
        for hand in hands:
            shutil.copy(shipped("data", "sentences", split, f"hand-{hand}.jsonl"), folder)


def copy_package(folder):
    """The whole package with its model, but few examples; it runs from ``folder``."""
    import analyser

    source = Path(analyser.__file__).parent
    ignored = shutil.ignore_patterns("__pycache__", "models", "data")
    shutil.copytree(source, folder / "analyser", ignore=ignored)
    shutil.copytree(shipped("models"), folder / "models")
    for part in shipped("data").iterdir():
        if part.is_dir() and part.name not in ("sentences", "drafts"):
            shutil.copytree(part, folder / "data" / part.name)
    copy_examples(folder / "data")
