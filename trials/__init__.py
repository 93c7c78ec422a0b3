"""Trials of trust: the long versions of what ``tests/trust`` tries in short."""
