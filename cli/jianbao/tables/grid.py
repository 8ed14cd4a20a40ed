"""A table as it lies in its text: spans of cells, columns, typed rows."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..records import Cell, Column
from ..text import Span

Layout: TypeAlias = Literal["tab", "spaces", "ideographic", "pipe", "markdown", "box", "csv", "list"]


class Grid:
    """One table of a text. All spans count in that text, half-open; rows and columns from 0.

    `cells`, `raw`, `typed` hold the data rows alone, each padded to the columns; an empty cell has an empty span, `""`
    and None. `header` has the header rows as cut. A cell that was broken over lines has the span of its first part.
    """

    __slots__ = (
        "by",
        "caption",
        "cells",
        "columns",
        "header",
        "layout",
        "notes",
        "raw",
        "span",
        "total_rows",
        "typed",
        "unit_line",
    )

    def __init__(self, layout: Layout, span: Span) -> None:
        self.layout = layout
        self.span = span
        self.columns: list[Column] = []
        self.header: list[list[Span]] = []
        self.cells: list[list[Span]] = []
        self.raw: list[list[str]] = []
        self.typed: list[list[Cell]] = []
        self.caption: str | None = None
        self.unit_line: str | None = None
        self.total_rows: list[int] = []
        self.notes: list[str] = []
        self.by: tuple[str, ...] = ()

    @property
    def header_rows(self) -> int:
        """How many rows are header."""
        return len(self.header)
