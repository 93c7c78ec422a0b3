"""The one error that a user can cause."""


class AnalyserError(Exception):
    """Wrong input, settings or usage, told in words that name the input and say what to do.

    Everything else that is raised is a bug and is left to surface.
    """
