"""Units that are printed once for several numerals: 0.2、1.6个百分点 · 几千甚至上万元 · 三、五亿元.

A numeral without unit directly before a joint and a figure with one takes that one's unit, and its scale if it has none.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..records import Figure
from .figures import units
from .figures.amounts import worth
from .find import Find
from .numerals import Exact, times
from .records_of import figure_of

_JOINTS: Final = frozenset(
    (
        "、",
        "和",
        "与",
        "及",
        "或",
        "，",
        ",",
        "／",
        "/",
        "以及",
        "或者",
        "甚至",
        "乃至",
        "、甚至",
        "至",
        "到",
        "对",
        "比",
        "和近",
        "和约",
        "、约",
        "、近",
        "和超",
    )
)
_LONGEST: Final = 3


def share(text: str, finds: list[Find]) -> list[Find]:
    """The finds, with shared units handed on; numerals that are only figures by a shared unit and got none are dropped."""
    lender: Find | None = None
    dropped = False
    for find in reversed(finds):
        if find.kind == "number" and find.unit is None:
            if (
                lender is not None
                and lender.start - find.end <= _LONGEST
                and text[find.end : lender.start] in _JOINTS
                and _may_lend(text, find, lender)
            ):
                _lend(find, lender, text[find.start : find.end])
            if not find.by:
                dropped = True
                lender = find if find.unit else None
                continue
        if find.unit == "分" and find.kind == "count" and lender is not None and _in_coins(text, find, lender):
            find.kind, find.unit, find.by = "money", lender.unit, ("shared-unit",)
            find.value, find.low, find.high = (_times(v, _HUNDREDTH) for v in (find.value, find.low, find.high))
        if find.kind == "rank" and find.unit is None and lender is not None and _same_order(text, find, lender):
            find.kind, find.unit, find.unit_text, find.by = "ordinal", lender.unit, lender.unit_text, ("shared-unit",)
            lender.kind = "ordinal"
        lender = find if find.unit_text is not None and find.kind in _SHARED else None
    return [find for find in finds if find.by or find.kind != "number"] if dropped else finds


_SHARED: Final = frozenset({"money", "percent", "percentage-point", "count", "measure", "age", "ratio", "ordinal"})


_HUNDREDTH: Final = Decimal("0.01")


def _in_coins(text: str, find: Find, lender: Find) -> bool:
    """3分、5分和1毛钱: 分 are coins where the list goes on in money."""
    return lender.kind == "money" and text[find.end : lender.start] in _JOINTS


def _same_order(text: str, find: Find, lender: Find) -> bool:
    """第六、七届 · 第4和第5条: a place in an order whose unit stands behind the next one."""
    between = text[find.end : lender.start]
    return lender.kind in ("ordinal", "count") and between in _JOINTS and lender.unit not in ("个", "家", "人")


_COMMAS, _COINS = frozenset("，,"), ("角", "毛", "分", "毛钱", "分钱", "角钱")
_IN_TURN: Final = ("分别", "依次")
_NUMERAL: Final = frozenset("0123456789０１２３４５６７８９")


def _may_lend(text: str, find: Find, lender: Find) -> bool:
    """Whether the unit of `lender` may be that of `find`.

    Coins are lent to small numbers alone (三、五毛; not 一千二，八毛). A comma parts clauses: across it only a list of
    like figures shares a unit, whose last one has no noun of its own (分别为3.2，4.5公里; not 三百六，一斤苹果).
    """
    if lender.kind == "money" and lender.unit_text in _COINS and isinstance(find.value, int) and find.value > 99:
        return False
    if text[find.end : lender.start] not in _COMMAS:
        return True
    alike = (text[find.start] in _NUMERAL) == (text[lender.start] in _NUMERAL)
    if alike and any(word in text[max(0, find.start - 12) : find.start] for word in _IN_TURN):
        return True
    return alike and not "一" <= text[lender.end : lender.end + 1] <= "鿿"


def _lend(find: Find, lender: Find, words: str) -> None:
    """Give `find` the unit of `lender`."""
    printed = lender.unit_text or ""
    scale = printed[: len(printed) - len(printed.lstrip("万亿"))]
    unit = units.UNITS.get(printed[len(scale) :])
    if unit is None or (lender.by and lender.by[0] in ("tenths", "doubling")):
        return
    own: object = find.unit_text
    own = own or any(letter in "十百千余多" for letter in words)  # 几千甚至上万元: 几千 is no 几千万
    factor: Exact = unit.factor if own else times(unit.factor, worth(scale))
    find.kind, find.unit, find.unit_text = lender.kind, lender.unit, printed
    find.value, find.low, find.high = (_times(figure, factor) for figure in (find.value, find.low, find.high))
    find.by = ("shared-unit",)


def _times(value: Figure | None, factor: Exact) -> Figure | None:
    if value is None or factor == 1 or isinstance(value, str):
        return value
    number: Exact = value if isinstance(value, int) else Decimal(bytes(value).decode())
    return figure_of(times(number, factor))
