"""Sentences in, probabilities out: the fitted model, its files, and the encoder beside it."""
