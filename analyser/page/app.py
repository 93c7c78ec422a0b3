"""The page as Streamlit runs it, again at every change."""

from analyser.page.frame import show

show()
