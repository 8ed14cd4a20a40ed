"""The lines of a text that may hold a table, and what a layout makes of a run of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..text import Span, trim
from .grid import Layout


class Lines:
    """The lines of a text: `spans[i]` is line i without its line end and the blanks behind it.

    `taken[i]`: a table already has the line. Leading blanks stay: in a padded table they are an empty first cell.
    """

    __slots__ = ("spans", "taken", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        start = 0
        for line in text.split("\n"):
            self.spans.append((start, start + len(line.rstrip())))
            start += len(line) + 1
        self.taken = bytearray(len(self.spans))

    def __len__(self) -> int:
        return len(self.spans)

    def __getitem__(self, number: int) -> str:
        start, end = self.spans[number]
        return self.text[start:end]

    def free(self, number: int) -> bool:
        """Whether line `number` is there, has something on it and belongs to no table yet."""
        return (
            0 <= number < len(self.spans) and not self.taken[number] and self.spans[number][0] < self.spans[number][1]
        )


class Draft(NamedTuple):
    """A run of lines cut into cells, headers and all: what a layout hands on."""

    layout: Layout
    rows: list[list[Span]]
    """the cells of each row, without the blanks at their edges"""
    first: int
    """its first line"""
    last: int
    """its last line"""
    by: tuple[str, ...] = ()
    """the rules that cut it, beside the layout's own"""
    groups: tuple[int, ...] = ()
    """of a box: for each row, between which rules it stands"""
    header_rows: int | None = None
    """how many rows are header, where the layout tells (Markdown)"""


def cell(text: str, start: int, end: int) -> Span:
    """The span of a cell without the blanks at its edges."""
    return trim(text, (start, end))


def runs(lines: Lines, is_row: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """First and last line of each run of at least two adjacent free lines that are rows."""
    number, count = 0, len(lines)
    while number < count:
        first = number
        while lines.free(number) and is_row(number):
            number += 1
        if number - first > 1:
            yield first, number - 1
        number = max(number, first + 1)
