"""What goes into the reading of a time expression, and what comes out."""

from __future__ import annotations

from typing import Final, TypeAlias

import msgspec

from ...records import Figure

Day: TypeAlias = "tuple[int | None, int | None, int | None]"
"""Year, month, day; None for what is not known (no year) or not meant (the day of a month)."""

NOWHERE: Final[Day] = (None, None, None)


class Anchor(msgspec.Struct, frozen=True, cache_hash=True, gc=False):
    """What a relative or partial time is resolved against; never the clock of the machine.

    `day` is the day of publication; `future`: the clause speaks of what is to come; `year` is the year named before in
    the sentence; `month` the (year, month) named before in it; `near` the first and last day of the time named before;
    `counted`: the word before counts days (公示期3日), so that 3日 is a stretch and no day of the month;
    `told` is the year of an earlier sentence that the words point to: the last one named (这一年), or the one that the
    paragraph speaks of (年末).
    """

    day: tuple[int, int, int] | None = None
    future: bool = False
    year: int | None = None
    month: tuple[int | None, int] | None = None
    near: tuple[Day, Day] | None = None
    counted: bool = False
    told: int | None = None


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One time expression, read.

    `length` characters of the words given were read: an expression may be shorter than what PATTERN takes
    (of `2031年到` the first five). `kind` to `approx` are those of a `number` record, `by` is the rule. `first` and
    `last` are the days it spans, `grain` what it names (`year month day stretch`), for those that come after it in the
    sentence. `open`: the words leave the year or the month to the sentence around them; `stated`: they tell the year. `tail`: where a last numeral begins that may count what follows (8点|20人).
    """

    kind: str
    by: str
    length: int
    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    unit: str | None = None
    unit_text: str | None = None
    approx: str | None = None
    first: Day | None = None
    last: Day | None = None
    grain: str = ""
    open: bool = False
    stated: bool = False
    tail: int = 0
