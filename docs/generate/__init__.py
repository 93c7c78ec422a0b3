"""Writes the pages that the program knows best itself: ``python -m docs.generate``."""
