"""First drafts from the log: what is known is said, what is not is left out."""
