"""The year or the month that a newspaper leaves out, because the day of publication tells it."""

from __future__ import annotations

from datetime import date
from typing import Final

from .calendar import exists, month_end, shift_months
from .cursor import Cursor

_SOON: Final = 45
"""Days ahead in which a day told without its year is announced; it is not the one that was nearly a year ago."""


def _soon(today: tuple[int, int, int], month: int, day: int) -> int | None:
    """The year in which a month and day come within the next weeks, if they do."""
    for year in (today[0], today[0] + 1):
        if exists(year, month, day) and 0 < date(year, month, day).toordinal() - date(*today).toordinal() <= _SOON:
            return year
    return None


def year_of(c: Cursor, month: int, day: int | None) -> int | None:
    """The year of a month (and day) that is told without one: the latest not after publication, or the next to come."""
    if c.base is not None and c.base.first[0] is not None:
        return c.base.first[0]
    if c.anchor.year is not None:
        return c.anchor.year
    today = c.anchor.day
    if today is None:
        return None
    here, there = (today[1], today[2]), (month, day if day is not None else 1)
    year = today[0]
    if month == 2 and day == 29:
        while month_end(year, 2) != 29 or ((year, *there) > today and not c.anchor.future):
            year += 1 if c.anchor.future else -1
        return year
    if c.anchor.future:
        past = month < here[0] if day is None else there < here
        return year + past
    if day is not None and (soon := _soon(today, month, day)) is not None:
        return soon
    return year - 1 if there > here else year


def month_of(c: Cursor, today: tuple[int, int, int], number: int) -> tuple[int, int]:
    """The year and month of a day told by itself: the latest not after publication, or the next to come."""
    step = 1 if c.anchor.future else -1
    year, month = today[0], today[1]
    if (number < today[2]) if c.anchor.future else (number > today[2]):
        year, month = shift_months(year, month, step)
    while not exists(year, month, number):
        year, month = shift_months(year, month, step)
    return year, month


def edge_year(c: Cursor, last: bool) -> int | None:
    """The year of 年末, 年底 (`last`) or 年初: the one told; else the last whose end is not after publication, or the next to come."""
    told, today = c.anchor.year, c.anchor.day
    if today is None:
        return c.anchor.told if told is None else told
    if c.anchor.future:
        return today[0] if told is None else max(told, today[0])
    told = c.anchor.told if told is None else told
    if told is not None and told <= today[0]:
        return told
    return today[0] - (last and today[1:] < (12, 31))
