"""Stretches of time that are counted: 3年, 近5年, 连续3个月, 45日内, 7年多, 3至5天, 8天20小时, 5年前."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ...records import figure
from ...text.patterns import late
from .calendar import iso, shift_days, shift_months
from .counts import ONE, Count, count_at, in_words
from .cursor import first_and_last
from .reading import NOWHERE, Anchor, Day, Reading
from .tokens import Number, Tokens

_PHRASE: Final = late(
    rf"(?P<head>[PAF_]*)(?P<one>{ONE})(?P<and>(?:[+,]?(?:[nfV]c?h?)[ymdtwusijK][oh]?){{0,3}})(?P<bound>q?)(?P<to>[-,]?{ONE})?"
)
_DECIMALS: Final = late("n(?![a-zA-Z])")
_ISO: Final = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}
_MONTHS: Final = {"year": 12, "quarter": 3, "month": 1}
_SECONDS: Final = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
# What the words before and behind say of the value; the others (近, 来, 间) say nothing of it.
_LOWER: Final = frozenset({"over", "at-least"})
_UPPER: Final = frozenset({"nearly", "at-most", "under"})
_BOUNDS: Final = {"within": "at-most", "at-least": "at-least", "at-most": "at-most", "about": "about"}


def duration(toks: Tokens, anchor: Anchor) -> Reading | None:
    """The duration (or the date that is counted back: 5年前) at the head of the tokens."""
    found = _PHRASE.match(toks.kinds)
    one = count_at(toks, found.start("one"), found.end("head") > 0) if found else None
    if found is None or one is None or is_previous(toks, found.end("head") - 1):
        return None
    parts = [one]
    while parts[-1].end < found.end("and"):
        place = parts[-1].end + (toks.kinds[parts[-1].end] in "+,")
        part = count_at(toks, place) or _bare_months(toks, place, parts)
        if part is None or part.value is None or not _goes_on(parts, part):
            break
        parts.append(part)
    _add_decimals(toks, parts[-1])
    if len(parts) > 1:
        return _compound(toks, parts)
    if found["to"] and one.end == found.start("bound"):
        ranged = _range(toks, found, one, anchor)
        if ranged is not None:
            return ranged
    return _single(toks, one, found.end("head"), anchor)


def is_previous(toks: Tokens, at: int) -> bool:
    """前一天, 前一周: the unit before, and no count. `at` is the token of 前."""
    if at < 0 or not toks.kinds.startswith("Fn", at) or toks.words[toks.ends[at] - 1] != "前":
        return False
    number = toks.values[at + 1]
    return isinstance(number, Number) and number.value == 1 and number.han


def _bare_months(toks: Tokens, at: int, parts: list[Count]) -> Count | None:
    """刑期3年6月: months behind less than ten years, and no day behind them, are a length of time and no date."""
    years, number = parts[-1], toks.values[at]
    if len(parts) > 1 or years.unit != "year" or not isinstance(years.value, int) or years.value > 9:
        return None
    if not toks.kinds.startswith("nm", at) or toks.kinds[at + 2 : at + 3] in ("n", "b", "x"):
        return None
    value = number.value if isinstance(number, Number) else None
    if not isinstance(value, int) or not 0 < value < 12 or toks.words[toks.ends[at + 1] - 1] == "份":
        return None
    made = Count(value, None, None, "month")
    made.unit_text, made.end = "月", at + 2
    return made


def _add_decimals(toks: Tokens, last: Count) -> None:
    """9秒98, 1分58秒3, 九秒九八: as times are told in sports, the digits behind the seconds are their decimals."""
    at = last.end
    if last.unit != "second" or not isinstance(last.value, int) or last.low is not None or toks.kinds[at - 1] != "j":
        return
    number = toks.values[at] if _DECIMALS.match(toks.kinds, at) else None
    if isinstance(number, Number) and number.digits == (2 if number.han else min(number.digits, 3)) > 0:
        last.value += Decimal(_whole(number)).scaleb(-number.digits)
        last.end += 1


def _whole(number: Number) -> int:
    return number.value if isinstance(number.value, int) else 0


def _goes_on(parts: list[Count], part: Count) -> bool:
    """8天20小时: each unit is smaller than the one before; 两天又一个月 has but two."""
    before = parts[-1]
    return _size(part.unit) < _size(before.unit) or (
        len(parts) == 1 and part.unit in _MONTHS and before.unit in ("day", "week")
    )


def _size(unit: str) -> int:
    return _SECONDS.get(unit) or _MONTHS.get(unit, 0) * 2592000 or 86400


def _compound(toks: Tokens, parts: list[Count]) -> Reading:
    """8天20小时 → 212 hours; 三年零六个月 → 42 months; months and days have no common unit: ISO 8601."""
    last = parts[-1]
    length = toks.ends[last.end - 1]
    table = next((t for t in (_MONTHS, _SECONDS) if all(part.unit in t for part in parts)), None)
    if table is None:
        text = "".join(part.unit_text for part in parts)
        return Reading("duration", "compound-duration", length, _iso(parts), unit_text=text)
    total = sum((Decimal(part.value or 0) * table[part.unit] for part in parts), Decimal(0)) / table[last.unit]
    value = figure(int(total) if total == int(total) else total)
    return Reading("duration", "compound-duration", length, value, unit=last.unit, unit_text=last.unit_text)


def _iso(parts: list[Count]) -> str:
    order = list(_ISO)
    parts = sorted((part for part in parts if part.unit in _ISO), key=lambda part: order.index(part.unit))
    said = [(part.unit in order[4:], f"{part.value}{_ISO[part.unit]}") for part in parts]
    days, clock = ("".join(text for late, text in said if late is which) for which in (False, True))
    return f"P{days}{'T' + clock if clock else ''}"


def _range(toks: Tokens, found: re.Match[str], one: Count, anchor: Anchor) -> Reading | None:
    """3至5年 · 3天—8天 · 3年以上7年以下."""
    place = found.start("to") + (toks.kinds[found.start("to")] in "-,")
    two = count_at(toks, place)
    if two is None or two.unit != one.unit or one.value is None or two.value is None:
        return None
    if one.unit == "day" and not (one.certain or two.certain or anchor.counted or found["bound"]):
        return None  # 20日到25日
    end = two.end
    if found["bound"]:
        behind = toks.values[end] if toks.kinds[end : end + 1] == "q" else None
        if toks.values[found.start("bound")] != "at-least" or behind not in ("at-most", "within"):
            return None
        end += 1
    elif toks.kinds[found.start("to")] != "-" or two.value <= one.value:
        return None
    low, high = figure(one.value), figure(two.value)
    return Reading("duration", "duration-range", toks.ends[end - 1], None, low, high, two.unit, two.unit_text)


def _single(toks: Tokens, one: Count, begin: int, anchor: Anchor) -> Reading | None:
    """One count, with the words that bound it: 约3年, 3年以上, 近3年来, 过去的50分钟里."""
    end, tail, kinds = one.end, None, toks.kinds
    head = next((str(toks.values[place]) for place in range(begin - 1, -1, -1) if kinds[place] == "A"), None)
    counted_in_words = in_words(toks, begin)
    while kinds.startswith(("q", "_q"), end):
        place = end + (kinds[end] == "_")
        said = str(toks.values[place])
        if said == "until" or (tail is not None and (said in ("before", "after", "since") or place > end)):
            break
        end = place + 1
        if said == "before" and head is None and (one.certain or counted_in_words):  # 三日前, but the 10日前 of a month
            return _back(one, toks.ends[end - 1], anchor)
        tail = tail or said
    bound = _BOUNDS.get(tail or "") or head
    if not one.certain and not (
        one.unit == "day" and _counts_days(tail, bool(head) or kinds[0] in "PF", counted_in_words, anchor)
    ):
        return None
    approx, value, low, high = one.approx or bound, one.value, one.low, one.high
    if bound and value is not None and low is None and high is None:
        low = value if bound in _LOWER else None
        high = value if bound in _UPPER else None
    return _made("bounded-duration" if approx else "duration", toks.ends[end - 1], one, (low, high), approx)


def _counts_days(tail: str | None, headed: bool, in_words: bool, anchor: Anchor) -> bool:
    """Whether 3日 is three days: 3日内, 前3日, 公示期3日, 三日后."""
    return headed or anchor.counted or tail in ("within", "at-least", "at-most") or (tail == "after" and in_words)


def _made(by: str, length: int, one: Count, bounds: tuple[object, object], approx: str | None) -> Reading:
    value, low, high = (None if x is None else figure(x) for x in (one.value, *bounds))  # type: ignore[arg-type]
    return Reading("duration", by, length, value, low, high, one.unit, one.unit_text, approx)


def _back(one: Count, length: int, anchor: Anchor) -> Reading:
    """5年前, counted back from publication, as exact as its unit; what is not exact stays a duration."""
    day, value = anchor.day, one.value
    then: Day = NOWHERE
    if day is not None and isinstance(value, int) and one.low is None:
        then = _days_back(day, value, one.unit)
    if then[0] is None or then[0] < 1:
        return _made("counted-back", length, one, (one.low, one.high), one.approx)
    first, last = first_and_last(then)
    return Reading("date", "counted-back", length, iso(then), iso(first), iso(last), first=first, last=last)


def _days_back(day: tuple[int, int, int], count: int, unit: str) -> Day:
    if unit == "year":
        return (day[0] - count, None, None)
    if unit == "month":
        return (*shift_months(day[0], day[1], -count), None)
    return shift_days(day, -count) if unit == "day" else NOWHERE
