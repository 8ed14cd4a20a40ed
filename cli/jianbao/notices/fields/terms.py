"""Terms of a notice: what follows for those who do not comply, who approved it, who acts for whom, how many of what."""

from __future__ import annotations

import re

from ...numbers.numerals import whole
from ...rule import Rule
from ...text import Span, trim
from ...text.patterns import Pattern, late
from .. import when
from ..organisations import INLINE, is_organisation
from ..sheet import Sheet
from ..widths import tidy

_VERBS = r"视(?:其|作|同)?为?|取消|将|按(?!时|期|要求|本|上述|规定时)|依照|依法|不再|不予|一律|后果|责任|由此|作|概不|恕不|本[公单]|我[局院公]|其|法律|可|有权|申请|强制|代为|责任自负|自行承担|统一|无主|集中|移交|并|缺席|承担|丧失|失去|登记机关|公告"
RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="consequence",
        find=late(
            rf"(?:逾期|(?:到期|期满|期限届满)(?=后?[未不仍没无])|过期|超过期限|未按(?:时|期))(?P<condition>(?:(?!{_VERBS})[^。;:!?()\n\0]){{0,40}}?),? ?(?:(?:本|我)[公院局单委][^,。;]{{0,6}}?(?=将|依法|不))?则?(?P<value>(?:{_VERBS})[^,。;:!?\n\0]{{2,60}})"
        ),
        why="A notice that sets a term says behind 逾期 or 到期 what follows.",
        examples=("限期通告\n\n逾期未拆除的，将依法强制拆除。", "注销公告\n\n逾期未报视为放弃债权。"),
        counter_examples=("招领启事\n\n请失主来领。",),
    ),
    Rule(
        name="approval",
        find=late(
            r"(?:经|报经?|业经|已经|已由|获)(?P<value>[\u4e00-\u9fff ]{2,30}?(?:人民政府|政府|国务院|委员会|局|厅|发改委|管委会|委|会议|办公室))(?:及[^,。;\n]{0,20}?)?(?:依法)?(?:以[^,。;\n\0]{0,30}\0*[^,。;\n]{0,6})?(?:批准|同意|核准|审批|批复|审核同意|研究同意|授权)"
        ),
        why="经…批准 names the authority that allowed it.",
        examples=(
            "土地出让公告\n\n经青禾县人民政府批准，现公开出让。",
            "招标公告\n\n本项目已经青禾县发展和改革局批准建设。",
        ),
        counter_examples=("土地出让公告\n\n经研究决定公开出让。",),
    ),
    Rule(
        name="agent-entrusted",
        find=late(rf"(?:^|[,。;\n] ?)(?P<agent>{INLINE}) ?受(?:托|(?P<client>[^,。;\n\0托]{{0,30}})(?:的)?委托)"),
        why="X受托 and X受Y委托 name who acts, and for whom.",
        examples=(
            "土地出让公告\n\n青禾县交易中心受托于近日公开出让。",
            "招标公告\n\n青禾招标咨询有限公司受青禾县中学委托，公开招标。",
        ),
        counter_examples=("土地出让公告\n\n现公开出让。",),
    ),
    Rule(
        name="agent-for",
        find=late(
            rf"(?:接?受|依据)(?P<client>[^,。;\n\0]{{2,40}}?)(?:的)?(?:委托|托付),? ?(?:由)?(?P<agent>(?!我|本){INLINE}(?=[,。;\n(]|定于|将|于|拟|现|对|以|就|在|公开|组织))?"
        ),
        why="受X委托 names the client; who acts follows.",
        examples=(
            "拍卖公告\n\n受青禾县法院委托，青禾拍卖有限公司定于近日拍卖。",
            "招租公告\n\n受柳岸县粮食局委托，现对外招租。",
        ),
        counter_examples=("拍卖公告\n\n定于近日拍卖。",),
    ),
    Rule(
        name="agent-named",
        find=late(
            rf"(?:代理(?:机构|单位|公司)|(?:招标|采购|拍卖)代理人?)(?:信息)?[ \n]{{0,3}}(?:名 ?称)? ?[:为] ?(?P<agent>{INLINE})"
        ),
        why="Tenders name 招标代理机构 or 采购代理机构 (政府采购货物和服务招标投标管理办法, article 13).",
        examples=(
            "采购公告\n\n采购代理机构：青禾招标咨询有限公司。",
            "招标公告\n\n招标代理机构：柳岸招标有限公司",
        ),
        counter_examples=("采购公告\n\n采购人：青禾县中学。",),
    ),
    Rule(
        name="listing",
        find=late(
            rf"(?:于|自|从|挂牌(?:期限|时间|期)?(?:为|:)) ?(?P<start>{when.DAY}){when.CLOCK}? ?(?:起)?(?:至|到|-|~) ?(?P<end>{when.DAY}|\d{{1,2}} ?日)"
        ),
        why="Land is listed for at least ten working days, from a first to a last day (招标拍卖挂牌出让国有建设用地使用权规定, article 18).",
        examples=(
            "土地成交结果公示\n\n于2021年6月1日至2021年6月12日挂牌出让。",
            "土地成交结果公示\n\n自2021年6月1日起至6月12日网上挂牌。",
        ),
        counter_examples=("停电公告\n\n于2021年6月1日至2021年6月12日检修。",),
    ),
    Rule(
        name="count",
        find=late(
            r"(?<![\d.第年-])(?P<number>\d{1,7}|[一二三四五六七八九十百两]{1,6}) ?(?P<unit>(?:征收|拆迁|贫困|低保|住|农)?户|宗|套|间|栋|幢|辆|台|枚|座|处|家|名|人(?![民员力事])|批|本|张|份|件|个(?!月|人|体|工|别|百|日|自|交)|株|亩|只|艘|标段|项)(?=(?P<noun>[\u4e00-\u9fff]{0,14}))"
        ),
        why="How many of what: a numeral with its classifier.",
        examples=("限期通告\n\n尚有准购证33户未办理。", "土地出让公告\n\n出让下列2宗建设用地使用权。"),
        counter_examples=("土地出让公告\n\n出让下列建设用地使用权。",),
    ),
)
_CONSEQUENCE, _APPROVAL, _ENTRUSTED, _FOR, _NAMED, _LISTING, _COUNT = (rule.find for rule in RULES)
_NOUN_BEFORE = late(r"(?P<noun>[\u4e00-\u9fffA-Za-z ]{1,20}?)[ :]?(?:共计|共|合计|各|等|总计)?$")
_LISTED = late(r"(?P<noun>[\u4e00-\u9fff()]{2,14})[、和及]$")
_STOP = late(
    r"及|和|与|的|,|对外|整体|面向|限|在|为|将|已|被|进|现|于|按|遗失|不慎|作废|声明|不|未|中|内|以|需|等|挂牌|拍卖|出让|公开|正式|如下"
)
_STOP_BEFORE = late(
    r"[及和与的,限在为将已被进现于按不未中内以需等有共号路对从]|遗失|作废|捡拾|拾得|拾到|发现|携带|门口|身穿|下列|以下|如下|其中|公开|招聘|招录|面向|社会"
)
_LONGEST_NOUN = 12
_LAND = frozenset({"land-offer", "land-result"})


def read(sheet: Sheet) -> None:
    """Fills `fields.consequence`, `approved_by`, `agent`, `client`, `listing` and `counts`."""
    sheet.first("consequence", _CONSEQUENCE, "consequence")
    sheet.first("approved_by", _APPROVAL, "approval")
    if sheet.kind not in ("loss", "seal", "court", "penalty"):
        for pattern, rule in ((_ENTRUSTED, "agent-entrusted"), (_FOR, "agent-for"), (_NAMED, "agent-named")):
            if "agent" not in sheet.fields:
                _agent(sheet, pattern, rule)
    if sheet.kind in _LAND:
        _listing(sheet)
    if sheet.fields.get("subkind") != "disclosure":
        _counts(sheet)


def _agent(sheet: Sheet, pattern: Pattern, rule: str) -> None:
    match = pattern.search(sheet.open, sheet.body)
    if match is None:
        return
    for key in ("agent", "client"):
        if key in match.groupdict() and (match[key] or "").strip():
            span = trim(sheet.text, match.span(key))
            if key == "client" or is_organisation(tidy(sheet.plain[slice(*span)])):
                sheet.put(key, tidy(sheet.text[slice(*span)]), span, rule)


def _listing(sheet: Sheet) -> None:
    offered = sheet.kind == "land-offer"  # where other ranges stand too: of registration, of deposits
    found = _LISTING.finditer(sheet.open, sheet.body)
    match = next((m for m in found if not offered or "挂牌" in sheet.open[max(0, m.start() - 20) : m.end()]), None)
    if match is None:
        return
    start = when.iso(match["start"], sheet.date or sheet.published)
    words = (
        match["end"]
        if "月" in match["end"] or "-" in match["end"]
        else f"{(start or '0000-00')[:4]}年{(start or '0000-00')[5:7]}月{match['end']}"
    )
    listing: dict[str, str] = {}
    for key, day in (("start", start), ("end", when.iso(words, start))):
        if day:
            listing[key] = day
            sheet.saw(f"fields.listing.{key}", match.span(key), "listing")
    if listing:
        sheet.fields["listing"] = listing


def _counts(sheet: Sheet) -> None:
    counts: list[dict[str, object]] = []
    for match in _COUNT.finditer(sheet.open, sheet.body):
        value = whole(match["number"])
        if value is None or "\t" in sheet.open[max(0, match.start() - 1) : match.end() + 1]:
            continue
        noun = _noun(sheet, match)
        if match["number"][0] not in "0123456789" and match["unit"] in ("个", "项", "家", "件", "处") and noun is None:
            continue
        for of in (*_each(sheet, match, noun), noun):
            counts.append(_count(sheet, match, value, of, f"fields.counts.{len(counts)}"))
    if counts:
        sheet.fields["counts"] = counts


def _count(sheet: Sheet, match: re.Match[str], value: int, noun: Span | None, path: str) -> dict[str, object]:
    count: dict[str, object] = {"value": value, "unit": match["unit"]}
    sheet.saw(f"{path}.value", match.span("number"), "count")
    sheet.saw(f"{path}.unit", match.span("unit"), "count")
    if noun:
        count["of"] = tidy(sheet.text[slice(*noun)])
        sheet.saw(f"{path}.of", noun, "count")
    return count


def _each(sheet: Sheet, match: re.Match[str], noun: Span | None) -> list[Span]:
    """What stands before `noun` in a list of which there are so many each: 公章、财务专用章各一枚."""
    found: list[Span] = []
    if noun is None or not sheet.open[max(0, match.start() - 2) : match.start()].rstrip().endswith("各"):
        return found
    begin = noun[0]
    while len(found) < 8 and (before := _LISTED.search(sheet.open, max(0, begin - 16), begin)):
        start = before.start("noun")
        stops = [stop.end() for stop in _STOP_BEFORE.finditer(sheet.open, start, before.end("noun"))]
        span = trim(sheet.text, (stops[-1] if stops else start, before.end("noun")))
        if span[1] - span[0] < 2:
            break
        found.insert(0, span)
        if stops:
            break
        begin = span[0]
    return found


def _noun(sheet: Sheet, match: re.Match[str]) -> Span | None:
    """What is counted: the noun straight behind, else the words straight before."""
    stop = _STOP.search(match["noun"])
    noun = match["noun"][: stop.start()] if stop else match["noun"]
    if len(noun) > 1 or (noun and noun in "人房车"):
        return match.start("noun"), match.start("noun") + len(noun)
    before = _NOUN_BEFORE.search(sheet.open[max(0, match.start() - 20) : match.start()])
    if before is None:
        return None
    start = match.start() - len(sheet.open[max(0, match.start() - 20) : match.start()]) + before.start("noun")
    end = start + len(before["noun"])
    stops = [stop.end() for stop in _STOP_BEFORE.finditer(sheet.open, start, end)]
    span = trim(sheet.text, (stops[-1] if stops else start, end))
    return span if 1 < span[1] - span[0] <= _LONGEST_NOUN else None
