"""One phrase, several figures: `采矿业、制造业利润分别增长2%、3%` gives each figure its own subject."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from ...lexicon import cells
from ...text.patterns import late
from ..find import Find
from .clauses import Clauses
from .subjects import RATES, head_of, tidy
from .words import listed

_CHANGES: Final = frozenset(word.text for word in listed("change_verbs", "", column="needs"))
_ADDED: Final = late("[新净](?:增|发放|签|建|办|设|开)")
"""What a total has that one stretch added to it: 今年|新增|企业5家，累计80家."""
_OR: Final = frozenset(("或", "或者"))
_JOINTS: Final = frozenset("、和及与以或")
JOINTS: Final = _JOINTS | frozenset(" （")
"""What a figure that goes on with a list begins with, behind the one before."""
_WITH_BALANCE: Final = ("贷款", "存款", "债券", "保险", "融资")
"""What has a balance: an indicator by itself, and before 余额 a part of one."""
_BRACKETS: Final = frozenset("（(“")
_COMPOUNDS: Final = {"汽": "油", "进": "口", "出": "口"}
"""Nouns of two characters that lend their last one: 国内汽、柴油价格, 外贸进、出口."""
_RATES: Final = sorted(RATES, key=len, reverse=True)
_NUMBERS: Final = frozenset("数率量额值价费")
"""Last characters of indicators that need no head from another."""
_CLOSED: Final = str.maketrans("、和", "\ue000\ue001")
_REOPENED: Final = str.maketrans("\ue000\ue001", "、和")
_AND: Final = late("、|以及|和|及|与")


def joined(text: str, start: int, end: int) -> bool:
    """Whether what stands between two figures only joins them: 5%|和|7%, 5%|、下降|6%."""
    if not 0 < end - start < 8:
        return False
    gap = text[start:end].strip(" ")
    if gap[:1] not in _JOINTS:
        return False
    rest = (gap.removeprefix("以及") if gap[0] == "以" else gap[1:]).removesuffix("了")
    return not rest or rest in _CHANGES or (rest[-1] in "至到" and rest[:-1] in _CHANGES)


def is_total(text: str, reach: int, start: int) -> bool:
    """Whether the figure at `start` is a total to which the one that ends at `reach` was added: 新增企业5家，|累计80家."""
    return (
        (text.find("累计", reach, start) >= 0 or text.find("总数", reach, start) >= 0)
        and _ADDED.search(text, reach, start) is None
        and _ADDED.search(text, max(0, reach - 30), reach) is not None
    )


def goes_on(text: str, before: Find, find: Find) -> tuple[bool, bool]:
    """Whether a figure makes a list with the one before it, and whether it speaks of the same."""
    kind = find.kind
    if find.start == before.end:
        return False, kind == "money" and text[before.start - 1] == "每"  # 每500克|4元
    if kind == "percent" and _twice(text, before, find):
        return True, True
    listed = joined(text, before.end, find.start)
    return listed, listed and before.kind == kind != "count"


def _twice(text: str, before: Find, find: Find) -> bool:
    """Whether a percentage tells the change before it in another way: 跌236点或|0.94%."""
    if before.comparison is None:
        return False
    between = text[before.end : find.start]
    return between in _OR or (between == "（" and text.startswith("）", find.end))


def count_of(text: str, finds: Sequence[Find], number: int) -> int:
    """How many figures the list has that begins with `finds[number]`: 增长|5%、6%和|7% three, 、下降 between them or not."""
    last = number + 1
    while last < len(finds):
        if not joined(text, finds[last - 1].end, finds[last].start):
            break
        last += 1
    return last - number


def distributed(phrase: str, count: int) -> list[str] | None:
    """The subjects of `count` figures; None where the phrase has another number of members.

    >>> distributed("采矿业、制造业利润同比降幅", 2)
    ['采矿业利润同比降幅', '制造业利润同比降幅']
    """
    parts = _parted(phrase, count)
    return _shared(parts) if parts else None


def handed(members: str, phrase: str, count: int) -> list[str] | None:
    """The subjects of `count` figures whose indicator stands behind 分别; None where the list has another number of members.

    >>> handed("东山、西山", "出口", 2)
    ['东山出口', '西山出口']
    """
    parts = _parted(members, count)
    return [part + phrase for part in parts] if parts else None


def _parted(phrase: str, count: int) -> list[str] | None:
    """The `count` members of a list; of one character each where the last one tells what they begin: 大、中、小型企业."""
    whole = _closed(phrase)
    for pieces in (_AND.split(whole), whole.split("、")):
        parts = [piece.translate(_REOPENED) for piece in pieces]
        if len(parts) != count or not all(parts):
            continue
        lone = sum(len(part) == 1 for part in parts)
        shared = _COMPOUNDS.get(parts[0][-1])
        if shared and count == 2 and parts[1][1:2] == shared:
            return [parts[0] + parts[1][1:], parts[1]]
        if not lone or all(part.isascii() for part in parts):  # A、B、C
            return parts
        if lone == count - 1 and len(parts[-1]) > 2:
            return [part + parts[-1][1:] for part in parts[:-1]] + [parts[-1]]
    return None


@cache
def _names() -> tuple[str, ...]:
    return tuple(name for (name,) in cells("listed_names", "word"))


def _closed(phrase: str) -> str:
    """The phrase with other marks in the names that are lists themselves (交通运输、仓储和邮政业)."""
    if "、" in phrase:
        for name in _names():
            if name in phrase:
                phrase = phrase.replace(name, name.translate(_CLOSED))
    return phrase


def across(clauses: Clauses, floor: int, start: int, phrase: str, count: int) -> list[str] | None:
    """The members of a list that goes over commas: 信息服务业，|运输、仓储业增加值分别…; `phrase` is the last, and begins at `start`."""
    parts = [phrase]
    while len(parts) < count and clauses.text[start - 1 : start] == "，":
        left = clauses.left(floor, start - 1)
        member = tidy(left.phrase)
        if left.links or not member or not _aligned(member, phrase):
            return None
        parts.insert(0, member)
        start = left.start
    return _shared(parts) if len(parts) == count else None


def behind_verb(clauses: Clauses, floor: int, start: int, phrase: str, count: int) -> list[str] | None:
    """The members of a list in which a verb stands: 收入、实现|利润、产量分别…; `phrase` begins at `start`, behind the verb."""
    begin = start - clauses.barred(start)
    if begin == start or clauses.text[begin - 1 : begin] != "、":
        return None
    before = tidy(clauses.left(floor, begin - 1).phrase)
    return distributed(f"{before}、{phrase}", count) if before else None


def _shared(parts: list[str]) -> list[str]:
    """The members, with the head that the last one shares with the others."""
    last = parts[-1]
    if last.endswith("余额") and all(part.endswith(_WITH_BALANCE) for part in parts[:-1]):  # 存款和贷款|余额
        return [part + "余额" for part in parts[:-1]] + [last]
    head = _aligned(parts[0], last) or head_of(last)
    if head[:1] in _BRACKETS:  # 图书馆和文化馆|（站）|数量: the bracket is the last one's own
        head = head_of(last)
    rate = next((rate for rate in _RATES if last.endswith(rate) and last != rate), "")  # 资产、贷款|同比增速
    if not head or head == last or parts[0][-1] == last[-1]:
        return [part if part.endswith(rate) else part + rate for part in parts[:-1]] + [last]
    return [part + rate if head_of(part) or part[-1] in _NUMBERS else part + head for part in parts[:-1]] + [last]


def _aligned(first: str, last: str) -> str:
    """What follows in `last` the character that `first` ends in: 利润 of (采矿业, 制造业利润)."""
    at = -1 if last.startswith(first) else last.rfind(first[-1])  # 花生、花生油|价格
    return last[at + 1 :] if 0 < at < len(last) - 1 and not head_of(first) else ""
