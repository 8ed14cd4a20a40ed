"""Units as headers, unit lines and cells of a table print them: is it one, and of what."""

from __future__ import annotations

from functools import cache, lru_cache

from .. import lexicon
from ..text.patterns import late

_OTHERS = {
    "time": ("年", "个月", "月", "周", "天", "日", "小时", "时", "分钟", "秒", "岁", "工作日", "学时", "课时"),
    "percent": ("%", "％", "‰", "个百分点", "百分点"),
    "bare": ("分", "点", "倍", "度", "折"),
    "magnitude": ("百", "千", "万", "百万", "千万", "亿", "万亿"),
}
"""Calendar and clock, shares, and what measures nothing: grammar rather than lexicon."""

_MAGNITUDE = late(r"[十百千万亿兆]{1,3}(?=.)")
_SAME = str.maketrans({"％": "%", "²": "2", "³": "3", "㎡": "m2", "㎥": "m3", "㎞": "km"})


@cache
def _dimensions() -> dict[str, str]:
    """Every unit word with its dimension: the lexicon's units, currencies and classifiers, and the few that stand here."""
    table = {row["word"]: row["dimension"].split(",")[0] for row in lexicon.read("units")}
    table |= {row["word"]: "money" for row in lexicon.read("currencies") if row["place"] == "after"}
    table |= {row["word"]: "count" for row in lexicon.read("classifiers") if row["sort"] == "classifier"}
    for name, words in _OTHERS.items():
        table |= dict.fromkeys(words, name)
    return table


@lru_cache(2048)
def dimension(printed: str) -> str | None:
    """What a printed unit measures: money, percent, count, area, time, length, mass …; None if it is no unit.

    Takes a magnitude (万元, 亿千瓦时), also alone (万), and a unit per unit (元/㎡, 元每平方米).
    """
    table = _dimensions()
    if printed in table:
        return table[printed]
    above, slash, below = printed.replace("每", "/").partition("/")
    if slash:
        known = dimension(above) and (dimension(below) or 0 < len(below) <= 2 or below.startswith(("1", "百", "千")))
        return f"{dimension(above)} per" if known else None
    found = _MAGNITUDE.match(printed)
    return table.get(printed[found.end() :]) if found else None


def same(one: str, other: str) -> bool:
    """Whether two printed units are one: width and raised figures aside."""
    return one == other or one.translate(_SAME) == other.translate(_SAME)
