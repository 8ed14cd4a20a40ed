"""Fractions in words and signs: 三分之二, 百分之三点五, 万分之三, 三又二分之一, 3/5."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...text.patterns import late
from ..numerals import Exact, exact, ratio, simple, times
from . import units
from .blanks import spaced
from .quantities import Quantity
from .runs import BLANK, MARKED, TAIL, Run, parse

# Behind the first numeral. Blanks inside are those of a dump (百 分 之 2.4); at most two, so that the look stays short.
_DIVIDED: Final = late(rf"[ 　]{{0,3}}分[ 　]{{0,3}}之[ 　]{{0,3}}(?P<minus>[负－-])?(?P<part>[{TAIL}]+{MARKED})")
_MIXED: Final = late(
    rf"[ 　]{{0,2}}又[ 　]{{0,2}}(?:(?P<of>[{TAIL}]+)[ 　]{{0,2}}分[ 　]{{0,2}}之[ 　]{{0,2}}(?P<part>[{TAIL}]+)"
    r"|(?P<above>[0-9０-９]{1,3})[/／](?P<below>[0-9０-９]{1,3})(?![0-9０-９/／.．年月日]))"
)
_STROKE: Final = late(r"[/／](?P<of>[0-9０-９]{1,3})(?![0-9０-９/／.．年月日])")
_RANGE: Final = late(rf"(?:至|到|—{{1,2}}|-|~|～)(?:百分之|千分之|万分之)?(?P<part>[{TAIL}]+)")

_PERCENT: Final = {100: 1, 1000: 10, 10_000: 100, 10**8: 10**6}
"""百分之 千分之 万分之 万万分之: shares that are read as percent, and what divides them."""


def divided(of: Exact | None, text: str, end: int) -> Quantity | None:
    """What 分之 behind the numeral `of` (which ends at `end`) makes of it."""
    match = _DIVIDED.match(text, end)
    if match is None or not of:
        return None
    run = parse(match["part"])
    stop = match.start("part") + run.length
    if stop == match.end() and text[stop : stop + 1] in BLANK:
        run, stop = _parted(text, match.start("part"), stop) or (run, stop)
    low, high = run.low, run.high
    more = _RANGE.match(text, stop) if run.value is not None and run.approx is None else None
    if more and run.value is not None:
        upper = parse(more["part"])
        if upper.value is not None and upper.value > run.value:
            low, high, stop = run.value, upper.value, more.start("part") + upper.length
            run = replace(run, value=None)
    if not run.readable and low is None:
        return None
    sign = -1 if match["minus"] else 1
    if of in _PERCENT:
        value, low, high = (_share(figure, sign * _PERCENT[int(of)]) for figure in (run.value, low, high))
        return Quantity(stop, "percent", value, low, high, "%", None, run.approx, "percent-in-words")
    value, low, high = (None if figure is None else ratio(sign * figure, of) for figure in (run.value, low, high))
    return Quantity(stop, "ratio", value, low, high, None, None, run.approx, "fraction")


def _parted(text: str, start: int, stop: int) -> tuple[Run, int] | None:
    """百 分 之 二 十 五: the numeral goes on behind a blank, where what stands there does not count things itself."""
    parted = spaced(text, start, stop)
    return None if parted is None or units.find(text, parted[1]) is not None else parted


def _share(value: Exact | None, divisor: int) -> Exact | None:
    return value if value is None or divisor == 1 else ratio(value, divisor)


def mixed(front: Exact | None, text: str, end: int) -> Quantity | None:
    """三又二分之一 → 3.5, 二又1/2 → 2.5."""
    match = _MIXED.match(text, end)
    if match is None or front is None:
        return None
    of, run = exact(match["of"] or match["below"]), parse(match["part"] or match["above"])
    if not of or run.value is None:
        return None
    value = simple(ratio(times(front, of) + run.value, of))
    stop = match.end("below") if match["below"] else match.start("part") + run.length
    return Quantity(stop, "ratio", value, None, None, None, None, None, "fraction")


_LARGEST: Final = 16
"""No fraction above one is printed with more than sixteenths (of an inch) below the stroke; 140/90 are two figures."""
_PRESSURES: Final = ("毫米汞柱", "mmHg")


def stroke(part: Exact | None, text: str, end: int) -> Quantity | None:
    """3/5 → 0.6: at most three digits below the stroke, and no further stroke, point or date behind."""
    match = _STROKE.match(text, end)
    if match is None or not isinstance(part, int) or part > 999:
        return None
    of = int(match["of"])
    if of < 2 or (part > of > _LARGEST) or text.startswith(_PRESSURES, match.end()):
        return None
    return Quantity(match.end(), "ratio", ratio(part, of), None, None, None, None, None, "fraction")
