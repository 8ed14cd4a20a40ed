"""Aligned tables: those of records, and `table` records as they were printed."""

from __future__ import annotations

from typing import Any

from tabulate import tabulate

from ..text.patterns import late
from .visible import visible
from .widths import fit, shorten, wide

_BREAKS = late(r"[ \t\r\n]+")


def align(
    heads: list[str], rows: list[list[str]], right: list[bool], rigid: list[bool], width: int | None
) -> list[str]:
    """The lines of a table: heads, a rule, rows; cells are shortened until a line fits into `width` columns.

    `right`: columns set to the right; `rigid`: columns that are shortened last.
    """
    if not heads:
        return []
    natural = [max(wide(row[at]) for row in [heads, *rows]) for at in range(len(heads))]
    widths = natural if width is None else fit(natural, rigid, width)
    printed = tabulate(
        [[shorten(cell, cap) for cell, cap in zip(row, widths, strict=True)] for row in [heads, *rows]],
        tablefmt="plain",
        disable_numparse=True,  # else 13092.33 prints as 13092.3
        colalign=["right" if one else "left" for one in right],
    )
    lines = [line.rstrip() for line in printed.split("\n")]
    return [lines[0], "  ".join("-" * one for one in widths), *lines[1:]]


def lines(record: dict[str, Any], width: int | None) -> list[str]:
    """A `table` record as the table it is: caption and unit line, heads with units, cells as printed, notes.

    Empty if the record is not built as a table is.
    """
    columns: Any = record.get("columns")
    rows: Any = record.get("raw", record.get("rows"))
    if not _is_list_of(columns, dict) or not _is_list_of(rows, list):
        return []
    heads = [_head(column) for column in columns]
    cells = [[_clean(cell) for cell in row[: len(heads)]] + [""] * (len(heads) - len(row)) for row in rows]
    above = [record.get("caption"), record.get("unit_line")]
    below: Any = record.get("notes")
    right = [column.get("type") == "number" for column in columns]
    return (
        [_clean(words) for words in above if words]
        + align(heads, cells, right, right, width)
        + [_clean(words) for words in (below if isinstance(below, list) else ())]
    )


def _head(column: dict[str, Any]) -> str:
    name, unit = _clean(column.get("name")), _clean(column.get("unit"))
    return f"{name} ({unit})" if unit else name


def _clean(cell: Any) -> str:
    return visible(_BREAKS.sub(" ", cell if isinstance(cell, str) else "" if cell is None else str(cell)).strip())


def _is_list_of(value: Any, kind: type) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, kind) for one in value)
