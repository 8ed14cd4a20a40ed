"""The sign-off: who signs a notice, and on which day."""

from __future__ import annotations

import re

from ..rule import Rule
from ..text import Span, trim
from ..text.patterns import Pattern, late
from . import when
from .organisations import LINE, is_organisation, names_somebody
from .persons import is_person
from .sheet import Sheet
from .widths import tidy

DATE_TAIL = rf"\(?(?P<day>{when.YEARLY}){when.WEEKDAY}?\)?[。. ]*$"
_ROLES = (
    "声明人|启事人|公告人|通告人|公示单位|公告单位|发布单位|通知人|申明人|遗失人|挂失人|登报人|致歉人|道歉人|鸣谢人|声明单位|出借人|债权人|转让方|出让人|委托人|拍卖人|"
    "招标人|招标单位|采购人|采购单位|建设单位|招租人|招租单位|出租人|发布人|清算组负责人(?=:)|权利人|讣告人|[\u4e00-\u9fff]{0,4}家属"
)
_NAME = r"[\u4e00-\u9fff·]{2,12}"

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="date-line",
        find=late(rf"^(?:(?:公告|发布|刊登|公示|通告|登报|声明)?(?:日期|时间) ?: ?)?{DATE_TAIL}"),
        why="The day of signing stands below the signer, on a line of its own (GB/T 9704-2012, 7.3.5).",
        examples=(
            "招领启事\n\n拾得背包一只。\n\n青禾车站\n\n2021年6月1日",
            "声明\n\n白露遗失驾驶证。\n\n二〇二一年六月一日",
        ),
        counter_examples=("招领启事\n\n2021年6月1日拾得背包一只。",),
    ),
    Rule(
        name="signoff-line",
        find=late(rf"^(?:\[[\u4e00-\u9fff]{{2,8}}\] ?)?(?P<issuer>(?!\[){LINE}) ?(?:\(?(?:盖章|公章|章)\)?)?[ 。]*$"),
        why="The signer stands on a line of its own, above the day (GB/T 9704-2012, 7.3.5).",
        examples=(
            "停水公告\n\n今夜停水。\n\n青禾县自来水公司\n\n2021年6月1日",
            "停水公告\n\n今夜停水。\n\n青禾县水务局",
        ),
        counter_examples=("停水公告\n\n今夜停水。\n\n2021年6月1日",),
    ),
    Rule(
        name="signoff-run-in",
        find=late(
            rf"(?:^|[。;!] ?|特此(?:公告|声明|通告|公示|启事|通知|更正|说明|鸣谢|告知|函告)[。,.! ]*)(?P<issuer>{LINE})[ ,]{{0,3}}{DATE_TAIL}"
        ),
        why="Where space is dear, signer and day are run on behind the last sentence.",
        examples=(
            "停水公告\n\n今夜停水。特此公告。青禾县自来水公司 2021年6月1日",
            "停水公告\n\n今夜停水。\n\n青禾县自来水公司二〇二一年六月一日",
        ),
        counter_examples=("停水公告\n\n今夜停水。",),
    ),
    Rule(
        name="date-run-in",
        find=late(rf"[。;!)\u4e00-\u9fff] ?{DATE_TAIL}"),
        why="The day alone may be run on behind the last sentence or a signing person.",
        examples=(
            "声明\n\n白露遗失驾驶证，声明作废。2021年6月1日",
            "声明\n\n白露遗失驾驶证，声明作废。声明人：白露 2021年6月1日",
        ),
        counter_examples=("声明\n\n白露遗失驾驶证，于2021年6月1日声明作废。",),
    ),
    Rule(
        name="signoff-role",
        find=late(
            rf"^[\d一二三四五六七八九十]{{0,2}}[、.]?(?:{_ROLES}) ?(?:\(?(?:签字|签名|盖章|名称)\)?)? ?: ?(?P<issuer>{LINE}|{_NAME})(?=[ ,;。(\n]|$)"
        ),
        why="Persons, lenders and buyers sign behind the word for their part: 声明人：, 出借人：, 采购人：.",
        examples=(
            "遗失声明\n\n本人遗失驾驶证。\n\n声明人：白露",
            "采购公告\n\n采购教学设备一批。\n\n采购人：青禾县中学",
        ),
        counter_examples=("遗失声明\n\n白露遗失驾驶证，声明作废。",),
    ),
    Rule(
        name="signoff-person",
        find=late(r"^(?P<issuer>[\u4e00-\u9fff] ?[\u4e00-\u9fff]{1,2}(?:·[\u4e00-\u9fff]{2,6})?)$"),
        why="A person signs with the bare name on a line of its own, above the day.",
        examples=(
            "致歉信\n\n本人言辞不当，特此致歉。\n\n白露\n\n2021年6月1日",
            "道歉信\n\n本人深表歉意。\n\n文 竹\n\n2021年6月1日",
        ),
        counter_examples=("致歉信\n\n本人言辞不当，特此致歉。\n\n2021年6月1日",),
    ),
    Rule(
        name="signoff-buyer",
        find=late(
            rf"(?:采购人|招标人|采购单位|招标单位)(?:信息|名称)?[ \n]{{1,3}}名 ?称 ?: ?(?P<issuer>{LINE}?)(?=[ \n,;。]|$)"
        ),
        why="Procurement forms have a block 采购人信息 with 名称 in its first line (财政部, 政府采购公告和公示信息格式规范 2020).",
        examples=(
            "采购公告\n\n采购人信息\n名称：青禾县中学\n地址：柳岸路8号",
            "招标公告\n\n招标人信息\n名 称：青禾县医院",
        ),
        counter_examples=("采购公告\n\n采购教学设备一批。",),
    ),
    Rule(
        name="signoff-above-day",
        find=late(
            r"^(?!特此|敬请|此致|欢迎|谢谢|望|凡|请|给|由此|联系|以上|如有|详见|附|公示|公告|谨|告知|编辑)(?P<issuer>[\u4e00-\u9fffA-Za-z0-9·() ]{3,32})$"
        ),
        why="What stands alone above the day and is no closing phrase is the signer, whatever its name ends with.",
        examples=(
            "停业声明\n\n本店停业。\n\n青禾县柳岸人家\n\n2021年6月1日",
            "停业声明\n\n本店停业。\n\n柳岸老面坊\n\n2021年6月1日",
        ),
        counter_examples=("停业声明\n\n本店停业。\n\n敬请新老顾客互相转告\n\n2021年6月1日",),
    ),
    Rule(
        name="issuer-in-title",
        find=late(
            rf"^(?P<issuer>{LINE})(?=(?:关于|公告|通告|公示|声明|启事|通知|招聘|招租|致歉|停电|停水|停气|20\d\d|第|公开|拟|国有|任前|\())"
            rf"|^(?!关于|对|致)(?P<body>[\u4e00-\u9fff·()]{{2,30}}?(?:局|委员会|人民法院|人民政府|有限公司(?:[\u4e00-\u9fff]{{2,14}}?(?:分公司|支公司|分行|支行|营业部))?|支队|管委会))(?=[\u4e00-\u9fff])"
        ),
        why="A title that begins with an organisation names who gives the notice, where nobody signs below.",
        examples=("青禾县自来水公司停水通知\n\n今夜停水。", "青禾县水务局关于防汛的通告\n\n汛期已到。"),
        counter_examples=("停水通知\n\n今夜停水。",),
    ),
    Rule(
        name="issuer-opens-body",
        find=late(
            rf"^ ?(?:兹有|因|现有|本(?:公司|单位|人|校|园|会|院) ?)?(?P<issuer>(?![我本]){LINE}|(?![我本])[\u4e00-\u9fff]{{2,4}}?(?<![证章书照票本据司位])(?=不慎|遗失|丢失|将|于\d|\(|,|因))"
            r"(?= ?(?:\([^()]{0,120}\))?[ ,]{0,3}(?:不慎|因|将|经|拟|现|已|于|遗失|丢失|被盗|决定|股东|举办者|由|自|原|的?(?:营业执照|公章|财务)|全体|根据|依法|统一社会信用代码|与))"
        ),
        why="In a notice of one paragraph whoever declares is the subject of its first sentence.",
        examples=("遗失声明\n\n青禾商贸有限公司遗失公章一枚，声明作废。", "遗失声明\n\n白露不慎遗失驾驶证，声明作废。"),
        counter_examples=("遗失声明\n\n驾驶证遗失，声明作废。",),
    ),
)
_DATE_LINE, _LINE, _RUN_IN, _DATE_RUN_IN, _ROLE, _PERSON, _BUYER, _ABOVE, _IN_TITLE, _OPENS = (
    rule.find for rule in RULES
)

SPEAKERS = frozenset(
    {"loss", "seal", "deregistration", "liquidation", "capital-reduction", "merger", "division", "school", "other"}
)
"""Kinds whose first subject is the one who gives the notice; elsewhere it is often the one whom it concerns."""
_OFFICER = late(
    r"(?:法定代表人|法人代表|负责人|经营者|代表人|董事长|院 ?长|局 ?长|县 ?长|市 ?长|区 ?长|校 ?长|主 ?任)[ :]"
)
LOSSES = frozenset({"loss", "seal"})
ABOUT = frozenset({"award", "tender", "procurement", "auction", "court", "planning", "environment"})
"""Kinds whose title begins with what the notice is about: a project, a debtor."""
_CLOSING = late(r"^特此|^(?:联系|咨询|监督|举报|服务|报名|地 ?址|电 ?话|附|邮编|传真|网址|备注|注)|[:;,、]")
_LAST = 14
"""Lines at the end in which a sign-off is looked for."""


def read(sheet: Sheet) -> None:
    """Fills `issuer`, `date` and `signed`."""
    first = next((n for n, line in enumerate(sheet.lines) if line[0] >= sheet.body), len(sheet.lines))
    lines = sheet.lines[max(first, len(sheet.lines) - _LAST) :]
    day = _day_line(sheet, lines)
    if day is not None:
        _signers(sheet, lines, day)
    elif not _run_in(sheet, lines):
        _last_line(sheet, lines[1:] if sheet.title is None else lines)
    if sheet.issuer is None:
        _by_role(sheet, sheet.lines[first:])


def read_opening(sheet: Sheet) -> None:
    """Fills an `issuer` that nothing at the end tells: from the title, or from the first sentence. Needs `kind`."""
    if sheet.issuer is not None:
        return
    if _in_title(sheet):
        return
    if sheet.kind in SPEAKERS:
        begin = trim(sheet.text, (sheet.body, len(sheet.text)))[0]
        begin += len(sheet.plain[begin : begin + 4]) - len(sheet.plain[begin : begin + 4].lstrip("▲△●○◆◇★■□※:、 "))
        match = _OPENS.match(sheet.plain[begin : begin + 240])
        if match and names_somebody(match["issuer"]):
            span = _first_named(sheet, (begin + match.start("issuer"), begin + match.end("issuer")))
            _sign(sheet, span, "issuer-opens-body")
            if sheet.kind in LOSSES:
                sheet.put("holder", sheet.issuer, span, "holder")
            return
    if sheet.kind == "recruitment":
        begin = trim(sheet.text, (sheet.body, len(sheet.text)))[0]
        match = _HIRES.match(sheet.plain, begin, begin + 80)
        if match and is_organisation(tidy(match["issuer"])):
            _sign(sheet, match.span("issuer"), "issuer-opens-body")
        return
    if "holder" in sheet.fields and sheet.kind in LOSSES:
        begin, end = sheet.evidence["fields.holder"]
        _sign(sheet, (begin - sheet.start, end - sheet.start), "holder")


def _first_named(sheet: Sheet, span: Span) -> Span:
    """The span up to the bracket with the short name: 青禾实业有限公司(以下简称甲公司)与柳岸… is two."""
    short = _SHORT_NAME.search(sheet.plain, *span)
    return (span[0], short.start()) if short and short.start() > span[0] + 3 else span


_HIRES = late(
    r"(?:兹?因[^,。]{2,16},)?(?P<issuer>(?![我本])[\u4e00-\u9fff()]{3,30}?) ?(?:因[^,。]{2,16},)?(?:现|拟|诚|面向|社会|公开|高薪|常年|长期){0,4}(?:招聘|诚聘|急聘|招收|招录)"
)
_SHORT_NAME = late(r" ?\( ?(?:以下)?(?:简称|称)")


def _in_title(sheet: Sheet) -> bool:
    """An organisation that has the title's first line for itself, or stands at the title's head."""
    title = sheet.evidence.get("title")
    if title is None or title[0] < sheet.start:
        return False
    begin, end = title[0] - sheet.start, title[1] - sheet.start
    first, line_end, _ = sheet.plain[begin:end].partition("\n")
    if line_end and is_organisation(tidy(first)) and not first.startswith("关于"):
        _sign(sheet, trim(sheet.text, (begin, begin + len(first))), "issuer-in-title")
        return True
    match = _IN_TITLE.match(sheet.plain[begin:end])
    if match is None:
        return False
    group = "issuer" if match["issuer"] else "body"
    if (group == "body" and sheet.kind in ABOUT) or not is_organisation(tidy(match[group])):
        return False
    _sign(sheet, (begin, begin + match.end(group)), "issuer-in-title")
    return True


def _day_line(sheet: Sheet, lines: list[Span]) -> int | None:
    """Which of the lines is the last that holds nothing but a day."""
    for number in range(len(lines) - 1, -1, -1):
        begin, end = lines[number]
        match = _DATE_LINE.match(sheet.plain[begin:end]) if end - begin <= 30 else None
        if match and _date(sheet, (begin + match.start("day"), begin + match.end("day")), "date-line"):
            sheet.signed = begin
            return number
        if match is None and end - begin <= 12 and _BARE_DAY.match(sheet.plain[begin:end]) and sheet.published:
            day = when.iso(sheet.plain[begin:end].strip(" 。"), sheet.published)
            if day:
                sheet.date = day
                sheet.saw("date", (begin, end), "date-line")
                sheet.signed = begin
                return number
    return None


# the page tells the year
_BARE_DAY = late(rf"^{when.YEARLESS}[。 ]*$")


def _signers(sheet: Sheet, lines: list[Span], day: int) -> None:
    """The lines above the day that name organisations; the first of them signs. Else the line above, or the one below."""
    signed: list[Span] = []
    number = day - 1
    while number > 0 and _OFFICER.match(sheet.plain, lines[number][0]):
        number -= 1  # 法定代表人：白露 stands between signer and day
    above = lines[number] if day else None
    while number >= 0 and (line := _name_in(sheet, lines[number], _LINE)):
        signed.insert(0, line)
        number -= 1
    if signed:
        _sign(sheet, signed[0], "signoff-line")
        sheet.signed = lines[number + 1][0]
        if len(signed) > 1:
            _cosigners(sheet, signed)
    elif above and (line := _name_in(sheet, above, _PERSON)):
        _sign(sheet, line, "signoff-person")
        sheet.signed = above[0]
    elif day + 1 < len(lines) and (line := _name_in(sheet, lines[day + 1], _LINE)):
        _sign(sheet, line, "signoff-line")
    elif above and (line := _name_in(sheet, above, _ABOVE)):
        _sign(sheet, line, "signoff-above-day")
        sheet.signed = above[0]
    elif above and (match := _tail(sheet, above)):
        _sign(sheet, match, "signoff-run-in")


_TAIL = late(rf"特此(?:公告|声明|通告|公示|启事|通知)[。,.! ]*(?P<issuer>{LINE}) ?$")


def _tail(sheet: Sheet, line: Span) -> Span | None:
    """A signer run on behind 特此公告 at the end of a line."""
    begin, end = line
    begin = max(begin, end - 70)
    match = _TAIL.search(sheet.plain[begin:end])
    if match is None or not is_organisation(tidy(match["issuer"])):
        return None
    return begin + match.start("issuer"), begin + match.end("issuer")


def _name_in(sheet: Sheet, line: Span, pattern: Pattern) -> Span | None:
    """The span of a signer's name, if the whole line is one."""
    begin, end = line
    plain = sheet.plain[begin:end]
    if end - begin > 64 or _CLOSING.search(plain) or "\t" in plain:
        return None
    match = pattern.match(plain)
    if match is None or (pattern is _LINE and not is_organisation(tidy(match["issuer"]))):
        return None
    if pattern is _PERSON and "·" not in plain and not is_person(tidy(match["issuer"])):
        return None
    return trim(sheet.text, (begin + match.start("issuer"), begin + match.end("issuer")))


def _cosigners(sheet: Sheet, signed: list[Span]) -> None:
    """All who sign, where they are several."""
    sheet.fields["signers"] = [tidy(sheet.text[slice(*line)]) for line in signed]
    for number, line in enumerate(signed):
        sheet.saw(f"fields.signers.{number}", line, "signoff-line")


def _run_in(sheet: Sheet, lines: list[Span]) -> bool:
    """Signer and day behind the last sentence, or on one line; a day alone there."""
    for begin, end in reversed(lines[-4:]):
        cut = max(begin, end - 110)
        plain = sheet.plain[cut:end]
        if (match := _RUN_IN.search(plain)) and is_organisation(tidy(match["issuer"])):
            _date(sheet, (cut + match.start("day"), cut + match.end("day")), "signoff-run-in")
            _sign(sheet, trim(sheet.text, (cut + match.start("issuer"), cut + match.end("issuer"))), "signoff-run-in")
            sheet.signed = cut + match.start("issuer")
            return True
        if (match := _DATE_RUN_IN.search(plain)) and not re.search(r"(?:于|至|到|自|:)$", plain[: match.start("day")]):
            return _date(sheet, (cut + match.start("day"), cut + match.end("day")), "date-run-in") and False
    return False


def _last_line(sheet: Sheet, lines: list[Span]) -> None:
    """An organisation on one of the last lines, where no day is printed."""
    for line in reversed(lines[-3:]):
        if name := _name_in(sheet, line, _LINE):
            _sign(sheet, name, "signoff-line")
            sheet.signed = line[0]
            return
    begin, end = lines[-1] if lines else (0, 0)
    begin = max(begin, end - 40)
    match = _BEHIND_ALL.search(sheet.plain[begin:end])
    if match and is_organisation(tidy(match["issuer"])) and not _CLOSING.search(match["issuer"]):
        _sign(sheet, trim(sheet.text, (begin + match.start("issuer"), begin + match.end("issuer"))), "signoff-run-in")


def _by_role(sheet: Sheet, lines: list[Span]) -> None:
    """Behind the word for the signer's part, or in the block of the buyer."""
    if (match := _BUYER.search(sheet.plain, sheet.body)) and is_organisation(tidy(match["issuer"])):
        _sign(sheet, trim(sheet.text, match.span("issuer")), "signoff-buyer")
        return
    for begin, end in reversed(lines):
        if (match := _ROLE.match(sheet.plain[begin : min(end, begin + 80)])) and names_somebody(match["issuer"]):
            span = trim(sheet.text, (begin + match.start("issuer"), begin + match.end("issuer")))
            _sign(sheet, span, "signoff-role")
            return


_BEHIND_ALL = late(r"。 ?(?P<issuer>[\u4e00-\u9fff()]{4,30}) ?$")


def _date(sheet: Sheet, span: Span, rule: str) -> bool:
    day = when.iso(sheet.plain[slice(*span)])
    if day is None:
        return False
    sheet.date = day
    sheet.saw("date", span, rule)
    return True


def _sign(sheet: Sheet, span: Span, rule: str) -> None:
    sheet.issuer = tidy(sheet.text[slice(*span)])
    sheet.saw("issuer", span, rule)
