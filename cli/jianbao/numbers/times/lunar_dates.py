"""Festivals and days of the lunar calendar: 除夕, 大年初一, 农历八月十五, 腊月."""

from __future__ import annotations

from ..numerals import whole
from . import festivals
from .calendar import is_known
from .cursor import Cursor, Stretch
from .lunar import to_civil
from .reading import NOWHERE


def festival(c: Cursor, year: int | None, stated: bool) -> Stretch:
    """春节, 清明: in the year told, else the nearest to publication."""
    rule = c.value(c.at)
    told = year if stated else c.base.first[0] if c.base else c.anchor.year
    then = festivals.day_of(rule, told, c.anchor)
    return c.day(then, 1, "festival", stated)


def lunar_new_year(c: Cursor, year: int | None, stated: bool) -> Stretch | None:
    """大年初一, 大年初三."""
    if not c.value(c.at).startswith("大年"):
        return None
    return lunar_day(c, year, 1, stated, False)


def lunar_month(c: Cursor, year: int | None, stated: bool) -> Stretch | None:
    """腊月, 农历六月, 闰四月, and a day in it."""
    leap = False
    if c.letter() == "M":
        said = c.value(c.at)
        leap = said.startswith("闰")
        month = _lunar_number(said[1:]) if leap else int(said)
        c.at += 1
    elif c.kinds.startswith("nm", c.at):
        month = c.number(c.at)
        c.at += 2
    else:
        return None
    if not 1 <= month <= 12:
        return None
    if c.letter() in ("D", "n") and c.letter():
        return lunar_day(c, year, month, stated, leap)
    first = festivals.lunar_day(year if stated else None, month, 1, leap, c.anchor)
    if not is_known(first) or first[0] is None:
        return Stretch(NOWHERE, NOWHERE, "stretch", c.at, "lunar")
    lunar_year = first[0] - (1 if month >= 11 and first[1] is not None and first[1] < 3 else 0)
    return Stretch(first, to_civil(lunar_year, month, -1, leap), "stretch", c.at, "lunar", stated)


def lunar_day(c: Cursor, year: int | None, month: int, stated: bool, leap: bool) -> Stretch | None:
    """正月十五, 腊月廿三, 农历8月15日."""
    number = _lunar_number(c.value(c.at).removeprefix("大年")) if c.letter() == "D" else c.number(c.at)
    if c.letter() == "n" and c.letter(1) not in ("d", "", "a", "q", "-", "C") and c.letter(1) != "n":
        return None
    if not 1 <= number <= 30:
        return None
    used = 2 if c.letter(1) == "d" else 1
    then = festivals.lunar_day(year if stated else None, month, number, leap, c.anchor)
    return c.day(then, used, "lunar", stated)


def _lunar_number(said: str) -> int:
    """初五 → 5, 廿三 → 23, 十二 → 12."""
    number = whole(said.removeprefix("初"))
    return -1 if number is None else number
