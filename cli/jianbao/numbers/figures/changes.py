"""A change and the level it leads to: 提高5元至104元 are two figures, 上涨5元至8元 is a range of one."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late
from .quantities import Quantity

# Verbs that a decision takes (标准提高5元至104元), and verbs of a market, which are told of many prices at once
# (钢价上涨20元至80元). The second figure is the level where it is this many times the first.
_SET: Final = late("(?:提高|上调|下调|调高|调低|增加|减少|下降|上升|扩大|收窄|缩小|降低|提升|削减|压缩)了?[约近超逾]?$")
_MARKET: Final = late("(?:上涨|下跌|增长|回落|攀升|下滑|反弹|走高|走低|涨|跌)了?[约近超逾]?$")
_SET_TIMES, _EACH_TIMES, _MARKET_TIMES = 3, 5, 10
_MANY: Final = ("普遍", "分别", "一般", "各自", "平均")
_UNEQUAL: Final = ("不等", "之间", "区间")
_LOOK: Final = 12


def leads_to(text: str, start: int, delta: Quantity, level: Quantity) -> bool:
    """Whether the figures that 至 joins are a change, which begins at `start`, and the level it leads to.

    Shares are mostly ranges (增长50%至200%): a change of a rate is told in points.
    """
    if delta.kind == "percent" or not delta.value or not level.value or level.value < delta.value * _SET_TIMES:
        return False
    said = text[max(0, start - _LOOK) : start]
    if (
        any(word in said for word in _MANY)
        or ("每" in said and level.value < delta.value * _EACH_TIMES)
        or text.startswith(_UNEQUAL, level.end)
    ):
        return False
    return bool(_SET.search(said) or (level.value >= delta.value * _MARKET_TIMES and _MARKET.search(said)))
