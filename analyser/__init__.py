"""Whether a follow-up after an interview is complete, well-toned and well-timed.

The public names are imported when first used, so that ``import analyser`` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analyser.analyse import Analyser
    from analyser.errors import AnalyserError
    from analyser.types import Contact, Draft, Entity, Finding, Interview, Report, Span, Timing

__version__ = "0.1.0"

_HOME = {"Analyser": "analyser.analyse", "AnalyserError": "analyser.errors"}
__all__ = [
    "Analyser",
    "AnalyserError",
    "Contact",
    "Draft",
    "Entity",
    "Finding",
    "Interview",
    "Report",
    "Span",
    "Timing",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'analyser' has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "analyser.types")), name)
