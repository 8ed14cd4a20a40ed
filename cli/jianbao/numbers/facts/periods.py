"""When a figure holds: the nearest time before it that governs it."""

from __future__ import annotations

from ...records import Period
from ...text.patterns import late
from ..find import Find
from .words import listed

_SAY, _CLOSE = ([word.text for word in listed("saying_verbs", sort)] for sort in ("say", "close"))


_FIRSTS = "".join(sorted({word[0] for word in _SAY + _CLOSE}))
_SAID = rf"[，,）)]?[^，,。；：:！？\n]{{0,18}}?(?=[{_FIRSTS}])(?:{'|'.join(_SAY)}|(?:{'|'.join(_CLOSE)})(?=[，,：:（(“]))|[讯电]"
_BASE = r"(?:的|前后|这)?(?:同[期月]|水平)?(?:数据|水平)?相比|(?:持平|的水平)|的[约超近]?[0-9.]+倍"
_SET = (  # 年初确定的目标
    r"[一-鿿]{0,2}(?:确定|提出|制定|下达|印发|出台|签订|部署|建成|建起|建造|改造|翻修|重建|扩建|改建|兴建|始建|创办|创建|开办|组建|修建"
    r"|开工|竣工|投产|通车|成立|颁布|出版|出生|毕业)的"
)
_OTHERWISE = late(f"{_SET}|{_SAID}|{_BASE}")
"""Behind a time that dates a thing, or what somebody said, or that is compared with: no figure."""
_BEFORE = frozenset("较比")
_HEADS = "，。；：！？,;:!?\n、（( "
_NAMED_BY_LENGTH = ("义务教育", "行动", "规划", "计划", "制", "困难时期", "期")
_NOT_OVER = "，。；：！？、,;:!?\n）)的内前后以之至到期多余"


def governs(text: str, find: Find) -> bool:
    """Whether a time that is no base of a comparison may say when figures hold.

    Not the day on which somebody said something (27日发布的数据显示).
    """
    if text.endswith("同期", find.start, find.end) and text.startswith("的", find.end):
        return text[find.start - 1 : find.start] in ("由", "从")  # 由上年同期的2.5; not 恢复到去年同期的98%
    return _OTHERWISE.match(text, find.end, find.end + 24) is None


def spans(text: str, find: Find) -> bool:
    """Whether a duration at the head of a clause says over what time the figures behind it hold: 五年|新增…"""
    if text.startswith("连续", find.start):
        return False
    before, after = text[find.start - 1 : find.start], text[find.end : find.end + 1]
    if text.startswith("累计", find.end) or text[find.end - 1] in "来间":
        return True
    if text.startswith(_NAMED_BY_LENGTH, find.end):
        return False
    return (
        (not before or before in _HEADS) and bool(after) and after not in _NOT_OVER and find.unit in ("year", "month")
    )


def is_base(text: str, start: int) -> bool:
    """Whether the time at `start` is what 比 or 较 compares with: its words belong to the links of the next figure."""
    last = text[start - 1 : start]
    return last in _BEFORE if last != "前" and last != "去" else text[start - 2 : start - 1] in _BEFORE


def period_of(text: str, find: Find) -> Period | None:
    """The period that a time names; its end alone after 截至, unless a whole day is told."""
    first, last = find.low, find.high
    words = text[find.start : find.end].strip()
    if find.kind == "duration":
        return Period(text=words)
    if find.kind == "time":
        if not isinstance(find.value, str) or "T" not in find.value or find.value[0] == "T":
            return None
        first, last = find.value[:10], find.value.rpartition("/")[2][:10]
    start = first if isinstance(first, str) else None
    end = last if isinstance(last, str) else None
    if text[max(0, find.start - 2) : find.start] in ("截至", "截止") and not words.endswith(("日", "号", "时")):
        start = None
    return Period(text=words, start=start, end=end)


def merged(before: Period | None, period: Period | None) -> Period | None:
    """`截至5月底，今年累计`: the end of the first, the start of the second."""
    if not (before and period and before.end and period.start) or before.start:
        return period
    if period.start <= before.end and (period.end is None or before.end <= period.end):
        if period.end == before.end:  # 5月末…，前5个月|…: as told by the second alone
            return period
        return Period(text=before.text, start=period.start, end=before.end)
    return period
