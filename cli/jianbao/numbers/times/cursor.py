"""A cursor over the tokens of a time, and the stretch of the calendar that is read with it."""

from __future__ import annotations

from .calendar import month_end
from .clocks import Clock
from .reading import Anchor, Day
from .tokens import Number, Tokens


class Stretch:
    """From the first to the last day meant.

    `grain`: `year month day` where it is one of them, else `stretch`; `end`: the token behind it; `clock` where a time
    of day is told; `stated`: its year is told (2031年, 去年), not inferred.
    """

    __slots__ = ("by", "clock", "end", "first", "grain", "last", "stated")

    def __init__(self, first: Day, last: Day, grain: str, end: int, by: str, stated: bool = False) -> None:
        self.first, self.last, self.grain, self.end, self.by, self.stated = first, last, grain, end, by, stated
        self.clock: Clock | None = None


def first_and_last(day: Day) -> tuple[Day, Day]:
    """The first and the last day of a year, a month or a day."""
    year, month, number = day
    if number is not None or (year is None and month is None):
        return day, day
    if month is None:
        return (year, 1, 1), (year, 12, 31)
    return (year, month, 1), (year, month, month_end(year, month))


class Cursor:
    """A cursor over the tokens, with what they are read against."""

    __slots__ = ("anchor", "at", "base", "kinds", "toks")

    def __init__(self, toks: Tokens, at: int, anchor: Anchor, base: Stretch | None) -> None:
        self.toks, self.at, self.anchor, self.base, self.kinds = toks, at, anchor, base, toks.kinds

    def letter(self, ahead: int = 0) -> str:
        """The letter of the token `ahead` of the cursor, "" behind the last."""
        return self.kinds[self.at + ahead : self.at + ahead + 1]

    def number(self, at: int) -> int:
        """The whole number at a token, -1 if there is none."""
        value = self.toks.values[at] if at < len(self.kinds) else None
        return value.value if isinstance(value, Number) and isinstance(value.value, int) else -1

    def value(self, at: int) -> str:
        """What the word of a token adds."""
        return str(self.toks.values[at])

    def raw(self, at: int) -> str:
        """A token as printed."""
        return self.toks.words[self.toks.ends[at - 1] if at else 0 : self.toks.ends[at]].strip()

    def skip(self, letters: str = "_") -> None:
        """Step over one token of these letters."""
        if self.letter() and self.letter() in letters:
            self.at += 1

    def day(self, day: Day, used: int, by: str, stated: bool = False) -> Stretch:
        """One day, read with the next `used` tokens."""
        return Stretch(day, day, "day", self.at + used, by, stated)
