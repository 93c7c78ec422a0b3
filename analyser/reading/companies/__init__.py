"""The employers and other organisations that a message names."""
