"""When a figure holds: the nearest time before it that governs it."""

from __future__ import annotations

from typing import Final

from ...records import Period
from ...text.patterns import late
from ..find import Find
from ..times.calendar import month_end
from .comparisons import SURPASSING
from .words import listed

_SAY, _CLOSE = ([word.text for word in listed("saying_verbs", sort)] for sort in ("say", "close"))


_FIRSTS: Final = "".join(sorted({word[0] for word in _SAY + _CLOSE}))
_SAID: Final = rf"[，,）)]?[^，,。；：:！？\n]{{0,18}}?(?=[{_FIRSTS}])(?:{'|'.join(_SAY)}|(?:{'|'.join(_CLOSE)})(?=[，,：:（(“]))|[讯电]"
_BASE: Final = r"(?:的|前后|这)?(?:同[期月]|水平)?(?:数据|水平)?相比|(?:(?:基本|大体|大致|大致上)?(?:持平|相当)|的水平)|的[约超近]?[0-9.]+倍"
_SET: Final = (  # 年初确定的目标
    r"[一-鿿]{0,2}(?:确定|提出|制定|下达|印发|出台|签订|部署|建成|建起|建造|改造|翻修|重建|扩建|改建|兴建|始建|创办|创建|开办|组建|修建"
    r"|开工|竣工|投产|通车|成立|颁布|出版|出生|毕业|到期)的"
)
_GOES_ON: Final = r"(?:夜间|白天|[上下]午|早晨|傍晚|凌晨|早上|晚上)?[到至][今明后次]"
_RECORD: Final = late("的?(?:[同单][月季日周年期]?)?(?:最|新[高低])")
"""创2024年7月以来|新低: the time belongs to the record."""
_IS: Final = frozenset("是为于")
_SHARE: Final = late(
    "的[约超近仅]?(?:[0-9.]+[%％倍]|[0-9]{1,2}/[0-9]|百分之|[几两二三四五六七八九十]倍|[二三四五六七八九十]分之)"
)
"""产值为去年|的80%: the time is what the figure is a part of."""
_SINCE: Final = late("[^，。；：！？,;:!?\n]{1,20}以来")
_DATED: Final = late(_SET)
_DYNASTIES: Final = frozenset("唐宋元明清汉隋")
_BRACKETS: Final = frozenset("（(")
_FOUNDED: Final = ("成立", "始建", "创建", "创办", "组建", "建立", "设立", "诞生", "出生", "生", "毕业", "创刊", "注册")
_EVENT: Final = late("(?:出生|生|成立|创刊|毕业|入党|参军|入伍|参加工作)(?=[于在]|[，,。；;、（(]|$)")
_EVENT_FIRSTS: Final = frozenset("出生成创毕入参")
"""成立于|2014年, |1975年3月|生: the day of an event that a person or a body has its age from; the figures are of today."""
_OTHERWISE: Final = late(f"有[一-鿿]{{2,8}}以来|{_BASE}|{_GOES_ON}|{_SAID}")
"""Behind a time that dates a thing, or what somebody said, or that is compared with: no figure."""
_BEFORE: Final = frozenset("较比")
_WITH: Final = frozenset("与同和跟")
_AS_COMPARED: Final = ("相比", "同期相比", "水平相比", "底相比", "末相比")
_BASE_ENDS: Final = frozenset("较比前去于出")
SAME: Final = frozenset(("当月", "当季", "当年", "当天", "当日"))
"""Words that mean the month, quarter, year or day just told."""
_TIED: Final = late(
    "(?:结转|转入|跨入|递延|(?:[今明昨][天日晚夜]|[上下]午|早晨|早上|晚上|夜间|白天|凌晨|傍晚|目前|现在)[到至])$"
)
"""What is left over goes on into that time (结转|下年|支出5万元), or a stretch ends there (今天夜间到|明天)."""
_TIES: Final = frozenset("转入延到至")
_HEADS: Final = "，。；：！？,;:!?\n、（( "
_NAMED_BY_LENGTH: Final = ("义务教育", "行动", "规划", "计划", "制", "困难时期", "期")
_LEVELS: Final = frozenset("的0123456789０１２３４５６７８９约近")
_CLAUSES: Final = frozenset("，。；：！？;\n")
_PLANNED: Final = frozenset("目任计预指的")
_NOT_OVER: Final = "，。；：！？、,;:!?\n）)的内前后以之至到期多余"


def governs(text: str, find: Find) -> bool:
    """Whether a time that is no base of a comparison may say when figures hold.

    Not the day on which somebody said something (27日发布的数据显示).
    """
    start = find.start
    last = text[start - 1 : start]
    if last in _TIES and _TIED.search(text[max(0, start - 7) : start]):
        return False
    if text.endswith("同期", find.start, find.end) and text.startswith("的", find.end):
        return text[start - 1 : start] in ("由", "从")  # 由上年同期的2.5; not 恢复到去年同期的98%
    end = find.end
    since = start - (text[start - 1 : start] in _DYNASTIES and start > 1)  # 始建于明|洪武十八年
    if last in _BRACKETS and text[start - 2 : start - 1] == "年":
        return False  # 洪武十八年（|1385年）
    if (text[since - 1 : since] == "于" and text.endswith(_FOUNDED, 0, since - 1)) or (
        text[end : end + 1] in _EVENT_FIRSTS and _EVENT.match(text, end)
    ):
        return False
    if text[end - 1] == "来" and _RECORD.match(text, end):
        return False
    if last in _IS and _SHARE.match(text, end):
        return False
    if text.find("的", end + 2, end + 5) >= 0 and _DATED.match(text, end):
        return False
    return _OTHERWISE.match(text, end, end + 24) is None


def first_of_two(text: str, find: Find) -> bool:
    """赤字率从|去年|的2.1%提高到2.3%: whether a time is that of the first level alone."""
    return text[find.start - 1 : find.start] in ("从", "由") and text[find.end : find.end + 1] in _LEVELS


def clause_of(text: str, deadline: Find) -> int:
    """Where the clause goes on that a deadline governs; behind the comma where it opens the clause: 8月底前，|建路5公里."""
    begin = deadline.start
    begin -= text[begin - 1 : begin] in ("到", "至", "在")
    return deadline.end + ((not begin or text[begin - 1] in _CLAUSES) and text.startswith("，", deadline.end))


def spans(text: str, find: Find) -> bool:
    """Whether a duration at the head of a clause says over what time the figures behind it hold: 五年|新增…"""
    if text.startswith("连续", find.start) or text.endswith(("时间", "后", "前", "内"), find.start, find.end):
        return False
    before, after = text[find.start - 1 : find.start], text[find.end : find.end + 1]
    if before and before in "是为":  # 是|前五年|累计面积的4倍
        return False
    if text.startswith("平均", find.end):  # 两年|平均增长5%: of the time that is spoken of
        return False
    if text.startswith("累计", find.end) or text[find.end - 1] in "来间":
        return True
    if text.startswith(_NAMED_BY_LENGTH, find.end) or (find.value == 1 and text[find.start] in "一1１"):  # 一年|发电5度
        return False
    return (
        (not before or before in _HEADS) and bool(after) and after not in _NOT_OVER and find.unit in ("year", "month")
    )


def is_base(text: str, find: Find) -> bool:
    """Whether a time is what 比, 较 or 高于 compares with: its words belong to the links of the next figure."""
    start = find.start
    last = text[start - 1 : start]
    if last not in _BASE_ENDS:
        return last in _WITH and text.startswith(_AS_COMPARED, find.end)
    if last in "于出":  # 高于|去年同期|5%; not 高于|去年|的5%
        return text[start - 2 : start] in SURPASSING and text[find.end : find.end + 1] != "的"
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
    elif first is None and last is None and ":" in str(find.value):  # 每天9:00—17:00开放: of no day
        return None
    start = first if isinstance(first, str) else None
    end = last if isinstance(last, str) else None
    before = text[max(0, find.start - 2) : find.start]
    if before[-1:] in ("自", "从") and before and end and _SINCE.match(text, find.end):  # 自2029年|推行新政以来
        return Period(text=words, start=start)
    if before in ("截至", "截止") and not words.endswith(("日", "号", "时")):
        start = None
    return Period(text=words, start=start, end=end)


def same(word: str, told: Period | None) -> Period | None:
    """The month, year or day that 当月, 当年, 当日 mean behind a time: the one in which that ends; None where it does not tell.

    >>> same("当月", Period(text="10月末", start="2031-10-31", end="2031-10-31"))
    Period(text='当月', start='2031-10-01', end='2031-10-31')
    """
    if told is None or told.end is None or len(told.end) != 10 or not told.end[:4].isdigit():
        return None
    year, month, last = told.end[:4], int(told.end[5:7]), int(told.end[5:7])
    if word in ("当天", "当日"):
        return Period(text=word, start=told.end, end=told.end) if told.start == told.end else None
    if word == "当季" and month % 3:  # no quarter was told
        return None
    if word != "当月":
        month, last = (month - 2, month) if word == "当季" else (1, 12)
    return Period(text=word, start=f"{year}-{month:02}-01", end=f"{year}-{last:02}-{month_end(int(year), last)}")


def merged(before: Period | None, period: Period | None) -> Period | None:
    """`截至5月底，今年累计`: the end of the first, the start of the second."""
    if not (before and period and before.end and period.start) or before.start:
        return period
    if period.start <= before.end and (period.end is None or before.end <= period.end):
        if period.end == before.end:  # 5月末…，前5个月|…: as told by the second alone
            return period
        return Period(text=before.text, start=period.start, end=before.end)
    return period


def all_year(text: str, begin: int, end: int, told: Period | None) -> Period | None:
    """What 全年 at the head of a clause between `begin` and `end` means behind a time of that year; not that of 全年目标."""
    at = text.find("全年", begin, end)
    if at <= 0 or text[at - 1] not in _CLAUSES or text[at + 2 : at + 3] in _PLANNED:
        return None
    year = None if told is None or told.text.endswith("以来") else same("当年", told)
    return Period(text="全年", start=year.start, end=year.end) if year else None
