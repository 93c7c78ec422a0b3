"""The day where the person is who looks at the page."""

from __future__ import annotations

from datetime import date, datetime

import streamlit as st

from analyser.errors import AnalyserError
from analyser.interview_log.times import read_zone


def today() -> date:
    """Today by the browser's time zone, or by this machine's clock where that is not known."""
    name = st.context.timezone
    try:
        zone = read_zone(name) if name else None
    except AnalyserError:  # one that this machine has no table of
        zone = None
    return datetime.now(zone).date()
