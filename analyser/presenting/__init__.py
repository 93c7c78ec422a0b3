"""A report as text, JSON, editor lines or SARIF."""
