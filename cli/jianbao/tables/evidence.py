"""Whether what was cut like a table is one. Prose, verse, lists of names and contact lines are not."""

from __future__ import annotations

from ..text.patterns import late
from .grid import Grid
from .headers import known_words

_LABELLED = late(r"[^：:\d]{1,12}[：:]\s*\S|[^：:\d]{1,12}[：:]$")
_NAME = late(r"[\u4e00-\u9fff·\s]{2,5}")


def convincing(grid: Grid, heads: list[list[str]]) -> bool:
    """Whether the grid is a table, by what its layout alone says.

    A TAB, a frame or Markdown's rule is put there for a table, bars at both edges too; only lists of names and of labelled
    values are none. Blanks, commas and bare bars need a header and columns that speak for it.
    """
    if _labelled(grid):
        return False
    if grid.layout in ("markdown", "box"):
        return True
    if grid.layout == "tab":
        return grid.header_rows > 0 or not _names(grid)
    if grid.layout == "list":
        return _typed(grid) > 0 or _known(heads)
    return _speaks(grid, heads)


def _speaks(grid: Grid, heads: list[list[str]]) -> bool:
    rows = len(grid.raw)
    if grid.header_rows:
        return _known(heads) or (_typed(grid) > 0 and rows > 1)
    return rows > 2 and _typed(grid) > 1


def _known(heads: list[list[str]]) -> bool:
    """Whether two thirds of the cells of a header row, and two at least, are words that stand over columns."""
    for row in heads:
        filled = sum(1 for cell in row if cell)
        known = known_words(row)
        if known > 1 and 3 * known >= 2 * filled:
            return True
    return False


def _typed(grid: Grid) -> int:
    return sum(1 for column in grid.columns if column.type != "text")


def _labelled(grid: Grid) -> bool:
    """`电话：…  传真：…`: at least half of the cells carry their own label."""
    cells = [cell for row in grid.raw for cell in row if cell]
    return 2 * sum(1 for cell in cells if _LABELLED.match(cell)) >= len(cells)


def _names(grid: Grid) -> bool:
    """Nothing but words of two to five Han characters."""
    return all(_NAME.fullmatch(cell) for row in grid.raw for cell in row if cell)
