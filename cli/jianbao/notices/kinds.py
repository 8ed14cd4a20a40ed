"""What a notice is: the first row of the lexicon whose words stand in its title, else in its body."""

from __future__ import annotations

import re
from functools import cache
from re import Pattern
from typing import cast

from .. import lexicon
from ..records import NoticeKind
from ..rule import Rule
from .sheet import Sheet

REACH = 3000
"""Characters of a body that are looked at: what a notice is about is said at its head."""

RULES: tuple[Rule[str], ...] = (
    Rule(
        name="kind-by-title",
        find="title",
        why="A title names the paper: lexicon/notice_kinds.tsv, rows `title`.",
        examples=("招领启事\n\n昨日在车站拾得背包一只。", "减资公告\n\n青禾商贸有限公司决定减资。"),
        counter_examples=("公告\n\n天气转冷，请注意防寒。",),
    ),
    Rule(
        name="kind-by-body",
        find="body",
        why="Under a bare 公告 or 声明 the set phrases of the text tell: lexicon/notice_kinds.tsv, rows `body`.",
        examples=("公告\n\n本院受理原告白露诉你买卖合同纠纷一案。", "声明\n\n白露遗失驾驶证，声明作废。"),
        counter_examples=("公告\n\n天气转冷，请注意防寒。",),
    ),
)


@cache
def _triggers(where: str) -> tuple[Pattern[str], tuple[NoticeKind, ...]]:
    """One fused pattern for all rows of a place, tried at every character; group N is row N-1 of the kinds beside it."""
    rows = [row for row in lexicon.read("notice_kinds") if row["where"] == where]
    fused = "|".join(f"({row['trigger']})" for row in rows)
    return re.compile(f"(?=(?:{fused}))"), tuple(cast("NoticeKind", row["kind"]) for row in rows)


def read(sheet: Sheet) -> None:
    """Fills `kind`, unless it is known; it stays `other` where no row tells. A title above the stretch of the sheet is
    that of several notices and tells nothing of this one."""
    if sheet.kind != "other":
        return
    title = sheet.evidence.get("title")
    if (
        title
        and title[0] >= sheet.start
        and _tell(sheet, "title", title[0] - sheet.start, title[1] - sheet.start, "kind-by-title")
    ):
        return
    _tell(sheet, "body", sheet.body, min(len(sheet.plain), sheet.body + REACH), "kind-by-body")


def _tell(sheet: Sheet, where: str, begin: int, end: int, rule: str) -> bool:
    """The highest row whose words occur in the stretch; False if none."""
    pattern, kinds = _triggers(where)
    best = len(kinds) + 1
    span = (begin, begin)
    piece, places = _closed(sheet.plain[begin:end])
    for match in pattern.finditer(piece):
        row = match.lastindex or best
        if row < best:
            best, first, last = row, *match.span(row)
            span = (begin + places[first], begin + places[last - 1] + 1)
    if best > len(kinds):
        return False
    sheet.kind = kinds[best - 1]
    sheet.saw("kind", span, rule)
    return True


def _closed(piece: str) -> tuple[str, list[int]]:
    """The stretch without blanks inside its lines, and where each character that is left stood."""
    places = [place for place, letter in enumerate(piece) if letter not in " \t\r"]
    return "".join([piece[place] for place in places]), places
