"""The one error that a user can cause."""


class AnalyserError(Exception):
    """Wrong input, settings or usage, told in words that name the input and say what to do.

    Everything else that is raised is a bug and is left to surface.
    """


def unreadable(name: object, error: OSError) -> AnalyserError:
    """What is said of a file that cannot be read, in the same words wherever it was named."""
    if isinstance(error, FileNotFoundError):
        return AnalyserError(f"{name}: there is no such file; check the name")
    return AnalyserError(f"{name}: cannot be read: {error.strerror or error}")


def not_utf8(name: object, error: UnicodeDecodeError) -> AnalyserError:
    """What is said of a text in another encoding; it names the line that cannot be read."""
    line = error.object[: error.start].count(b"\n") + 1
    return AnalyserError(f"{name}:{line}: this is not UTF-8; save it as UTF-8")
