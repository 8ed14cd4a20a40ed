"""show: records as a person would rather look at them. Makes lines; prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from ..records import TYPES
from . import cells, grids
from .visible import visible

__all__ = ["RUN", "render", "visible"]

Record = dict[str, Any]

RUN = 200
"""How many records of one type are aligned together, at most: memory stays flat however long the stream is."""


def render(records: Iterable[Record], width: int | None = None) -> Iterator[str]:
    """The lines, without line ends, that show `records`; a blank line closes each block.

    Records are decoded JSON objects, numbers exact (`parse_float=Decimal`). A run of records of one type is one aligned
    table, a `table` is itself, a record of a foreign type is compact JSON. Lines are no wider than `width` columns of the
    terminal where cells can be shortened to that; None shortens nothing. Nothing in a line can move a cursor, colour
    it or turn its direction.
    """
    for kind, run in groupby(records, key=_kind):
        if kind == "table":
            for record in run:
                yield from _table(record, width)
        elif kind in TYPES:
            while block := list(islice(run, RUN)):
                yield from cells.aligned(kind, block, width)
                yield ""
        else:
            for record in run:
                yield visible(cells.compact(record))
            yield ""


def _kind(record: Record) -> str:
    kind = record.get("type")
    return kind if isinstance(kind, str) else ""


def _table(record: Record, width: int | None) -> Iterator[str]:
    yield from grids.lines(record, width) or [visible(cells.compact(record))]
    yield ""
