"""What stands around a table: the caption, the unit line, the notes."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text.patterns import late
from .lines import Lines
from .units import dimension

UNIT_LINE = late(r"[（(\[【]?\s*(?:计量|货币|金额)?单\s*位\s*[:：]\s*([^（）()\[\]【】。；]{1,20}?)\s*[）)\]】]?")
"""A line that says the unit of the figures: `单位：万元`, `（计量单位：亿元、%）`."""

_UNIT_TAIL = late(r"\s*[（(]?\s*(?:(?:计量|货币|金额)?单\s*位\s*[:：]\s*[^（）()。；]{1,20}?)\s*[）)]?$")

NOTE = late(r"(?:附?注\s*\d*|备注|说明|数据来源|资料来源|来源)\s*[:：]\s*\S|(?:注\s*\d+|※|＊|\*{1,3})\s*\S")
"""A line below a table that belongs to it: `注：…`, `数据来源：…`, `*…`."""

_ASIDE = late(r"[（(][^（）()]{1,30}[）)]")
"""A line in brackets between caption and table: `（截至昨日20时）`."""

_NUMBERED = late(r"[（(]?\d{1,2}\s*[.．、）)](?!\d)\s*\S")

CAPTION = late(
    r"(?:附?[表图]\s*[\d一二三四五六七八九十]+|附件)\s*[:：.．、-]?\s*\S.*"
    r"|\S.*(?:[表榜]|一览|名单|统计|情况|明细|结果|公示|计划|安排|行情|指数|成绩|目录|对照|对比|比较|数据|价格|指标|牌价|报价|标准|排名|清单|信息|汇总|分布|构成|概况|[日周月季年]报)"
    r"(?:\s*[（(][^（）()]{1,20}[）)])?"
)
"""A line that names a table: it begins with 表1 or ends as the names of tables do, a bracket aside."""

_CLAUSE_MARKS = late(r"[。！？；，,:：]")
_LONGEST_CAPTION = 40


class Frame(NamedTuple):
    """What was peeled off around a table; the spans of the lines count in the text."""

    caption: str | None
    unit_line: str | None
    notes: list[str]
    by: list[str]


def look(lines: Lines, first: int, last: int) -> Frame:
    """The frame of the table in lines `first` to `last`. A caption or unit line may stand off by one blank line."""
    caption, unit_line, by = _above(lines, first)
    notes = _below(lines, last)
    if unit_line is None:
        unit_line = _unit_below(lines, last)
    by += ["unit-line"] * bool(unit_line) + ["note"] * bool(notes)
    return Frame(caption, unit_line, notes, by)


def _above(lines: Lines, first: int) -> tuple[str | None, str | None, list[str]]:
    unit_line = None
    at = _step(lines, first, -1)
    if at is not None and UNIT_LINE.fullmatch(lines[at].strip()):
        unit_line = lines[at].strip()
        at = _step(lines, at, -1)
    if at is not None and _ASIDE.fullmatch(lines[at].strip()):
        at = _step(lines, at, -1)
    if at is None:
        return None, unit_line, []
    printed = lines[at].strip()
    tail = _UNIT_TAIL.search(printed) if "单" in printed else None
    if tail and tail.start() and unit_line is None:
        unit_line = printed[tail.start() :].strip()
        printed = printed[: tail.start()].rstrip()
    caption = _caption(printed)
    return caption, unit_line, ["caption"] if caption else []


def _caption(printed: str) -> str | None:
    """The line as a caption, if it names a table. A sentence is none, nor is what a colon ends."""
    if len(printed) > _LONGEST_CAPTION or not CAPTION.fullmatch(printed):
        return None
    bare = printed[5:] if printed.startswith(("表", "附")) else printed
    return None if _CLAUSE_MARKS.search(bare) else printed


def _step(lines: Lines, number: int, way: int) -> int | None:
    """The next line that is not blank, at most one blank line off; None where there is none or a table has it."""
    for at in (number + way, number + 2 * way):
        if lines.free(at):
            return at
        if not 0 <= at < len(lines) or lines.taken[at]:
            return None
    return None


def _below(lines: Lines, last: int) -> list[str]:
    notes: list[str] = []
    at = _step(lines, last, 1)
    while at is not None and NOTE.match(lines[at].strip()):
        notes.append(lines[at].strip())
        at += 1
        while lines.free(at) and _NUMBERED.match(lines[at].strip()):
            notes.append(lines[at].strip())
            at += 1
        at = at if lines.free(at) else None
    return notes


def _unit_below(lines: Lines, last: int) -> str | None:
    at = _step(lines, last, 1)
    if at is not None and UNIT_LINE.fullmatch(lines[at].strip()):
        return lines[at].strip()
    return None


def units_of(unit_line: str) -> list[str]:
    """The units that a unit line names: `单位：亿元、%` -> 亿元, %. Empty if one of them is no unit."""
    found = UNIT_LINE.fullmatch(unit_line.strip())
    parts = re.split(r"[、,，;；\s]+", found[1]) if found else []
    return parts if all(dimension(part) for part in parts) else []
