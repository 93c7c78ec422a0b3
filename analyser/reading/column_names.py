"""How the name of a column is read, in whatever kind of table it stands."""

from __future__ import annotations


def column_name(written: str) -> str:
    """``Send On`` and ``send-on`` as ``send_on``."""
    return "_".join(written.lower().replace("-", " ").split())
