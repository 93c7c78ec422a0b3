"""Where the shipped models and data lie, and where the user's own files go.

In a wheel ``models`` and ``data`` lie inside the package; in a checkout and an editable install
they lie beside it.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from glob import escape
from pathlib import Path

import platformdirs

from analyser.errors import AnalyserError
from analyser.whole_files import LEFT_BY_A_KILL

_LOG_ENDINGS = (".db", ".sqlite", ".sqlite3")
_PASSWORD = re.compile(r":[^:@/]*@")
_PACKAGE = Path(__file__).resolve().parent


def shipped(*parts: str) -> Path:
    """The path of a shipped file or folder, such as ``shipped("models", "tone")``.

    Raises:
        AnalyserError: it is not there, which means a broken installation.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise AnalyserError(
        f"{'/'.join(parts)} is not part of this installation; install the package again"
    )


def own_model(folder: Path) -> Path:
    """Where in a user's folder a retrained tone model lies, or would."""
    return folder / "models" / "tone"


def model_in_use(folder: Path) -> Path:
    """The tone model of a user's folder where there is one; else the shipped one.

    One that a killed training left aside is put back first.
    """
    own = own_model(folder)
    bring_back(own)
    return own if is_model(own) else shipped("models", "tone")


def set_aside(model: Path) -> list[Path]:
    """What trainings put aside to write ``model`` in its place, and did not live to remove."""
    return sorted(model.parent.glob(f".{escape(model.name)}-*-old"))


def bring_back(model: Path) -> None:
    """Put a model back where a training was killed between putting it aside and the new one in."""
    if not model.exists() and (left := set_aside(model)):
        with suppress(OSError):  # a folder that cannot be written to is left as it is
            left[-1].rename(model)


MODEL_FILES = "model.safetensors.gz", "vocabulary.json.gz", "card.json"
"""The weights of a tone model, its words, and what it is."""


def is_model(folder: Path) -> bool:
    """Whether a tone model lies there, or what is left of one."""
    return any((folder / name).is_file() for name in MODEL_FILES)


def log_address() -> str:
    """Where the interview log lies: ``ANALYSER_LOG_URL``, else a file in the user's own folder.

    Raises:
        AnalyserError: that is neither a URL nor the path of a database.
    """
    address = os.environ.get("ANALYSER_LOG_URL")
    if not address:
        return str(user_folder() / "log.sqlite3")
    path = Path(address)
    # a slip of the pen would else become an empty log of that name
    if "://" in address or path.suffix.lower() in _LOG_ENDINGS or path.is_file():
        return address
    raise AnalyserError(
        f"ANALYSER_LOG_URL is {_PASSWORD.sub(':***@', address)!r}; it must be a URL, as in "
        "sqlite:///path or postgresql://user@host/database, or the path of a file that is there or "
        f"ends in {', '.join(_LOG_ENDINGS[:-1])} or {_LOG_ENDINGS[-1]}"
    )


_OWN_FILES = (
    "settings.toml",
    "sign-in.toml",
    "corrections.jsonl",
    "people",
    f"{LEFT_BY_A_KILL}*",
)
_OF_A_LOG = ("", "-journal", "-wal", "-shm", ".damaged-*", ".version-*")
_OWN_MODELS = ("models/tone", "models/.tone-*")


def own_files(folder: Path) -> list[Path]:
    """What this program wrote into a user's folder, or reads there; nothing of anybody else's.

    A folder may have been named by mistake, so that a model in it that is the shipped one, or none
    of this program's, is left out.
    """
    models = [
        path
        for pattern in _OWN_MODELS
        for path in folder.glob(pattern)
        if is_model(path) and not path.samefile(shipped("models", "tone"))
    ]
    others = (path for name in _OWN_FILES for path in folder.glob(name))
    return sorted({*models, *others, *log_files(folder / "log.sqlite3")})


def log_files(path: Path) -> list[Path]:
    """The file of a log and what was kept beside it: damaged ones, and those before a change."""
    names = (escape(path.name) + ending for ending in _OF_A_LOG)
    found = {file for name in names for file in path.parent.glob(name)}
    return sorted(file for file in found if not file.is_dir())


def user_folder() -> Path:
    """The folder of the user's own files: ``ANALYSER_HOME`` where set, else the platform's."""
    home = os.environ.get("ANALYSER_HOME")
    return Path(home) if home else Path(platformdirs.user_data_dir("analyser", appauthor=False))
