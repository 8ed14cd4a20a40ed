"""The day of an item: from its dateline or its sign-off, with the year of the page where the line does not print it."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

from ..text.patterns import late
from . import shapes
from .lines import Line

Basis = Literal["printed", "page", "option"]
_D = r"\d"
_FULL = late(
    rf"(?P<year>(?:19|20|１９|２０){_D}{{2}})\s*(?:年\s*|[-/.．－]\s*)(?P<month>{_D}{{1,2}})\s*(?:月\s*|[-/.．－]\s*)(?P<day>{_D}{{1,2}})(?!{_D})\s*日?"
)
_AT_END = late(r"(?:[二一]\S{3}|\d{4})\s*年\s*\w{1,2}\s*月\s*\w{1,3}\s*日[。）)]?\Z")
_MONTH_DAY = late(rf"(?P<month>{_D}{{1,2}})\s*月\s*(?P<day>{_D}{{1,2}})\s*日")
_CHINESE = late(r"(?P<year>[二一]\S{3})年(?P<month>\w{1,2})月(?P<day>\w{1,3})日")
_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
    "Ｏ": "0",
    "0": "0",
}
# words beside a date that make it a deadline, a plan or the edge of a period
_AHEAD = late(r"[至到于起—－~～-]\s*\Z|截至|截止|将于|定于|拟于|期限|有效期|计划|预计|不迟于|\Z(?!x)x")
_BEHIND = late(r"\s*(?:前|之前|以前|止|截止|为止|起|至|到|—|－|~|～|-|\d{1,2}\s*[时:：])")


class Day(NamedTuple):
    """A day, ISO 8601, and what tells its year."""

    iso: str
    basis: Basis


def chinese_number(words: str) -> int | None:
    """一 to 三十一, 元 for the first month; None for other words."""
    value = 0
    for char in words.replace("廿", "二十").replace("卅", "三十").replace("元", "一"):
        if char != "十" and char not in _DIGITS:
            return None
        value = (value or 1) * 10 if char == "十" else value + int(_DIGITS[char])
    return value


def full_day(words: str) -> str | None:
    """The first day of the words that has its year, ISO 8601; None where there is none or it is no day of the calendar."""
    found = _FULL.search(words)
    if found:
        return iso(int(found["year"]), int(found["month"]), int(found["day"]))
    found = _CHINESE.search(words)
    if found:
        year = "".join(_DIGITS.get(char, "") for char in found["year"])
        month, day = chinese_number(found["month"]), chinese_number(found["day"])
        return iso(int(year), month, day) if len(year) == 4 and month and day else None
    return None


def signed_day(words: str) -> str | None:
    """The day that closes a line: `青溪股份有限公司董事会2031年5月6日。`"""
    found = _AT_END.search(words, max(0, len(words) - 24))
    return full_day(found.group()) if found else None


def iso(year: int, month: int, day: int) -> str | None:
    """The day as ISO 8601, None if the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def printed_day(lines: list[Line]) -> str | None:
    """The latest of the days that stand alone on a page: in its folio line, below its notices."""
    return max(
        (found for line in lines if line.shape in (shapes.DATE, shapes.FURNITURE) and (found := full_day(line.words))),
        default=None,
    )


def told_day(text: str) -> str | None:
    """The latest day of running text that is no deadline: it may be long past, or that of something planned."""
    inside = [found for match in _FULL.finditer(text) if _tells(text, match) and (found := full_day(match.group()))]
    return max(inside, default=None)


def _tells(text: str, match: re.Match[str]) -> bool:
    """Whether a date in running text is a day that has come: neither a deadline nor the edge of a period."""
    before = text[max(0, match.start() - 8) : match.start()]
    return not _AHEAD.search(before) and not _BEHIND.match(text, match.end())


class Calendar:
    """Dates of one page: what is printed without a year takes the year of the page, else of the publication date.

    The page tells where a day stands alone on it; a day inside running text tells less than the publication date.
    """

    __slots__ = ("_lines", "_page", "_text", "_told", "option")

    def __init__(self, text: str, lines: list[Line], option: str | None) -> None:
        self._text, self._lines = text, lines
        self._page: str | Literal[False] | None = False
        self._told: str | Literal[False] | None = False
        self.option = option

    @property
    def page(self) -> str | None:
        """The day that the page prints, read when first asked for."""
        if self._page is False:
            self._page = printed_day(self._lines)
        return self._page or None

    @property
    def told(self) -> str | None:
        """The latest day of its running text, read when first asked for."""
        if self._told is False:
            self._told = told_day(self._text)
        return self._told or None

    def resolve(self, year: int | None, month: int | None, day: int | None) -> Day | str | None:
        """A printed day: with its basis where its year is known, `--11-27` where not, None where it is no day."""
        if not day or not iso(2000, month or 1, day):
            return None
        if year and month:
            found = iso(year, month, day)
            return Day(found, "printed") if found else None
        if near := self._nearest(self.page, month, day):
            return Day(near, "page")
        if given := self._nearest(self.option, month, day):
            return Day(given, "page" if given == self._nearest(self.told, month, day) else "option")
        if near := self._nearest(self.told, month, day):
            return Day(near, "page")
        return f"--{month:02d}-{day:02d}" if month else None

    def read(self, words: str) -> Day | None:
        """The day that a line of its own prints, with or without a year."""
        printed = full_day(words)
        if printed:
            return Day(printed, "printed")
        found = _MONTH_DAY.search(words)
        day = self.resolve(None, int(found["month"]), int(found["day"])) if found else None
        return day if isinstance(day, Day) else None

    @staticmethod
    def _nearest(anchor: str | None, month: int | None, day: int) -> str | None:
        """The last such day that is not later than two days behind the anchor."""
        if not anchor:
            return None
        latest = date.fromisoformat(anchor)
        for back in range(2 if month else 12):
            if month:
                found = iso(latest.year - back, month, day)
            else:
                count = latest.year * 12 + latest.month - 1 - back
                found = iso(count // 12, count % 12 + 1, day)
            if found and (date.fromisoformat(found) - latest).days <= 2:
                return found
        return None
