"""The colour of the words in a chart: dark on light, light on dark."""

from __future__ import annotations

from typing import Any

import streamlit as st

_INK = {"light": "#4b5356", "dark": "#b9c0c1"}


def with_ink(chart: Any) -> Any:
    """The chart with axis, title and legend words that can be read on the page's ground."""
    ink = _INK["dark" if st.context.theme.type == "dark" else "light"]
    words = {"labelColor": ink, "titleColor": ink}
    # flush labels would leave the places of the first and the last row
    rows = chart.configure_axis(**words).configure_axisY(labelFlush=False)
    # the last number below is wider than is reckoned for it, and would be cut
    return rows.configure_legend(**words).properties(padding={"right": 12})
