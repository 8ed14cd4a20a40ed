"""The civil calendar: months' ends, days counted on and back, ISO 8601 forms with unknown parts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from .reading import Day

_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_end(year: int | None, month: int) -> int | None:
    """The last day of a month; None for February of an unknown year."""
    if month != 2:
        return _LENGTHS[month - 1]
    if year is None:
        return None
    return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day (29 February of an unknown year: there may be)."""
    return 1 <= month <= 12 and 1 <= day <= (month_end(year, month) or 29)


def shift_days(day: Day, count: int) -> Day:
    """The day `count` days on; unknown where the day is not wholly known or leaves the calendar."""
    if day[0] is None or day[1] is None or day[2] is None:
        return (None, None, None)
    try:
        moved = date(day[0], day[1], day[2]) + timedelta(days=count)
    except (ValueError, OverflowError):
        return (None, None, None)
    return (moved.year, moved.month, moved.day)


def shift_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months on, with its year."""
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1


def days_between(first: tuple[int, int, int], last: tuple[int, int, int]) -> int:
    """How many days `last` comes after `first`."""
    return date(*last).toordinal() - date(*first).toordinal()


def weekday(day: tuple[int, int, int]) -> int:
    """1 Monday … 7 Sunday (ISO 8601)."""
    return date(*day).isoweekday()


def nth_weekday(year: int, month: int, nth: int, weekday_number: int) -> Day:
    """The nth Monday (1) … Sunday (7) of a month; -1 is the last one. Unknown where there is none."""
    if nth < 0:
        end = month_end(year, month) or 28
        back = (date(year, month, end).isoweekday() - weekday_number) % 7
        return (year, month, end - back)
    day = 1 + (weekday_number - date(year, month, 1).isoweekday()) % 7 + 7 * (nth - 1)
    return (year, month, day) if day <= (month_end(year, month) or 28) else (None, None, None)


def iso(day: Day) -> str | None:
    """`2031-11-27` `2031-11` `2031` `--11-27` `--11` `---27`; None where nothing is known."""
    year, month, number = day
    if year is not None:
        text = f"{year:04d}" if year >= 0 else f"-{-year:04d}"  # ISO 8601: the year 0 is 1 BC
        if month is not None:
            text += f"-{month:02d}"
            if number is not None:
                text += f"-{number:02d}"
        return text
    if month is not None:
        return f"--{month:02d}" if number is None else f"--{month:02d}-{number:02d}"
    return None if number is None else f"---{number:02d}"


def is_known(day: Day) -> bool:
    """Whether it is one day of one year."""
    return day[0] is not None and day[1] is not None and day[2] is not None
