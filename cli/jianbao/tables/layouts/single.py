"""spaces, set close: rows of single words with one blank between them, as many in each row."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.patterns import late
from ..lines import Draft, Lines, runs

_ROW = late(r"[^\s，。；：！？]{1,30}(?: [^\s，。；：！？]{1,30}){2,15}")
_TWO_MORE = late(r"\n(?=(?:[^\s，。；：！？]{1,30} ){2}[^\n]*\n(?:[^\s，。；：！？]{1,30} ){2})")
"""The end of a line that two of three words and more follow."""
_WORD = late(r"\S+")


def find(lines: Lines) -> Iterator[Draft]:
    """Runs of at least three lines of equally many words, three or more."""

    def is_row(number: int) -> bool:
        return _ROW.fullmatch(lines[number]) is not None

    for first, last in runs(lines, _TWO_MORE, is_row):
        rows = [[m.span() for m in _WORD.finditer(lines.text, *lines.span(n))] for n in range(first, last + 1)]
        if len(rows) > 2 and len({len(row) for row in rows}) == 1:
            yield Draft("spaces", rows, first, last)
