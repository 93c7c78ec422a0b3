"""Starts the page; ``analyser page`` does the same with the private settings."""

from analyser.page.write import show

show()
