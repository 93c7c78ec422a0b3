"""The dates of a message: where they stand, which days they mean, and what for."""
