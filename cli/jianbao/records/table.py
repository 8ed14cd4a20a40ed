"""table: a table of a page, typed, with its units."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, Union

import msgspec

from ..text import Span
from .base import NUMBER, Figure, Origin, doc


class Bound(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """A cell that states a bound (≤1.5) or a range (1—2)."""

    low: Annotated[Figure | None, doc("lower bound, in the unit of the column", NUMBER)] = None
    high: Annotated[Figure | None, doc("upper bound, in the unit of the column", NUMBER)] = None


Cell: TypeAlias = Union[Figure, Bound, None]  # noqa: UP007 - evaluated at run time on Python 3.10


class Column(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """One column: its header, without the unit, and what its cells are."""

    name: Annotated[str, doc("the header without its unit")]
    unit: Annotated[str | None, doc("the unit as printed, from the header or the unit line")] = None
    type: Annotated[Literal["text", "number", "date"], doc("what the cells are: text, number or date")]


class Table(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False, tag_field="type", tag="table"):
    """One table; rows are padded to the columns."""

    id: Annotated[str, doc("the parent's id and `/t1`, `/t2` …; `#t1` straight after a document")]
    origin: Annotated[Origin, doc("where it stands in the source")]
    span: Annotated[Span, doc("characters of the text of the record it was found in, half-open")]
    layout: Annotated[
        Literal["tab", "spaces", "ideographic", "pipe", "markdown", "box", "csv", "list"],
        doc("what parts the cells"),
    ]
    caption: Annotated[str | None, doc("the line above that names the table")] = None
    unit_line: Annotated[str | None, doc("单位：…, as printed")] = None
    header_rows: Annotated[int, doc("how many rows are header")]
    columns: Annotated[list[Column], doc("name, unit and type of each column")]
    rows: Annotated[list[list[Cell]], doc("the typed cells: numbers in the column's unit, ISO dates, bounds, text")]
    raw: Annotated[list[list[str]], doc("the same cells as printed")]
    total_rows: Annotated[list[int], doc("which rows are totals (合计), from 0")]
    notes: Annotated[list[str], doc("注：… below the table")]
    item: Annotated[str | None, doc("id of the item it was found in")] = None
    by: Annotated[list[str] | None, doc("names of the rules that made it, with --explain")] = None
