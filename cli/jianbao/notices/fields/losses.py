"""Lost papers and seals: whose they were."""

from __future__ import annotations

from ...rule import Rule
from ...text import trim
from ...text.patterns import Pattern, late
from ..persons import is_person
from ..sheet import Sheet
from ..widths import tidy

_PAPERS = (
    "营业执照|公章|财务专用章|发票专用章|合同专用章|法人章|食品经营许可证|食品生产许可证|药品经营许可证|卫生许可证|烟草专卖|开户许可证|税务登记证|组织机构代码证|道路运输证|道路运输经营许可证|"
    "行驶证|营运证|安全生产许可证|办学许可证|登记证书|银行预留印鉴"
)

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="holder",
        find=late(
            r"^[ ▲△●◆★■◎※、\d.]{0,4}(?:兹有|本人|我(?:公司|单位|司)|本(?:公司|单位))? ?(?P<holder>[\u4e00-\u9fffA-Za-z0-9·]{2,36}?(?<![证章书照票本据])(?:\([\u4e00-\u9fff]{2,8}\)[\u4e00-\u9fff]{0,20}?)?)(?: ?\([^()\n]{0,60}\))?(?:[ ,(]{0,2}(?:居民|公民)?身份证(?:号码?|件号)?[ :为]{0,3}[\dXx*]{15,18}\)?)?[ ,]{0,2}(?:因保管不善|于[^,。]{0,16}|不慎|因[^,。;]{0,12}|现|已)?[ ,]{0,2}(?:将)?(?:遗失|丢失|被盗|失窃|的|不慎)"
        ),
        why="Who lost the paper is the subject of the declaration.",
        examples=("遗失声明\n\n青禾商贸有限公司遗失公章一枚，声明作废。", "遗失声明\n\n白露不慎遗失驾驶证，声明作废。"),
        counter_examples=("遗失声明\n\n驾驶证作废。",),
    ),
    Rule(
        name="holder-apart",
        find=late(r"^[ ▲△●◆★■◎※、\d.]{0,4}(?P<holder>[\u4e00-\u9fff·]{2,4}) ?,[^。;]{0,60}?(?:遗失|丢失|被盗)"),
        why="Or a comma parts the name from the paper.",
        examples=("遗失声明\n\n△文竹，学生证遗失，声明作废。", "遗失声明\n\n白露，身份证于昨日丢失，声明作废。"),
        counter_examples=("遗失声明\n\n本人，身份证遗失。",),
    ),
    Rule(
        name="holder-of-paper",
        find=late(
            rf"^[ ▲△●◆★■◎※、\d.]{{0,4}}(?P<holder>[\u4e00-\u9fffA-Za-z0-9·()]{{3,40}}?)(?={_PAPERS})[^。;]{{0,60}}?(?:遗失|丢失|被盗|失窃)"
        ),
        why="Or the paper stands between the company and the loss: …有限公司营业执照遗失.",
        examples=(
            "遗失声明\n\n△青禾县柳岸便利店营业执照（副本）丢失，声明作废。",
            "遗失声明\n\n青禾商贸有限公司公章遗失，声明作废。",
        ),
        counter_examples=("遗失声明\n\n营业执照遗失，声明作废。",),
    ),
)
_HOLDER, _APART, _OF_PAPER = (rule.find for rule in RULES)


def read(sheet: Sheet) -> None:
    """Fills `fields.holder` of declarations of loss."""
    if sheet.kind not in ("loss", "seal"):
        return
    begin = trim(sheet.text, (sheet.body, len(sheet.text)))[0]
    start = sheet.plain[begin : begin + 200]
    match, rule = _HOLDER.match(start), "holder"
    if match is None:
        match, rule = _APART.match(start), "holder-apart"
        if match is None or not is_person(match["holder"]):
            match, rule = _OF_PAPER.match(start), "holder-of-paper"
    if match and not match["holder"].startswith(("本人", "本公司", "本单位", "因", "现", "我")):
        span = trim(sheet.text, (begin + match.start("holder"), begin + match.end("holder")))
        sheet.put("holder", tidy(sheet.text[slice(*span)]), span, rule)
