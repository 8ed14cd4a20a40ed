"""tab: cells parted by TAB, as spreadsheets and web pages leave them on the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

from ...text import Span
from ...text.patterns import late
from .. import frame
from ..lines import Draft, Lines, cell

_TAB = late(r"\t")
_CLAUSE_MARK = late(r"[，。；：！？]")
_LONGEST_SECTION = 24


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of lines with a TAB inside. One blank line between two rows of as many cells does not end a run."""
    text = lines.text
    number, count = 0, len(lines)
    while (number := lines.search(_TAB, number)) < count:
        if not _is_row(lines, number):
            number += 1
            continue
        first = last = number
        rows: list[list[Span]] = []
        while number < count:
            if _is_row(lines, number):
                row = _cut(text, lines.span(number))
                if number > last + 1 and len(row) != len(rows[-1]):
                    break
                rows.append(row)
                last = number
            elif number > last + 1 or (lines.free(number) and not _is_section(lines, number)):
                break
            elif lines.free(number):
                rows.append([lines.span(number)])
                last = number
            number += 1
        number = last + 1
        yield Draft("tab", rows, first, last)


def _is_row(lines: Lines, number: int) -> bool:
    return not lines.taken[number] and "\t" in lines[number]


def _is_section(lines: Lines, number: int) -> bool:
    """Whether a line without TAB is a row all the same: a short title right between two rows."""
    words = lines[number].strip()
    if len(words) > _LONGEST_SECTION or _CLAUSE_MARK.search(words) or frame.CAPTION.fullmatch(words):
        return False
    return number + 1 < len(lines) and _is_row(lines, number + 1)


def _cut(text: str, span: Span) -> list[Span]:
    start, end = span
    row = []
    for piece in text[start:end].split("\t"):
        row.append(cell(text, start, start + len(piece)))
        start += len(piece) + 1
    return row
