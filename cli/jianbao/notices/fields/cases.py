"""Cases and claims: court, case number, whom the notice is addressed to, and the parties with their parts."""

from __future__ import annotations

from ...rule import Rule
from ...text import trim
from ...text.patterns import Pattern, late
from ..organisations import INLINE, names_somebody
from ..sheet import Sheet
from ..title import bracketed
from ..widths import tidy

# How the names of causes of action begin (最高人民法院, 民事案件案由规定 2020): what follows the name of the last party.
_CAUSES = (
    "金融|民间|买卖|借款|房屋|建设|建筑|劳动|劳务|离婚|租赁|合同|追偿|机动车|交通|不当得利|侵权|侵害|股权|股东|保证|信用卡|储蓄|运输|承揽|服务|物业|身体权|健康权|生命权|"
    "继承|抚养|赡养|分家|商品房|土地|农村|装饰|加工|委托|担保|票据|保险|财产|婚约|返还|赔偿|确认|执行|商标|著作权|专利|破产|债权|变更|同居|仓储|合伙|中介|居间|名誉|排除|恢复|相邻|"
    "供用|教育|旅游|特许|银行卡|典当|抵押|质押|追索|损害|用益|占有|案外人|第三人"
)
_ROLES = "原告|被告|第三人|申请人|被申请人|上诉人|被上诉人|申请执行人|被执行人|借款人|出借人|保证人|担保人|抵押人|债务人|转让方|受让方|转让人|受让人|债权人|当事人|合并方|被合并方"
# What begins no name behind the word for a part: 借款人应…, 原告的….
_NO_NAME = "及和与或应的未等各在于自向按依本将已为对可不一有名身诉之人是提限请收承逾享所共仍又均会"
_PERSON = "(?:(?![的其下])[\\u4e00-\\u9fff·]){2,4}?"

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="case-number",
        find=late(
            r"[(\[] ?\d{4} ?[)\]] ?[\u4e00-\u9fff]{1,3}\d{0,6}[\u4e00-\u9fff]{1,4}(?:第)? ?\d{1,6}(?:-\d{1,3}|之[一二三四五六])? ?号"
        ),
        why="案号: year in brackets, court, kind of case, number (最高人民法院, 关于人民法院案件案号的若干规定, 2015).",
        examples=(
            "公告\n\n本院作出（2021）青01民初25号民事判决。",
            "公告\n\n（2020）青0102执88号执行裁定书现公告送达，本院定于五日后开庭。",
        ),
        counter_examples=("公告\n\n本院受理此案。",),
    ),
    Rule(
        name="court",
        find=late(r"[\u4e00-\u9fff]{2,24}人民法院"),
        why="A court is named in full (人民法院组织法, article 12).",
        examples=(
            "公告\n\n青禾县人民法院受理了破产清算申请。",
            "青禾县人民法院公告\n\n本院受理此案。",
        ),
        counter_examples=("公告\n\n本院受理原告诉你一案。",),
    ),
    Rule(
        name="party",
        find=late(
            rf"(?P<role>{_ROLES})(?:\([^()\n]{{1,8}}\))? ?[:为]? ?(?P<name>(?![{_NO_NAME}])(?:"
            rf"{INLINE}?(?=[ ,;。:()、的\n]|诉|与|及|和|于|因|申请|的申请|{_CAUSES}|\0|$)"
            rf"|{_PERSON}(?=[(、\n]|的申请|诉|与|及|和|于|因|申请|{_CAUSES}|\0|$)|(?:(?<=:)|(?<=: )){_PERSON}(?=[ ,;。])))"
        ),
        why="Parties stand behind the word for their part in the case or the contract (民事诉讼法, chapter 5; 民法典, book 3).",
        examples=(
            "公告\n\n本院受理原告白露与被告青禾商贸有限公司买卖合同纠纷一案。",
            "催收公告\n\n借款人白露（身份证号略）未还款。",
        ),
        counter_examples=("公告\n\n本院受理此案。",),
    ),
    Rule(
        name="addressee",
        find=late(
            r"^[ \n]{0,4}(?:当事人|被处罚人|受送达人)?(?P<names>[^,。;:!?\n()]{2,80}?)(?:\([^()\n]{1,40}\))? ?: ?(?=\n|本(?:院|局|委|机关|会|案)|我[局院]|因|[\u4e00-\u9fff]{2,14}(?:诉|与)|原告|上诉人|申请人)"
        ),
        why="Service by publication addresses whom it is served on (民事诉讼法 2021, article 95), as a letter does: name and colon.",
        examples=("公告\n\n白露、文竹：\n\n本院受理此案，现公告送达。", "公告\n\n青禾商贸有限公司：本院受理此案。"),
        counter_examples=("公告\n\n本院受理此案。",),
    ),
)
_CASE, _COURT, _PARTY, _ADDRESSEE = (rule.find for rule in RULES)
_NO_PARTY = late(r"[请就于的]|\d年|法律|责任|义务|权利|履行|会议|财产|会$")
_ONE_NAME = late(r"[^、]+")


def read(sheet: Sheet) -> None:
    """Fills `fields.case_number`, `court` and `parties` of notices of courts and penalties, `parties` of claims."""
    if sheet.kind == "court":
        _case(sheet)
    if sheet.kind in ("court", "penalty"):
        _served(sheet)
    elif sheet.kind == "claim-assignment":
        _parties(sheet, [])


def _case(sheet: Sheet) -> None:
    if match := _CASE.search(sheet.plain, sheet.body):
        sheet.put("case_number", bracketed(sheet.text[slice(*match.span())]), match.span(), "case-number")
        sheet.paint(found.span() for found in _CASE.finditer(sheet.plain, sheet.body))
    if match := _COURT.search(sheet.plain):
        sheet.put("court", tidy(sheet.text[slice(*match.span())]), match.span(), "court")


def _served(sheet: Sheet) -> None:
    """The parties of a case: first whom the notice is addressed to, then those who are named with their part."""
    begin = trim(sheet.text, (sheet.body, len(sheet.text)))[0]
    if number := _CASE.match(sheet.plain, begin):
        begin = number.end()
    parties: list[dict[str, str]] = []
    if match := _ADDRESSEE.match(sheet.plain[begin : begin + 200]):
        for name in _ONE_NAME.finditer(match["names"]):
            start = begin + match.start("names")
            span = trim(sheet.text, (start + name.start(), start + name.end()))
            if names_somebody(sheet.plain[slice(*span)]) or "、" not in match["names"]:
                sheet.saw(f"fields.parties.{len(parties)}.name", span, "addressee")
                parties.append({"name": tidy(sheet.text[slice(*span)])})
    _parties(sheet, parties)


def _parties(sheet: Sheet, parties: list[dict[str, str]]) -> None:
    places = {party["name"]: place for place, party in enumerate(parties)}
    for match in _PARTY.finditer(sheet.open, sheet.body):
        name = tidy(sheet.text[slice(*match.span("name"))])
        if not names_somebody(match["name"]) or _NO_PARTY.search(name):
            continue
        place = places.setdefault(name, len(parties))
        if place == len(parties):
            parties.append({"name": name})
            sheet.saw(f"fields.parties.{place}.name", match.span("name"), "party")
        if "role" not in parties[place]:
            parties[place]["role"] = match["role"]
            sheet.saw(f"fields.parties.{place}.role", match.span("role"), "party")
        _fellows(sheet, match.end("name"), match["role"], parties, places)
    if parties:
        sheet.fields["parties"] = parties


def _fellows(sheet: Sheet, behind: int, role: str, parties: list[dict[str, str]], places: dict[str, int]) -> None:
    """Those who are listed behind the first of them, 被告白露、文竹: of the parties known by name, who share the part."""
    while behind < len(sheet.open) and sheet.open[behind] == "、":
        rest = sheet.open[behind + 1 : behind + 41]
        name = next((known for known in places if rest.startswith(known)), None)
        if name is None:
            return
        place = places[name]
        if "role" not in parties[place]:
            parties[place]["role"] = role
            sheet.saw(f"fields.parties.{place}.role", (behind + 1, behind + 1 + len(name)), "party")
        behind += 1 + len(name)
