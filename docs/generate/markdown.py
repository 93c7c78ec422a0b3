"""The few forms of Markdown that the pages are made of."""

from collections.abc import Iterable, Sequence

NOTE = "<!-- written by `make docs`; change what it is written from instead -->"


def page(title: str, *parts: str) -> str:
    """A page with its title, and the note that it is generated."""
    return "\n\n".join((NOTE, f"# {title}", *parts)) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; a bar inside a cell is escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def code(text: str) -> str:
    """A phrase as it stands, whatever it holds."""
    ticks = "``" if "`" in text else "`"
    inner = f" {text} " if "`" in text else text
    return f"{ticks}{inner}{ticks}".replace("\n", "↵")


def percent(share: float, digits: int = 1) -> str:
    """``0.0094`` as ``0.9 %``."""
    return f"{share:.{digits}%}".replace("%", " %")


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|")
