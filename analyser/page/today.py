"""The day where the person is who looks at the page."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def today() -> date:
    """Today by the browser's time zone, or by this machine's clock where that is not known."""
    name = st.context.timezone
    try:
        zone = ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):  # a zone that this machine has no table of
        zone = None
    return datetime.now(zone).date()
