"""The lunar calendar and the solar terms, as the library borax keeps them (1900 to 2100); it is imported only here, and late."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .reading import NOWHERE, Day

_TERMS: Final = "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至"


@lru_cache(maxsize=512)
def to_civil(year: int, month: int, day: int, leap: bool = False) -> Day:
    """The civil day of a day of the lunar calendar; day -1 is the last one of the month. Unknown where there is none."""
    try:
        from borax.calendars.lunardate import LCalendars, LunarDate  # type: ignore[import-untyped]

        number = LCalendars.ndays(year, month, int(leap)) if day == -1 else day
        civil = LunarDate(year, month, number, int(leap)).to_solar_date()
    except (ImportError, ValueError, IndexError):
        return NOWHERE
    return (civil.year, civil.month, civil.day)


@lru_cache(maxsize=512)
def term(year: int, name: str) -> Day:
    """The civil day on which a solar term falls."""
    try:
        from borax.calendars.lunardate import TermUtils

        civil = TermUtils.nth_term_day(year, _TERMS.index(name) // 3)
    except (ImportError, ValueError, IndexError):
        return NOWHERE
    return (civil.year, civil.month, civil.day)
