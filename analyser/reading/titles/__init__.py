"""The job title that a message is about."""
