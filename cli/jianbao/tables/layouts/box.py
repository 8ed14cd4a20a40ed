"""box: cells in a frame of box-drawing characters (│ ┃ ┌ ─), or of `+---+` and `|`."""

from __future__ import annotations

from collections.abc import Iterator

from ...text import Span
from ...text.patterns import late
from ..lines import Draft, Lines, cell, runs
from ..widths import width

_VERTICAL = late(r"[│┃║┆┇┊┋|｜├┤┠┨┣┫┝┥╟╢╠╣┼╂╋┿╪╬]")
_DRAWN = late(r"[\u2500-\u257f]")
_STROKE = late(r"[\u2500-\u257f|+]")
"""What every line of a frame has, drawn or typed."""
_RULE = late(r"[\u2500-\u257f+=\s-]*[\u2500-\u257f+][\u2500-\u257f+=\s-]*")
"""A line that is all frame."""
_STROKES = late(r"[\u2500-\u257f=+-]*")
_ASCII_EDGE = late(r"\s*\+[-=+]{2,}\s*")


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of lines that are drawn, at least one of them a rule or every one with bars."""
    ascii_frame = "+-" in lines.text or "+=" in lines.text

    def is_row(number: int) -> bool:
        line = lines[number]
        if _DRAWN.search(line):
            return True
        return ascii_frame and (_ASCII_EDGE.fullmatch(line) is not None or line.lstrip().startswith("|"))

    for first, last in runs(lines, _STROKE, is_row):
        if not any(_RULE.fullmatch(lines[n]) or _DRAWN.search(lines[n]) for n in range(first, last + 1)):
            continue
        draft = _draft(lines, first, last)
        if draft:
            yield draft


def _draft(lines: Lines, first: int, last: int) -> Draft | None:
    cuts, bars, groups, group = [], [], [], 0
    for number in range(first, last + 1):
        if _RULE.fullmatch(lines[number]):
            group += 1
            continue
        row, places = _cut(lines.text, lines.span(number))
        if not row:
            return None  # one bar frames nothing
        cuts.append(row)
        bars.append(places)
        groups.append(group)
    most = max(map(len, bars), default=0)
    if most < 3 or len(cuts) < 2:
        return None
    full = next(places for places in bars if len(places) == most)
    rows = [_place(row, places, full) for row, places in zip(cuts, bars, strict=True)]
    return Draft("box", rows, first, last, groups=tuple(groups))


def _cut(text: str, span: Span) -> tuple[list[Span], list[tuple[int, int]]]:
    """The cells between the bars of a line, and where each bar stands, with frames one and two columns wide.

    What stands before the first bar and behind the last one belongs to no cell.
    """
    start, end = span
    row: list[Span] = []
    bars: list[tuple[int, int]] = []
    column = 0
    at = start
    for seen, bar in enumerate(_VERTICAL.finditer(text, start, end)):
        column += width(text, at, bar.start())
        bars.append((column + seen, column + 2 * seen))
        if seen:
            row.append(_without_strokes(text, at, bar.start()))
        at = bar.end()
    return row, bars


def _without_strokes(text: str, start: int, end: int) -> Span:
    """A cell; one that holds a piece of a rule (beside a cell that spans rows) is empty."""
    found = cell(text, start, end)
    strokes = _STROKES.match(text, *found)
    if strokes and strokes.end() == found[1] and found[1] - found[0] > 1:
        return start, start
    return found


def _place(row: list[Span], bars: list[tuple[int, int]], full: list[tuple[int, int]]) -> list[Span]:
    """A row with merged cells laid over the columns: each cell under the bar where it begins."""
    if len(row) == len(full) - 1:
        return row
    for way in (0, 1):
        columns = {bar[way]: number for number, bar in enumerate(full)}
        if all(bar[way] in columns for bar in bars):
            placed = [(found[0], found[0]) for found in row[:1]] * (len(full) - 1)
            for found, bar in zip(row, bars, strict=False):
                placed[columns[bar[way]]] = found
            return placed
    return row
