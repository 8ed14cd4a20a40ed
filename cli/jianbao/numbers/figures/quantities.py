"""Quantities: a numeral with the unit behind it, the words that bound it, and what it makes of a find."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import msgspec
from msgspec.structs import replace

from ...text.patterns import late
from ..numerals import Exact, ratio, simple, times
from . import bounds, units
from .runs import Run
from .units import Unit

HALF: Final = Decimal("0.5")


class Quantity(msgspec.Struct, gc=False):
    """What a numeral and its unit say; offsets count in the text."""

    end: int
    kind: str
    value: Exact | None
    low: Exact | None
    high: Exact | None
    unit: str | None
    unit_text: str | None
    approx: str | None
    by: str
    bound: bool = False
    """whether a word before or behind it bounds it"""


def of(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """The quantity that `run` (which begins at `start`) and `unit` (which ends at `end`) make."""
    reader = READERS.get(unit.word)
    if reader is not None:
        return reader(run, unit, text, start, end)
    printed = run.scale + unit.word
    value, low, high = run.value, run.low, run.high
    if unit.factor != 1:
        value, low, high = scaled(value, unit.factor), scaled(low, unit.factor), scaled(high, unit.factor)
    return Quantity(end, unit.kind, value, low, high, unit.code, printed, run.approx, BY[unit.kind])


BY: Final = {
    "money": "money",
    "percent": "percent",
    "percentage-point": "percentage-point",
    "count": "count",
    "measure": "measure",
    "age": "age",
    "ratio": "multiple",
    "rank": "strongest",
}


def scaled(value: Exact | None, factor: Exact) -> Exact | None:
    """The value in the base unit."""
    if value is None or factor == 1:
        return value
    return times(value, factor)


def _tenths(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """七成 → 70 %, 四成半 → 45, 三成五 → 35; 八折 → 80, 八五折 → 85, 7.5折 → 75."""
    factor: Exact = 10
    words = text[start : start + run.length]
    if unit.word == "折":
        run = _two_digits(words, run)
    if unit.word == "折" and run.value is not None and run.value >= 10:
        factor = 1
    value, low, high = (scaled(figure, factor) for figure in (run.value, run.low, run.high))
    if unit.word == "成" and value is not None:
        tail = text[end : end + 1]
        if tail == "半":
            return Quantity(end + 1, "percent", value + 5, None, None, "%", "成半", run.approx, "tenths")
        digit = "一二三四五六七八九".find(tail) + 1 if tail else 0
        if digit and text[end + 1 : end + 2] not in _AFTER_TENTHS:
            return Quantity(end + 1, "percent", value + digit, None, None, "%", "成", run.approx, "tenths")
    return Quantity(end, "percent", value, low, high, "%", unit.word, run.approx, "tenths")


_AFTER_TENTHS: Final = frozenset("一二三四五六七八九十百千万亿个家名人成")


def _two_digits(words: str, run: Run) -> Run:
    """五五 and 七八 before 折 are 55 and 78, no range."""
    digits = ["〇一二三四五六七八九".find(letter) for letter in words]
    if len(digits) == 2 and min(digits) > 0 and run.value is None:
        return replace(run, value=digits[0] * 10 + digits[1], low=None, high=None)
    return run


def _doublings(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """翻一番 → 2, 翻两番 → 4."""
    turned = text[max(0, start - 3) : start]
    if "翻" in turned and isinstance(run.value, int) and 0 < run.value < 20:
        return Quantity(end, "ratio", 2**run.value, None, None, "times", "番", run.approx, "doubling")
    return Quantity(end, "count", run.value, run.low, run.high, "番", "番", run.approx, "count")


_WARM: Final = (
    "气温",
    "温度",
    "体温",
    "高温",
    "低温",
    "摄氏",
    "升温",
    "降温",
    "℃",
    "零下",
    "零上",
    "室温",
    "水温",
    "炎热",
    "寒",
    "热浪",
    "凉",
    "回暖",
    "烧到",
    "发烧",
    "高烧",
    "冷",
)
_POWER: Final = ("电", "发电", "用电", "能耗", "节能")
_PLACE: Final = ("东经", "西经", "北纬", "南纬", "经度", "纬度", "角", "旋转", "转", "倾斜", "仰", "坡")


def _degrees(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """度: kilowatt-hours of electricity, degrees Celsius of the weather, else degrees of an angle."""
    around = text[max(0, start - 24) : start] + text[end : end + 4]
    code = "degree"
    if text.endswith("华氏", 0, start):
        code = "degF"
    elif run.scale or any(word in around for word in _POWER):
        code = "kWh"
    elif any(word in around for word in _WARM) and not any(word in text[max(0, start - 3) : start] for word in _PLACE):
        code = "degC"
    return Quantity(end, "measure", run.value, run.low, run.high, code, run.scale + "度", run.approx, "degrees")


_AFTER_MONEY: Final = frozenset("零又一二三四五六七八九的，起左上以多就买")


def _pieces(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """块: money in speech (三块, 十块三毛), a classifier before a noun (三块奖牌)."""
    following, printed = text[end : end + 1], run.scale + unit.word
    if "\u4e00" <= following <= "\u9fff" and following not in _AFTER_MONEY:
        return Quantity(end, "count", run.value, run.low, run.high, unit.word, printed, run.approx, "count")
    return Quantity(end, "money", run.value, run.low, run.high, "CNY", printed, run.approx, "money")


def _big(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """十大 is a ranking (rank), 五大 a count."""
    kind, by = ("rank", "top-ten") if run.value in (10, 100) else ("count", "count")
    return Quantity(end, kind, run.value, run.low, run.high, "大", "大", run.approx, by)


def _decades(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """年过六旬: ten years of age each."""
    value, low, high = (scaled(figure, 10) for figure in (run.value, run.low, run.high))
    return Quantity(end, "age", value, low, high, "year", "旬", run.approx, "age")


_MINUTES: Final = late("([0-5]?[0-9])[′'’](?:([0-5]?[0-9](?:\\.[0-9]+)?)[″\"”])?")


def _angle(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """116°23′ → 116.383333333, 39°54′26″: with the minutes and seconds of arc behind it."""
    found = _MINUTES.match(text, end)
    if found is None or not isinstance(run.value, int):
        return Quantity(end, "measure", run.value, run.low, run.high, "degree", run.scale + "°", run.approx, "degrees")
    value = run.value + ratio(int(found[1]), 60) + (ratio(simple(Decimal(found[2])), 3600) if found[2] else 0)
    rounded = simple(Decimal(value).quantize(Decimal("0.000000001")))
    return Quantity(found.end(), "measure", rounded, None, None, "degree", "°", run.approx, "degrees")


_CHANGING: Final = frozenset("高低升降涨跌增减调")


def _points(run: Run, unit: Unit, text: str, start: int, end: int) -> Quantity:
    """0.5个点 of a rate that rose by them are percentage points; 三个点 are three places."""
    changed = text[start - 1 : start] in _CHANGING or (text[start - 1 : start] == "了" and text[start - 2] in _CHANGING)
    if start and changed and not isinstance(run.value, int):
        return Quantity(
            end, "percentage-point", run.value, run.low, run.high, "pp", "个点", run.approx, "percentage-point"
        )
    return Quantity(end - 1, "count", run.value, run.low, run.high, "个", "个", run.approx, "count")


READERS: Final = {
    "°": _angle,
    "个点": _points,
    "旬": _decades,
    "成": _tenths,
    "折": _tenths,
    "番": _doublings,
    "度": _degrees,
    "块": _pieces,
    "大": _big,
}


def half(made: Quantity, unit: Unit) -> Quantity:
    """一吨半, 两斤半, 一倍半: half a unit more."""
    if made.value is None:
        return made
    more = times(HALF, unit.factor)
    return replace(made, end=made.end + 1, value=simple(made.value + more), low=None, high=None)


def per(made: Quantity, unit: Unit, text: str) -> Quantity:
    """元/吨, 立方米/秒, 人次/日: what stands behind the stroke or 每 goes into the unit."""
    place = made.end + 1
    if text.startswith("100", place):
        return _per_hundred(made, text, place + 3)
    other = units.find(text, place)
    if other is not None and other.kind in ("measure", "count"):
        end = place + len(other.word)
        code, factor = other.code or other.word, other.factor
    else:
        known = units.clock(text, place)
        if known is None:
            return made
        end, code, factor = place + len(known[0]), known[1], 1
    base, printed = made.unit, (made.unit_text or "") + text[made.end : end]
    values = [made.value, made.low, made.high]
    if base == "m" and code == "h" and unit.factor == 1000:
        base, values = "km", [None if v is None else ratio(v, 1000) for v in values]
    exact = [None if v is None else _divided(v, factor) for v in values]
    if any(e is None and v is not None for e, v in zip(exact, values, strict=True)):
        exact, code = values, other.word if other is not None else code
    return Quantity(end, "measure", exact[0], exact[1], exact[2], f"{base}/{code}", printed, made.approx, "per-unit")


def each(made: Quantity, denominator: str) -> Quantity:
    """The quantity in so much of the unit that `denominator` names; as it is, where that has no exact value."""
    other, clock = units.UNITS.get(denominator), units.clock(denominator, 0)
    code, factor = (clock[1], 1) if clock else (other.code, other.factor) if other else (None, 1)
    if code is None:
        return made
    base, values = made.unit, [made.value, made.low, made.high]
    if base == "m" and code == "h" and (made.unit_text or "").endswith(("公里", "千米", "km")):
        base, values = "km", [None if v is None else ratio(v, 1000) for v in values]
    value, low, high = (None if v is None else _divided(v, factor) for v in values)
    if any(v is not None and w is None for v, w in zip(values, (value, low, high), strict=True)):
        return made
    return replace(made, value=value, low=low, high=high, unit=f"{base}/{code}", by="per-unit")


def _per_hundred(made: Quantity, text: str, place: int) -> Quantity:
    """0.32g/100mL, 7.5升/100公里: so much in a hundred units of another dimension."""
    other = units.find(text, place)
    if other is None or other.kind != "measure" or made.kind not in ("measure", "money") or other.code == made.unit:
        return made
    by = times(100, other.factor)
    value, low, high = (None if v is None else ratio(v, by) for v in (made.value, made.low, made.high))
    end = place + len(other.word)
    printed = (made.unit_text or "") + text[made.end : end]
    return Quantity(end, "measure", value, low, high, f"{made.unit}/{other.code}", printed, made.approx, "per-unit")


def _divided(value: Exact, factor: Exact) -> Exact | None:
    """The quotient where it is exact."""
    if factor == 1:
        return value
    quotient = ratio(value, factor)
    return quotient if times(quotient, factor) == value else None


def bounded(made: Quantity, says: str, end: int | None = None) -> Quantity:
    """The quantity with what a bounding word says of it; `end` behind that word, if it stands behind."""
    low, high = bounds.limits(says, made.value, made.low, made.high)
    return Quantity(
        made.end if end is None else end,
        made.kind,
        made.value,
        low,
        high,
        made.unit,
        made.unit_text,
        says,
        made.by,
        True,
    )


def joined(first: Quantity, second: Quantity) -> Quantity | None:
    """One range of two quantities of the same unit; None if they do not rise."""
    low = first.value if first.value is not None else first.low
    high = second.value if second.value is not None else second.high
    if low is not None and high is not None and low > high and high < 0:
        low, high = high, low  # 零下5度到零下10度
    if low is None or high is None or low > high:
        return None
    return replace(second, value=None, low=low, high=high, by="figure-range")
