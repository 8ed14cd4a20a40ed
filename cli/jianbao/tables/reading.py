"""Reading the tables of a text, one layout after another."""

from __future__ import annotations

from .compose import compose
from .grid import Grid
from .layouts import FINDERS
from .lines import Lines


def read(text: str, layouts: set[str]) -> list[Grid]:
    """The tables that these layouts make of a text, in order; the first layout that makes one of a line has it."""
    lines = Lines(text)
    found: list[Grid] = []
    for name, find in FINDERS.items():
        for draft in find(lines) if name in layouts else ():
            grid = compose(lines, draft)
            if grid:
                found.append(grid)
                lines.taken[draft.first : draft.last + 1] = b"\1" * (draft.last + 1 - draft.first)
    found.sort(key=lambda grid: grid.span)
    return found
