"""What a careful reader would ask about, and no rule decides: never edits, always doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..rule import Rule
from ..text.patterns import late
from .mend import HAN, CleanRule, Mend, Part, View, find_all, is_han

_TWICE = late(r"(?s)(..)\1(?<![\0-\xff])")  # not what lines and tables are drawn with
# What is said twice on purpose: 一个一个, 很多很多, 研究研究, 商量商量
_REDUPLICATED = late(
    "[一二两几很好非最多好真那这哈呵嘻啦天家年]|(.)\\1|(?:研究|商量|讨论|考虑|学习|打听|休息|收拾|整理|活动|锻炼|交流|比较|努力|永远|谢谢|沙沙|彻底)"
)
# From 的 on: one character alone is found five times as fast as one of several words.
_REPORT = late(
    f"的(?<=(?:发布|公布|出版|推出)的)((?:(?:19|20)\\d\\d年)?[{HAN}\\d（）()]{{2,24}}?(?:报告|公报|白皮书|蓝皮书|年鉴))(?:显示|指出|称|认为|提出)",
    re.ASCII,
)
_SHOT = "拍摄的"
_CAPTION = late(f"\\d{{1,2}}月\\d{{1,2}}日，?在[{HAN}]{{2,24}}{_SHOT}", re.ASCII)
_CAPTION_LONGEST = 40  # characters of what it matches, and a few more
_FORMULA = late("特此(?:公告|声明|通告|通知|公示|启事|告知)$", re.MULTILINE)
_CALLED = late(r"被(?:称为|誉为|称作)([^\W\d_]{2,12})(?=[，。；])")
_AGE = late(r"(后(?:(?<![^\W\d_].)|(?<=进入后)|(?<=在后))[^\W\d_]{2,4}?时代)")
_MAXIM = late(r"，(?:(?<=认为，)|(?<=[说道讲]，)|(?<=相信，))([^\W\d_]{4}，[^\W\d_]{4})(?=。)")
_CUSTOMARY = (("被", _CALLED), ("时代", _AGE), ("，", _MAXIM))  # each with what must be on the page, found much faster


def repeated(view: View) -> Iterator[Mend]:
    """Two characters set twice in a row."""
    text = view.text
    match = _TWICE.search(text)
    while match:
        at = match.start()
        words = is_han(text[at]) and is_han(text[at + 1])
        if words and text[at] != text[at + 1] and not _REDUPLICATED.match(text, at):
            yield Mend((Part(at + 2, at + 4, ""),), open=True)
        match = _TWICE.search(text, at + 4 if words else at + 1)


def reports(view: View) -> Iterator[Mend]:
    """The title of a report, without title marks."""
    if "报告" in view.text or "公报" in view.text or "皮书" in view.text:
        match = _REPORT.search(view.text)
        while match:
            yield Mend((Part(*match.span(1), f"《{match[1]}》"),), open=True)
            match = _REPORT.search(view.text, match.end() + 2)  # the two before 的 belong to one title only


def enumerations(view: View) -> Iterator[Mend]:
    """Names of a standard that are lists, without their commas."""
    from .. import lexicon  # read only when a page is there

    for row in lexicon.read("listed_names"):
        bare = row["word"].replace("、", "")
        if all(sign in view.text for sign in bare):  # most pages have no 渔, and one character is found much faster
            for at in find_all(view.text, bare):
                yield Mend((Part(at, at + len(bare), row["word"]),), open=True)


def captions(view: View) -> Iterator[Mend]:
    """A caption that begins with the day: 这是 or 图为 before it may have been lost."""
    text, last = view.text, -1
    for at in find_all(text, _SHOT):
        begin = text.rfind("\n", max(0, at - _CAPTION_LONGEST), at) + 1
        if (begin or at < _CAPTION_LONGEST) and begin > last and _CAPTION.match(text, begin):
            yield Mend((Part(begin, begin, "这是"),), open=True)
            last = begin


def formulas(view: View) -> Iterator[Mend]:
    """The closing formula of a notice on a line of its own, without a full stop."""
    for match in _FORMULA.finditer(view.text):
        at = match.start()
        if not at or view.text[at - 1] == "\n":
            yield Mend((Part(*match.span(), match.group() + "。"),), open=True)


def customary(view: View) -> Iterator[Mend]:
    """What is called by a name, an age named after what it follows, a maxim of twice four: quoted as a rule."""
    if not view.marks_lost:
        return
    for sign, pattern in _CUSTOMARY:
        if sign not in view.text:
            continue
        for match in pattern.finditer(view.text):
            yield Mend((Part(*match.span(1), f"“{match[1]}”"),), open=True)


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="duplicated-word",
        find=repeated,
        certainty="low",
        why="A word set twice at a line end is an old misprint; but Chinese also doubles words on purpose (研究研究, "
        "一个一个), and names do (金沙江沙江镇). Never more than a doubt.",
        examples=("推进供给供给侧改革", "水库水库除险"),
        counter_examples=("一个一个地数", "大家研究研究", "高高兴兴"),
    ),
    Rule(
        name="possible-lost-title-mark",
        find=reports,
        certainty="low",
        why="Titles of reports stand in 《》 (GB/T 15834-2011, 4.15). They survive most extractions, so they were probably "
        "never printed: a doubt.",
        examples=("该所发布的2021年度居民出行报告显示，公交客流回升。", "学会推出的数字阅读蓝皮书指出，听书人数增加。"),
        counter_examples=("该所发布的《2021年度居民出行报告》显示，公交客流回升。", "他听取报告。"),
    ),
    Rule(
        name="possible-lost-dunhao",
        find=enumerations,
        certainty="low",
        why="The sections of the classification of industries (GB/T 4754-2017) have commas in their names; papers leave "
        "them out now and then, and an extraction may lose them: a doubt.",
        examples=("其中农林牧渔业增长3%。", "电力热力燃气及水生产和供应业回升。"),
        counter_examples=("其中农、林、牧、渔业增长3%。", "农业增长3%。"),
    ),
    Rule(
        name="possible-missing-word",
        find=captions,
        certainty="low",
        why="Agency captions begin 这是…拍摄的 or 图为…; without it the sentence has no verb. The paper may have cut it.",
        examples=("3月5日在云水县拍摄的茶园。", "11月9日，在河口拍摄的候鸟。"),
        counter_examples=("这是3月5日在云水县拍摄的茶园。", "3月5日，茶农在采茶。"),
    ),
    Rule(
        name="lost-period:formula",
        find=formulas,
        certainty="low",
        why="特此公告 closes a notice on a line of its own; half the papers print it without a full stop.",
        examples=("因故停业。\n\n特此公告\n\n某厂", "声明作废。\n特此声明"),
        counter_examples=("因故停业。\n\n特此公告。\n\n某厂", "因故停业，特此公告"),
    ),
    Rule(
        name="possible-lost-quote",
        find=customary,
        certainty="low",
        why="What somebody is called (被誉为…), an age named after what it follows (后…时代) and a maxim that somebody "
        "cites are quoted as a rule (GB/T 15834-2011, 4.8.3). Without any trace this is no more than a doubt.",
        examples=("这里被誉为北方茶乡，游人不断。", "在后冬奥时代，场馆如何利用？", "老周常说，种瓜得瓜，种豆得豆。"),
        counter_examples=("这里被誉为“北方茶乡”，游人不断。", "最后时代变了。"),
    ),
)
