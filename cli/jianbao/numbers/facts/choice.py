"""A figure and the words around it: the noun phrase before it, and what it carries on from the figure before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from ...text.patterns import late
from ..find import Find
from .clauses import OPEN, SHUT, Clauses, Left
from .comparisons import SURPASSING
from .links import Links
from .subjects import EACH, OF_AGE, PARTS, RATES, completed, head_of, lone, part_of, share, tidy

Told = tuple[str, str]
"""A subject, and the name of the rule that found it; empty where the words do not tell."""
UNTOLD: Final[Told] = ("", "")


class Choice(msgspec.Struct, gc=False):
    """A figure, the words around it, and what the figure before spoke of (`carried`, its `kind`, and `rate` where it told a change); `recent`
    is what the sentence has spoken of."""

    clauses: Clauses
    finds: Sequence[Find]
    number: int
    left: Left
    links: Links
    carried: str | None
    rate: str
    kind: str
    floor: int
    wall: int
    recent: Sequence[str]


_DONE: Final = late(
    "^(?:发(?!放|布|行|展|现|生|明|起|送|表|动|电|票|热|言)|售|建(?!成|设|立|造|起|好|筑|议|制|材|档)|修(?!建|复|通|好|缮|订|改|正)|签(?!约|订|署|定|字|证|名)|办(?!理|结|好|成|公|学|事|案))(?=..)"
)
"""One-character verbs behind 已."""
_PLANNED: Final = ("计划", "拟", "规划", "新")
_SHARED_OUT: Final = frozenset(("人均", "户均", "亩均"))
_SUMS: Final = frozenset(("money", "measure"))
FORMERLY: Final = frozenset(("原来的", "原先的", "原有的", "以前的", "此前的", "过去的", "当初的", "最初的"))
_MARKING: Final = frozenset("已有从由到与在对")
"""Words before a phrase that have a say in what it is."""
_WITHIN: Final = frozenset("在对从由与")
_HAVING: Final = frozenset(("有", "共有", "现有"))
_IN_ALL: Final = ("中累计", "内累计", "间累计", "中先后", "内先后")
_FLOWS: Final = frozenset(("净流出", "净流入", "净买入", "净卖出", "净增持", "净减持", "净投放", "净回笼", "净卖空"))
"""Verbs that are the indicator together with whose they are."""


def phrase_of(choice: Choice) -> str:
    """The noun phrase before the figure; also from before a time (收入|由2002年|7703元), or from before a colon."""
    left = choice.left
    phrase = left.phrase
    if left.start == choice.wall > 0:  # what touches the figure before belongs to that: 384亿元|救灾款和
        phrase = _touching(phrase)
    if phrase[:1] == "期" and left.start == choice.floor:  # 7天|期回购利率, 5年|期以上利率
        phrase = OF_AGE.sub("", phrase)
    if phrase.startswith(_IN_ALL) and left.start == choice.floor:
        phrase = phrase[1:]  # 4年|中累计投入
    phrase = tidy(phrase)
    if not phrase and lone(left.phrase):
        return ""
    if choice.links.noun and (phrase or not choice.carried) and not phrase.endswith(choice.links.noun):
        phrase += choice.links.noun
    if phrase in _FLOWS and left.start == choice.floor > choice.wall:  # 主力资金|今日|净流出
        return _before_time(choice) + phrase
    mark = choice.clauses.text[left.start - 1] if left.start else ""
    if mark not in _MARKING and (phrase or not mark):
        return phrase
    if phrase and mark in ("已", "有"):
        return _behind_aspect(choice, phrase, mark)
    if phrase and mark in ("从", "由"):  # 起征点|从|月销售额|3万元提高到
        whole = tidy(choice.clauses.left(choice.floor, choice.left.start - 1).phrase)
        if head_of(whole) or (whole and left.phrase in FORMERLY):  # 乡镇由|原来的|142个
            return whole
    if mark == "到" and phrase in EACH:  # 补助增加到|人均|5元
        return phrase + tidy(choice.clauses.left(choice.floor, choice.left.start).phrase)
    if mark == "与" and not phrase.endswith(("之比", "的比", "的比例", "的比值", "差距", "之间")):
        return phrase
    if phrase and mark and mark in _WITHIN and (mark == "与" or "的" in phrase or phrase in EACH or mark == "对"):
        return _widened(choice, phrase, mark)
    if phrase or not mark:
        return phrase
    if left.start == choice.floor > choice.wall:
        return _before_time(choice)
    if mark in "：:":
        return "" if left.links else choice.clauses.label(choice.floor, left.start) or ""
    return _before_verb(choice)


def _before_time(choice: Choice) -> str:
    """The phrase before the time that stands before the figure."""
    before = choice.number - 1
    while choice.finds[before].start >= choice.floor:  # 茶价2031年|比|上年|涨5%: the time in front of the basis
        before -= 1
    floor = max(choice.wall, choice.finds[before - 1].end if before else 0)
    phrase = tidy(choice.clauses.left(floor, choice.finds[before].start).phrase)
    return "" if phrase.endswith(SURPASSING) else phrase  # 也低于|1995年的|14%


def _touching(phrase: str) -> str:
    """What is left for a figure of a phrase that touches the figure before: 384亿元|救灾款和|; 5种|产品中|2种 speaks of those."""
    if phrase.endswith(("和", "及", "与")):
        return ""
    last = phrase.rpartition("、")[2]
    for shut, opened in (("）", "（"), (")", "(")):
        closed = last.find(shut)
        if closed >= 0 and last[-1] != shut and not 0 <= last.find(opened) < closed:
            # 31个|省（自治区、直辖市）和兵团新增病例
            last = last.rpartition(shut)[2].removeprefix("和").removeprefix("及")
    if last != phrase and last and last[-1] in SHUT and not any(mark in last for mark in OPEN):  # 县（市、区）
        return phrase
    return last[:-1] if len(last) > 2 and last[-1] == "中" and not last.endswith(("高中", "初中", "其中")) else last


def _behind_aspect(choice: Choice, phrase: str, mark: str) -> str:
    """已|建|小学 without its verb; 有|出口业务的企业|达: what has another verb behind it is all one noun.

    占公司|已|发行股份的: in the whole of a share 已 is part of the noun.
    """
    if mark == "已":
        if phrase.endswith("的"):
            whole = choice.clauses.left(choice.floor, choice.left.start - 1).phrase
            if "占" in whole:
                return tidy(whole + mark + phrase)
        return _DONE.sub("", phrase)
    links = choice.links
    one = "的" in phrase and (links.loud or links.comparison) and choice.clauses.barred(choice.left.start) == 1
    return "有" + phrase if one else phrase


def _before_verb(choice: Choice) -> str:
    """预算内投资|安排|5亿元: before a verb, only what is an indicator by its head."""
    verb = choice.clauses.barred(choice.left.start)
    phrase = tidy(choice.clauses.left(choice.floor, choice.left.start - verb).phrase) if verb else ""
    return phrase if phrase and head_of(phrase) else ""


def _widened(choice: Choice, phrase: str, mark: str) -> str:
    """服务业|在|总产值中的比重, 中央|对|地方的补助; 生产率从|人均|8万元."""
    whole = tidy(choice.clauses.left(choice.floor, choice.left.start - 1).phrase)
    if mark in "从由":
        return whole or phrase
    longest = 18 if mark == "与" else 12 if "的" in phrase else 5 if choice.finds[choice.number].kind != "count" else 0
    return whole + mark + phrase if 1 < len(whole) <= longest and not phrase.endswith("的") else phrase


def carried(choice: Choice) -> Told:
    """What the figure before spoke of, or an indicator in the clause before that has no figure."""
    links, left = choice.links, choice.left
    if left.phrase == "收" and choice.number and choice.finds[choice.number - 1].comparison and _like(choice):
        return choice.carried or "", "carried-subject"  # 涨15元，收|1095元
    if links.acted or links.examples or (lone(left.phrase) and not (links.loud or links.comparison)):
        return UNTOLD
    verb = choice.clauses.barred(left.start)
    if verb:  # 50所小学已|建成|20所
        find, before = choice.finds[choice.number], left.start - verb - 1
        part = find.kind == "count" and choice.clauses.text[before : before + 1] == "已" and is_part(choice, find)
        return (choice.carried or "", "carried-subject") if part else UNTOLD
    between = choice.clauses.headed(choice.wall, left.start) if left.start - choice.wall > 3 else None
    if between:
        return between, "clause-before"
    if links.sums and (len(choice.recent) > 1 or not _like(choice)):  # 茶3元，酒5元，合计|8元
        return UNTOLD
    counted = choice.finds[choice.number].kind == "count" and left.links in _HAVING
    if not choice.carried or (
        (counted or not left.links) and not _like(choice)
    ):  # a bare figure goes on only with its like
        return UNTOLD
    return choice.carried, "carried-subject"


def _like(choice: Choice) -> bool:
    """Whether a bare figure counts what the one before counted, or stands in brackets behind it: 3件（|3人|）."""
    find = choice.finds[choice.number]
    if choice.kind == sort_of(find):
        return True
    return choice.kind.startswith(find.kind) and choice.clauses.text[find.start - 1] in "（("


def sort_of(find: Find) -> str:
    """The kind of a figure, and what a count counts in."""
    return f"count {find.unit}" if find.kind == "count" else find.kind


def named(choice: Choice, phrase: str) -> Told:
    """The phrase with what it needs of the figure before: 增速, 占比, 占全县的, 人均."""
    whole, phrase = choice.carried, phrase.removesuffix("的")
    if "占" in phrase:
        told = share(phrase, part_of(whole))
        if told is not None:
            return (told, "share-of-whole") if told else UNTOLD
    if phrase in _SHARED_OUT and whole and phrase not in whole and _of_another_sort(choice):
        whole = None
    if phrase in RATES or phrase in PARTS or phrase in EACH:
        basis = choice.rate[:2]
        return completed(phrase, whole, basis if basis in ("同比", "环比") else ""), "completed-subject"
    return phrase, "indicator"


def _of_another_sort(choice: Choice) -> bool:
    """新增良田5亩 亩均|增收200元, 仅茶叶一项人均|增收200元: what was told before is nothing that each has."""
    find = choice.finds[choice.number]
    if "增收" in choice.left.links:
        return True
    return not choice.kind.startswith(find.kind) and (
        choice.kind in _SUMS or (find.kind == "money" and choice.kind.startswith("count"))
    )


def is_part(choice: Choice, find: Find) -> bool:
    """Whether a count may be of some of those that the figure before counted: in the same classifier, and not only planned."""
    return choice.kind == sort_of(find) and bool(choice.carried) and not str(choice.carried).startswith(_PLANNED)
