"""What stands around a time and shows that it is none, or shorter: an index, a house number, a festival only talked of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from ...text.patterns import late
from ..figures import units
from .proportions import is_proportion
from .reading import Reading
from .tokens import NUMERALS

_LINE_ENDS: Final = ("", "\n", "\r", "\t", "|", "│")
_QUOTES: Final = frozenset("涨跌升降挫破收高低报站")  # 涨8点: points of an index
_TAKE_UP: Final = frozenset("赶遇碰撞早晚马网线础")  # 赶上, 早上, 网上: what a time word with 上 cannot stand behind
_UPON: Final = frozenset("场史界际本体度实面")
_SIDES, _ONE = frozenset("上下"), frozenset("1１")  # 上1月 behind another word (柜台上|1月) is no month before
_UNDER: Final = frozenset("线地旗名")  # 线下, 旗下
_COMPARED_WITH: Final = frozenset("比较与同跟于是的和及")  # 比|前一天, not 赛|前一天
_SPEAKERS: Final = frozenset("我你他她们")  # 我|前半月
_WITH_FIRST: Final = frozenset("榜元居魁匕")
_BEFORE_QUARTERS: Final = ("", *"\n\u3000 \t，。；、：:！？（(“比较至到在于从按及和与")
_CLOSING: Final = ("》", "”", "」")
_OF_BUSINESS: Final = (
    "净利",
    "纯利",
    "营收",
    "收入",
    "业绩",
    "盈利",
    "经济",
    "国内生产总值",
    "本地生产总值",
    "同比",
    "按年",
    "按季",
)
_OF_A_SHOW: Final = late(
    r"[^，。；！？\n]{0,12}?(?:[播演]|收官|节目|综艺|剧|首映|上线|录制|嘉宾|杀青|选手|赛季|海选|水稻|稻|作物|茬|瓜)"
)
_DONE: Final = frozenset("成产用营效工毕")  # 建成后, 投产后, 投用后, 运营后, 达效后, 竣工后
_HOUSE_NUMBERS: Final = late(r"[^\s，。；：:（(“\"在于的到至从自是即次月]")
_NUMBERED: Final = (
    "队员",
    "球员",
    "选手",
    "种子",
    "球衣",
    "楼",
    "线",
    "院",
    "公告",
    "地块",
    "标段",
    "泊位",
    "窗口",
    "病房",
    "展厅",
    "展馆",
)
_WITH_BARE_TAILS: Final = frozenset(("clock", "range", "since", "compound-duration", "duration"))
_BEFORE_TAILS: Final = frozenset("点秒")
_DIGITS: Final = "".join(NUMERALS)
_MORE_OF_NUMERALS: Final = frozenset("亿%％‰点.．多余几")
_MARKET_DAYS: Final = frozenset(("trading-day", "workday"))
_VERBS: Final = frozenset("起回下")  # 7点50|起床, 8点20|回家
# The letters directly before a time that may show it to be none, whatever rule it was read by.
_TELLING: Final = _TAKE_UP | _UPON | _UNDER | _DONE | _WITH_FIRST | frozenset("上前个的")


def with_tail(reading: Reading, words: str) -> Reading:
    """The reading, with `tail` where its last numeral has no unit (8点20, 9秒98): it may count what follows."""
    if reading.by not in _WITH_BARE_TAILS or words[reading.length - 1] not in NUMERALS:
        return reading
    head = words[: reading.length].rstrip(_DIGITS)
    return replace(reading, tail=len(head)) if head[-1:] in _BEFORE_TAILS and head else reading


def counts(text: str, end: int) -> bool:
    """Whether what begins there is counted by the numeral before it (8点|20人)."""
    if text[end : end + 1] in _MORE_OF_NUMERALS and end < len(text):
        return True
    unit = units.find(text, end)
    return unit is not None and unit.word not in _VERBS


def is_other(reading: Reading, text: str, start: int) -> bool:
    """Whether what stands around it shows that a reading is no time."""
    before, check = text[start - 1 : start], _CHECKS.get(reading.by)
    if before == "续" and text[start] == "第":
        return True  # 连续|第3个季度: the third in a row
    if check is not None and check(reading, text, start, before):
        return True
    if before in _TELLING:
        return _told_by(before, reading, text, start)
    return text[start] in _SIDES and text[start + 1] in _ONE and before >= "一" and before not in _COMPARED_WITH


def _told_by(before: str, reading: Reading, text: str, start: int) -> bool:
    letter, end = text[start], start + reading.length
    if before in (_TAKE_UP if letter == "上" else _UNDER if letter == "下" else ""):
        return True  # 赶上|周末, 早上|周三, 线下|月销量
    if letter == "上" and before in _UPON:
        return text[start + 1] in "一1"  # 市场上|一年
    if letter == "首":
        return before in _WITH_FIRST  # 榜首|三个月, 元首|九人
    if before in _DONE:
        return text.startswith(("后年", "前年"), start)  # 建成后|年接待游客
    if before == "前" and letter in "一1" and (reading.value == 1 or reading.by == "quarter"):
        ahead = text[start - 2 : start - 1] if start > 1 else ""
        return ahead < "一" or ahead in _COMPARED_WITH  # 比前|一周: the week before, not one week
    if before == "上":
        return letter in "一1" and reading.unit in _MARKET_DAYS  # 上|一交易日: the one before
    if before == "个" and reading.kind == "duration":
        return text.startswith(("规划", "计划"), end)  # 第十四个五年规划 counts plans
    return before == "的" and reading.by == "relative-day"  # the tomorrow of the village


def _clock(reading: Reading, text: str, start: int, before: str) -> bool:
    """A score, a scale (比例1:50), points of an index."""
    end = start + reading.length
    if is_proportion(text, start, end):
        return True
    moved = text[start - 2 : start - 1] if before == "了" else before  # 涨了8点
    return moved != "" and moved in _QUOTES and "点" in text[start:end]


def _day(reading: Reading, text: str, start: int, before: str) -> bool:
    """What is left of a month that has no such day; a house number."""
    if before == "月" and text[start - 2 : start - 1] in NUMERALS and start > 1:
        return True
    if text[start + reading.length - 1] == "号" and text.startswith(_NUMBERED, start + reading.length):
        return True  # 10号队员
    return before != "" and text[start + reading.length - 1] in "号" and _HOUSE_NUMBERS.match(before) is not None


def _range(reading: Reading, text: str, start: int, before: str) -> bool:
    """1998.5-2003.2亿元: two amounts; 比例为1:20—1:50."""
    end = start + reading.length
    if is_proportion(text, start, end):
        return True
    return text[start + 4 : start + 5] == "." and text[end - 1] in NUMERALS and counts(text, end)


def _quarter(reading: Reading, text: str, start: int, before: str) -> bool:
    """第三季 without its year is a quarter at the head of a clause or behind a word that compares or leads to it; not one of a show."""
    end = start + reading.length
    if text[start] != "第" or text[end - 1] != "季":
        return False
    if text.startswith(_OF_BUSINESS, end) and before not in _CLOSING:
        return False  # 集团第三季纯利
    return before not in _BEFORE_QUARTERS or _OF_A_SHOW.match(text, end) is not None


def _half(reading: Reading, text: str, start: int, before: str) -> bool:
    """开学前|半个月: behind another word the half year or month before or after it, no part of the calendar."""
    return text[start] in "前后" and before >= "一" and before not in _SPEAKERS


def _name(reading: Reading, text: str, start: int, before: str) -> bool:
    """Such a name without its year or week dates something where nothing else stands in the line."""
    end = start + reading.length
    if not reading.open and text[start:end] != "周末":
        return False
    return not (before in _LINE_ENDS and text[end : end + 1] in _LINE_ENDS)


_CHECKS: Final[dict[str, Callable[[Reading, str, int, str], bool]]] = {
    "clock": _clock,
    "day-of-month": _day,
    "range": _range,
    "quarter": _quarter,
    "half-month": _half,
    "half-year": _half,
    "festival": _name,
    "weekday": _name,
    "weekend": _name,
}
