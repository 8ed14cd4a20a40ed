"""Codes of companies, persons and papers: unified social credit codes, licences, certificates, identity cards."""

from __future__ import annotations

import re

from ...rule import Rule
from ...text import Span, trim
from ...text.patterns import Pattern, late
from ..documents import add
from ..sheet import Sheet
from ..widths import tidy

_TAXED = r"(?:统一)?(?:社会)?信用代码(?:证)?(?:号码?)?"
_PAPER = (
    r"(?:办学许可|经营许可|生产许可|许可|资格|从业资格|登记|权属?|房产|房权|土地|使用|不动产权?|驾驶|行驶|营运|运输|执业|资质|职业|出生|毕业|学位|残疾人?|军官|士兵|"
    r"士官|退役|退休|工作|警官|警察|记者|会计|护士|医师|教师|党员|团员|学生|结婚|离婚|准生|生育|检验|合格|开户|信用|机构|法人|税务|组织|备案|林权|采矿|勘查|取水|排污|卫生|食品|药品|烟草|预售|保险|保|执法|通行|船舶|渔业|建筑|安全|预购|准购|购房)"
)

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="uscc",
        find=late(
            rf"{_TAXED}\)?(?:为)?[ :]{{0,3}}(?P<named>[0-9A-Z]{{2}}[0-9A-Z ]{{13,18}}[0-9A-Z])(?![0-9A-Za-z])"
            r"|(?<![0-9A-Za-z])(?P<bare>(?!\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])\d{5}[\dXx])[19AN][1-5]\d{6}[0-9A-HJ-NPQRTUWXY]{9}[0-9A-HJ-NPQRTUWXY])(?![0-9A-Za-z])"
        ),
        why="GB 32100-2015: eighteen letters and digits; 统一社会信用代码 is printed before it, or its first two and its division tell it.",
        examples=(
            "注销公告\n\n青禾商贸有限公司（统一社会信用代码：91000000MA0000000X）拟注销。",
            "公告\n\n青禾商贸（信用代码 91110000MA0012345X）停业。",
        ),
        counter_examples=("公告\n\n身份证号110101199001011234。",),
    ),
    Rule(
        name="identity-card",
        find=late(
            r"(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])|身份证(?:号码?|件号)?\)?[ :为]{0,3}[\d*Xx]{15,18}"
        ),
        why="GB 11643-1999: division, day of birth, sequence, check digit. It is masked and, beyond loss notices, never told.",
        examples=(
            "公告\n\n当事人白露（身份证号：110101199001011234）。",
            "公告\n\n当事人文竹，身份证号码11010119900101123X。",
        ),
        counter_examples=("公告\n\n联系电话：13800000000。",),
    ),
    Rule(
        name="registration",
        find=late(
            r"(?:注册号|登记证?号|执照(?:注册)?号码?)\)?[ :为]{0,3}(?P<value>\d{13,15}(?:\(\d-\d\))?|\d{6}NA\d{6}[\dX])(?!\d)"
        ),
        why="Before 2015 a company had a registration number of fifteen digits (工商总局, 工商行政管理市场主体注册号编制规则).",
        examples=(
            "注销公告\n\n青禾商贸有限公司（注册号：430000000012345）拟注销。",
            "清算公告\n\n青禾商贸有限公司（执照号：4300000012345）清算。",
        ),
        counter_examples=("注销公告\n\n青禾商贸有限公司拟注销。",),
    ),
    Rule(
        name="licence",
        find=late(
            r"(?:许可证|执照|登记证书?|执业证书?|办学证|资质证书)(?:正本|副本|证)?(?:编?号码?|证号|字号|代码)?\)?[ :为]{0,3}(?P<value>(?:[\u4e00-\u9fffA-Za-z]{0,8}[(\[]?)?[A-Za-z]{0,6}\d[\dA-Za-z()\[\] -]{4,28}\d号?)"
        ),
        why="The number of a licence follows its name: 办学许可证号：. Schools: 教民 and fifteen digits (教育部, 民办学校办学许可证编号 2008).",
        examples=(
            "终止办学公告\n\n青禾幼儿园（办学许可证号：143000070000011）终止办学。",
            "公告\n\n食品经营许可证编号：JY10000000000001。",
        ),
        counter_examples=("终止办学公告\n\n青禾幼儿园的办学许可证已交回。",),
    ),
    Rule(
        name="paper-number",
        find=late(
            rf"(?:{_PAPER}证书?(?:编?号码?|证号)|证件?号码?|证书编?号码?|编 ?号|号码|票号|发票代码|号为|档案号|卡号|账号|帐号|核准号|证|凭证号|章号|代码|执照号)[)]?[ :为是]{{0,3}}"
            r"(?P<value>[\u4e00-\u9fff]{1,3}[(\[]\d{4}[)\]][\u4e00-\u9fff]{2,18}第?\d{3,9}号|(?:[\u4e00-\u9fff]{1,8}(?=[(\[\d]))?[(\[]?[A-Za-z]{0,6}-?\d[\dA-Za-z()\[\]*-]{3,30}(?:号|(?<=\d)[A-Z])?)"
        ),
        why="A lost paper is told by its number, named 编号, 证号, 号码 (declarations as the registries ask for them).",
        examples=(
            "遗失声明\n\n白露遗失从业资格证，证号：110101199001011234，声明作废。",
            "遗失声明\n\n青禾商贸遗失公章一枚，编号：4300000012345，声明作废。",
        ),
        counter_examples=("遗失声明\n\n白露遗失驾驶证，声明作废。",),
    ),
)
_LOST = late(r"遗失|丢失|被盗|失窃")
_CARD = late(r"身份证(?:号码?|件号)?\)?[ :为]{0,3}$")
_USCC, _IDENTITY, _REGISTRATION, _LICENCE, _PAPER_NUMBER = (rule.find for rule in RULES)


def read(sheet: Sheet) -> None:
    """Fills `fields.uscc`, `fields.licence`, in declarations of loss `documents`; paints all of them over. Needs `kind`."""
    painted: list[Span] = []
    codes: list[str] = []
    for match in _USCC.finditer(sheet.open, sheet.body):
        span = match.span("named" if match["named"] else "bare")
        code = tidy(sheet.plain[slice(*span)])
        if len(code) == 18:
            painted.append(span)
            if code not in codes:
                sheet.saw(f"fields.uscc.{len(codes)}", span, "uscc")
                codes.append(code)
    if codes:
        sheet.fields["uscc"] = codes
    sheet.paint(painted)
    _named(sheet, _REGISTRATION, "registration", "registration")
    lost = sheet.kind in ("loss", "seal")
    if not lost:
        _named(sheet, _LICENCE, "licence", "licence")
    else:
        _papers(sheet)
    sheet.paint([match.span() for match in _identity(sheet)])


def _identity(sheet: Sheet) -> list[re.Match[str]]:
    matches = list(_IDENTITY.finditer(sheet.open))
    if matches:
        sheet.by["identity-card"] = None
    return matches


def _named(sheet: Sheet, pattern: Pattern, key: str, rule: str) -> None:
    painted: list[Span] = []
    for match in pattern.finditer(sheet.open, sheet.body):
        span = trim(sheet.text, match.span("value"))
        painted.append(span)
        sheet.put(key, tidy(sheet.text[slice(*span)]), span, rule)
    sheet.paint(painted)


def _papers(sheet: Sheet) -> None:
    """Numbers of lost papers; the identity card of the declarant, named before the loss is, is none."""
    painted: list[Span] = []
    lost = _LOST.search(sheet.plain, sheet.body)
    for match in _PAPER_NUMBER.finditer(sheet.open, sheet.body):
        begin, end = trim(sheet.text, match.span("value"))
        while sheet.plain[end - 1] in ")]" and not {"(", "["} & set(sheet.plain[begin:end]):
            end -= 1
        if lost and end < lost.start() and _CARD.search(sheet.plain[max(0, begin - 10) : begin]):
            continue
        painted.append((begin, end))
        add(sheet, (begin, end), "paper-number")
    sheet.paint(painted)
