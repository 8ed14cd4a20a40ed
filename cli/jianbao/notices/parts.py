"""One item, several declarations: under one heading 遗失声明 each of them is a notice of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..rule import Rule
from ..text import Span, trim
from ..text.patterns import Pattern, late
from . import kinds, organisations, title
from .sheet import Sheet

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="several-declarations",
        find=late(r"(?:遗失|丢失|失窃|被盗)[^。;\n]{0,300}?(?:作废|挂失|声明)"),
        why="Papers collect declarations of loss under one heading; each is the act of another declarant, a paragraph or a sentence of its own.",
        examples=(
            "遗失声明\n\n白露遗失驾驶证，声明作废。\n\n青禾商贸有限公司遗失公章一枚，声明作废。",
            "遗失声明\n\n白露遗失驾驶证，声明作废。文竹遗失学生证，声明作废。",
        ),
        counter_examples=("遗失声明\n\n白露遗失驾驶证、学生证，声明作废。",),
    ),
    Rule(
        name="several-companies",
        find=late(
            r"[ ▲△●◆★■◎※、.\d]{0,5}(?P<company>[\u4e00-\u9fffA-Za-z0-9·()]{2,40}?(?:公司|合作社|中心|企业|店|厂|部|所|会|园|校|办事处|\(有限合伙\)))(?=[ (,经拟因于决现股已将由]) ?(?:\([^()\n]{0,80}\) ?){0,2}[^。\n]{0,60}?(?:注销|清算|解散|减资|注册资本)"
        ),
        why="Companies that end or reduce their capital share a heading as well; each is told in a paragraph that begins with its name.",
        examples=(
            "注销公告\n\n青禾商贸有限公司拟注销，请债权人申报债权。\n\n柳岸商贸有限公司（信用代码略）拟注销，请债权人申报债权。",
            "减资公告\n\n青禾商贸有限公司拟减资。\n\n柳岸商贸有限公司拟将注册资本减至十万元。",
        ),
        counter_examples=(
            "注销公告\n\n青禾商贸有限公司拟注销。\n\n请债权人申报债权。",
            "吸收合并公告\n\n青禾商贸有限公司拟注销。\n\n柳岸商贸有限公司拟吸收合并，注销前者。",
        ),
    ),
)
_DECLARED, _ENDING = (rule.find for rule in RULES)
_LOST = late(r"遗失|丢失|失窃|被盗")
_SENTENCE = late(
    r"(?<=作废)[。;!.][ \t]*(?=\S)|(?<=挂失)[。;!.][ \t]*(?=\S)|(?<=声明)[。;!.][ \t]*(?=\S)|(?<=\S)[ \t]*(?=[▲△●◆★■◎※])"
)
_HEADINGS = late(r"遗失|挂失|作废|声明|启事|公告")


def sheets(text: str, published: str | None) -> Iterator[Sheet]:
    """The notices of an item's text, as sheets that are still to be read: mostly one."""
    whole = trim(text, (0, len(text)))
    lost = _LOST.search(text) is not None
    if not lost and not _ENDS.search(text):
        yield Sheet(text[slice(*whole)], whole[0], published)
        return
    first = Sheet(text[slice(*whole)], whole[0], published)
    title.read(first)
    rule, parts = (
        "several-declarations",
        _parts(first) if lost and first.title and _HEADINGS.search(first.title) else [],
    )
    if len(parts) < 2 and first.title and _ENDED.search(first.title):
        rule, parts = "several-companies", _companies(first)
        kinds.read(first)
    if len(parts) < 2:
        yield Sheet(text[slice(*whole)], whole[0], published)
        return
    for number, (begin, end) in enumerate(parts):
        start = 0 if number == 0 else begin
        sheet = Sheet(first.text[start:end], whole[0] + start, published)
        sheet.by[rule] = None
        if number == 0:
            title.read(sheet)
        else:
            sheet.title = first.title
            sheet.evidence["title"] = first.evidence["title"]
            if rule == "several-companies":
                sheet.kind = first.kind
        yield sheet


_ENDS = late(r"注销|清算|解散|减资|注册资本")
_ENDED = late(r"^(?:公司|企业|合作社)?(?:简易)?(?:注销|清算|解散|减资|债权债务清理)(?:登记|清算)?(?:公告|声明|启事)?$")


def _companies(sheet: Sheet) -> list[Span]:
    """The paragraphs that begin with the name of another company each; what follows one of them is part of it."""
    parts: list[Span] = []
    names: set[str] = set()
    for begin, end in sheet.lines:
        if end <= sheet.body:
            continue
        match = _ENDING.match(sheet.plain, max(begin, sheet.body), min(end, begin + 260))
        if match and match["company"] not in names and organisations.is_organisation(match["company"]):
            names.add(match["company"])
            parts.append((begin, end))
        elif parts:
            parts[-1] = (parts[-1][0], end)
        else:
            return []
    return parts


def _parts(sheet: Sheet) -> list[Span]:
    """The declarations below a heading; a line that declares nothing (a signer, a day) belongs to the one before it."""
    parts: list[Span] = []
    for begin, end in sheet.lines:
        if end <= sheet.body:
            continue
        begin = max(begin, sheet.body)
        edges = [begin, *(begin + match.end() for match in _SENTENCE.finditer(sheet.plain[begin:end])), end]
        for start, stop in pairwise(edges):
            span = trim(sheet.text, (start, stop))
            if parts and not _DECLARED.search(sheet.plain[slice(*span)]):
                parts[-1] = (parts[-1][0], span[1])
            else:
                parts.append(span)
    return parts
