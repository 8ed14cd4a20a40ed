"""A short line above running text, to be judged: headline of a new item, or section head of the running one."""

from __future__ import annotations

from .lines import Line
from .page import Page


class Case:
    """A short line (`top`), the first line of running text below it (`text`), and the words on both sides.

    The words are only read when a rule asks for them: the running item's title and last 600 characters `above`, 400
    characters `below`.
    """

    __slots__ = ("_above", "_below", "page", "text", "top")

    def __init__(self, page: Page, top: int, text: int) -> None:
        self.page, self.top, self.text = page, top, text
        self._above: str | None = None
        self._below: str | None = None

    @property
    def line(self) -> Line:
        """The short line itself."""
        return self.page.lines[self.top]

    @property
    def before(self) -> Line:
        """The line above it."""
        return self.page.lines[self.top - 1]

    @property
    def above(self) -> str:
        """The words of the running item: its title and its last 600 characters."""
        if self._above is None:
            lines, head = self.page.lines, self.page.head
            opening = " ".join(line.words[:150] for line in lines[head : head + 2])
            self._above = opening + " " + _before(lines, head, self.top)
        return self._above

    @property
    def below(self) -> str:
        """The text below: 400 characters."""
        if self._below is None:
            self._below = _behind(self.page.lines, self.text)
        return self._below

    @property
    def title(self) -> str:
        """The short lines from this one to the text."""
        return " ".join(line.words for line in self.page.lines[self.top : self.text])


def _before(lines: list[Line], floor: int, index: int, most: int = 600) -> str:
    found: list[str] = []
    while index > floor and most > 0:
        index -= 1
        words = lines[index].words[-most:]
        found.append(words)
        most -= len(words)
    return " ".join(reversed(found))


def _behind(lines: list[Line], index: int, most: int = 400) -> str:
    found: list[str] = []
    while index < len(lines) and most > 0 and len(found) < 4:
        words = lines[index].words[:most]
        found.append(words)
        most -= len(words)
        index += 1
    return " ".join(found)
