"""csv: cells parted by `,` or by `，`, and rows of single words parted by one blank.

Commas are in every sentence, so a run counts only if all its lines have as many cells, no line holds a sentence, and
(see `evidence`) its header and columns say that it is a table.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text import Span
from ...text.patterns import late
from ..lines import Draft, Lines, cell, runs

_THOUSANDS = late(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d])")
_SENTENCE = late(r"[。！？；]")
_TWO_MORE = {
    marks: late(rf"\n(?<=[^。！？；]\n)(?=(?:[^\n。！？；{marks}]*[{marks}][^\n。！？；]*(?:\n|\Z)){{2}})")
    for marks in (",，", "，")
}
"""By the marks that part cells: the end of a line that two with such a mark and no sentence follow."""
_LONGEST_LINE = 600


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of at least three lines with as many cells each.

    A line is cut at `,` where it has one (its `，` then stand inside cells, or the header alone was set with them), else
    at `，`; what so comes to nothing is cut at `，` alone, where `,` parts thousands.
    """
    for marks in (",，", "，") if "," in lines.text else ("，",):
        yield from _find(lines, marks)


def _find(lines: Lines, marks: str) -> Iterator[Draft]:
    def is_row(number: int) -> bool:
        line = lines[number]
        return len(line) <= _LONGEST_LINE and any(mark in line for mark in marks) and not _SENTENCE.search(line)

    for first, last in runs(lines, _TWO_MORE[marks], is_row):
        best = [_cut(lines.text, lines.span(number), marks, False) for number in range(first, last + 1)]
        if any(len(row) != len(best[0]) for row in best):
            marked = [_cut(lines.text, lines.span(number), marks, True) for number in range(first, last + 1)]
            best = max(best, marked, key=lambda rows: max(end - start for start, end in _even(rows)))
        for start, end in _even(best):
            if end - start > 2:
                yield Draft("csv", best[start:end], first + start, first + end - 1)


def _even(rows: list[list[Span]]) -> Iterator[tuple[int, int]]:
    """The stretches of rows that have as many cells."""
    start = 0
    for number in range(1, len(rows) + 1):
        if number == len(rows) or len(rows[number]) != len(rows[start]):
            yield start, number
            start = number


def _cut(text: str, span: Span, marks: str, thousands: bool) -> list[Span]:
    """The cells of a line. A cell in quotes may hold commas; with `thousands`, so may figures such as 1,234."""
    start, end = span
    mark = next((mark for mark in marks if text.find(mark, start, end) >= 0), marks[0])
    kept = _kept(text, span, thousands)
    row = []
    at = start
    while True:
        stop = text.find(mark, at, end)
        while stop >= 0 and (inside := next((k for k in kept if k[0] <= stop < k[1]), None)):
            stop = text.find(mark, inside[1], end)
        found = cell(text, start, stop if stop >= 0 else end)
        row.append(_unquoted(text, found))
        if stop < 0:
            return row
        start = at = stop + 1


_QUOTED = late(r'(?:(?<=,)|(?<=，)|^)[ ]*"(?:[^"\n]|"")*"')


def _kept(text: str, span: Span, thousands: bool) -> list[Span]:
    """The stretches of a line in which commas part nothing. A line is short, so looking through them is."""
    start, end = span
    kept = []
    if text.find('"', start, end) >= 0:
        kept += [(start + m.start(), start + m.end()) for m in _QUOTED.finditer(text[start:end])]
    if thousands:
        kept += [m.span() for m in _THOUSANDS.finditer(text, start, end)]
    return kept


def _unquoted(text: str, found: Span) -> Span:
    start, end = found
    if end - start > 1 and text[start] == '"' == text[end - 1]:
        return start + 1, end - 1
    return found
