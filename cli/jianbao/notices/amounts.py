"""Amounts: sums of money that a notice names, in its text and in the columns of its tables."""

from __future__ import annotations

import re
from decimal import Decimal

from .. import lexicon
from ..numbers.numerals import exact, times
from ..records import Amount, figure
from ..rule import Rule
from ..tables import Grid
from ..text import Span, trim
from ..text.patterns import Pattern, late
from .sheet import Sheet
from .widths import tidy

_WORDS = {row["word"]: row for row in lexicon.read("currencies")}
_AFTER = "|".join(
    sorted((word for word, row in _WORDS.items() if row.get("place") == "after"), key=lambda word: (-len(word), word))
)
_HEADS = "|".join(
    re.escape(word)
    for word in sorted(
        (word for word, row in _WORDS.items() if row.get("place") == "before"), key=lambda word: (-len(word), word)
    )
)
_HAN = "零〇○一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億两"
# No longer than a sum can be, and only from its first figure on: what is longer is an identifier.
_NUMERAL = rf"(?:(?<![\d.])\d{{1,15}}(?:,\d{{3}}){{0,5}}(?:\.\d{{1,6}})?(?: ?[百千万亿]{{1,2}})?|(?<![{_HAN}])[{_HAN}]{{1,24}})"

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="amount-money",
        find=late(
            rf"(?P<money>(?:(?P<head>{_HEADS}) ?)?(?P<numeral>{_NUMERAL}) ?(?:余|多)?(?P<unit>{_AFTER})整?)"
            rf"|(?P<headed>(?P<only>{_HEADS}) ?(?P<figure>{_NUMERAL}))"
        ),
        why="A numeral and the name of a currency (NUMBERS: GB/T 15835-2011); a price for each of something is no sum.",
        examples=("减资公告\n\n注册资本由800万元减少至500万元。", "处罚公告\n\n罚款人民币贰仟元整。"),
        counter_examples=("减持公告\n\n均价12.3元/股。",),
    ),
    Rule(
        name="amount-column",
        find=late(
            r"价|金额|报价|款|费|保证金|租金|预算|限额|额度|本金|利息|余额|投资|合价|总价|下浮率|费率|折扣率|报价率"
        ),
        why="A column that holds prices tells its unit in its header; without one the cells are figures without unit.",
        examples=(
            "成交结果公示\n\n地块编号\t成交价（万元）\nQH2020-1\t580",
            "中标候选人公示\n\n名次\t单位\t报价\n1\t青禾建设有限公司\t3000.50",
        ),
        counter_examples=("成交结果公示\n\n地块编号\t面积（公顷）\nQH2020-1\t580",),
    ),
)
_MONEY, _COLUMN = (rule.find for rule in RULES)
_EACH = late(r" ?(?:/|每|一(?:股|亩|吨|个))")
_EACH_BEFORE = late(
    r"每(?:股|份|平方米|平米|㎡|亩|吨|斤|公斤|人|户|套|度|立方米|月|年|天|日|次|张|份|平方)[^\d。,;]{0,8}$|(?:股价|单价|均价)[^\d。,;]{0,6}$|/$"
)
_RANGE = late(r"\d ?[万亿]?元? ?[-~至到] ?$")
_NO_PRICE = late(r"方式|时间|日期|单价|楼面|序|地点|条件")
_CELL = late(r"(?P<numeral>\d[\d,]*(?:\.\d+)?) ?(?P<unit>万元|亿元|元|%)?$")


def read(sheet: Sheet, tables: list[Grid]) -> None:
    """Fills `amounts`: money in the text, then the cells of price columns. Needs identifiers and phones painted over."""
    inside = [table.span for table in tables]
    for match in _MONEY.finditer(sheet.open, sheet.body):
        if not any(begin <= match.start() < end for begin, end in inside):
            _money(sheet, match)
    for table in tables:
        for place, column in enumerate(table.columns):
            if _COLUMN.search(column.name) and not _NO_PRICE.search(column.name):
                for number, cells in enumerate(table.cells):
                    if number not in table.total_rows:
                        _cell(sheet, cells[place], column.unit)


def _money(sheet: Sheet, match: re.Match[str]) -> None:
    group = "money" if match["money"] else "headed"
    unit = _WORDS[match["unit"] if match["money"] else match["only"]]
    value = exact(tidy(match["numeral"] or match["figure"]))
    before = sheet.open[max(0, match.start() - 16) : match.start()]
    if value is None or _RANGE.search(before) or _EACH.match(sheet.open, match.end()) or _EACH_BEFORE.search(before):
        return
    code = unit["code"]
    if match["head"] and match["unit"] in ("元", "圆"):
        code = _WORDS[match["head"]]["code"]
    _add(sheet, match.span(group), times(value, Decimal(unit.get("factor", "1"))), code, "amount-money")


def _add(sheet: Sheet, span: Span, value: int | Decimal, unit: str | None, rule: str) -> None:
    span = trim(sheet.text, span)
    text = tidy(sheet.text[slice(*span)])
    if any(other.text == text and other.unit == unit for other in sheet.amounts):
        return
    number = len(sheet.amounts)
    sheet.amounts.append(Amount(text=text, value=figure(value), unit=unit))
    for key in ("text", "value", "unit") if unit else ("text", "value"):
        sheet.saw(f"amounts.{number}.{key}", span, rule)


def _cell(sheet: Sheet, span: Span, unit: str | None) -> None:
    """A cell of a price column, in the unit that the cell itself or the header prints."""
    match = _CELL.match(sheet.plain[slice(*span)])
    value = exact(match["numeral"]) if match else None
    if match is None or value is None:
        return
    printed = match["unit"] or unit
    if printed == "%":
        _add(sheet, span, value, "%", "amount-column")
        return
    row = _WORDS.get((printed or "").lstrip("百千万亿人民币"))
    scale = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "百万": 10**6}.get((printed or "").rstrip("元"), 1)
    _add(sheet, span, times(value, scale), row["code"] if row else None, "amount-column")
