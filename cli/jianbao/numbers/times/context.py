"""Keeps the anchor while a text is read from its head to its end, and remembers what has been read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from ...text.patterns import late
from .calendar import exists
from .read import read as _read
from .reading import Anchor, Day, Reading
from .tokens import NUMERALS as _NUMERALS
from .tokens import PATTERN, may_begin

_MOST = 16384
"""Readings that are remembered; a newspaper has some thousands of different time expressions a year."""

# 将 as in 将其 marks an object, not the future; 即将, 计划, 预计 … speak of what is to come.
_FUTURE = late("计划|预计|拟|力争|争取|有望|将(?![其他她它该此这那上下本])|明年|未来|届时|确保|截止|为止|目标")
_SENTENCE = late("[。！？\\n]")
_CLAUSE_END = late("[，。；！？\\n]")
_BEFORE, _AFTER = 40, 25
"""Characters looked at before and behind an expression, at most; a clause is seldom longer."""

_EVERY = ("每个月", "每年", "每年的", "每月", "每月的", "历年", "常年", "每逢", "每到")
_COUNTS = frozenset("起满期计为达隔逾限")
_BASES = frozenset("比较与同")
_COMPARES = frozenset("比较与同跟于")
_HISTORY = late("的?(?:悠久)?(?:历史|文明|建城史|建县史|沧桑)")
_LINE_ENDS = ("", "\n", "\r", "\t", "|", "│")
_SCORES = (
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
_QUOTES = frozenset("涨跌升降挫破收高低报站")  # 涨8点: points of an index
_TAKE_UP = frozenset("赶遇碰撞早晚马")  # 赶上, 早上: what a time word with 上 cannot stand behind
_DONE = frozenset("成产用营效工毕")  # 建成后, 投产后, 投用后, 运营后, 达效后, 竣工后
_HOUSE_NUMBERS = late(r"[^\s，。；：:（(“\"在于的到至从自是即次月]")


@cache
def _matcher() -> Callable[[str, int], re.Match[str] | None]:
    return re.compile(PATTERN).match


@lru_cache(maxsize=_MOST)
def read(words: str, anchor: Anchor) -> Reading | None:
    """The time expression at the head of `words`, resolved against `anchor`; None if there is none."""
    return _read(words, anchor)


class Reader:
    """The anchor of one text: its day of publication, and what the sentence has said before. Times are taken in their order."""

    __slots__ = ("_dateline", "_last", "_month", "_near", "_plain", "_seen", "_told", "_year")

    def __init__(self, day: str | None) -> None:
        self._plain = Anchor(_day(day))
        self._seen = 0
        self._told: int | None = None
        self._dateline: tuple[int, int, int] | None = None
        self._forget()

    def at(self, text: str, start: int) -> Reading | None:
        """The reading of the time that begins at `start`; None if none does."""
        found = _matcher()(text, start)
        return None if found is None else self.take(text, start, found.end())

    def take(self, text: str, start: int, end: int) -> Reading | None:
        """The reading of the time at the head of `text[start:end]` (what PATTERN matched there); None if it is none."""
        words = text[start:end]
        if words[0] not in _NUMERALS and not may_begin(words):
            return None
        reading = read(words, self._plain)
        if reading is None or _is_other(reading, text, start):
            return None
        if _SENTENCE.search(text, self._seen, start):
            self._forget()
        if reading.open and (self._last == 31 or not self._beyond(reading)):
            # 新华社5月2日电: the 28日 behind it is that of April, whatever the day of publication
            day = self._dateline if reading.by == "day-of-month" else None
            reading = read(words, self._anchor(text, start, start + reading.length, day)) or reading
        self._seen = start
        if reading.by == "year" and str(reading.value) < "1900" and _HISTORY.match(text, start + reading.length):
            return _counted(reading)
        if reading.first is not None:
            self._remember(reading, words, text[start - 1 : start])
            if reading.grain == "day" and text[start + reading.length : start + reading.length + 1] in ("电", "讯"):
                self._date_by(reading.first)
        return reading

    def _forget(self) -> None:
        self._year: int | None = None
        self._month: tuple[int | None, int] | None = None
        self._last = 31  # the last day that may be of that month
        self._near: tuple[Day, Day] | None = None

    def _date_by(self, day: Day) -> None:
        """The dateline ends here: days told by themselves are reckoned from its day, no more from its month.

        Where its year is not known, those up to its day are of its month.
        """
        year, month, number = day
        if year and month and number:
            self._dateline, self._month = (year, month, number), None
        elif number:
            self._dateline, self._last = None, number

    def _beyond(self, reading: Reading) -> bool:
        """Whether it is a day of another month than that of a dateline without its year."""
        return reading.by == "day-of-month" and reading.first is not None and (reading.first[2] or 0) > self._last

    def _anchor(self, text: str, start: int, end: int, day: tuple[int, int, int] | None = None) -> Anchor:
        before = _CLAUSE_END.split(text[max(0, start - _BEFORE) : start])[-1]
        stop = _CLAUSE_END.search(text, end, end + _AFTER)
        cut = stop.start() if stop else end + _AFTER
        if before.endswith(_EVERY):
            return Anchor()  # 每年3月: no year is meant
        counted = before[-1:] in _COUNTS
        future = _FUTURE.search(before) is not None or _FUTURE.search(text, end, cut) is not None
        year, near = self._year, self._near
        if text[start] == "上" and before[-1:] not in _BASES:  # 7月份指数比|上月|高: June; but 去年5月开业，|上月|…
            year = near = None
        return Anchor(day or self._plain.day, future, year, self._month, near, counted, self._told)

    def _remember(self, reading: Reading, words: str, before: str) -> None:
        """What later times of the sentence hang on: the year told, a month or day named by itself."""
        first, last = reading.first, reading.last
        if first is None or last is None or (before in _COMPARES and before):
            return
        self._near = (first, last)
        if reading.stated and last[0] is not None:
            self._year = self._told = last[0]
        one_month = last[1] is not None and (reading.grain == "day" or first[:2] == last[:2])
        if one_month and reading.by not in ("edge", "festival") and "份" not in words[: reading.length]:
            self._month, self._last = (last[0], last[1] or 1), 31
        elif reading.stated:
            self._month = None


def _counted(reading: Reading) -> Reading:
    """有1250年历史: four digits that count the years of a history."""
    value = int(str(reading.value)) if isinstance(reading.value, str) and reading.value.isdecimal() else None
    return Reading("duration", "duration", reading.length, value, unit="year", unit_text="年")


def _is_other(reading: Reading, text: str, start: int) -> bool:
    """Whether what stands around it shows that a reading is no time: an index, a house number, a festival only talked of."""
    before, end = text[start - 1 : start], start + reading.length
    if reading.by == "clock":
        if ":" in text[start:end] or "：" in text[start:end]:
            return before in ("以", "比", "分") or text.startswith(_SCORES, end)  # 以21:15获胜
        return before != "" and before in _QUOTES and "点" in text[start:end]
    if reading.by == "day-of-month":
        if before == "月" and text[start - 2 : start - 1] in _NUMERALS and start > 1:
            return True  # the month before it has no such day
        return before != "" and text[end - 1] in "号號" and _HOUSE_NUMBERS.match(before) is not None
    if reading.by in ("festival", "weekday", "weekend") and (reading.open or text[start:end] == "周末"):
        # such a name without its year or week dates something where nothing else stands in the line
        return not (before in _LINE_ENDS and text[end : end + 1] in _LINE_ENDS)
    if text[start] == "上" and before and before in _TAKE_UP:
        return True  # 赶上|周末, 早上|周三
    if before and before in _DONE and text.startswith(("后年", "前年"), start):
        return True  # 建成后|年接待游客
    if before == "个" and reading.kind == "duration":
        return text.startswith(("规划", "计划"), end)  # 第十四个五年规划 counts plans
    return before == "的" and reading.by == "relative-day"  # the tomorrow of the village


def _day(day: str | None) -> tuple[int, int, int] | None:
    parts = (day or "")[:10].split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    year, month, number = int(parts[0]), int(parts[1]), int(parts[2])
    return (year, month, number) if year and exists(year, month, number) else None
