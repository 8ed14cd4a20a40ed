"""What stands before a figure: the links that lead to it, and the noun phrase that they lead from.

其中，本地银行|贷款余额|同比分别增长|5%
          ^ noun phrase   ^ links
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from ...records import Comparison
from ...text.patterns import late
from .comparisons import against
from .subjects import last_head, tidy
from .words import Words, listed

MARKS: Final = "，。；：！？,;:!?\n\r\t\f\u3000…—<>"
"""Where a clause ends; markup too."""
OPEN, SHUT = "（(“‘《〈【[", "）)”’》〉】]"
WALL: Final = re.escape(MARKS + OPEN + SHUT)
_NO_PHRASE: Final = frozenset(MARKS + OPEN)
LONGEST: Final = 80
"""Characters looked at before a figure."""

_CHANGES: Final = listed("change_verbs", "", column="needs")
_LINKS: Final = Words(listed("figure_links") + _CHANGES)
_LINK_ENDS: Final = frozenset(_LINKS.by_last)
_COMPARED: Final = listed("change_verbs", "basis", column="needs")
_BASED: Final = Words(_COMPARED)
_CHANGED: Final = frozenset(word.text for word in _CHANGES + _COMPARED)  # 高 may be 高达, and 比全县高
_RANKS: Final = Words(listed("figure_links", "rank"))
_STOPS: Final = Words(listed("clause_stops"))
_VERBS: Final = Words(listed("clause_stops", "verb"))
_VERB_ENDS: Final = frozenset(_VERBS.by_last)
_PLAIN: Final = _STOPS.plain(WALL, backwards=True)
_OPENS: Final = r"(?:(?<![快大高好低小强多少为])较(?!比)|(?<![重例率值价赛])比(?![占同环对相百之无好评冲热重例分]))"
_BASIS: Final = late(
    rf"比相[^{WALL}、]{{1,16}}?(?<![期月季日])[与同和跟]|(?:[^{WALL}、]|”[^“”\n]{{1,8}}“){{1,16}}?{_OPENS}"
)
_RANGE: Final = late(
    rf"(?:[^{WALL}、]|(?<=[0-9一二三四五六七八九十])—(?=[0-9一二三四五六七八九十月日年])){{1,16}}?{_OPENS}"
)
"""The same with a dash between two months, which ends no clause: 比1—9月|加快."""
_FARTHEST: Final = 19
"""Characters of a basis, at most; where neither 比 nor 较 is among them, there is none."""
_BRACKETS: Final = late(
    r"[)）][^()（）\n]{0,24}[(（]|”[^“”\n。！？]{0,24}“|’[^‘’\n。！？]{0,24}‘|》[^《》\n]{0,24}《|\][^\[\]\n]{0,9}\["
)
_SHUT_ROUND: Final = frozenset("）)")
_EITHER: Final = late("[）)](?:少减|降下|降减|低降|损亏)[（(](?:加增|长增|升上|高提|利盈)")
"""增加（减少）: the words of a form, which leave open what it was."""
_LABEL: Final = late(rf"[：:] ?([^{WALL}、 ]{{2,12}})(?=[{WALL} ]|$)")
_SAYS: Final = ("说", "示", "称", "道", "下", "悉", "到", "出", "为", "是", "括", "有", "讯", "绍", "电", "调")
_VERSUS: Final = late(rf"[，,]比相([^{WALL}、]{{1,16}}?(?<![期月季日])[与同和跟])")
_HOW: Final = ("按", "扣除", "剔除", "考虑", "不计", "不含", "折算", "同口径", "根据", "依据", "参照", "对照", "与")
"""What opens a clause that says how a figure was reckoned, and names no indicator of it: 按不变价格计算，|增长5%."""
_DATED: Final = late("^(?:今年|去年|当年|前)?(?:第?[0-9０-９一二三四五六七八九十]+(?:年|个?月份?|季度|日))+")
"""A time at the head of such a clause: 11月|房价环比持平."""
_CLAUSE: Final = late(rf"[，,]([^{re.escape(MARKS)}]{{2,40}})")


class Left(msgspec.Struct, gc=False):
    """What was read before a figure: `links` and `phrase` as printed, `basis` the part of the links that 比 or 较 opens;
    `start` is where the phrase begins, a character of the text."""

    links: str
    basis: str
    phrase: str
    start: int


class Clauses:
    """A text that is read backwards."""

    __slots__ = ("backwards", "size", "text")

    def __init__(self, text: str) -> None:
        self.text, self.size = text, len(text)
        self.backwards = text[::-1]

    def left(self, floor: int, end: int) -> Left:
        """What stands before `end` and not before `floor`. Linear in what is read, at most `LONGEST` characters."""
        text = self.text
        if floor < end - LONGEST:
            floor = end - LONGEST
        last = end - 1 if end > floor and text[end - 1] == " " else end
        if text[last - 1] in _SHUT_ROUND and (
            either := _EITHER.match(self.backwards, self.size - last, self.size - floor)
        ):
            last -= len(either[0])
        at, changed, basis = last, False, ""
        if text[last - 1] in _LINK_ENDS or text[last - 2 : last - 1] == "每":
            at, changed = self._linked(floor, last)
        based = _BASED.ending(text, at, floor) if text[at - 1 : at] in _BASED.by_last else ""
        if changed or based:
            begin = self._linked(floor, at - len(based))[0] if based else at
            near = max(floor, begin - _FARTHEST)
            told = text.find("比", near, begin) >= 0 or text.find("较", near, begin) >= 0
            basis_of = _RANGE if told and text.find("—", near, begin) >= 0 else _BASIS
            found = basis_of.match(self.backwards, self.size - begin, self.size - floor) if told else None
            if found:
                basis = found[0][::-1]
                at = self._linked(floor, begin - len(basis))[0]
        start = self._phrase(floor, at)
        return Left(text[at:last], basis, text[start:at], start)

    def rank(self, floor: int, end: int) -> Left | None:
        """What stands before a rank: `销售额居全省|第一`; None where no verb of ranking does."""
        text = self.text
        for at in range(end, max(floor, end - 14), -1):
            verb = _RANKS.ending(text, at, floor)
            if verb:
                begin = self._linked(floor, at - len(verb))[0]
                start = self._phrase(floor, begin)
                return Left(text[begin:end], "", text[start:begin], start)
            if text[at - 1] in MARKS or text[at - 1] == "、":
                break
        return None

    def _linked(self, floor: int, at: int) -> tuple[int, bool]:
        """Where the links begin that end at `at`, and whether there is a verb of change among them."""
        text, changed = self.text, False
        while at > floor:
            if text[at - 1] in _LINK_ENDS and (word := _LINKS.ending(text, at, floor)):
                changed = changed or word in _CHANGED
                at -= len(word)
            elif text[at - 2 : at - 1] == "每" and at - 2 >= floor:  # 期货价格收于|每桶|81美元
                at -= 2
            else:
                break
        return at, changed

    def _phrase(self, floor: int, end: int) -> int:
        """Where the noun phrase begins that ends at `end`: behind a stop word, a mark or a bracket that is not its own."""
        backwards, size = self.backwards, self.size
        at, limit = size - end, size - floor
        while at < limit:
            found = _PLAIN.match(backwards, at, limit)
            if found:
                at = found.end()
                if at == limit:
                    break
            if backwards[at] in SHUT:
                bracket = _BRACKETS.match(backwards, at, limit)
                if not bracket:
                    break
                at = bracket.end()
            elif backwards[at] in _NO_PHRASE or _STOPS.ending(self.text, size - at, floor):
                break
            else:
                at += 1
        return size - at

    def label(self, floor: int, end: int) -> str | None:
        """The label that ends in a colon before `end`: `公示期：|`. None after words of saying."""
        found = _LABEL.match(self.backwards, self.size - end, self.size - floor)
        label = found[1][::-1] if found else ""
        return label if label and not label.endswith(_SAYS) else None

    def versus(self, at: int, change: Comparison) -> Comparison:
        """The change with the basis of a clause before `at`: 与上年同期相比，|利润增长."""
        found = _VERSUS.match(self.backwards, self.size - at)
        if not found:
            return change
        named, _ = against(found[1][::-1])
        return Comparison(**named, direction=change.direction)

    def headed(self, floor: int, at: int) -> str | None:
        """The indicator in a clause before `at` that has no figure: 物价总水平|略涨，|..."""
        comma = self.text.rfind("，", max(floor, at - 10), at)  # 价格逐年上涨，|从前年的|5元
        found = _CLAUSE.match(self.backwards, self.size - comma - 1, self.size - floor) if comma >= 0 else None
        if not found:
            return None
        begin = comma - len(found[1])
        if self.text.startswith(_HOW, begin):
            return None
        end = last_head(self.text, begin, comma)
        if end == begin or (begin == floor and floor):  # what touches a figure goes on with it
            return None
        return tidy(_DATED.sub("", self.left(begin, end).phrase)) or None

    def barred(self, at: int) -> int:
        """The length of a verb that ends at `at` and whose subject is no indicator (拥有|); 0 if none does."""
        return len(_VERBS.ending(self.text, at, 0)) if self.text[at - 1 : at] in _VERB_ENDS else 0
