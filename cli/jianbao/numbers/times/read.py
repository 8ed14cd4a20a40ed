"""Reads the words of a time: a count, a range or a point at the head of the tokens, and the words that bound it."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...text.patterns import late
from .calendar import iso
from .cursor import Stretch
from .durations import duration
from .points import point
from .ranges import known, moment, pointing, ranged
from .reading import Anchor, Day, Reading
from .tokens import Number, Tokens, tokens

# 1至10月份, 3、4月, 5—10年, 3至5个月: the unit stands once, for all the numbers.
_SHARED: Final = late(r"(?<!p)[nf](?=[-,][nf](?:[-,][nf])*(c?[ymdtwusvgpjE]))")
_BOUNDS: Final = {"before": "at-most", "after": "at-least", "about": "about"}


def read(words: str, anchor: Anchor) -> Reading | None:
    """The time expression at the head of `words` (what PATTERN matched), resolved against `anchor`; None if there is none."""
    toks = _share_units(tokens(words))
    if not toks.kinds:
        return None
    counted = duration(toks, anchor)
    start = point(toks, 0, anchor)
    named = None if start is None else ranged(toks, start, anchor) or _one(toks, start, anchor)
    if named is None or counted is None:
        return named or counted
    # of two as long the date, unless the word before counts days or it is counted back
    back = counted.by == "counted-back" and named.by != "year"
    as_long = counted.length == named.length and (counted.unit == "day" or back)
    return counted if counted.length > named.length or as_long else named


def _share_units(toks: Tokens) -> Tokens:
    found = _SHARED.search(toks.kinds)
    if not found or not _go_together(toks, found.start()):
        return toks
    kinds, values, ends = toks.kinds, list(toks.values), list(toks.ends)
    while found:
        at, unit = found.end(), found[1]
        place = kinds.index(unit, at)
        kinds = kinds[:at] + unit + kinds[at:]
        values[at:at] = values[place : place + len(unit)]
        ends[at:at] = [ends[at - 1]] * len(unit)
        found = _SHARED.search(kinds)
    return Tokens(kinds, values, ends, toks.words)


def _go_together(toks: Tokens, at: int) -> bool:
    """27、28日 and 1至10月 are of one kind; 一、2031年 is an item of a list and a year."""
    first, second = toks.values[at], toks.values[at + 2]
    if not isinstance(first, Number) or not isinstance(second, Number):
        return False
    if toks.kinds[at + 1] != ",":
        return True
    if not isinstance(first.value, int) or not isinstance(second.value, int) or first.han != second.han:
        return False
    return first.value < second.value < 100 + first.value


def _one(toks: Tokens, at: Stretch, anchor: Anchor) -> Reading | None:
    """A single point or stretch, with the words behind it."""
    if at.clock is not None and at.by == "clock" and not at.clock.sure and not toks.kinds.startswith("q", at.end):
        return None  # 3点: points of an argument
    approx, since, end = _behind(toks, at)
    if at.clock is None and end == at.end == 1 and toks.kinds[0] in "eNGR" and toks.values[0] in ("same", "next"):
        return None  # 当天, 次日 by themselves point into the story
    if toks.kinds.startswith("Y", end) and at.grain == "year":
        return _same_months(at, anchor, toks.ends[end])
    loose = not at.stated or pointing(toks.words)
    made = _since(at, toks.ends[end - 1]) if since else _plain(at, toks.ends[end - 1])
    if at.clock is not None:
        loose = loose and at.by != "clock"
    return replace(made, approx=approx, open=loose, stated=at.stated)


def _behind(toks: Tokens, at: Stretch) -> tuple[str | None, bool, int]:
    """What the words behind say: `approx`, whether the end is open, and the token behind them."""
    kinds, end, since = toks.kinds, at.end, False
    approx = at.clock.approx if at.clock else None
    day_or_month = at.grain in ("month", "day") and at.clock is None
    if kinds.startswith("F", end) and day_or_month and toks.words[toks.ends[end] - 1] == "前":
        approx, end = "at-most", end + 1  # 6月底前一次性: the 前 of a date, though a numeral follows
    while kinds.startswith("q", end):
        said = str(toks.values[end])
        if said in _BOUNDS:
            approx = _BOUNDS[said] if approx is None or said != "about" else approx
        elif said == "since" or (said == "recent" and at.grain == "year"):
            approx, since = "at-least", at.clock is None or at.by != "clock"
        elif at.clock is not None or not (
            said == "during" or (said == "within" and (at.grain in ("year", "month") or at.by == "relative-week"))
        ):
            break
        end += 1
    return approx, since, end


def _since(at: Stretch, length: int) -> Reading:
    start = moment(at.first, at)
    value = None if start is None else f"{start}/.."
    return Reading("period", "since", length, value, known(at.first), first=at.first, grain="stretch")


def _plain(at: Stretch, length: int) -> Reading:
    if at.clock is not None:
        return Reading("time", "clock", length, moment(at.first, at), first=at.first, last=at.last, grain="day")
    first, last = known(at.first), known(at.last)
    if at.grain == "stretch":
        ends = iso(at.first), iso(at.last)
        value = None if None in ends else f"{ends[0]}/{ends[1]}"
        return Reading("period", at.by, length, value, first, last, first=at.first, last=at.last, grain="stretch")
    year, month, number = at.first
    shown: Day = (year, None if at.grain == "year" else month, number if at.grain == "day" else None)
    return Reading("date", at.by, length, iso(shown), first, last, first=at.first, last=at.last, grain=at.grain)


def _same_months(at: Stretch, anchor: Anchor, length: int) -> Reading:
    """去年同期: the stretch named before, in another year."""
    near, year = anchor.near, at.first[0]
    if near is None or near[0][0] is None or near[1][0] is None or year is None:
        return Reading("period", "same-months", length, open=True)
    step = year - near[0][0]
    first: Day = (near[0][0] + step, *near[0][1:])
    last: Day = (near[1][0] + step, *near[1][1:])
    return Reading("period", "same-months", length, f"{iso(first)}/{iso(last)}", known(first), known(last))
