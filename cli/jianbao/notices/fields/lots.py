"""Sales and hearings: the lots that numbered lines describe, and the day on which something is held."""

from __future__ import annotations

from ...numbers.numerals import exact
from ...records import figure
from ...rule import Rule
from ...text import Span, trim
from ...text.patterns import Pattern, late
from .. import when
from ..sheet import Sheet
from ..widths import tidy

_PRICE = r"(?:人民币)? ?(?P<value>\d[\d,]{0,14}(?:\.\d{1,6})?(?: ?[百千万亿]{1,2})?) ?元(?! ?[/每])"

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="lot-line",
        find=late(
            r"^ ?(?:标的 ?|\()?(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:号标的)?[、.:)] ?(?P<name>(?:[^,;。:()\n]|\([^()\n]{0,60}\)){2,80})"
            r"(?=[^\n]{0,200}?(?:(?:起[拍始租叫]|参考|保留|评估|挂牌|底|租金|竞买)[^\d\n]{0,4}价|保证金|起租金))"
        ),
        why="What is sold is listed by number, each with its reserve price and its deposit (拍卖法, articles 45 to 47).",
        examples=(
            "拍卖公告\n\n定于近日拍卖：\n\n1、柳岸路8号门面一间，参考价120万元，保证金12万元；\n\n2、轿车一辆，参考价8万元，保证金1万元。",
            "拍卖公告\n\n标的一：厂房一栋，起拍价300万元。",
        ),
        counter_examples=("拍卖公告\n\n1、竞买人须有身份证。\n\n2、竞买人自行看样。",),
    ),
    Rule(
        name="event-day",
        find=late(
            rf"(?:(?:拟?定|订|将|谨|兹定)于|(?:拍卖|开标|开庭|会议|竞价|竞租|听证)(?:会)?(?:的)?时间 ?[:为]) ?(?P<when>(?P<day>{when.DAY}){when.WEEKDAY}?{when.CLOCK}?)"
            r"(?:[^。;\n]{0,60}?(?P<what>拍卖|开庭|开标|竞价|竞租|召开|举行|举办|审理|招租|听证))?"
        ),
        why="Sales, openings of bids, hearings and meetings are called for a day: 定于…, 开标时间：… (拍卖法, article 46; 民事诉讼法 2021, article 139).",
        examples=(
            "拍卖公告\n\n我公司定于2021年6月18日上午10时在柳岸路8号公开拍卖厂房一栋。",
            "招标公告\n\n开标时间：2021年6月20日9时30分。",
        ),
        counter_examples=("招领启事\n\n2021年6月18日拾得背包一只。",),
    ),
)
_LOT, _EVENT = (rule.find for rule in RULES)
_START = late(r"(?:起[拍始租叫]|参考|保留|挂牌|底)[^\d\n。;]{0,4}价[^\d\n。;]{0,6}" + _PRICE)
_DEPOSIT = late(r"保证金[^\d\n。;]{0,6}" + _PRICE)
_SOLD = frozenset({"auction", "lease"})
_HELD = frozenset({"auction", "tender", "procurement", "lease", "court", "land-offer", "claim-assignment", "other"})
_MOST = 200
"""Lots that are told of one notice."""


def read(sheet: Sheet) -> None:
    """Fills `fields.lots` of sales whose lots are numbered lines, and `fields.event`. Needs `kind`, and tables read."""
    if sheet.kind in _SOLD and "lots" not in sheet.fields:
        _lots(sheet)
    if sheet.kind in _HELD:
        _event(sheet)


def _lots(sheet: Sheet) -> None:
    lots: list[dict[str, object]] = []
    for begin, end in sheet.lines:
        match = _LOT.match(sheet.plain[begin : min(end, begin + 400)]) if begin >= sheet.body else None
        if match is None or len(lots) >= _MOST:
            continue
        path = f"fields.lots.{len(lots)}"
        lot: dict[str, object] = {}
        for key in ("number", "name"):
            span = trim(sheet.text, (begin + match.start(key), begin + match.end(key)))
            lot[key] = tidy(sheet.text[slice(*span)])
            sheet.saw(f"{path}.{key}", span, "lot-line")
        for key, pattern in (("start_price", _START), ("deposit", _DEPOSIT)):
            _price(sheet, lot, key, pattern, (begin, end), path)
        lots.append(lot)
    if lots:
        sheet.fields["lots"] = lots


def _price(sheet: Sheet, lot: dict[str, object], key: str, pattern: Pattern, line: Span, path: str) -> None:
    match = pattern.search(sheet.plain, line[0], min(line[1], line[0] + 400))
    value = exact(tidy(match["value"])) if match else None
    if match and value is not None:
        lot[key] = figure(value)
        sheet.saw(f"{path}.{key}", match.span("value"), "lot-line")


def _event(sheet: Sheet) -> None:
    for match in _EVENT.finditer(sheet.open, sheet.body):
        if match["what"] is None and sheet.open[match.start() : match.start() + 2] in (
            "定于",
            "订于",
            "将于",
            "拟定",
            "谨于",
            "兹定",
        ):
            continue
        day = when.iso(match["day"], sheet.date or sheet.published, ahead=True)
        if day is None:
            continue
        event = {"date": day, "text": tidy(sheet.text[slice(*match.span("when"))])}
        sheet.saw("fields.event.date", match.span("day"), "event-day")
        sheet.saw("fields.event.text", match.span("when"), "event-day")
        if match["what"]:
            event["what"] = match["what"]
            sheet.saw("fields.event.what", match.span("what"), "event-day")
        sheet.fields["event"] = event
        return
