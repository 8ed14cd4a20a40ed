"""Colons that part no hours from minutes: ratios (师生比为1:16), scales (比例1:50), scores (21:15战胜)."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late

_COLON: Final = late("[:：∶]")
_DOTS: Final = frozenset(".．")
_BEFORE: Final = frozenset("以比分例尺率")  # 以21:15获胜, 比例1:50
_BEHIND: Final = (
    "的比例",
    "的比分",
    "的配比",
    "比例",
    "比分",
    "配比",
    "的混合",
    "稀释",
    "兑水",
    "战胜",
    "击败",
    "获胜",
    "力克",
    "险胜",
    "大胜",
    "取胜",
    "逆转",
    "领先",
    "落后",
    "轻取",
    "负于",
    "不敌",
    "惜败",
    "战平",
    "胜出",
    "拿下",
    "横扫",
    "淘汰",
    "完胜",
    "小胜",
    "告负",
    "赢",
)
# 产业结构比由21:37:42调整为|18:40:42: a noun of proportion, and nothing but words that lead to its figures.
_NAMED: Final = late(
    r"(?:比[例重值率分]?|结构|比分)"
    r"(?:大约|(?:保持|稳定|控制|维持)在?|调整|优化|演变|转变|变化|改变|提高|提升|上升|下降|降低|扩大|缩小|不低于|不高于|不少于|不超过|低于|高于"
    r"|接近|超过|[为成是按由从约近达至到仅只高有升降变了的（(：:∶\d.．])*\Z"
)
_LOOK_BACK: Final = 40
"""Characters looked at before the figures, for the noun of proportion."""


def is_proportion(text: str, start: int, end: int) -> bool:
    """Whether what looks like a clock at `text[start:end]` is a ratio, a scale or a score; 上午9:30 never is."""
    colon = _COLON.search(text, start, end)
    if colon is None:
        return False
    start = colon.start()
    while start and text[start - 1].isdecimal():  # what bounds the figures may stand before them: 不低于1:12
        start -= 1
    if start and text[start - 1] in _BEFORE:
        return True
    if text.startswith(_BEHIND, end):
        return True
    if text[end : end + 1] in _DOTS and text[end + 1 : end + 2].isdecimal():
        return True  # 1:17.5: no hour has tenths of a minute
    return _NAMED.search(text, max(0, start - _LOOK_BACK), start) is not None
