"""The data files, and their one reader.

A lexicon file is UTF-8, parted by TABs. Its head is lines that begin with `#`; each of these four words opens one, and
what it says may go on in the lines below:

    # What:    what the file is, and what its columns hold
    # Add:     how to add a row
    # Source:  where its facts come from
    # Worse:   which error is worse, so that who adds a row knows what to leave out
    # Key:     (where the first column alone does not) the columns that tell the rows apart, parted by commas
    # Sorted   (only where it is true) the rows stand in the order of their keys

The first line behind the head names the columns. `word` is what a row is about (of a law its `title`, and `short` as it
is cited; of a notice kind its `trigger`, a regular expression); `example` is a text of our own invention that holds it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def _table(name: str) -> tuple[list[str], list[list[str]]]:
    """The columns and the rows, as they stand. Raises FileNotFoundError for a name that is none."""
    lines = (FOLDER / f"{name}.tsv").read_text("utf-8").split("\n")
    columns, *rows = [line.split("\t") for line in lines if line and line[0] != "#"]
    return columns, rows


@cache
def read(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the lexicon file `name` (without `.tsv`), each as column -> cell; empty cells are left out.

    Raises FileNotFoundError for a name that is none, ValueError for a row that has too many cells.
    """
    columns, rows = _table(name)
    for row in rows:
        if len(row) > len(columns):
            raise ValueError(f"lexicon {name}: too many cells: {row}")
    return tuple({column: cell for column, cell in zip(columns, row, strict=False) if cell} for row in rows)


def cells(name: str, *wanted: str) -> list[tuple[str, ...]]:
    """Some columns of a lexicon file, row by row, empty cells as "": what a big file costs least at a start."""
    columns, rows = _table(name)
    places = [columns.index(column) for column in wanted]
    width = max(places) + 1
    return [tuple([row[place] for place in places]) if len(row) >= width else _padded(row, places) for row in rows]


def columns(name: str) -> list[str]:
    """The names of the columns of a lexicon file."""
    return _table(name)[0]


def _padded(row: list[str], places: list[int]) -> tuple[str, ...]:
    return tuple(row[place] if place < len(row) else "" for place in places)


def words(name: str, column: str = "word") -> tuple[str, ...]:
    """One column of a lexicon file, in its order."""
    return tuple(cell for (cell,) in cells(name, column))
