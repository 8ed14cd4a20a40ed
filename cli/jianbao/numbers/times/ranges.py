"""Two ends joined: 11月1日至5日, 1至10月份, 2031年12月—次年3月, 9:00—17:00, 10月和12月间."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec.structs import replace

from .calendar import exists, iso, shift_days
from .cursor import Stretch
from .points import point
from .reading import Anchor, Day, Reading
from .tokens import Tokens

_ONGOING: Final = 100
"""Days that a stretch named without its year may go on beyond publication; what ends later was last year's (1至12月)."""

_PARTS: Final = ("night", "am", "day", "noon", "pm", "evening")
"""The parts of a day (the values of their words), one after the other."""
_HOURS: Final = ("n", "C")

POINTING: Final = frozenset("当同次翌这")
"""当年, 同月, 次日: words that point into the sentence begin with these."""
_BESIDE: Final = (
    "上年",
    "上一年",
    "上一个年",
    "上月",
    "上个月",
    "上一个月",
    "上1",
    "下年",
    "下一年",
    "前一",
    "年初",
    "年末",
    "年底",
)


def pointing(words: str) -> bool:
    """Whether the year of a time hangs on the sentence before it: 次年3月, 这一年, 上年末, 下一年, 年末."""
    return words[0] in POINTING or words.startswith(_BESIDE)


def ranged(toks: Tokens, start: Stretch, anchor: Anchor) -> Reading | None:
    """The range that begins with `start`; None if it goes no further."""
    kinds, at = toks.kinds, start.end
    if kinds.startswith("q-", at) and toks.values[at] == "since":  # 自6月3日起至9日止
        at += 1
    if kinds.startswith("a-", at) and start.grain == "day" and start.clock is None:
        at += 1
        stop = _part_of_day(toks, at + 1, anchor, start)
        return None if stop is None else _range(toks, start, stop, anchor)
    if kinds.startswith("-", at):
        stop = point(toks, at + 1, anchor, start) or _bare_year(toks, at + 1, start)
        return None if stop is None else _range(toks, start, stop, anchor)
    if kinds.startswith("&", at):
        stop = point(toks, at + 1, anchor, start)
        if stop and kinds.startswith("q", stop.end) and toks.values[stop.end] == "during":
            return _range(toks, start, stop, anchor)
    return None


def moment(day: Day, at: Stretch) -> str | None:
    """A day as ISO 8601, with the time of day where one is told."""
    text = iso(day)
    if at.clock is None:
        return text
    return at.clock.text if text is None else f"{text}T{at.clock.text}"


def known(day: Day) -> str | None:
    """A day as ISO 8601 if it is wholly known."""
    return iso(day) if None not in day else None


def _part_of_day(toks: Tokens, at: int, anchor: Anchor, start: Stretch) -> Stretch | None:
    """28日夜间至|30日白天, 26日白天到|夜间: parts of days without their hours; what comes earlier in the day is of the next."""
    kinds = toks.kinds
    if kinds.startswith("a", at) and kinds[at + 1 : at + 2] not in _HOURS:
        parts = [str(toks.values[place]) for place in (at - 2, at)]
        if not all(part in _PARTS for part in parts):
            return None
        day = shift_days(start.last, 1) if _PARTS.index(parts[1]) < _PARTS.index(parts[0]) else start.last
        return Stretch(day, day, "day", at + 1, "part-of-day")
    stop = point(toks, at, anchor, start)
    if stop is None or stop.grain != "day" or stop.by == "clock":
        return None
    if stop.clock is None and kinds.startswith("a", stop.end):
        stop.end += 1
    return stop


def _bare_year(toks: Tokens, at: int, start: Stretch) -> Stretch | None:
    """2031.03-2032: the year that ends a range of printed dates."""
    if start.by != "printed-date" or not toks.kinds.startswith("n", at):
        return None
    year = getattr(toks.values[at], "value", 0)
    if not isinstance(year, int) or not 1900 <= year < 2200:
        return None
    return Stretch((year, 1, 1), (year, 12, 31), "year", at + 1, "printed-date", True)


def _range(toks: Tokens, start: Stretch, stop: Stretch, anchor: Anchor) -> Reading | None:
    """From the first day of one to the last day of the other."""
    if start.by == stop.by == "weekday" and not (start.stated or stop.stated):
        return None  # 周一至周五 is every week
    if (start.clock is None) != (stop.clock is None):
        return None
    _turn_back(start, stop, anchor)
    first, last = _ends(start, stop, anchor)
    if first[0] is not None and last[0] is not None and _key(first) > _key(last):
        return None
    ends = moment(first, start), moment(last, stop)
    if None in ends:
        return None
    end = stop.end
    while toks.kinds.startswith("q", end) and toks.values[end] in ("during", "until", "about"):
        end += 1
    loose = not start.stated or pointing(toks.words)
    reading = Reading("period", "range", toks.ends[end - 1], f"{ends[0]}/{ends[1]}", known(first), known(last))
    return replace(reading, first=first, last=last, grain="stretch", open=loose, stated=start.stated)


def _ends(start: Stretch, stop: Stretch, anchor: Anchor) -> tuple[Day, Day]:
    first, last = start.first, stop.last
    if first[0] is None and stop.stated and last[0] is not None and start.by != "clock":
        first = (last[0], *first[1:])
    if start.by == "clock" and stop.by != "clock" and stop.first[0] is not None and anchor.day:
        first = anchor.day
    if (
        start.clock
        and stop.clock
        and stop.by == "clock"
        and stop.clock.minutes < start.clock.minutes
        and None not in last
    ):
        last = shift_days(last, 1)  # 22时至6时
    return first, last


def _turn_back(start: Stretch, stop: Stretch, anchor: Anchor) -> None:
    """1至12月, told in January, are those of the year before."""
    first, last = start.first[0], stop.last
    if start.stated or stop.stated or anchor.future or anchor.year is not None or anchor.day is None:
        return
    if first is None or last[0] is None or last[1] is None or last[2] is None:
        return
    if date(last[0], last[1], last[2]).toordinal() - date(*anchor.day).toordinal() > _ONGOING:
        start.first = (first - 1, *start.first[1:])
        stop.last = (last[0] - 1, last[1], last[2] if exists(last[0] - 1, last[1], last[2]) else 28)


def _key(day: Day) -> tuple[int, int, int]:
    return (day[0] or 0, day[1] or 0, day[2] or 0)
