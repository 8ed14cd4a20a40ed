"""The edges of a figure: the currency, the sign and the bounding words that stand directly before and behind it."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from ...text.patterns import late
from . import bounds, quantities, units
from .quantities import Quantity
from .runs import BLANK, DIGITS, HAN_FIRST, LETTERS

_NEGATIVE: Final = frozenset("负下-−－")
_MINUS: Final = frozenset("-−－")
BELOW_ZERO: Final = frozenset(("degC", "%"))
"""Units before whose figure a dash is a minus sign, whatever stands before it."""
_RESULTS: Final = frozenset("润损益额值差流")
"""Last characters of what may be below nothing: 净利润-1.5亿元; elsewhere a dash before money leads to it (午餐-50元)."""
_BURDENS: Final = frozenset("税胜担欠抱肩辜背自荷减")
"""Before 负 these make a noun or a verb with it."""
_PASSED: Final = frozenset("过破")
_BEFORE_MINUS: Final = frozenset(("", *" 　\n\t，、。：:；（(“《〈=~～≥≤＞＜><为至到于是从在达"))
_MAY_SAY: Final = BLANK | _PASSED | frozenset(bounds.LAST) | bounds.VERBS
SAYS_SOMETHING: Final[frozenset[str]] = frozenset("秒钟时米升速") | _MAY_SAY | _NEGATIVE | units.SIGNS | frozenset("比")
"""Characters directly before a figure in which a bounding word, a sign or a currency may end: most figures have none."""
MAY_BOUND: Final[frozenset[str]] = (frozenset(bounds.LAST) | bounds.VERBS) - (BLANK | _PASSED | _NEGATIVE | units.SIGNS)
"""Those of them that nothing but a bounding word can end in."""


def around(text: str, start: int, made: Quantity, elided: bool) -> tuple[int, Quantity]:
    """Where the figure begins with what stands before it, and the quantity with what all that says."""
    begin, end = start, made.end
    before = text[start - 1] if start else ""
    if before not in SAYS_SOMETHING and text[end : end + 1] not in bounds.FIRST:
        return begin, made
    if before in units.SIGNS or before in BLANK:
        begin, made = currency(text, begin, made)
        before = text[begin - 1] if begin else ""
    if before in _NEGATIVE:
        begin, made = negative(text, begin, made)
    says: str | None = None
    if text[begin - 1 : begin] in _MAY_SAY:
        said_from, says = _said_before(text, begin, elided)
        if made.kind == "age" and said_from == begin:
            says = None  # 约有|65岁以上老人5万人: they are counted, not their age
        if says == "over" and made.kind == "count" and text[start] == "一" and made.value == 1:
            says = None  # 突破一批技术: a verb and its object
        else:
            begin = said_from
    if text[end : end + 1] in bounds.FIRST and made.kind != "ordinal":
        behind = bounds.behind(text, end)
        if behind is not None:
            end = behind[0]
            says = (
                behind[1] if says is None or (says == "at-most" and behind[1] in _OVERRIDES) else says
            )  # 可达5亿元左右
    elif before == "比" and (compared := bounds.compared(text, begin, end)):
        says = compared
    if made.kind == "measure" and text[begin - 1 : begin] in _RATE_ENDS and begin:
        made = _rate(text, begin, made)
    return begin, made if says is None else quantities.bounded(made, says, end)


_RATE_ENDS: Final = frozenset("秒钟时米升速达为到")
_RATE: Final = late("(?:每|一)(?P<unit>秒钟?|分钟|小时|立方米|升)$|时速(?:可?达到?|为|到)?$")


def _rate(text: str, begin: int, made: Quantity) -> Quantity:
    """每秒|12米, 每立方米|28微克, 时速|350公里: what 每 stands for goes into the unit, as behind a stroke; the words stay outside."""
    found = _RATE.search(text, max(0, begin - 5), begin)
    if found is None or made.unit is None or "/" in made.unit:
        return made
    return quantities.each(made, found["unit"] or "小时")


_OVERRIDES: Final = frozenset(("about", "at-least", "over"))
"""What is said behind a figure outweighs 可达, 最高 before it, where it says one of these."""


def _said_before(text: str, begin: int, elided: bool) -> tuple[int, str | None]:
    """Where the bounding word before `begin` begins, and what it says; one that a verb parts stays outside."""
    before = text[begin - 1] if begin else ""
    if before in bounds.LAST or before in BLANK:
        back = begin
        while back and text[back - 1] in BLANK and begin - back < 3:
            back -= 1
        found = bounds.before(text, back)
        if found is not None:
            return found
    if before in _PASSED:
        found = bounds.passed(text, begin, elided)
        if found is not None:
            return found
    return begin, bounds.across_verb(text, begin)


def currency(text: str, begin: int, made: Quantity) -> tuple[int, Quantity]:
    """Where a word for money before `begin` begins (人民币2000元, HK$300), and the quantity in its currency."""
    back = begin
    while text[back - 1 : back] in BLANK and begin - back < 3 and back:
        back -= 1
    found = units.currency_before(text, back)
    if found is not None and made.by == "per-unit" and (made.unit or "").startswith("CNY/"):
        return back - len(found[0]), replace(made, unit=found[1] + (made.unit or "")[3:])  # 人民币15元/股
    if found is None or made.kind not in ("money", "number") or (made.unit not in (None, "CNY")):
        return begin, made
    word, code = found
    earlier = text[back - len(word) - 1 : back - len(word)]
    if word[0] >= "一" and (earlier in (_NOT_OF_THIS if made.kind == "number" else _FIGURES)):
        return begin, made  # 3港币5元, 人民币兑美元6.8
    if word[-1] in _BASE and made.kind != "number":
        return begin, made  # 1 美元 7.2元
    if made.kind == "number" and back != begin and word[0] not in LETTERS:
        return begin, made
    return back - len(word), replace(made, kind="money", unit=code, unit_text=made.unit_text or word, by="money")


_FIGURES: Final = DIGITS | HAN_FIRST
_NOT_OF_THIS: Final = _FIGURES | frozenset("对兑每/／")
"""Before a word for money these make it the unit of another figure, or the name of a rate."""
_BASE: Final = frozenset("元圆镑")


def is_minus(text: str, place: int) -> bool:
    """Whether a dash at `place` is a minus sign, by what stands before it: 为-5, no 苏-27."""
    return text[place - 1 : place] in _BEFORE_MINUS if place else True


def negative(text: str, begin: int, made: Quantity) -> tuple[int, Quantity]:
    """负, 零下, and a minus sign where it is one: at no letter or digit (苏-27), or before degrees and percent."""
    before = text[begin - 1]
    length = 1
    if before == "下":
        if text[max(0, begin - 2) : begin] != "零下":
            return begin, made
        length = 2
    elif before in _MINUS:
        after_result = made.kind == "money" and text[begin - 2 : begin - 1] in _RESULTS and begin > 1
        if not is_minus(text, begin - 1) and made.unit not in BELOW_ZERO and not after_result:
            return begin, made
    elif text[begin - 2 : begin - 1] in _BURDENS and begin > 1:
        return begin, made  # 降低企业税负57亿元
    if (made.kind in ("count",) and before != "负") or (made.value is None and made.low is None):
        return begin, made
    if made.by == "figure-range" and made.low is not None and made.low < 0:
        return begin - length, made  # -5到10: both ends have their sign
    value, low, high = (None if v is None else -v for v in (made.value, made.high, made.low))
    unit = "degC" if before == "下" and made.unit == "degree" else made.unit
    return begin - length, replace(made, value=value, low=low, high=high, unit=unit)
