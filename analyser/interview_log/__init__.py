"""Interviews and contacts: the log itself, and what is read into it from notes and invitations."""
