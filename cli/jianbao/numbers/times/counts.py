"""One count of a unit of time: 3年, 3个多月, 两个半月, 一年半, 7年多, 半个月, 20多年."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ...records import Figure
from ...text.patterns import late
from ..numerals import Exact
from .tokens import Number, Tokens

ONE: Final = r"(?:[nfV]c?o?h?|hc?o?)[ymdtwusijK][oh]?"
"""The token letters of a count."""

_SINGLE: Final = late(r"(?P<num>[nfVh])(?P<c>c?)(?P<some>o?)(?P<half>h?)(?P<unit>[ymdtwusijK])(?P<behind>[oh]?)")
_UNITS: Final = {"y": "year", "m": "month", "d": "day", "s": "quarter", "i": "minute", "j": "second", "K": "century"}
_COMPOSED: Final = {"quarter-hour": ("minute", 15), "century": ("year", 100)}
_NO_UNIT: Final = str.maketrans("", "", "多余 \u3000")  # of 3个多月 the unit is 个月
_HALF: Final = Decimal("0.5")
_WITH_GE: Final = frozenset(("俩", "仨"))  # two, three, with their classifier
# 几天, 数年: how many is not said. 百年, 千年, 万年 mostly mean for ever.
_VAGUE: Final = frozenset(("几", "数", "百", "千", "万"))


class Count:
    """One count with its unit: value (or bounds) as exact numbers.

    `certain`: it can only be a count (3个月, 两日), and no date (3月, 3日); `end`: the token behind it.
    """

    __slots__ = ("approx", "certain", "end", "high", "low", "unit", "unit_text", "value")

    def __init__(self, value: Exact | None, low: Exact | None, high: Exact | None, unit: str) -> None:
        self.value, self.low, self.high, self.unit = value, low, high, unit
        self.approx: str | None = None
        self.unit_text = ""
        self.certain = True
        self.end = 0


def count_at(toks: Tokens, at: int, bounded: bool = False) -> Count | None:
    """The count that begins at a token, `bounded` by a word before it; None where the numeral names something (3月, 三季度, 12号, 2031年)."""
    found = _SINGLE.match(toks.kinds, at)
    if not found or _names(toks, found):
        return None
    place, letter = found.start("unit"), found["unit"]
    made = _value(toks.values[at], found, _UNITS.get(letter) or str(toks.values[place]), bounded)
    if made is None:
        return None
    last = found.end("half") if found["half"] and found["num"] != "h" else found.end("num")
    text = toks.words[toks.ends[last - 1] : toks.ends[place]].strip()
    made.unit_text = text.translate(_NO_UNIT) or text
    made.end = found.end()
    if letter == "d":
        made.certain = (
            found["num"] != "n" or not isinstance(made.value, int) or made.value > 31 or _raw(toks, at) in "两"
        )
    elif letter == "i":
        made.certain = toks.words[toks.ends[found.end() - 1] - 1] in "钟"  # 两分半钟; 30分 may be a score
    return made


def in_words(toks: Tokens, at: int) -> bool:
    """Whether the numeral is printed in Chinese."""
    number = toks.values[at] if at < len(toks.values) else None
    return isinstance(number, Number) and number.han


def _raw(toks: Tokens, at: int) -> str:
    number = toks.values[at]
    return number.raw if isinstance(number, Number) else ""


def _names(toks: Tokens, found: re.Match[str]) -> bool:
    """3月 is a month of the year, 三季度 the third quarter, 12号 a day, 两个年份 are two particular years."""
    letter, written = found["unit"], toks.words[toks.ends[found.start("unit")] - 1]
    if letter == "m":
        return written == "份" or not (found["c"] or found["num"] == "h" or _raw(toks, found.start()) in _WITH_GE)
    if letter == "s":
        return not (found["c"] or found["num"] == "f")
    if letter == "K":
        return not found["c"]  # 21世纪
    if letter == "d":
        return bool(found["c"]) or written in "号"
    return letter == "y" and written == "份"


def _value(number: object, found: re.Match[str], unit: str, bounded: bool) -> Count | None:
    factor = 1
    if unit in _COMPOSED:
        unit, factor = _COMPOSED[unit]
    if found["num"] == "h":
        made = Count(_HALF * factor, None, None, unit)
    elif not isinstance(number, Number) or _is_no_count(number, found, bounded):
        return None
    else:
        value, low, high = (None if x is None else _exact(x) * factor for x in (number.value, number.low, number.high))
        made = Count(value, low, high, unit)
        made.approx = number.approx
        if made.value is not None and (found["half"] or found["behind"] == "h"):
            made.value += _HALF * factor
    if made.value is not None and (found["some"] or found["behind"] == "o"):  # 7年多 is less than 8
        made.approx, made.low = "over", made.value
        made.high = factor if made.value == _HALF * factor else made.value + factor
    return made


def _is_no_count(number: Number, found: re.Match[str], bounded: bool) -> bool:
    if number.raw in _VAGUE or (number.han and number.digits > 1 and number.value is not None):
        return True  # 老三一个月: two digits of Chinese side by side are no count
    if found["unit"] != "y" or found["c"] or not _is_calendar_year(number):
        return False
    return not (bounded and isinstance(number.value, int) and number.value % 100 == 0)  # 近2000年


def _is_calendar_year(number: Number) -> bool:
    """Four digits, one after the other, in the range of years: 2031, 二○三一; or two with a leading zero: 07."""
    if not isinstance(number.value, int) or number.low is not None:
        return False
    if number.digits == 4:
        return is_year(number.value)
    if spelled_year(number):
        return True
    return number.digits == 2 and number.raw[0] in "0０零〇○" and number.value > 0


def is_year(four_digits: int) -> bool:
    """Whether four digits before 年 are a year, and not a count of years (2500年, 1300年)."""
    return 1000 <= four_digits < 2200 and not (four_digits < 1900 and four_digits % 100 == 0)


def spelled_year(number: Number) -> bool:
    """一千九百九十八年, 两千零一十八年: as exact as that, a year and no count."""
    value = number.value
    return number.digits == 0 and number.han and isinstance(value, int) and 1900 < value < 2100 and value % 100 > 0


def _exact(value: Figure) -> Exact:
    return value if isinstance(value, int) else Decimal(value if isinstance(value, str) else bytes(value).decode())
