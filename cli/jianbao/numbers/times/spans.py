"""Stretches of several years: 20世纪70年代, “十四五”期间, 2031—2032学年."""

from __future__ import annotations

from typing import Final

from .cursor import Cursor, Stretch
from .reading import NOWHERE
from .tokens import Number

_PLAN_FIRST: Final = 1953
"""The first five-year plan began in 1953; the sixth in 1981 (after three years of adjustment 1963 to 1965)."""


def century(c: Cursor) -> Stretch | None:
    """20世纪70年代, 上世纪70年代, 21世纪."""
    if c.letter() == "L":
        start = None if c.anchor.day is None else (c.anchor.day[0] // 100 + int(c.value(c.at))) * 100
        used = 1
    else:
        start = (c.number(c.at) - 1) * 100
        used = 2
        if not 0 <= start < 3000:
            return None
    c.at += used
    end = c.at
    c.skip()
    if c.letter() and c.letter() in "nV" and c.letter(1) == "E":
        return decade(c, start)
    if start is None or used == 1:
        return None  # 上世纪 by itself
    return Stretch((start + 1, 1, 1), (start + 100, 12, 31), "stretch", end, "decade", True)


def decade(c: Cursor, century: int | None = None) -> Stretch | None:
    """70年代, 五六十年代 of a century; without one, of that of the first end of a range, or of the latest that has begun."""
    if century is None and c.base is not None and c.base.by == "decade" and c.base.first[0] is not None:
        century = c.base.first[0] // 100 * 100
    tens, wide = c.number(c.at), 9
    told = c.toks.values[c.at]
    if c.letter() == "V" and isinstance(told, Number) and isinstance(told.low, int) and isinstance(told.high, int):
        tens, wide = told.low, told.high - told.low + 9  # 五六十年代
    if tens % 10 or not (0 <= tens < 100 or 1000 <= tens < 2100):
        return None
    if tens >= 100:
        start: int | None = tens
    elif century is not None:
        start = century + tens
    elif c.anchor.day is None:
        start = None
    else:
        start = c.anchor.day[0] // 100 * 100 + tens
        start -= 100 if start > c.anchor.day[0] else 0
    end = c.at + 2
    if start is None:
        return Stretch(NOWHERE, NOWHERE, "stretch", end, "decade")
    return Stretch((start, 1, 1), (start + wide, 12, 31), "stretch", end, "decade", True)


def plan(c: Cursor) -> Stretch | None:
    """“十四五”期间: the fourteenth five-year plan."""
    digits = [c for c in c.value(c.at) if c in "一二三四五六七八九十"]
    told = digits[:-1]
    nth = (
        10 + "一二三四五六七八九".find(told[1]) + 1
        if told[0] == "十" and len(told) > 1
        else 10
        if told[0] == "十"
        else "一二三四五六七八九".find(told[0]) + 1
    )
    first = _PLAN_FIRST + 5 * (nth - 1) + (3 if nth > 2 else 0)
    c.at += 1
    if c.letter() == "b":
        last = c.value(c.at) == "last"
        year = first + 4 if last else first
        return Stretch(
            (year, 12, 31) if last else (year, 1, 1),
            (year, 12, 31) if last else (year, 1, 1),
            "day",
            c.at + 1,
            "five-year-plan",
            True,
        )
    if c.letter() == "F" and c.letter(2) == "y":
        years = c.number(c.at + 1)
        return Stretch((first, 1, 1), (first + years - 1, 12, 31), "stretch", c.at + 3, "five-year-plan", True)
    return Stretch((first, 1, 1), (first + 4, 12, 31), "stretch", c.at, "five-year-plan", True)


def school_year(c: Cursor) -> Stretch | None:
    """2031—2032学年, 2031学年: from September 1 to August 31."""
    first = c.number(c.at)
    if not 1900 <= first < 2200:
        return None
    season = c.value(c.at + 1) == "season"
    end, last = c.at + 2, first + (not season)
    if c.kinds[end : end + 3] == "-nv":
        last = c.number(end + 1)
        last = last if last > 100 else first // 100 * 100 + last
        end += 3
    if season:  # of sports, of heating: when it begins and ends differs, its years are told
        return Stretch((first, 1, 1), (last, 12, 31), "year" if first == last else "stretch", end, "season", True)
    return Stretch((first, 9, 1), (last, 8, 31), "stretch", end, "school-year", True)
