"""Phones as a clerk writes them: 0744-8833293, 15274496953, 0744-8833293转801; blanks gone."""

from __future__ import annotations

import re

from ..rule import Rule
from ..text import Span
from ..text.patterns import late
from .sheet import Sheet
from .widths import tidy

_EXTENSION = r"(?: ?(?:转|分机|-)(?: ?分机)? ?:? ?\d{1,6}(?!\d|[/.] ?\d))?"
_LABEL = r"(?:电 ?话|热线|手 ?机|联系方式|专线|客服|[Tt][Ee][Ll]|咨询|举报|投诉|拨打|致电|话|报警|值班|小灵通|先生|女士|小姐|老师|主任|科长|经理|同志)(?:号码?)?(?: ?\([^()\n]{1,12}\))? ?[:.]? ?"
_MORE = r"(?P<{}>(?:(?: ?[/、,;和或] ?| {{1,3}})\d{{7,8}}(?![\d.%]|[-] ?\d|[\u4e00-\u9fff]{{0,1}}[元万亿米号户人年]))*)"

RULES: tuple[Rule[str], ...] = (
    Rule(
        name="phone-mobile",
        find=r"(?:\+?86[- ]?)?(?P<mobile>1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4}|[ -]?\d{8}))(?!\d|[A-Za-z元万亿]|[.]\d|-\d)",
        why="Eleven digits from 13 to 19 (工信部, 电信网编号计划 2017), perhaps grouped by fours.",
        examples=("招领启事\n\n请与白先生联系：13800000000。", "招领启事\n\n电话：138 0000 0000。"),
        counter_examples=("招领启事\n\n编号：113800000000123。",),
    ),
    Rule(
        name="phone-landline",
        find=r"(?:\+?86[- ]?)?(?P<landline>(?:\(0\d{2,3}\)|0\d{2,3}(?: ?-{1,2} ?| |(?=\d{7,8}(?!\d)))) ?(?:\d{3,4}[- ]?\d{4}|1[0-2]\d{3}|9[56]\d{3})(?!\d|[A-Za-z]|[.]\d)"
        + _EXTENSION
        + ")"
        + _MORE.format("more"),
        why="Area code from 010 to 0999 and seven or eight digits (电信网编号计划 2017); 转 and the number of an extension; / before a second line.",
        examples=("招领启事\n\n电话：0700-1234567。", "招领启事\n\n电话：（0700）1234567转801。"),
        counter_examples=("招领启事\n\n编号：2020-1234567。",),
    ),
    Rule(
        name="phone-service",
        find=r"(?P<service>[48]00[- ]?(?:\d{3}[- ]?\d{4}|\d{4}[- ]?\d{3}|\d{7}))(?!\d|[.]\d|[A-Za-z元万亿])",
        why="Ten digits from 400 or 800, named 电话 or 热线 or grouped by hyphens (电信网编号计划 2017).",
        examples=("停电公告\n\n详询400-000-1234。", "停电公告\n\n客服热线：4000001234。"),
        counter_examples=("停电公告\n\n造价4000001234元。",),
    ),
    Rule(
        name="phone-short",
        find=_LABEL + r"(?P<short>1[0-2]\d(?:\d{2})?|95\d{3,4}|96\d{3,6})(?!\d|[.]\d|[-年月日元号户万亿])",
        why="Service numbers of three to eight digits (12345, 12388, 95598, 110), only where they are named as phones.",
        examples=("停电公告\n\n服务热线：95598。", "任前公示\n\n举报电话：12380。"),
        counter_examples=("停电公告\n\n共95598户。",),
    ),
    Rule(
        name="phone-local",
        find=_LABEL
        + r"(?P<local>[2-8]\d{2,3}[- ]?\d{4}(?!\d|[.]\d|[A-Za-z元万亿])"
        + _EXTENSION
        + ")"
        + _MORE.format("locals"),
        why="Seven or eight digits without area code, as papers print them for their own town, only where they are named as phones.",
        examples=("停水公告\n\n电话：8123456。", "停水公告\n\n联系电话：81234567、81234568。"),
        counter_examples=("停水公告\n\n用水8123456吨。",),
    ),
)
_FUSED = late(r"(?<![\dA-Za-z])(?<!\d[-.])(?:" + "|".join(rule.find for rule in RULES) + ")")
_FAX = late(r"传 ?真 ?[:.]? ?$|[Ff][Aa][Xx] ?[:.]? ?$|[Qq]{2}(?:群|号)? ?[:.]? ?$|(?:帐|账|卡|票|证)号码? ?[:.]? ?$")
_NUMBER = late(r"\d{7,8}")


def read(sheet: Sheet) -> None:
    """Finds the phones, in order, with their spans (`sheet.phones`), and paints them over. A fax is no phone."""
    for match in _FUSED.finditer(sheet.open, sheet.body):
        group = match.lastgroup or ""
        if group in ("more", "locals"):
            group = "landline" if match["landline"] else "local"
        span = match.span(group)
        before = sheet.open[max(0, span[0] - 8) : span[0]]
        if _FAX.search(before) and "电话" not in before:
            sheet.paint([match.span()])
            continue
        if group == "service" and not re.search(r"\d[- ]\d", match[group]) and not re.search(_LABEL + "$", before):
            continue
        sheet.by[f"phone-{group}"] = None
        sheet.phones.append((span, [_written(sheet.plain[slice(*span)])]))
        more = match["more"] or match["locals"]
        if more:
            start = match.start("more" if match["more"] else "locals")
            for other in _NUMBER.finditer(more):
                place: Span = (start + other.start(), start + other.end())
                sheet.phones.append((place, [sheet.plain[slice(*place)]]))
    sheet.paint([span for span, _ in sheet.phones])


def _written(plain: str) -> str:
    """As a clerk writes it: the area code parted by a hyphen, 转 before an extension, no blanks."""
    number = tidy(plain).replace("分机:", "转").replace("转分机", "转").replace("分机", "转")
    number = re.sub(r"^\((0\d{2,3})\)-?", r"\1-", re.sub(r"-{2,}", "-", number))
    if number[0] == "1" and len(re.sub(r"\D", "", number)) == 11:
        return number.replace("-", "")
    if number[0] == "0" and "-" not in number[:5]:
        area = 3 if number[1] in "12" else 4
        number = f"{number[:area]}-{number[area:]}"
    head, _, tail = number.partition("-")
    if number[0] == "0":
        local = re.match(r"(\d{3,4})-?(\d{4})(.*)", tail)
        if local:
            tail = local[1] + local[2] + re.sub(r"^-", "转", local[3])
        return f"{head}-{tail}"
    return number
