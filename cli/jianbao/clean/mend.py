"""What a rule of `clean` sees, and what it says: a page with its lines and places, and mends of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple, TypeAlias, TypeVar

from ..rule import Rule
from ..text import Certainty, Span
from ..text.patterns import late

BLANK = " \xa0\u2002\u2003\u3000"
"""What parts words inside a line; TAB is not among them: it parts the cells of a table."""
HAN = "〇々㐀-鿿𠀀-𲎯"
"""Inside of a character class: Han characters, with 〇 and the iteration mark 々 as in 二〇二三年, 人人々々."""

_LINE = late(r"[^\r\n\f\v\x85\u2028\u2029]+")
# One class and no alternatives: `re` finds its characters ten times as fast as it tries branches.
_PLACE = late(rf"[{BLANK},:;!?()\[\"][{BLANK}]*")
_KIND = {
    **dict.fromkeys(BLANK, "blank"),
    **dict.fromkeys("()", "bracket"),
    **dict.fromkeys(",:;!?", "mark"),
    "[": "square",
    '"': "quote",
}
_HAN_SIGNS = frozenset("〇々")
_MARKS = ("“", "”", "‘", "…", "——")  # what is lost together
_ADDRESS = late(r"(?:https?://|ftp://|www\.(?<![\w.+-]@www.))[!-~]+", re.ASCII)  # not the host of a@www.b.cn


Made = TypeVar("Made")


class Part(NamedTuple):
    """One change: `text[start:end]` becomes `after`. `kind` is the class of the edit, where it is not the rule's."""

    start: int
    end: int
    after: str
    kind: str | None = None


class Mend(NamedTuple):
    """What one rule would change at one place: all its parts, or none (a pair of quotes is one mend).

    `certainty` where it is not the rule's. A mend with `readings`, or that is `open`, is never made: it is a doubt.
    """

    parts: tuple[Part, ...]
    certainty: Certainty | None = None
    open: bool = False
    readings: tuple[str, ...] = ()


def is_han(character: str) -> bool:
    """Whether a character (or none: the empty string) is Han."""
    return "㐀" <= character <= "鿿" or character in _HAN_SIGNS or "𠀀" <= character <= "𲎯"


def find_all(text: str, word: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where a word stands in a stretch of a text: none overlaps the one before."""
    at = text.find(word, start, end)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), end)


class View:
    """A page as the rules see it. Everything is found once, in one pass, and looked at by all of them.

    `lines` are the spans of the lines that are not empty, `places` what is worth a look: runs of blanks, half-width
    marks, brackets, straight quotes, each kind as spans in order.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[Span] = [match.span() for match in _LINE.finditer(text)]
        self._starts = [start for start, _ in self.lines]
        self.places = _places(text)
        self._foreign: dict[int, bool] = {}
        self._made: dict[object, object] = {}
        self._matches: dict[re.Pattern[str], list[re.Match[str]]] = {}

    def matches(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """All matches of a pattern; rules that share one share the walk over the page."""
        found = self._matches.get(pattern)
        if found is None:
            found = self._matches[pattern] = list(pattern.finditer(self.text))
        return found

    def once(self, make: Callable[[View], Made]) -> Made:
        """What `make` makes of the page: made once, however many rules ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return self._made[make]  # type: ignore[return-value]

    def line_at(self, offset: int) -> int:
        """The number of the line a place lies in. O(log lines)."""
        return bisect_right(self._starts, offset) - 1

    @cached_property
    def marks_lost(self) -> bool:
        """Whether the page has no curly quote, ellipsis or long dash at all.

        An extraction that loses one of them loses them all (it has no glyph for them), and a page that was printed with
        one was extracted with the rest: where any stands, a blank is a blank.
        """
        return not any(mark in self.text for mark in _MARKS)

    @cached_property
    def addresses(self) -> list[Span]:
        """Web addresses, in order: nothing inside them is touched. (In those of e-mail no rule finds a mark.)"""
        text = self.text
        if "://" not in text and "www." not in text:
            return []
        return [match.span() for match in _ADDRESS.finditer(text)]

    def in_address(self, offset: int) -> bool:
        """Whether a character belongs to an address. O(log addresses)."""
        if not self.addresses:
            return False
        at = bisect_right(self.addresses, (offset, len(self.text))) - 1
        return at >= 0 and offset < self.addresses[at][1]

    def foreign(self, line: int) -> bool:
        """Whether a line is not Chinese prose: source code, English, a formula. Asked once a line."""
        known = self._foreign.get(line)
        if known is None:
            known = self._foreign[line] = _is_foreign(self.text[slice(*self.lines[line])])
        return known

    @cached_property
    def blanks_by_line(self) -> list[tuple[int, list[Span]]]:
        """The lines that have blanks inside, each with them; indents and blanks at a line's end are left out."""
        return list(self._blanks_by_line())

    def _blanks_by_line(self) -> Iterator[tuple[int, list[Span]]]:
        number = -1
        found: list[Span] = []
        for span in self.places["blank"]:
            line = self.line_at(span[0])
            if line != number:
                if found:
                    yield number, found
                number, found = line, []
            start, end = self.lines[line]
            if span[0] > start and span[1] < end:
                found.append(span)
        if found:
            yield number, found


def _places(text: str) -> dict[str, list[Span]]:
    places: dict[str, list[Span]] = {"blank": [], "bracket": [], "mark": [], "square": [], "quote": []}
    blanks = places["blank"]
    for match in _PLACE.finditer(text):
        start, end = match.span()
        kind = _KIND[text[start]]
        if kind != "blank":
            places[kind].append((start, start + 1))
            start += 1
        if start < end:
            blanks.append((start, end))
    return places


_LETTER = late("[A-Za-z]")
_CODE = late(
    r"^\s*(?:#include|//|/\*|def |class |import |from \w+ import|return\b|print\(|for \(|if \(|<\w+|</)|[;{]\s*$|==|!=|\w\(\)|=\s*[\"']|[\"']\s*:\s*[\"'\[{\d]"
)


def _is_foreign(line: str) -> bool:
    """A line with twice as many Latin letters as Han characters, or that reads like source code."""
    wide = (len(line.encode("utf-8", "surrogatepass")) - len(line)) // 2  # a Han character is three bytes
    plain = len(line) - wide
    if plain <= wide:
        return False
    return len(_LETTER.findall(line)) > 2 * wide or _CODE.search(line) is not None


Finder: TypeAlias = Callable[[View], Iterable[Mend]]
CleanRule: TypeAlias = Rule[Finder]
