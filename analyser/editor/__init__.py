"""Drafts in an editor, marked while one types: a language server."""
