"""Times of day and time zones, as people write them."""

from __future__ import annotations

import re
from datetime import UTC, time, tzinfo
from zoneinfo import ZoneInfo

from analyser.errors import AnalyserError

_ONE_DIGIT = re.compile(r"\d:")


def read_time(words: str) -> time:
    """The time of day in ``14:30`` or ``9:30``.

    Raises:
        ValueError: it is none.
    """
    words = words.strip()
    return time.fromisoformat(f"0{words}" if _ONE_DIGIT.match(words) else words)


def read_zone(name: str) -> tzinfo:
    """The time zone of a name as in ``Europe/Berlin``.

    Raises:
        AnalyserError: no zone is called so.
    """
    try:
        return UTC if name == "UTC" else ZoneInfo(name)
    # a table of zones is a folder of files, and fails as one
    except (LookupError, ValueError, OSError) as error:
        raise AnalyserError(
            f"there is no time zone {name[:80]!r}; write it as in Europe/Berlin"
        ) from error
