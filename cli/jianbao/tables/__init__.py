"""tables: the tables of a text, typed, with their units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ..records import Origin, Parent, Table
from ..rule import Rule
from .find import grids
from .grid import Grid

TAKES = frozenset({"document", "item"})
GIVES = "table"

__all__ = ["GIVES", "RULES", "TAKES", "Grid", "Options", "fired", "grids", "run"]

RULES: tuple[Rule[Any], ...]
"""Every rule. Tests and documentation alone read them, so they come when asked for: no run pays for them."""


def __getattr__(name: str) -> object:
    if name != "RULES":
        raise AttributeError(name)
    from .rules import RULES

    return RULES


def fired(text: str) -> set[str]:
    """The names of the rules that made the tables of a text."""
    return {name for grid in grids(text) for name in grid.by}


class Options(msgspec.Struct, frozen=True):
    """`date`: the publication date, ISO 8601, when nothing nearer tells; `explain`: fill `by`."""

    date: str | None = None
    explain: bool = False


def run(parent: Parent, options: Options) -> Iterator[Table]:
    """The tables of one record, in order."""
    found = grids(parent.text)
    if not found:
        return
    traced, prefix, source = parent.traced(), parent.find_prefix("t"), parent.source_name
    for number, grid in enumerate(found, 1):
        yield Table(
            id=f"{prefix}{number}",
            origin=Origin(source, traced.to_source(grid.span)),
            span=grid.span,
            layout=grid.layout,
            caption=grid.caption,
            unit_line=grid.unit_line,
            header_rows=grid.header_rows,
            columns=grid.columns,
            rows=grid.typed,
            raw=grid.raw,
            total_rows=grid.total_rows,
            notes=grid.notes,
            item=parent.item,
            by=list(grid.by) if options.explain else None,
        )
