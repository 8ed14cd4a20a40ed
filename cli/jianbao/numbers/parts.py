"""A very long text is read in parts, so that memory holds the finds of one part and not of all.

No page of a newspaper is as long: this is for a year of them in one file. A part ends with a line, at a blank one where
that is near; what a sentence has said does not reach over it, as it does not over the end of a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..records import Line
from .find import Find
from .read import read

LONGEST: Final = 1 << 20
"""Characters that are read at once."""
_NEAR: Final = 1 << 14
"""Characters before the end of a part in which a blank line is looked for."""


def finds_of(
    text: str, day: str | None, lines: Sequence[Line], identifiers: bool, explain: bool, longest: int = LONGEST
) -> Iterator[Find]:
    """Every find of `text` in order, as `read` gives them; their spans count in `text`."""
    for start, end in parts(text, longest):
        if (start, end) == (0, len(text)):
            yield from read(text, day, lines, identifiers, explain)
            return
        here = [
            Line(role=line.role, span=(max(0, line.span[0] - start), line.span[1] - start))
            for line in lines
            if line.span[0] < end and line.span[1] > start
        ]
        for find in read(text[start:end], day, here, identifiers, explain):
            find.start += start
            find.end += start
            yield find


def parts(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """The parts of a text, half-open, in order; they tile it. A line longer than `longest` is one part with its like."""
    start, size = 0, len(text)
    while size - start > longest:
        end = text.rfind("\n\n", max(start, start + longest - _NEAR), start + longest) + 2
        if end < start + 2:
            end = text.rfind("\n", start, start + longest) + 1
        if end <= start:
            end = text.find("\n", start + longest) + 1 or size
        yield start, end
        start = end
    if start < size or not size:
        yield start, size
