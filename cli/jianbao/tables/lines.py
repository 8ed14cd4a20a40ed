"""The lines of a text that may hold a table, and what a layout makes of a run of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..text import Span, trim
from ..text.patterns import Pattern, late
from .grid import Layout

_BREAK = late(r"\n")


class Lines:
    """The lines of a text, by number. Most of them no table has: only where they end is known of all.

    `taken[i]`: a table already has line i.
    """

    __slots__ = ("_ends", "taken", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._ends = [found.start() for found in _BREAK.finditer(text)]
        self._ends.append(len(text))
        self.taken = bytearray(len(self._ends))

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:
        start = self._ends[number - 1] + 1 if number else 0
        return self.text[start : self._ends[number]].rstrip()

    def span(self, number: int) -> Span:
        """Line `number` without its line end and the blanks behind it.

        Leading blanks stay: in a padded table they are an empty first cell.
        """
        start = self._ends[number - 1] + 1 if number else 0
        return start, start + len(self.text[start : self._ends[number]].rstrip())

    def free(self, number: int) -> bool:
        """Whether line `number` is there, has something on it and belongs to no table yet."""
        return 0 <= number < len(self._ends) and not self.taken[number] and self[number] != ""

    def search(self, pattern: Pattern, number: int) -> int:
        """The first line from `number` on in which the pattern finds something; `len(lines)` if there is none.

        What is found may begin with the line break at the end: `\\n(?=…)` tells a line by those that follow it.
        """
        found = pattern.search(self.text, self._ends[number - 1] + 1 if number else 0)
        return bisect_left(self._ends, found.start(), number) if found else len(self._ends)


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


def runs(lines: Lines, likely: Pattern, is_row: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """First and last line of each run of at least two adjacent free lines that are rows.

    `likely` finds the lines, see `Lines.search`, that can begin a run.
    """
    number, count = 0, len(lines)
    while (number := lines.search(likely, number)) < count:
        first = number
        while lines.free(number) and is_row(number):
            number += 1
        if number - first > 1:
            yield first, number - 1
        number = max(number, first + 1)
