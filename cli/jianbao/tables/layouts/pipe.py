"""pipe and markdown: cells parted by `|`, with or without one at either edge."""

from __future__ import annotations

from collections.abc import Iterator

from ...text import Span
from ...text.patterns import late
from ..lines import Draft, Lines, cell, runs

_BAR = late(r"(?<!\\)[|｜]")
_BAR_OR_LINE = late(r"[|｜]")
_RULE = late(r"[\s|｜:：—-]*-[\s|｜:：—-]*")
"""A line that only parts header and rows: `|---|:--:|`."""


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of lines with a `|`; `markdown` where the second line is its rule."""
    for first, last in runs(lines, _BAR_OR_LINE, lambda number: _BAR_OR_LINE.search(lines[number]) is not None):
        rules = {number for number in range(first, last + 1) if _RULE.fullmatch(lines[number])}
        rows = [_cut(lines.text, lines.span(number)) for number in range(first, last + 1) if number not in rules]
        if len(rows) < 2 or max(map(len, rows)) < 2:
            continue
        if first + 1 in rules:
            yield Draft("markdown", _level(rows), first, last, header_rows=1)
        else:
            yield Draft("pipe", _level(rows), first, last)


def _cut(text: str, span: Span) -> list[Span]:
    start, end = span
    row = []
    for bar in _BAR.finditer(text, start, end):
        row.append(cell(text, start, bar.start()))
        start = bar.end()
    row.append(cell(text, start, end))
    return row


def _level(rows: list[list[Span]]) -> list[list[Span]]:
    """Without the empty cells that bars at the left and right edge make; they stay where some row has a cell there."""
    width = max(map(len, rows))
    if all(row[0][0] == row[0][1] for row in rows):
        rows = [row[1:] for row in rows]
        width -= 1
    if all(len(row) < width or row[-1][0] == row[-1][1] for row in rows):
        rows = [row[: width - 1] for row in rows]
    return rows
