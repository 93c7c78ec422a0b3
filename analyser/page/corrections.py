"""What the person at the page says of single sentences, kept as labelled examples.

The file is of the published shape, so that ``analyser train`` reads it too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from analyser.errors import AnalyserError
from analyser.labels import TONES, Tone
from analyser.page.person import person_folder
from analyser.whole_files import write_whole

HAND = "you"
"""Who labelled these: examples are split by hand when a model is trained."""


def corrections_file() -> Path:
    """Where the corrections lie, or would."""
    return person_folder() / "corrections.jsonl"


def read_corrections(path: Path) -> dict[str, tuple[Tone, ...]]:
    """The tones of each corrected sentence, in the order in which they were corrected.

    Raises:
        AnalyserError: the file cannot be read.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise AnalyserError(f"{path}: cannot be read ({error}); move it away") from error
    found: dict[str, tuple[Tone, ...]] = {}
    for number, line in enumerate(lines, start=1):
        try:
            record = json.loads(line)
            found[record["text"]] = in_order(record["tone"])
        except (ValueError, KeyError, TypeError) as error:
            raise AnalyserError(
                f"{path}:{number}: this is no labelled sentence; mend the line or take it out"
            ) from error
    return found


def write_corrections(path: Path, corrections: Mapping[str, Iterable[Tone]]) -> None:
    """Put these in the place of all that were there.

    Raises:
        AnalyserError: the file cannot be written.
    """
    lines = (
        json.dumps(
            {"id": f"{HAND}-{number}", "hand": HAND, "text": text, "tone": list(in_order(tones))},
            ensure_ascii=False,
        )
        for number, (text, tones) in enumerate(corrections.items(), start=1)
    )
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise AnalyserError(f"{path}: cannot be written ({error.strerror})") from error
    write_whole(path, "".join(f"{line}\n" for line in lines).encode())


def correct(path: Path, sentence: str, tones: Iterable[Tone]) -> None:
    """Keep what a sentence reads like; a later word on it counts.

    Raises:
        AnalyserError: the file cannot be read or written.
    """
    corrections = read_corrections(path)
    corrections.pop(sentence, None)
    write_corrections(path, corrections | {sentence: in_order(tones)})


def in_order(tones: Iterable[str]) -> tuple[Tone, ...]:
    """The known ones among these labels, in their fixed order."""
    held = set(tones)
    return tuple(label for label in TONES if label in held)
