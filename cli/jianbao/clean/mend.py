"""What a rule of `clean` sees, and what it says: a page with its lines and places, and mends of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TypeAlias, TypeVar

import msgspec

from ..rule import Rule
from ..text import Certainty, Span
from ..text.patterns import late
from .neighbours import Neighbours

BLANK = " \xa0\u2002\u2003\u3000"
"""What parts words inside a line; TAB is not among them: it parts the cells of a table."""
HAN = "〇々㐀-鿿𠀀-𲎯"
"""Inside of a character class: Han characters, with 〇 and the iteration mark 々 as in 二〇二三年, 人人々々."""

_LINE = late(r"[^\r\n\f\v\x85\u2028\u2029]+")
_PLAIN_LINE = late(r".+")  # the same, twice as fast, where LF is the only line end
_LINE_ENDS = "\r\f\v\x85\u2028\u2029"
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
_MARKS = ("“", "”", "‘", "…")  # what is lost together, as is ——
_ADDRESS = late(r"(?:https?://|ftp://|www\.(?<![\w.+-]@www.))[!-~]+", re.ASCII)  # not the host of a@www.b.cn


Made = TypeVar("Made")


class Part(msgspec.Struct, frozen=True, gc=False):
    """One change: `text[start:end]` becomes `after`. `kind` is the class of the edit, where it is not the rule's."""

    start: int
    end: int
    after: str
    kind: str | None = None


class Mend(msgspec.Struct, frozen=True, gc=False):
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
    marks, brackets, straight quotes, each kind as spans in order; `neighbours` tells what it has side by side.
    """

    def __init__(self, text: str, neighbours: Neighbours | None = None) -> None:
        self.text = text
        self.neighbours = neighbours or Neighbours(text)
        line = _LINE if any(end in text for end in _LINE_ENDS) else _PLAIN_LINE
        self.lines: list[Span] = [match.span() for match in line.finditer(text)]
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
        try:
            return self._made[make]  # type: ignore[return-value]
        except KeyError:
            made = self._made[make] = make(self)
            return made

    def line_at(self, offset: int) -> int:
        """The number of the line a place lies in. O(log lines)."""
        return bisect_right(self._starts, offset) - 1

    @cached_property
    def marks_lost(self) -> bool:
        """Whether the page has no curly quote, ellipsis or long dash at all.

        An extraction that loses one of them loses them all (it has no glyph for them), and a page that was printed with
        one was extracted with the rest: where any stands, a blank is a blank.
        """
        text = self.text
        return not (any(mark in text for mark in _MARKS) or ("—" in text and "——" in text))

    @cached_property
    def addresses(self) -> list[Span]:
        """Web addresses, in order: nothing inside them is touched. (In those of e-mail no rule finds a mark.)"""
        numbers = sorted({*self._lines_with("://"), *self._lines_with("www.")})
        return [match.span() for number in numbers for match in _ADDRESS.finditer(self.text, *self.lines[number])]

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
    def tabbed(self) -> frozenset[int]:
        """The numbers of the lines that have a TAB: rows of cells."""
        return frozenset(self._lines_with("\t"))

    def _lines_with(self, sign: str) -> Iterator[int]:
        """The numbers of the lines that hold a sign, in order."""
        at = self.text.find(sign)
        while at >= 0:
            number = self.line_at(at)
            yield number
            at = self.text.find(sign, self.lines[number][1])

    @cached_property
    def blanks_by_line(self) -> list[tuple[int, list[Span]]]:
        """The lines that have blanks inside, each with them; indents and blanks at a line's end are left out."""
        return list(self._blanks_by_line())

    def _blanks_by_line(self) -> Iterator[tuple[int, list[Span]]]:
        number, start, end = -1, 0, 0  # the line at hand
        found: list[Span] = []
        for span in self.places["blank"]:
            if span[0] >= end:
                if found:
                    yield number, found
                number, found = self.line_at(span[0]), []
                start, end = self.lines[number]
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
