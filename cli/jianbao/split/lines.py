"""The lines of a page, with what can be told cheaply about each."""

from __future__ import annotations

from ..text.patterns import late

# every line end that a decoded file may hold; CR LF leaves an empty line, which is dropped
_LINE = late(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
END_MARKS = frozenset("。！？；…!?;")
CLOSING_MARKS = frozenset("”’』」）)》】〉\"'")


class Line:
    """One non-blank line: `start`, `end` (characters of the page, blanks at its edges aside), its `words`, its `shape`."""

    __slots__ = ("end", "gap", "indented", "shape", "start", "words")

    def __init__(self, start: int, end: int, words: str, gap: int, indented: bool) -> None:
        self.start = start
        self.end = end
        self.words = words
        self.gap = gap
        """line ends between it and the line above; 1: they are adjacent"""
        self.indented = indented
        self.shape = ""

    @property
    def ended(self) -> bool:
        """Whether the line closes with a mark that can end a paragraph."""
        return self.words[-1] in END_MARKS or self.words[-1] in CLOSING_MARKS


def read_lines(text: str) -> list[Line]:
    """The non-blank lines of a page, in order; their shapes are not known yet. O(length)."""
    lines: list[Line] = []
    behind = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        words = raw.strip()
        if not words:
            continue
        start = match.start()
        if len(words) != len(raw):
            start += len(raw) - len(raw.lstrip())
        gap = text.count("\n", behind, start) or 1
        lines.append(Line(start, start + len(words), words, gap, raw[0] in "\u3000 \t"))
        behind = start + len(words)
    return lines
