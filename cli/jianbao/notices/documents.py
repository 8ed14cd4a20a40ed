"""Document numbers: 青政办发〔2020〕15号, orders, case numbers, and numbers that are named as such."""

from __future__ import annotations

from ..rule import Rule
from ..text import Span, trim
from ..text.patterns import Pattern, late
from .sheet import Sheet
from .title import bracketed

_LEAD = r"(?:根据|依据|依照|按照|遵照|收到|作出的?|下达的?|印发的?|下发的?|批准的?|文件|执行|发布的?|取得的?|持有的?|据|以|经|按|由|与|和|及|的|为|在|到)"
NUMBER = r"[\u4e00-\u9fff]{1,14}(?:\([^()\n]{1,6}\))?[\u4e00-\u9fff]{0,6} ?\[ ?\d{4} ?\] ?第? ?[A-Z]?\d{1,6}(?:- ?\d{1,4})? ?号"
"""A document number in folded text: the issuer's short name, the year in brackets, the number of that year."""

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="document-number",
        find=late(NUMBER),
        why="Issuer's short name, year in hexagonal brackets, number (GB/T 9704-2012, 7.2.5); dumps turn 〔〕 into [].",
        examples=(
            "公告\n\n经青政土[2021]33号文件批准，征收柳岸村土地。",
            "公告\n\n《处罚告知书》（青市监罚告字〔2021〕8号）现公告送达。",
        ),
        counter_examples=("公告\n\n共收到[2021]年申报材料15份。",),
    ),
    Rule(
        name="order-number",
        find=late(r"[\u4e00-\u9fff]{2,14}令 ?\(?第? ?\d{1,5} ?号"),
        why="Orders are numbered by term of office: 国务院令第000号 (规章制定程序条例, article 29).",
        examples=(
            "公告\n\n现将青禾县人民政府令第12号予以公布。",
            "公告\n\n青禾县人民政府令（第12号）自即日起施行。",
        ),
        counter_examples=("公告\n\n即日起执行夏令时间。",),
    ),
    Rule(
        name="disclosure-number",
        find=late(
            r"(?:公告编号|公告号|(?<![\u4e00-\u9fff])编号) ?: ?(?P<value>临?\d{4}- ?\d{1,4})(?!\d)|(?<![\u4e00-\u9fff])(?P<earlier>临 ?\d{4}- ?\d{2,4})(?!\d)"
        ),
        why="Listed companies number their disclosures through the year: 临2020-008 (exchange rules on their format).",
        examples=(
            "公告\n\n详见本公司(临2020-008)号公告。",
            "公告\n\n公司前已披露（临2020-31）此事。",
        ),
        counter_examples=("公告\n\n会期2020-08-01。",),
    ),
    Rule(
        name="named-number",
        find=late(
            r"(?:项目|招标|采购|标段|合同|工程|标的|竞价|项目登记|计划|备案|交易|公告)(?:项目)?(?:编 ?号|代 ?码)[)]? ?[:为] ?(?P<value>[A-Za-z0-9\u4e00-\u9fff]{0,10}[A-Za-z0-9()\[\]/-]{4,40}(?:号|包)?)"
        ),
        why="A number that the notice names as that of a project, a tender or a contract.",
        examples=(
            "采购公告\n\n项目编号：QHCG-2021-07，采购教学设备一批。",
            "招标公告\n\n招标编号：QHZB2021007，欢迎投标。",
            "成交公告\n\n教学设备项目（项目编号：QHCG-2021-08）已评审。",
        ),
        counter_examples=("采购公告\n\n采购教学设备一批，共12台。",),
    ),
)
_FORMAL, _ORDER, _DISCLOSURE, _NAMED = (rule.find for rule in RULES)
_CUT = late(rf"{_LEAD}|(?<=[局委府会厅部院办])[以由]")


def read(sheet: Sheet) -> None:
    """Fills `documents` and paints them over. Needs `laws` and the notice's own number painted over before."""
    formal = _FORMAL.finditer(sheet.open) if "[" in sheet.open else ()
    orders = _ORDER.finditer(sheet.open) if "令" in sheet.open else ()
    found = [
        *((without_lead(sheet.open, match.span()), "document-number") for match in formal),
        *((without_lead(sheet.open, match.span()), "order-number") for match in orders),
        *(
            (match.span("value" if match["value"] else "earlier"), "disclosure-number")
            for match in _DISCLOSURE.finditer(sheet.open)
        ),
        *((_balanced(sheet.open, match.span("value")), "named-number") for match in _NAMED.finditer(sheet.open)),
    ]
    behind = 0
    for span, rule in sorted(found):
        if span[0] >= behind and span[0] >= sheet.body:
            add(sheet, span, rule)
            behind = span[1]
    sheet.paint(span for span, _ in found)


def _balanced(plain: str, span: Span) -> Span:
    """The span without the closing bracket of what the number stands in: (项目编号：QH-2021-7)."""
    begin, end = span
    for opening, closing in ("()", "[]"):
        if plain[end - 1] == closing and plain.count(closing, begin, end) > plain.count(opening, begin, end):
            end -= 1
    return begin, end


def add(sheet: Sheet, span: Span, rule: str) -> None:
    """One more number among `documents`, unless it is there."""
    span = trim(sheet.text, span)
    number = bracketed(sheet.text[slice(*span)])
    if number not in sheet.documents and number != sheet.number:
        sheet.saw(f"documents.{len(sheet.documents)}", span, rule)
        sheet.documents.append(number)


def without_lead(plain: str, span: Span) -> Span:
    """The span without the words that lead up to a number: 根据青政发… begins at 青."""
    begin, end = span
    bracket = plain.find("[", begin, end)
    last = begin
    for match in _CUT.finditer(plain, begin, bracket if bracket > 0 else end):
        if (
            len(match[0]) > 1
            or match.start() == last
            or match[0] == "的"
            or plain[match.start() - 1] in "局委府会厅部院办"
        ):
            last = match.end()
    return (last, end) if last < (bracket if bracket > 0 else end) else span
