"""Cut supplies and closed roads: from when to when, where, why."""

from __future__ import annotations

import re

from ...rule import Rule
from ...text import trim
from ...text.patterns import Pattern, late
from .. import when
from ..sheet import Sheet
from ..widths import tidy

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="outage",
        find=late(
            rf"(?P<start>{when.DAY}){when.WEEKDAY}?(?P<from>{when.CLOCK})? ?起?,? ?(?:至|到|-{{1,2}}|~) ?(?:(?P<end>{when.DAY}|次日|当[日天]))?{when.WEEKDAY}?(?P<to>{when.CLOCK})?"
        ),
        why="Supply is cut and roads are closed from one hour to another (电力供应与使用条例, article 28; 道路交通安全法实施条例, article 35).",
        examples=("停电通知\n\n2021年6月1日8:00至18:00停电。", "道路封闭公告\n\n2021年6月1日至2021年6月9日封闭施工。"),
        counter_examples=("停电通知\n\n今晚停电。",),
    ),
    Rule(
        name="area",
        find=late(
            r"(?:停[电水气暖](?:范围|区域|地段|小区|用户)|影响(?:范围|区域|地区)|(?:施工|封闭|管制|断行)(?:范围|路段|区域|地点)) ?[:为] ?(?P<value>[^。;\n]{2,120})"
            r"|对(?P<road>(?!下列|以下|上述|如下)[^,。;:\n]{2,40}?(?:路|街|道|桥|隧道|线|段|巷|路口)(?:\([^()\n]{2,40}\))?) ?(?:将)?(?:实行|实施|进行|采取)?(?:全|半幅?|临时|双向|单向|占道)?(?:封闭|断行|交通管制|断交|管制)"
        ),
        why="Where: 停电范围, 封闭路段.",
        examples=(
            "停电通知\n\n停电范围：柳岸路一带。",
            "道路封闭公告\n\n封闭路段：柳岸路至河东路。",
            "道路封闭公告\n\n自即日起对柳岸路（北口至南口）实行全封闭施工。",
        ),
        counter_examples=("停电通知\n\n今晚停电。",),
    ),
    Rule(
        name="reason",
        find=late(
            r"(?:(?:停[电水气暖]|施工|封闭|检修)?(?:原因|事由) ?[:为] ?|(?:^|[,。;\n] ?)因)(?P<value>[^,。;\n]{2,40}?)(?=需要|[,。;\n]|$)"
        ),
        why="Why: 停电原因, or 因 at the head of a clause.",
        examples=("停电通知\n\n停电原因：线路检修。", "停水通知\n\n因管网改造，今夜停水。"),
        counter_examples=("停电通知\n\n今晚停电。",),
    ),
)
_MOST = 40
"""Outages that are told of one notice."""
_MONTH = late(r"(?P<year>20\d{2}) ?年 ?(?P<month>\d{1,2}) ?月")
_OUTAGE, _AREA, _REASON = (rule.find for rule in RULES)


def read(sheet: Sheet) -> None:
    """Fills `fields.outage`, `area` and `reason`. A day without a year is that of the sign-off or of the page."""
    if sheet.kind not in ("utilities", "road"):
        return
    if match := _AREA.search(sheet.plain, sheet.body):
        place = trim(sheet.text, match.span("value" if match["value"] else "road"))
        sheet.put("area", tidy(sheet.text[slice(*place)]), place, "area")
    sheet.first("reason", _REASON, "reason")
    found = [match for match in _OUTAGE.finditer(sheet.open, sheet.body) if match["end"] or match["to"]][:_MOST]
    if found:
        sheet.fields["outage"] = _span(sheet, found[0], "fields.outage")
    if len(found) > 1:
        ends = [*(match.start() for match in found[1:]), len(sheet.plain)]
        sheet.fields["outages"] = [
            _with_area(sheet, match, end, f"fields.outages.{number}")
            for number, (match, end) in enumerate(zip(found, ends, strict=True))
        ]


def _with_area(sheet: Sheet, match: re.Match[str], end: int, path: str) -> dict[str, str]:
    """One of several outages, with the place that is told behind it."""
    span = _span(sheet, match, path)
    if area := _AREA.search(sheet.plain, match.end(), min(end, match.end() + 300)):
        place = trim(sheet.text, area.span("value" if area["value"] else "road"))
        span["area"] = tidy(sheet.text[slice(*place)])
        sheet.saw(f"{path}.area", place, "area")
    return span


def _near(sheet: Sheet) -> str | None:
    """What a day without its year is read against: the sign-off, a month that the title names, the page."""
    month = None if sheet.date else _MONTH.search(sheet.plain, 0, sheet.body)
    named = f"{month['year']}-{int(month['month']):02d}-01" if month and 0 < int(month["month"]) < 13 else None
    return sheet.date or named or sheet.published


def _span(sheet: Sheet, match: re.Match[str], path: str) -> dict[str, str]:
    """From which day to which day, and the words."""
    span: dict[str, str] = {}
    for key, day in (("start", match["start"]), ("end", match["end"])):
        date = when.iso(day, span.get("start") or _near(sheet)) if day else None
        if date:
            span[key] = date
            sheet.saw(f"{path}.{key}", match.span(key), "outage")
    place = trim(sheet.text, match.span())
    span["text"] = tidy(sheet.text[slice(*place)])
    sheet.saw(f"{path}.text", place, "outage")
    return span
