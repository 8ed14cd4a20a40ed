"""The layouts of tables, one a file: each finds runs of lines and cuts them into cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..lines import Draft, Lines
from . import box, cards, csv, gutters, pipe, single, tab

FINDERS: dict[str, Callable[[Lines], Iterator[Draft]]] = {
    "tab": tab.find,
    "box": box.find,  # before pipe: a frame of `+---+` has its cells between `|`
    "pipe": pipe.find,
    "csv": csv.find,  # before gutters: `1,  5` has a gap behind its comma
    "gutters": gutters.find,
    "single": single.find,  # behind gutters: of a padded table some lines may have single blanks alone
    "cards": cards.find,
}
"""The surest first; a line belongs to the first layout that makes a table of it."""
