"""Parts of a year in months: 上半年, 第三季度, 前三季度, 前10个月, 第8个月; and its days by number: 第十天."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late
from .calendar import month_end, shift_days
from .cursor import Cursor, Stretch
from .durations import is_previous
from .inferred import year_of
from .months import whole_month
from .reading import Day

# 上半年 · 首季 · 第三季度 · 前三季度, 前10个月 · 第8个月, 第十天
_PARTS: Final = late(r"H|S|(?:O?n|Onc)s|Fnc?[sm]|Fn[td]|Oncm|Onc?[td]")

_LAST: Final = late(r"\^n?c[ms]|qnc[ms]")


def months_of(c: Cursor, year: int | None, stated: bool) -> Stretch | None:
    """A part of a year at the cursor; `stated`: the year stands before it."""
    found = _PARTS.match(c.kinds, c.at)
    if not found:
        return None
    at = c.at
    c.at = found.end()
    made = _part(c, at, found[0], year, stated)
    if made is None:
        c.at = at
    return made


def _part(c: Cursor, at: int, letters: str, year: int | None, stated: bool) -> Stretch | None:
    if letters == "H":
        return _half(c, year, stated, c.value(at))
    number = int(c.value(at)) if letters == "S" else c.number(at + letters.find("n"))
    if letters[-1] in "td":
        return _days_of(c, year, number, letters[0] == "F") if stated and year is not None and number > 0 else None
    if letters[-1] == "s" and letters[0] not in "FO" and c.raw(c.at - 1) == "季" and not stated:
        return None  # 四季
    if letters[-1] == "s" and not stated and is_previous(c.toks, at):
        return None  # 前一季度
    months = _months(letters, number, stated)
    return None if months is None else _stretch(c, year, stated, months, letters[0] == "F")


def last_months(c: Cursor, year: int | None) -> Stretch | None:
    """最后一个月, 最后一个季度, 后三个月: what ends with the year."""
    found = _LAST.match(c.kinds, c.at)
    if found is None or (found[0][0] == "q" and c.raw(c.at) not in ("后",)):
        return None
    count = c.number(c.at + 1) if "n" in found[0] else 1
    months = count * 3 if found[0][-1] == "s" else count
    if not 1 <= months < 12:
        return None
    c.at = found.end()
    if months == 1:
        return whole_month(c, year, 12, True)
    return Stretch((year, 13 - months, 1), (year, 12, 31), "stretch", c.at, "first-of", True)


def _months(letters: str, number: int, stated: bool) -> tuple[int, int] | None:
    """The first and the last month."""
    if letters[-1] in "sS":
        if not 1 <= number <= 4:
            return None
        return (1 if letters[0] == "F" else 3 * number - 2), 3 * number
    if not 1 <= number <= 12 or (letters[0] == "O" and not stated) or (letters[0] == "F" and number == 1):
        return None  # 前一个月 is the month before
    return (1 if letters[0] == "F" else number), number


def _stretch(c: Cursor, year: int | None, stated: bool, months: tuple[int, int], from_start: bool) -> Stretch:
    first, last = months
    if not stated and c.base is None:
        year = year_of(c, last if from_start else first, None)
    if first == last:
        return whole_month(c, year, first, stated)
    if c.letter() == "b":  # 三季度末
        day: Day = (year, last, month_end(year, last)) if c.value(c.at) == "last" else (year, first, 1)
        return c.day(day, 1, "edge", stated)
    by = "first-of" if from_start else "quarter"
    return Stretch((year, first, 1), (year, last, month_end(year, last)), "stretch", c.at, by, stated)


def _days_of(c: Cursor, year: int, number: int, from_start: bool) -> Stretch:
    then = shift_days((year, 1, 1), number - 1)
    first: Day = (year, 1, 1) if from_start else then
    return Stretch(first, then, "stretch" if from_start else "day", c.at, "nth-of", True)


def _half(c: Cursor, year: int | None, stated: bool, said: str) -> Stretch:
    """上半年 (`1`), 下半年 (`2`); 上个半年 (`-1`), 下下个半年 (`+2`) from the half of publication."""
    today = c.anchor.day
    if not stated:
        year = c.anchor.year if c.anchor.year is not None else today[0] if today else None
    number = int(said)
    if said[0] in "+-":
        halves = (today[0] * 2 + (today[1] > 6) + number) if today else None
        year, number = (None, 1) if halves is None else (halves // 2, halves % 2 + 1)
    first, last = ((1, 1), (6, 30)) if number == 1 else ((7, 1), (12, 31))
    if c.letter() == "b":
        day: Day = (year, *last) if c.value(c.at) == "last" else (year, *first)
        return c.day(day, 1, "edge", stated)
    return Stretch((year, *first), (year, *last), "stretch", c.at, "half-year", stated)
