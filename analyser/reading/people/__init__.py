"""The people in a message, and their names."""
