"""Days, weeks and quarters counted from the day of publication: 昨天, 今晚, 上周三, 本季度."""

from __future__ import annotations

from .calendar import is_known, month_end, shift_days, shift_months, weekday
from .clocks import clock
from .cursor import Cursor, Stretch, first_and_last
from .durations import is_previous
from .reading import NOWHERE, Day


def relative_day(c: Cursor) -> Stretch | None:
    """昨天, 次日."""
    said = c.value(c.at)
    made = c.day(offset_day(c, said), 1, "relative-day", said.lstrip("-").isdigit())
    if c.letter(1) == "T" and made.end:  # 明天教师节: one day, named twice
        made.end += 1
    return made


def offset_day(c: Cursor, said: str) -> Day:
    """The day that many days from publication, or the day named before, or the next."""
    start = c.anchor.day
    if said in ("same", "next"):
        near = (c.base.last, c.base.last) if c.base and c.base.last[0] else c.anchor.near
        if near is None or near[0] != near[1]:
            return NOWHERE
        return shift_days(near[0], 1) if said == "next" else near[0]
    return shift_days(start, int(said)) if start else NOWHERE


def relative_night(c: Cursor) -> Stretch | None:
    """今晚8点, 今早."""
    made = c.day(offset_day(c, c.value(c.at)), 1, "relative-day", True)
    told = clock(c.toks, made.end, "evening" if c.letter() == "N" else "am")
    if told:
        made.clock, made.end = told, told.end
    return made


def relative_week(c: Cursor) -> Stretch | None:
    """上周, 上周三."""
    weeks = int(c.value(c.at))
    first, last = week(c, weeks)
    if c.letter(1) == "z":
        number = int(c.value(c.at + 1))
        return c.day(shift_days(first, number - 1), 2, "weekday", True)
    return Stretch(first, last, "stretch", c.at + 1, "relative-week", True)


def week(c: Cursor, offset: int) -> tuple[Day, Day]:
    """Monday and Sunday of the week so many weeks from that of publication."""
    if c.anchor.day is None:
        return NOWHERE, NOWHERE
    monday = shift_days(c.anchor.day, 1 - weekday(c.anchor.day) + 7 * offset)
    return monday, shift_days(monday, 6)


def weekend(c: Cursor) -> Stretch:
    """上周末, 周末."""
    _, sunday = week(c, int(c.value(c.at)) if c.letter() == "X" else 0)
    return Stretch(shift_days(sunday, -1), sunday, "stretch", c.at + 1, "weekend", True)


def bare_weekday(c: Cursor) -> Stretch | None:
    """星期三: the last one, or the next where the clause speaks of what is to come."""
    if c.base is not None and c.base.by == "weekday" and is_known(c.base.first):  # 下周一到周五
        first = c.base.first
        ahead = (int(c.value(c.at)) - weekday((first[0] or 1, first[1] or 1, first[2] or 1))) % 7
        return c.day(shift_days(first, ahead), 1, "weekday")
    if c.anchor.day is None:
        return c.day(NOWHERE, 1, "weekday")
    ahead = (int(c.value(c.at)) - weekday(c.anchor.day)) % 7
    ahead -= 0 if c.anchor.future or not ahead else 7
    return c.day(shift_days(c.anchor.day, ahead), 1, "weekday")


def relative_quarter(c: Cursor) -> Stretch:
    """本季度, 上季度."""
    start = c.anchor.day
    end = c.at + 1
    if start is None:
        return Stretch(NOWHERE, NOWHERE, "stretch", end, "quarter")
    year, month = shift_months(start[0], (start[1] - 1) // 3 * 3 + 1, 3 * int(c.value(c.at)))
    return Stretch((year, month, 1), (year, month + 2, month_end(year, month + 2)), "stretch", end, "quarter", True)


def previous(c: Cursor) -> Stretch | None:
    """前一天, 前一年: the one before the day or year named before; what else stands behind 前 is for others."""
    unit = c.letter(2)
    if unit not in ("y", "t", "d") or not is_previous(c.toks, c.at):
        return None
    near, end = c.anchor.near or (NOWHERE, NOWHERE), c.at + 3
    if unit == "y":
        year = near[0][0] if near[0][0] == near[1][0] else None
        then: Day = (None if year is None else year - 1, None, None)
        return Stretch(*first_and_last(then), "year", end, "relative-year", True)
    before = shift_days(near[0], -1) if near[0] == near[1] and c.raw(end - 1) in ("天", "日") else NOWHERE
    return Stretch(before, before, "day", end, "relative-day", True)
