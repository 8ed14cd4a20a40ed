"""Years: 2031年, 去年, ’97, 康熙三年, 2031年底; what is inside them stands in `parts` and `months`."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late
from ..numerals import whole
from .counts import is_year, spelled_year
from .cursor import Cursor, Stretch, first_and_last
from .inferred import edge_year
from .lunar_dates import festival, lunar_month, lunar_new_year
from .months import month_at
from .parts import last_months, months_of
from .reading import NOWHERE, Day
from .spans import century, decade, school_year
from .tokens import Number

# What shows that two digits before 年 are a year: a part of the year behind them.
_PART: Final = late(r"_?(?:nm|H|O|Fn|ns|S|b|T|M|l|R|nd?-nm)")
_OF_YEAR: Final = late(r"y(?:_?(?:nm|O?ns)|M|T|H)")
_DIGITS: Final = "〇一二三四五六七八九"
_BEFORE_AND_AFTER: Final = frozenset(("以前", "之前", "以后", "之后"))
_OLD_DATE: Final = late(r"nm(?:nd|D|n)?|M(?:nd|D|n)?")


def of_year(c: Cursor) -> Stretch | None:
    """A year, or what is told of one."""
    kinds = c.kinds
    if kinds.startswith("nK", c.at) or c.letter() == "L":
        return century(c)
    if kinds.startswith(("nE", "VE"), c.at):
        return decade(c)
    if c.letter() in ("#", "$") and kinds.startswith("ny", c.at + 1):
        return era(c)
    if kinds.startswith("nv", c.at):
        return school_year(c)
    lunar = c.letter() == "l"
    c.at += lunar
    year, stated, begin = year_at(c)
    if stated:
        c.skip()
    if c.letter() == "l":
        lunar = True
        c.at += 1
    behind = c.at
    made = part(c, year, stated, lunar)
    if made is not None:
        return made
    if not stated:
        return None
    c.at = behind
    if c.kinds[begin : begin + 1] == "r" and c.value(begin) in ("same", "next"):
        return None  # 当年 by itself points into the story, not into the calendar
    end = c.at - (c.kinds[c.at - 1] == "_")
    by = "relative-year" if c.kinds[begin] == "r" else "year"
    sure = c.kinds[begin : begin + 5] != "ny-ny" or c.number(begin) > 31  # 15年至18年 may be counted
    return Stretch(*first_and_last((year, None, None)), "year", end, by, sure)


def year_at(c: Cursor) -> tuple[int | None, bool, int]:
    """The year at the cursor (None if it cannot be resolved), whether one is told, and the token it is told by."""
    begin = c.at
    if c.letter() == "r":
        c.at += 2 if c.kinds.startswith("ryb", c.at) else 1  # 今年年底
        return relative_year(c, c.value(begin)), True, begin
    if c.letter() == "1":
        c.at += 1
        return full_year(c, whole(c.value(begin).strip("’'‘＇年")) or 0), True, begin
    if c.letter() == "y" and c.letter(1) == "b" and c.at == 0:
        c.at += 1
        return edge_year(c, c.value(c.at) == "last"), True, begin
    if c.letter() == "V" and (year := neighbours_year(c)) is not None:
        c.at += 2
        return year, True, begin
    if c.letter() == "n" and c.letter(1) == "y":
        year = calendar_year(c, begin)
        if year is not None:
            c.at += 3 if c.kinds.startswith("nyyb", c.at) else 2  # 2031年年底
            return year, True, begin
    if c.base is not None and c.base.first[0] is not None:
        return c.base.first[0], False, begin
    return None, False, begin


def relative_year(c: Cursor, said: str) -> int | None:
    """今年, 去年 from publication; 当年, 次年 from the year named before; 这一年 also from that of an earlier sentence;
    上年, 下年 are those beside the year that the sentence speaks of (2031年，产值比上年增长5%)."""
    if said == "told" and c.anchor.told is not None:
        return c.anchor.told
    if said in ("before", "after") and c.base is None and c.anchor.year is not None:
        return c.anchor.year + (1 if said == "after" else -1)
    said = {"told": "0", "before": "-1", "after": "1"}.get(said, said)
    if said in ("same", "next"):
        near = c.base.first if c.base else c.anchor.near[0] if c.anchor.near else NOWHERE
        year = near[0] if c.base or c.anchor.year is None else c.anchor.year
        return None if year is None else year + (said == "next")
    return None if c.anchor.day is None else c.anchor.day[0] + int(said)


def calendar_year(c: Cursor, at: int) -> int | None:
    """The year that a numeral before 年 names; None where it counts years."""
    told, value = c.toks.values[at], c.number(at)
    if not isinstance(told, Number) or value < 0:
        return None
    digits, part = told.digits, _PART.match(c.kinds, at + 2)
    if digits == 4:
        return value if is_year(value) or (part and 1000 <= value < 2200) else None
    if spelled_year(told):
        return value
    if part and (1000 <= value < 3000 or (digits == 3 and told.han)):
        return value
    if digits != 2:
        return None
    if told.raw[0] in "0０零〇○" or part or told.han or in_decade(c, value) or c.raw(at + 1) == "年度":
        return full_year(c, value)
    return full_year(c, value) if _dated(c, value, at + 2) or _in_range(c, value, at) else None


def neighbours_year(c: Cursor) -> int | None:
    """七八年十月: two neighbouring digits that a month, a quarter or a festival behind shows to be a year."""
    told = c.toks.values[c.at]
    if not isinstance(told, Number) or len(told.raw) != 2 or not _OF_YEAR.match(c.kinds, c.at + 1):
        return None
    digits = [_DIGITS.find(letter) for letter in told.raw]
    return None if -1 in digits else full_year(c, digits[0] * 10 + digits[1])


def _dated(c: Cursor, two: int, at: int) -> bool:
    """98年以后: so many years, and not in tens, nobody counts on or back."""
    return two > 60 and two % 10 > 0 and c.letter(at - c.at) == "q" and c.raw(at) in _BEFORE_AND_AFTER


def _in_range(c: Cursor, two: int, at: int) -> bool:
    """95年到98年, and 15年至18年 in a paper of those years; not 15—18年, 15年至20年."""
    if c.base is not None:
        return c.base.by == "year"
    if not c.kinds.startswith("ny-ny", at) or not c.raw(at + 1) or c.anchor.counted:
        return False
    last, told = c.number(at + 3), c.toks.values[at + 3]
    if not isinstance(told, Number) or told.digits != 2 or not 0 < last - two <= 20:
        return False
    today = c.anchor.day[0] % 100 if c.anchor.day else 0
    return two > 60 or (last <= today and (two % 5 > 0 or last % 5 > 0))


def in_decade(c: Cursor, two: int) -> bool:
    """97年 in a paper of the nineties is a year, not a count."""
    day = c.anchor.day
    return day is not None and two >= 80 and 1985 <= day[0] < 2006 and abs(1900 + two - day[0]) <= 12


def full_year(c: Cursor, two: int) -> int:
    """97 → 1997, 07 → 2007: the latest such year that is not far ahead of publication."""
    today = c.anchor.day[0] if c.anchor.day else 2030
    return max((century + two for century in (1900, 2000) if century + two <= today + 15), default=1900 + two)


def part(c: Cursor, year: int | None, stated: bool, lunar: bool) -> Stretch | None:
    """The part of a year at the cursor."""
    letter = c.letter()
    if letter == "b" and stated:
        last = c.value(c.at) == "last"
        day: Day = (year, 12, 31) if last else (year, 1, 1)
        return c.day(day, 1, "edge", True)
    if c.kinds.startswith("^t", c.at) and stated:
        return c.day((year, 12, 31), 2, "nth-of", True)
    if letter and letter in "^q" and stated and (made := last_months(c, year)) is not None:
        return made
    if letter == "T":
        return festival(c, year, stated)
    if (letter and letter in "HSFO") or (letter == "n" and c.letter(1) == "s"):
        made = months_of(c, year, stated)
        if made is not None:
            return made
    if letter == "M" or lunar:
        return lunar_month(c, year, stated)
    if letter == "D" and c.base is None:
        return lunar_new_year(c, year, stated)
    return month_at(c, year, stated)


def era(c: Cursor) -> Stretch | None:
    """公元618年, 公元前221年; 光绪二十四年 (months of old eras are lunar: the year is all that is sure)."""
    number = c.number(c.at + 1)
    first, _, lunar = c.value(c.at).partition(" ")
    first, _, shared = first.partition("/")
    if (c.letter() == "$" and not 1 <= number <= 64) or number < 1:
        return None
    year: int | None = number if first == "1" else 1 - number if first == "-1" else int(first) + number - 1
    if shared and number <= int(shared):
        year = None  # 至元三年 of which reign?
    c.at += 3
    if first != "-1" and not lunar:
        made = part(c, year, True, False)
        if made is not None:
            return made
    while lunar and (found := _OLD_DATE.match(c.kinds, c.at)) and found.end() > c.at:
        c.at = found.end()
    return Stretch(*first_and_last((year, None, None)), "year", c.at, "era", True)
