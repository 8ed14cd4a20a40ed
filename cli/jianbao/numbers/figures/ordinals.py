"""Order and rank: 第三章, 第一, 前三, 前十名, 首位, 世界500强."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late
from . import units, words
from .quantities import Quantity
from .runs import DIGITS_AND_STEPS, parse

_ORDINAL: Final = late(rf"第[ 　]?(?P<run>[{DIGITS_AND_STEPS}]+)")
_TOP: Final = late(rf"前(?P<run>[{DIGITS_AND_STEPS}]+)")
_HEAD: Final = late("首位|榜首|头名")
# What follows 第N and makes a rank of it.
_RANKS: Final = frozenset("大名位强")
# 第N号 behind these is the number of a document.
_TURNS: Final = frozenset("转接见")
_DOCUMENT: Final = ("令", "字", "告", "函", "文", "号", "公告", "证", "发", "决", "规", "案")


def ordinal(text: str, place: int) -> Quantity | None:
    """第三章 → 3 章 (ordinal); 第一, 第二大 → rank; None for the number of a document."""
    match = _ORDINAL.match(text, place)
    if match is None:
        return None
    run = parse(match["run"])
    if text.startswith("倒数", max(0, place - 2)) and place > 1:
        return None
    if run.value is None or run.length != len(match["run"]):
        return None
    end = match.end()
    unit = units.find(text, end)
    if text.startswith("版", end) and set(text[max(0, place - 3) : place]) & _TURNS:
        return None  # 下转第三版
    if text.startswith(("号", " 号"), end):
        if text[max(0, place - 2) : place].endswith(_DOCUMENT) or text[place - 1 : place] in _DOCUMENT:
            return None
        if run.value > 999 or text.startswith("令", end + 1):
            return None
        return Quantity(end + 1, "ordinal", run.value, None, None, "号", "号", None, "ordinal")
    if text[end : end + 1] in _FIRST_OF_TIMES and (spell := next((w for w in _TIMES if text.startswith(w, end)), None)):
        return Quantity(end + len(spell), "ordinal", run.value, None, None, spell, spell, None, "ordinal")
    if text[end : end + 1] in _SPANS and not text.startswith(_NO_SPANS, end):  # 开馆第二年
        return Quantity(end + 1, "ordinal", run.value, None, None, text[end], text[end], None, "ordinal")
    if unit is None or unit.kind not in ("count", "age") or (unit.noun and unit.word not in ("标段",)):
        if _names(text, place, end) or _numbers_points(text, place, end):
            return None
        return Quantity(end, "rank", run.value, None, None, None, None, None, "rank")
    kind, by = ("rank", "rank") if unit.word in _RANKS else ("ordinal", "ordinal")
    return Quantity(end + len(unit.word), kind, run.value, None, None, unit.word, unit.word, None, by)


_TIMES: Final = (
    "个月份",
    "个月",
    "个年头",
    "年头",
    "个季度",
    "个工作日",
    "个交易日",
    "个小时",
    "个星期",
    "个学期",
    "分钟",
    "小时",
)
"""Spells of time that 第 numbers (第3个月, 第23分钟), the longer word first."""
_FIRST_OF_TIMES: Final = frozenset(word[0] for word in _TIMES)
_SPANS: Final = frozenset("年天周")
_NO_SPANS: Final = ("年级", "年度", "天性", "周岁", "周年", "天然")


def _names(text: str, place: int, end: int) -> bool:
    """第十六建设公司, 第二故乡: directly before a noun 第N is part of a name, unless a verb of ranking stands before it."""
    follow = text[end : end + 1]
    if not "一" <= follow <= "鿿" or follow in _GOES_ON:
        return False
    return text[place - 1 : place] not in _RANKING


def _numbers_points(text: str, place: int, end: int) -> bool:
    """第一，… 第二，…: the points of a speech, at the head of a sentence."""
    before = text[place - 1 : place] if place else "\n"
    return before in _SENTENCE_ENDS and text[end : end + 1] in _POINT_MARKS


_SENTENCE_ENDS, _POINT_MARKS = frozenset("\n\r。；！？：:　 ”"), frozenset("，,：:")
_GOES_ON: Final = frozenset("的和与及是为在于位至到或即，、就也仅比且并而以都")
_RANKING: Final = frozenset("居列位排名获得夺前进入占身")


def top(text: str, place: int) -> Quantity | None:
    """前三 → 3, 前两大 → 2, 前10名 → 10, 前500家 → 500: the first so many of a ranking."""
    match = _TOP.match(text, place)
    if match is None or (text[place - 1 : place] in _OTHER_FRONTS and place) or words.end_of(text, place + 1):
        return None
    run, end = parse(match["run"]), match.end()
    if run.value is None or run.length != len(match["run"]) or (run.value == 1 and not run.arabic):
        return None
    unit = units.find(text, end)
    if unit is not None and unit.kind in ("count", "rank") and not unit.noun:
        return Quantity(end + len(unit.word), "rank", run.value, None, None, unit.word, unit.word, None, "top")
    follow = text[end : end + 1]
    alone = not "一" <= follow <= "鿿" or follow in _GOES_ON or follow == "甲"
    if unit is not None or follow in _NOT_BEHIND_TOP or not (alone or text[place - 1 : place] in _RANKING):
        return None
    return Quantity(end + (follow == "甲"), "rank", run.value, None, None, None, None, None, "top")


_OTHER_FRONTS: Final = frozenset("目以之提空年日月会战此先面眼事生赛从当跟向支产午婚史朝")
_NOT_BEHIND_TOP: Final = frozenset("年天月季日周句者半后分秒小人述提往一二.．％%")


_GOES_ON_BEHIND: Final = frozenset("列居置次于")  # 榜首位置; 射手榜首位 is the first place of a list


def head(text: str, place: int) -> Quantity | None:
    """首位, 榜首: rank 1."""
    match = _HEAD.match(text, place)
    if (
        match is None
        or text.startswith(("于", "置"), match.end())
        or (text.startswith("榜首位", place) and text[place + 3 : place + 4] not in _GOES_ON_BEHIND)
    ):
        return None
    return Quantity(match.end(), "rank", 1, None, None, None, None, None, "head")
