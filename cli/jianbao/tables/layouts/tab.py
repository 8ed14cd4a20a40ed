"""tab: cells parted by TAB, as spreadsheets and web pages leave them on the clipboard."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ...text import Span
from ...text.patterns import late
from .. import frame
from ..lines import Draft, Lines, cell

_CLAUSE_MARK = late(r"[，。；：！？]")
_LONGEST_SECTION = 24


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of lines with a TAB inside. One blank line between two rows of as many cells does not end a run."""
    text = lines.text
    number, count = 0, len(lines)
    while number < count:
        if not _is_row(lines, number):
            number = _next(lines, number)
            continue
        first = last = number
        rows: list[list[Span]] = []
        while number < count:
            if _is_row(lines, number):
                row = _cut(text, lines.spans[number])
                if number > last + 1 and len(row) != len(rows[-1]):
                    break
                rows.append(row)
                last = number
            elif number > last + 1 or (lines.free(number) and not _is_section(lines, number)):
                break
            elif lines.free(number):
                rows.append([lines.spans[number]])
                last = number
            number += 1
        number = last + 1
        yield Draft("tab", rows, first, last)


def _next(lines: Lines, number: int) -> int:
    """The next line that has a TAB; most lines of a page have none, and are not looked at one by one."""
    tab = lines.text.find("\t", lines.spans[number][1])
    return len(lines) if tab < 0 else max(number + 1, bisect_right(lines.spans, (tab, tab)) - 1)


def _is_row(lines: Lines, number: int) -> bool:
    start, end = lines.spans[number]
    return not lines.taken[number] and lines.text.find("\t", start, end) >= 0


def _is_section(lines: Lines, number: int) -> bool:
    """Whether a line without TAB is a row all the same: a short title right between two rows."""
    words = lines[number].strip()
    if len(words) > _LONGEST_SECTION or _CLAUSE_MARK.search(words) or frame.CAPTION.fullmatch(words):
        return False
    return number + 1 < len(lines) and _is_row(lines, number + 1)


def _cut(text: str, span: Span) -> list[Span]:
    row = []
    start, end = span
    while True:
        stop = text.find("\t", start, end)
        if stop < 0:
            row.append(cell(text, start, end))
            return row
        row.append(cell(text, start, stop))
        start = stop + 1
