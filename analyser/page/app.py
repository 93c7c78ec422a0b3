"""The page as Streamlit runs it, again at every change."""

from analyser.page.write import show

show()
