"""Units: what may stand behind a numeral, found by the longest word that the lexicon knows.

Money (`lexicon/currencies.tsv`), measures (`units.tsv`), counted things (`classifiers.tsv`), and the few that are grammar
rather than words and stand here: shares, ages, multiples.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import msgspec
from msgspec.structs import replace

from ... import lexicon
from ..numerals import Exact, simple


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A word behind a numeral.

    `kind` of the record; `code` is its `unit`; `factor` leads from the printed unit to `code`, exactly.
    `before`, `not_before`: words one of which has to follow, or must not. `latin`: no letter or digit may follow.
    `noun`: a thing counted without a classifier.
    """

    word: str
    kind: str
    code: str | None
    factor: Exact = 1
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    latin: bool = False
    noun: bool = False


# Shares and multiples: part of the grammar of numbers. 成 tenths, 折 tenths of a price, 番 doublings; their factor is applied
# by their readers. Words that begin with the same character undo them (三成本, 两折叠).
_GRAMMAR: Final = (
    *(Unit(word, "percent", "%") for word in ("%", "％", "﹪", "个百分比")),
    *(Unit(word, "percent", "%", Decimal("0.1")) for word in ("‰", "个千分点", "千分点")),
    *(Unit(word, "percentage-point", "pp") for word in ("个百分点", "百分点", "pct", "pcts", "PCT")),
    *(Unit(word, "percentage-point", "pp", Decimal("0.01")) for word in ("个基点", "基点", "bp", "BP", "个BP", "bps")),
    *(Unit(word, "percentage-point", "pp", Decimal("0.1")) for word in ("个千分点",)),
    Unit("成", "percent", "%", 10, (), tuple("立为功就绩本交品长员都果熟因人份活名语")),
    Unit("折", "percent", "%", 10, (), tuple("叠页线射返腾合断旧服弯损桂")),
    Unit("岁", "age", "year", 1, (), ("月",)),
    Unit("周岁", "age", "year"),
    Unit("虚岁", "age", "year"),
    Unit("倍", "ratio", "times", 1, (), tuple("增受感加频率速体")),
    Unit("番", "ratio", "times", 1, (), tuple("茄薯禺")),
    Unit("旬", "age", "year"),
    Unit("个点", "count", "个", 1, (), tuple("位名赞火亮")),
    Unit("强", "rank", "强", 1, (), tuple("度调大烈化势力劲壮项手")),
    Unit("打", "count", "个", 12, (), tuple("造击破工开算通好响赢败出入压分扮擂赏折")),
)
_OF_SEVERAL: Final = ("法郎", "比索", "先令", "克朗", "第纳尔")
"""Money of several countries: without the name of one it has no code."""
_BEFORE_TOO: Final = frozenset("元币镑")
"""Last letters of names of currencies that stand before a numeral too."""
# Months, days and hours as denominators only (人次/日): as units of a duration they belong to `times`.
_CLOCK: Final = {
    **dict.fromkeys(("秒", "秒钟", "s"), "s"),
    **dict.fromkeys(("分", "分钟", "min"), "min"),
    **dict.fromkeys(("小时", "时", "h"), "h"),
    **dict.fromkeys(("日", "天", "d"), "day"),
    **dict.fromkeys(("月", "个月"), "month"),
    **dict.fromkeys(("年", "a"), "year"),
    **dict.fromkeys(("季", "季度"), "quarter"),
    **dict.fromkeys(("周", "星期"), "week"),
}
_LATIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")


def _factor(text: str) -> Exact:
    return int(text) if text.isdigit() else simple(Decimal(text))


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _load() -> tuple[dict[str, Unit], dict[str, str]]:
    """The words behind a numeral, and the currencies before one."""
    units: dict[str, Unit] = {}
    before: dict[str, str] = {}
    for word, not_before_cell, before_cell, sort in lexicon.cells(
        "classifiers", "word", "not_before", "before", "sort"
    ):
        units[word] = Unit(
            word, "count", word, 1, _parted(before_cell), _parted(not_before_cell), word[-1] in _LATIN, sort == "noun"
        )
    for word, base, factor in lexicon.cells("units", "word", "base", "factor"):
        units[word] = Unit(word, "measure", base, _factor(factor), (), (), word[-1] in _LATIN)
    for word, place, code, factor in lexicon.cells("currencies", "word", "place", "code", "factor"):
        if place == "before":
            before[word] = code
            if len(word) > 2 and word.isalpha() and word.isascii():
                units[word] = Unit(word, "money", code, latin=True)  # 500USD
        else:
            units[word] = Unit(word, "money", code, _factor(factor))
            if len(word) == 2 and word[1] in _BEFORE_TOO and word[0] not in "新缅":
                before.setdefault(word, code)  # 美元五百
    for word in _OF_SEVERAL:
        units[word] = Unit(word, "money", None)
    for unit in _GRAMMAR:
        units[unit.word] = replace(unit, latin=unit.word[-1] in _LATIN)
    for word, unit in units.items():
        if unit.noun and word[-1] == "户" and word not in ("农户", "住户", "用户", "客户", "商户"):
            units[word] = replace(unit, code="户")
    # 度 says degrees, degrees Celsius or kilowatt-hours: `quantities` decides by what stands around it
    units["度"] = Unit("度", "measure", "degree", 1, (), tuple("过假日夏汛量身母年数"))
    # 里 behind a numeral and before these is part of a place name (三里屯)
    units["里"] = replace(units["里"], not_before=tuple("屯庄铺店台桥堡坡岗墩营沟湾井坑塘面边亚昂程约斯"))
    units["两"] = replace(units["两"], not_before=tuple("个家名只位次项三年天人大种岸会国地省市县条者侧边种个百千万"))
    single = {word[0] for word, unit in units.items() if unit.kind == "count"}
    units["两"] = replace(units["两"], not_before=(*units["两"].not_before, *sorted(single - set("重银金"))))
    units["方"] = replace(units["方"], not_before=tuple("面向法便案式位针可言代会参协联签合共达同"))
    units["钱"] = replace(units["钱"], before=tuple("金重"))
    units["元"] = replace(units["元"], not_before=tuple("旦素宵件首月老朝代阳谋器凶勋帅"))
    units["块"] = replace(units["块"], kind="count", code="块")
    units["比特"] = replace(units["比特"], not_before=("币",))
    return units, before


UNITS, BEFORE = _load()


def _by_first(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """First characters, and the lengths of the words that begin with them, the longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(known, reverse=True)) for first, known in lengths.items()}


_LENGTHS: Final = _by_first(UNITS)
SIGNS: Final = frozenset(word[-1] for word in BEFORE)
"""Last characters of the words for money that stand before a numeral."""
_BEFORE_LENGTHS: Final = tuple(sorted({len(word) for word in BEFORE}, reverse=True))


def find(text: str, place: int) -> Unit | None:
    """The unit that begins at `place`: the longest word of the lexicon that may stand there."""
    for length in _LENGTHS.get(text[place : place + 1], ()):
        unit = UNITS.get(text[place : place + length])
        if unit is not None and _may_stand(unit, text, place + length):
            return unit
    return None


def _may_stand(unit: Unit, text: str, end: int) -> bool:
    if unit.latin:
        return text[end : end + 1] not in _LATIN or end >= len(text)
    if unit.not_before and text.startswith(unit.not_before, end):
        return False
    return not unit.before or text.startswith(unit.before, end)


def currency_before(text: str, place: int) -> tuple[str, str] | None:
    """The word for money that ends at `place`, and its ISO 4217 code."""
    for length in _BEFORE_LENGTHS:
        word = text[place - length : place] if place >= length else ""
        if word in BEFORE:
            if word[0] in _LATIN and place > length and text[place - length - 1] in _LATIN:
                return None
            return word, BEFORE[word]
    return None


def clock(text: str, place: int) -> tuple[str, str] | None:
    """A word for a time as a denominator (人次/日): the word and its code."""
    for length in (2, 1):
        code = _CLOCK.get(text[place : place + length])
        if code and len(text[place : place + length]) == length:
            return text[place : place + length], code
    return None
