"""Months, what is inside them, and days by themselves: 9月, 10月下旬, 9月末, 11月27日, 27日."""

from __future__ import annotations

import re
from typing import Final

from ...text.patterns import late
from .calendar import exists, is_known, month_end, nth_weekday, shift_months
from .cursor import Cursor, Stretch, first_and_last
from .inferred import month_of, year_of
from .lunar_dates import lunar_day
from .reading import NOWHERE
from .tokens import Number

# 最后一个星期一 · 第四个星期四 · 第三天 · 前十天
_NTH: Final = late(r"_?(?:\^c?[zt]|Onc?[ztd]|Fn[td])")
_TENS: Final = {"1-1": (1, 10), "2-2": (11, 20), "3-3": (21, None), "1-2": (1, 20), "2-3": (11, None)}


def month_at(c: Cursor, year: int | None, stated: bool) -> Stretch | None:
    """A month and what is told of it; a day by itc."""
    kinds = c.kinds
    if c.letter() == "R":
        told: tuple[int | None, int | None] = relative_month(c, c.value(c.at), year, stated)
        year, number = told
        c.at += 1
        stated = True
        if number is None:
            number = -1
    elif kinds.startswith("nm", c.at):
        number = c.number(c.at)
        if not 1 <= number <= 12:
            return None
        c.at += 2
    elif kinds.startswith("Vm", c.at):
        return _two_months(c, year, stated)
    elif kinds.startswith("mb", c.at) and c.at == 0 and c.anchor.day:
        year, number, stated = c.anchor.day[0], c.anchor.day[1], True
        c.at += 1
    elif c.letter() == "J" and c.anchor.day:
        year, number, stated = c.anchor.day[0], c.anchor.day[1], True
    else:
        return bare_day(c, year, stated)
    c.skip("_")
    return in_month(c, year, number, stated)


def _two_months(c: Cursor, year: int | None, stated: bool) -> Stretch | None:
    """七八月, 五六月份."""
    told = c.toks.values[c.at]
    if not isinstance(told, Number) or not isinstance(told.low, int) or not isinstance(told.high, int):
        return None
    first, last = told.low, told.high
    if told.value is not None or told.approx or not (1 <= first < last <= 12) or not told.han:
        return None
    known = year if stated or c.base else year_of(c, first, None)
    return Stretch((known, first, 1), (known, last, month_end(known, last)), "stretch", c.at + 2, "two-months", stated)


def relative_month(c: Cursor, said: str, year: int | None, stated: bool) -> tuple[int | None, int | None]:
    """本月, 上月 from publication; 当月, 次月 from the month named before, and 上月 too where something is compared with it."""
    if said in ("same", "next"):
        near = c.anchor.month
        if near is None or near[0] is None:
            return None, None
        return shift_months(near[0], near[1], int(said == "next"))
    if said == "before" and c.anchor.near and c.anchor.near[1][1] is not None:
        last = c.anchor.near[1]
        return shift_months(last[0] or 0, last[1] or 1, -1) if last[0] else (None, (last[1] or 1) - 1 or 12)
    said = "-1" if said == "before" else said
    today = c.anchor.day
    if today is None:
        return None, None
    if stated and year is not None:  # 去年本月
        return year, today[1]
    return shift_months(today[0], today[1], int(said))


def in_month(c: Cursor, year: int | None, month: int, stated: bool) -> Stretch | None:
    """The part of a month at the cursor, or the whole of it."""
    if month < 1:  # 当月 of which nothing is known
        if c.kinds.startswith("nd", c.at):
            return c.day((None, None, c.number(c.at)), 2, "day-of-month")
        return Stretch(NOWHERE, NOWHERE, "month", c.at, "month")
    known = _year_in_range(c, month, year) if not stated else year
    part = _part_of_month(c, known, month, stated)
    if part is not None:
        return part
    named = _NTH.match(c.kinds, c.at)
    if named and known is not None:
        return nth(c, named, known, month, stated)
    if c.letter() == "n" and is_day(c, c.at):
        number = c.number(c.at)
        if c.letter(1) != "d" and 2 <= month <= 10 and _in_words(c, c.at) and _in_words(c, c.at - 2):
            return lunar_day(c, year, month, stated, False)  # 八月十五: without 日 a day of the lunar calendar
        day_year = known if stated or c.base is not None else year_of(c, month, number)
        if not exists(day_year, month, number):
            return whole_month(c, known, month, stated)
        used = 2 if c.letter(1) == "d" else 1
        return c.day((day_year, month, number), used, "date" if stated else "month-day", stated)
    if c.letter() == "D":
        return lunar_day(c, year, month, stated, False)
    return whole_month(c, known, month, stated)


def _year_in_range(c: Cursor, month: int, year: int | None) -> int | None:
    """The year of a month told without one; at the end of a range the year of its start, or the next (11月至3月)."""
    if c.base is None or year is None:
        return year_of(c, month, None)
    first = c.base.first
    return year + 1 if first[0] == year and first[1] is not None and month < first[1] else year


def _part_of_month(c: Cursor, year: int | None, month: int, stated: bool) -> Stretch | None:
    """10月下旬, 3月上半月, 9月末, 12月月底."""
    at, end = c.at, month_end(year, month)
    if c.letter() == "x":
        first, last = _TENS[c.value(at)]
        return Stretch((year, month, first), (year, month, last or end), "stretch", at + 1, "ten-days", stated)
    if c.letter() == "J":
        half = (1, 15) if c.value(at) == "1" else (16, end)
        return Stretch((year, month, half[0]), (year, month, half[1]), "stretch", at + 1, "half-month", stated)
    edge = 1 if c.kinds.startswith("mb", at) else 0
    if c.kinds.startswith("b", at + edge):
        return c.day((year, month, end if c.value(at + edge) == "last" else 1), 1 + edge, "edge", stated)
    return None


def is_day(c: Cursor, at: int) -> bool:
    """A numeral behind a month is a day: with 日; or bare, where nothing follows that it could count (一月二十三)."""
    if c.kinds.startswith("nd", at):
        return True
    told = c.toks.values[at]
    if (
        not isinstance(told, Number)
        or not 1 <= c.number(at) <= 31
        or c.kinds[at + 1 : at + 2] not in ("", "-", ",", "q", "z", "a", "_")
    ):
        return False
    whole = c.toks.ends[at] == len(c.toks.words)
    return whole and ((told.digits == 2 and not told.han) or (told.han and len(told.raw) > 1))


def _in_words(c: Cursor, at: int) -> bool:
    told = c.toks.values[at] if at >= 0 else None
    return isinstance(told, Number) and told.han


def nth(c: Cursor, found: re.Match[str], year: int, month: int, stated: bool) -> Stretch | None:
    """The 4th Thursday of a month; its first ten days; its third day."""
    letters = found[0]
    number = c.number(found.start() + letters.find("n")) if "n" in letters else -1
    c.at = found.end()
    if letters.endswith("^t"):
        number = month_end(year, month) or -1
    elif letters[-1] == "z":
        then = nth_weekday(year, month, number, int(c.value(found.end() - 1)))
        return Stretch(then, then, "day", c.at, "nth-of", stated) if is_known(then) else None
    if not exists(year, month, number):
        return None
    first = 1 if letters[0] == "F" else number
    return Stretch(
        (year, month, first),
        (year, month, number),
        "stretch" if letters[0] == "F" else "day",
        c.at,
        "nth-of",
        stated,
    )


def whole_month(c: Cursor, year: int | None, month: int, stated: bool) -> Stretch:
    """The month before the cursor, as a whole."""
    end = c.at - (1 if c.kinds[c.at - 1] == "_" else 0)
    return Stretch(*first_and_last((year, month, None)), "month", end, "month" if stated else "bare-month", stated)


def bare_day(c: Cursor, year: int | None, stated: bool) -> Stretch | None:
    """27日: of the month named before, else the latest one not after publication."""
    if not c.kinds.startswith("nd", c.at) or stated:
        return None
    number = c.number(c.at)
    if not 1 <= number <= 31 or (c.at == 0 and c.raw(0) == "一"):
        return None  # 一日 is any day
    month: int | None
    if c.base is not None and c.base.last[1] is not None:
        year, month = c.base.last[0], c.base.last[1]
    elif c.anchor.month is not None:
        year, month = c.anchor.month
    elif c.anchor.day is not None:
        year, month = month_of(c, c.anchor.day, number)
    else:
        year = month = None
    if month is not None and not exists(year, month, number):
        return None
    return c.day((year, month, number), 2, "day-of-month")
