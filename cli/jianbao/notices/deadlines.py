"""Deadlines: days and stretches of days by which something has to be done. Never taken from a statute."""

from __future__ import annotations

import re

from ..records import Deadline
from ..rule import Rule
from ..text import Span, trim
from ..text.patterns import late
from . import when
from .sheet import Sheet
from .widths import tidy

_N = r"(?:\d{1,3}|[一二三四五六七八九十两百]{1,5}) ?"
_DAYS = _N + r"(?:个?(?:工作日|自然日|交易日)|日历天|日|天|个月|周|年)"
_WITHIN = r"(?:(?:之|以)?内)?"
_AT = rf"{when.DAY}{when.WEEKDAY}?{when.CLOCK}?"
_TO = r" ?(?:起)?(?:,)? ?(?:至|到|-{1,2}|~|起至) ?"
_PERIOD = (
    r"(?:公示|公告|挂牌|报名|登记|申报|征求意见|异议|竞买|竞价|受理|有效|公布|反馈|发售|出售|获取|领取|展览|质疑|申请|投标|递交|提交|听证|举报|意见征集|招租|征集|认领|缴费|签约|签订协议|办理|网上竞价|竞租|登记报名)"
    r"(?:报名|文件|保证金|标书|时间|磋商文件|招标文件|采购文件|谈判文件|资料|竞买资格|意见)?(?:的)?(?:期限|时间|日期|期间|期|时限)?(?:和方式)?"
)
_SINCE = (
    r"(?:(?:自|从|在|于|以)(?P<basis>[^\d,。;:!?\n\0()自从在]{0,24}?(?:之日|当日|次日|日|公告|见报|登报|期满|届满|送达|通知书?|决定书?)(?:之日)?)"
    r"|(?P<bare>本?(?:公告|公示|举证|见报|登报|刊登|发布|送达|收到[\u4e00-\u9fff]{0,12}|答辩)(?:期限?)?(?:期?满|届满)?(?:之日)?))"
    rf" ?(?:起算?|后|开始计算|计)(?:的)? ?,? ?(?:经过?|满)? ?{_DAYS}{_WITHIN}(?: ?[和、及] ?{_DAYS}(?:之|以)?内)?"
)

RULES: tuple[Rule[str], ...] = (
    Rule(
        name="deadline-range",
        find=rf"(?P<range_label>{_PERIOD}) ?(?:为|是|:|从|自|于|,| |为期)*(?:\(?{_DAYS}\)? ?,? ?[:(]? ?)?(?:自|从|为|于|:|即)? ?(?P<range>(?:{_AT}){_TO}(?:{_AT}|\d{{1,2}} ?日{when.CLOCK}?))(?: ?(?:止|为止|结束))?",
        why="A period that is named (公示期, 报名时间 …) ends with a day: its last day is the deadline.",
        examples=(
            "任前公示\n\n公示期：2021年6月1日至2021年6月7日。",
            "招租公告\n\n报名时间为2021年6月1日9时至6月10日17时止。",
        ),
        counter_examples=("停电公告\n\n2021年6月1日至6月2日停电。",),
    ),
    Rule(
        name="deadline-until",
        find=rf"(?P<until_label>(?:截止|(?:时间|期限|日期|报名|登记)截至|截标|最后|递交|开标|终止)[^\d,。;:\n\0]{{0,16}}(?:时间|日期|期限|之日)?[^\d,。;:\n\0]{{0,14}}) ?(?:为|是|:|至|于|到|\(北京时间\)| )* ?(?P<until>{_AT})(?: ?(?:止|前|为止))?",
        why="截止 names the last day.",
        examples=("招标公告\n\n投标截止时间为2021年6月20日9时30分。", "招聘启事\n\n报名截止日期：2021年6月20日。"),
        counter_examples=("招聘启事\n\n2021年6月20日考试。",),
    ),
    Rule(
        name="deadline-before",
        find=rf"(?P<before>{_AT} ?(?:\([^()\n\0]{{1,12}}\))?(?:之前|以前|前|止|为止|下班前)|(?<=即日起至){_AT}|(?<=即日至){_AT})(?!已|期|身|的|建|取得|发生|签订|出生)",
        why="前 and 止 behind a day make it the last one (民法典, article 1259, leaves open whether the day itself counts).",
        examples=(
            "通告\n\n请于2021年6月30日前自行拆除。",
            "招租公告\n\n报名时间：即日起至2021年6月20日。",
            "通告\n\n限12月31日前购房。2021年6月1日",
        ),
        counter_examples=("通告\n\n2021年6月30日起施行。",),
    ),
    Rule(
        name="deadline-since",
        find=f"(?P<since>{_SINCE})",
        why="Periods of law run from a day that is named: 自公告之日起四十五日内 (公司法 on creditors; 民事诉讼法 on service).",
        examples=("注销公告\n\n请债权人自公告之日起45日内申报债权。", "送达公告\n\n自本公告见报之日起六十日视为送达。"),
        counter_examples=("注销公告\n\n公司成立三十年来守法经营。",),
    ),
    Rule(
        name="deadline-length",
        find=rf"(?P<length_label>(?:公示|公告|异议|报名|征求意见|挂牌|招租)(?:(?:期限?|时间|期间) ?(?:为期|为|是|:|共计?|[ ])*|(?:为期|为|:)|(?<=公示)(?=\d))) ?(?P<length>{_DAYS})",
        why="Some notices name the length of a period alone: 公示期为5个工作日.",
        examples=("任前公示\n\n公示期为5个工作日。", "批前公示\n\n公示时间：30天。"),
        counter_examples=("任前公示\n\n公示名单如下。",),
    ),
    Rule(
        name="deadline-within",
        find=rf"(?:(?P<order>请|应当?|须|必须|限|务必|可|或者?|望|否则|公示期满后?)[^\d,。;:\n\0一二三四五六七八九十自从起后]{{0,16}}?)(?P<within>{_DAYS}(?:之|以)?内)",
        why="N日内 is a deadline where the clause orders or allows something: 请于30日内…, 或六个月内….",
        examples=("终止办学公告\n\n请家长于30日内办理退费。", "送达公告\n\n不服的，可在六个月内提起诉讼。"),
        counter_examples=("减持公告\n\n任意30日内减持未超过1%。",),
    ),
)
_FUSED = late("|".join(f"(?P<r{number}>{rule.find})" for number, rule in enumerate(RULES)))
_LAST_DAY = late(rf"{when.DAY}|(?P<day>\d{{1,2}}) ?日")
_DAY = late(when.DAY)
_YEAR = late(r"\d{4}")
_ACTION = late(r"[ ,:]{0,2}(?P<action>[^,。;:!?\n\0()]{2,60})")
_NO_ACTION = late(r"^(?:止|为止|的|逾期|公示|,)|之日起|^(?:节假日除外|每[天日]|法定)")
_CUTS = ("utilities", "road")
_CLOSES = late(r"(?:至|到|-|~)[^,。;]{4,30}(?:止|结束)$")
_GROUPS = ("range", "until", "before", "since", "length", "within")


def read(sheet: Sheet) -> None:
    """Fills `deadlines`. Needs `date`, and identifiers painted over. A day before the sign-off is none, but told."""
    if sheet.fields.get("subkind") == "disclosure":
        return
    for match in _FUSED.finditer(sheet.open, sheet.body, _end(sheet)):
        if (
            match["before"]
            and sheet.kind in _CUTS
            and _CLOSES.search(sheet.open[max(0, match.start() - 6) : match.end()])
        ):
            continue  # the last day of a closure
        number = next(n for n in range(len(RULES)) if match[f"r{n}"] is not None)
        group = _GROUPS[number]
        span = trim(sheet.text, match.span(group))
        if group in ("range", "until", "before"):
            _dated(sheet, span, match.end(), RULES[number].name, group)
        elif group == "length":
            _add(sheet, Deadline(text=""), span, match.end(), RULES[number].name)
        else:
            basis = match.span("basis" if match["basis"] else "bare") if group == "since" else None
            _add(sheet, Deadline(text=""), span, match.end(), RULES[number].name, basis)


def _end(sheet: Sheet) -> int:
    """Where the running text ends: the sign-off holds no deadline, but what follows it may."""
    return len(sheet.text)


def _dated(sheet: Sheet, span: Span, end: int, rule: str, group: str) -> None:
    """A deadline with a day: the last one that the words name, in the year of the one before where it has none."""
    plain = sheet.plain[slice(*span)]
    near = sheet.date or sheet.published
    day, place = None, span
    for match in _LAST_DAY.finditer(plain):
        words = match[0]
        if match["day"] and day:
            near_month = day[:8]
            words = f"{near_month[:4]}年{near_month[5:7]}月{match['day']}日"
        elif match["day"]:
            continue
        first = when.iso(words, day or near, ahead=group != "range" or day is not None)
        if first:
            day, place = first, (span[0] + match.start(), span[0] + match.end())
    if day is None:
        if group != "before" and not _YEAR.search(plain):
            _add(sheet, Deadline(text=""), span, end, rule)
        return
    if day < (sheet.date or ("" if group != "until" or sheet.open[span[0] - 1] in ":为是至于到" else day + "~")):
        return  # past already when the notice was signed; a bare 截止 with nothing to compare is mostly 截至, as of
    number = _add(sheet, Deadline(date=day, text=""), span, end, rule)
    if number is not None:
        sheet.saw(f"deadlines.{number}.date", place, rule)


def _add(sheet: Sheet, deadline: Deadline, span: Span, end: int, rule: str, basis: Span | None = None) -> int | None:
    """One more deadline, unless the same day or the same words are there."""
    deadline.text = tidy(sheet.text[slice(*span)]) if deadline.date is None else sheet.text[slice(*span)].strip()
    for other in sheet.deadlines:
        if other.text == deadline.text or (deadline.date and other.date == deadline.date):
            return None
    number = len(sheet.deadlines)
    sheet.deadlines.append(deadline)
    sheet.saw(f"deadlines.{number}.text", span, rule)
    if basis and basis[0] < basis[1]:
        basis = trim(sheet.text, basis)
        deadline.basis = tidy(sheet.text[slice(*basis)])
        sheet.saw(f"deadlines.{number}.basis", basis, rule)
    action = _ACTION.match(sheet.open, end)
    if (
        action
        and not _NO_ACTION.search(action["action"])
        and sheet.open[action.end() : action.end() + 1] != "("
        and len(action["action"].strip()) > 1
    ):
        place = trim(sheet.text, (action.start("action"), _action_end(sheet, action)))
        deadline.action = tidy(sheet.text[slice(*place)])
        sheet.saw(f"deadlines.{number}.action", place, rule)
    return number


def _action_end(sheet: Sheet, action: re.Match[str]) -> int:
    """Where the action ends: with its clause, or with the next one where the first only says what to bring."""
    words = action["action"].strip()
    following = _NEXT_CLAUSE.match(sheet.open, action.end()) if _BRINGS.match(words) else None
    return following.end() if following and not _GOES.search(words) else action.end()


_BRINGS = late(r"持|携|凭|带上?")
_GOES = late(r"到|来|前往|办|领|向|申|报|登记|缴")
_NEXT_CLAUSE = late(r" ?,[^,。;:!?\n\0()]{2,40}")
