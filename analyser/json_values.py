"""The values that travel from room to room, as JSON has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time
from typing import Any


def plain(value: Any) -> Any:
    """Dataclasses, mappings, tuples, dates and times as JSON values; scores to four places."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        shown = [item.name for item in fields(value) if item.metadata.get("published", True)]
        return {name: plain(getattr(value, name)) for name in shown}
    return value
