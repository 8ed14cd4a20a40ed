"""Points and stretches of the calendar, by the token they begin with: a printed date, a relative day, a year …"""

from __future__ import annotations

import re
from typing import Final

from .calendar import exists
from .clocks import clock
from .cursor import Cursor, Stretch, first_and_last
from .reading import NOWHERE, Anchor
from .relative import bare_weekday, previous, relative_day, relative_night, relative_quarter, relative_week, weekend
from .spans import plan
from .tokens import Tokens
from .years import of_year


def point(toks: Tokens, at: int, anchor: Anchor, base: Stretch | None = None) -> Stretch | None:
    """The point or stretch of time that begins at a token; `base` is the start of the range it ends."""
    cursor = Cursor(toks, at, anchor, base)
    made = _read(cursor)
    if made is None:
        return _clock_alone(cursor)
    if made.grain == "day":
        cursor.at = made.end
        _add_weekday(cursor, made)
        _add_clock(cursor, made)
    return made


def _read(c: Cursor) -> Stretch | None:
    form = _FORMS.get(c.letter())
    if form is not None:
        return form(c)
    return (previous(c) if c.letter() == "F" else None) or of_year(c)


def _printed(c: Cursor) -> Stretch | None:
    year, month, number = (int(part) for part in re.split(r"[-./]", c.value(c.at)))
    if not exists(year, month, number):
        return None
    return c.day((year, month, number), 1, "printed-date", True)


def _printed_month(c: Cursor) -> Stretch:
    year, month = (int(part) for part in re.split("[-.]", c.value(c.at)))
    return Stretch(*first_and_last((year, month, None)), "month", c.at + 1, "printed-date", True)


def _add_weekday(c: Cursor, made: Stretch) -> None:
    if c.letter() == "z" and made.by != "weekday":
        made.end += 1
        c.at += 1


def _add_clock(c: Cursor, made: Stretch) -> None:
    if made.clock is not None:
        return
    c.skip("_,") if c.letter() == "_" else None
    told = clock(c.toks, c.at, base=c.base.clock if c.base else None)
    if told is not None:
        made.clock, made.end = told, told.end


def _clock_alone(c: Cursor) -> Stretch | None:
    begin = c.at
    told = clock(c.toks, begin, base=c.base.clock if c.base else None)
    if told is None:
        return None
    day = c.base.last if c.base else NOWHERE
    made = Stretch(day, day, "day", told.end, "clock")
    made.clock = told
    return made


_FORMS: Final = {
    "I": _printed,
    "U": _printed_month,
    "e": relative_day,
    "N": relative_night,
    "G": relative_night,
    "W": relative_week,
    "X": weekend,
    "Z": weekend,
    "z": bare_weekday,
    "Q": relative_quarter,
    "B": plan,
}
