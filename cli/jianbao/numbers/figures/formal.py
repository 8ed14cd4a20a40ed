"""Digits as on cheques that have a life of their own: 陆 is land and a name, 伍 and 肆 names, 參 takes part, 拾 picks up.

They count where another such digit or step stands behind them (陆拾, 伍仟), before money, before the classifiers of
contracts (正本陆份), and where nothing follows; elsewhere (大陸企業, 赴陸旅客, 伍先生) they are letters like others.
"""

from __future__ import annotations

from typing import Final

from . import units
from .runs import FORMAL, HAN_FIRST, LIVELY

_SCALES: Final = frozenset("万萬亿億")
__all__ = ["LIVELY", "is_word"]
_STEPS: Final = frozenset("十百千")
_COPIES: Final = frozenset("枚份张張本套册冊")


def is_word(text: str, start: int, end: int) -> bool:
    """Whether the letter of LIVELY at `start`, which begins the run of numeral characters up to `end`, is no numeral."""
    behind = text[start + 1] if start + 1 < end else ""
    if behind in FORMAL:
        return False
    unit = units.find(text, end)
    if unit is not None and unit.kind == "money":
        return False
    following = text[start + 2 : start + 3] if behind in _SCALES else text[end : end + 1]
    if behind and behind not in _SCALES and behind not in _STEPS:
        return True
    return "一" <= following <= "鿿" and following not in HAN_FIRST and following not in _COPIES
