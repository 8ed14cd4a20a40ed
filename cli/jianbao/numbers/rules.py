"""Every rule by which a figure is read, or by which digits are none. Their names stand in `by`."""

from __future__ import annotations

from collections.abc import Callable

from ..rule import Rule
from . import cells, facts, masks, shared, times
from .figures import amounts, bare, edges, fractions, ordinals, quantities, units, words
from .figures.runs import RUN, parse
from .identifiers import identifiers
from .read import read

_PRINT = "GB/T 15835-2011 (numerals in publications): "
_GRAMMAR = "吕叔湘《现代汉语八百词》, numerals and classifiers: "


def _rule(
    name: str, find: Callable[..., object], why: str, examples: tuple[str, ...], counter: tuple[str, ...]
) -> Rule[Callable[..., object]]:
    return Rule(name=name, find=find, why=why, examples=examples, counter_examples=counter)


FIGURES = (
    _rule("money", quantities.of, "ISO 4217; a word for money behind the numeral, or a sign before it; bare 元 is yuan.", ("募集2.4亿元", "售价US$35.5", "港币两千元"), ("二元结构", "元旦放假")),
    _rule("percent", quantities.of, _PRINT + "a share is printed with % or ‰ behind the numeral.", ("增长10.9%", "死亡率为3‰"), ("增长10.9倍", "%的人")),
    _rule("percentage-point", quantities.of, "The difference of two shares is told in 百分点, of two rates of interest in 基点.", ("提高2.6个百分点", "下调25个基点"), ("提高2.6%", "分成3个基地")),
    _rule("count", quantities.of, _GRAMMAR + "a numeral counts with the classifier behind it, or with a noun that takes none.", ("引进12家企业", "五部门联合发文"), ("三峡大坝", "四位于北部")),
    _rule("measure", quantities.of, "GB 3100-1993: a numeral with a unit of measure; the value goes into the base unit.", ("全长33公里", "耕地5万亩"), ("三里屯街道", "5G基站")),
    _rule("age", quantities.of, "岁 behind a numeral tells an age.", ("今年62岁", "60周岁以上"), ("岁月如歌", "3年")),
    _rule("multiple", quantities.of, _GRAMMAR + "倍 tells a multiple, as the words say it.", ("增长两倍", "是去年的3.5倍"), ("倍增计划", "加倍努力")),
    _rule("tenths", quantities.of, _GRAMMAR + "成 is a tenth of a whole, 折 a tenth of a price.", ("超七成企业", "打八五折"), ("三成本", "成立三家")),
    _rule("doubling", quantities.of, "翻一番 is twice, 翻两番 four times as much.", ("翻一番", "产值翻了两番"), ("三番五次", "一番话")),
    _rule("degrees", quantities.of, "度 is a degree Celsius where the weather is spoken of, a kilowatt-hour with 电 or a scale, else an angle.", ("气温升到35度", "用电3万度"), ("一度中断", "年度报告")),
    _rule("per-unit", quantities.per, "A stroke or 每 between two units makes a quotient (GB 3101-1993).", ("每天5万人次/日", "3.2元/公斤", "流量900立方米/秒"), ("3元每", "3公斤和5元")),
    _rule("figure-range", quantities.joined, _PRINT + "两个数值之间的范围 are joined by 至 or a dash; a unit or scale may stand once.", ("需要3至5个", "15%—20%", "2到3万元"), ("5个至少", "3个、5个")),
    _rule("fraction", fractions.divided, _GRAMMAR + "X分之Y is Y divided by X; a stroke says the same.", ("占三分之二", "约3/5的人"), ("三分天下", "2023/11/30")),
    _rule("percent-in-words", fractions.divided, _GRAMMAR + "百分之, 千分之, 万分之 are shares of a hundred, thousand, ten thousand.", ("增长百分之三点五", "万分之五"), ("三分之一", "百分点")),
    _rule("half", quantities.half, "一半, 半数, 过半 are one half.", ("占一半", "得票过半"), ("半导体", "一个半")),
    _rule("proportion", amounts.special, "3:1 is a proportion where 比 or 配 stands beside it; else a score or a time.", ("按3:1的比例", "配比为5:1"), ("3:1获胜", "于10:30开会")),
    _rule("ratio", bare.states_number, "Figures that are ratios by their name (容积率, 市盈率) have no unit.", ("容积率1.5", "市盈率为12.3"), ("利率1.5%", "编号1")),
    _rule("number", bare.states_number, "A numeral without unit that nothing marks as a label is a plain number.", ("指数收于3021.55点以上的3021.55", "得数是一百五十二"), ("编号：35", "5+2服务")),
    _rule("ordinal", ordinals.ordinal, "第 before a numeral makes it a place in an order; the classifier behind it is its unit.", ("第三章规定", "第十六届书展"), ("第三方机构", "三章")),
    _rule("rank", ordinals.ordinal, "第 with no classifier, or with 名 位 大, is a place in a ranking.", ("居全省第一", "第二大股东"), ("第一书记", "第一次")),
    _rule("top", ordinals.top, "前 before a numeral names the first so many of a ranking.", ("跻身前三", "获前10名"), ("前三年", "前3个月")),
    _rule("head", ordinals.head, "首位 and 榜首 are the first place.", ("居全省首位", "位列榜首"), ("首先", "首都")),
    _rule("top-ten", quantities.of, "十大, 百大 name a ranking; 三大, 五大 count.", ("评出十大新闻", "入选十大景点"), ("五大产业", "十五大精神")),
    _rule("strongest", quantities.of, "N强 names the first so many of a ranking (世界500强).", ("世界500强企业", "进入8强"), ("强调3点", "自强不息")),
    _rule("stage", quantities.of, "期 behind a small numeral is a stage of a project where brackets or 工程 stand beside it.", ("安置房（一期）", "二期工程"), ("五期培训班", "工期")),
    _rule("bound", edges.around, "Words beside a figure bound it (lexicon/bounds.tsv).", ("约33公里", "15%以上", "不足3%"), ("节约20万元", "33公里")),
    _rule("shared-unit", shared.share, "In a list the unit may stand once, behind its last numeral.", ("分别收窄0.2、1.6个百分点", "几千甚至上万元"), ("0.2%、1.6%", "2.5，共3个")),
    _rule("table-cell", cells.into_cells, "A cell takes kind and unit from the head of its column.", ("地块\t面积（㎡）\t价格（万元）\nA1\t3200.5\t580\nA2\t4100\t760\n", "名称\t产量（吨）\t单价（元）\n稻谷\t3200\t5.2\n小麦\t4100\t6.1\n"), ("面积3200.5", "\t")),
)  # fmt: skip

IDENTIFIERS = (
    _rule("phone", masks.phone, "YD/T numbering plan: eleven digits from 13 to 19, or an area code, a dash and seven or eight digits.", ("联系人15900001234", "电话0799-8811223"), ("2031-11-27", "产量15900吨")),
    _rule("document-number", masks.document, "GB/T 9704-2012: letters of the office, the year in brackets, the number and 号.", ("湖政办发〔2031〕15号", "根据青建字[2031] 7号"), ("（2031年）", "15号楼")),
    _rule("identifier", identifiers, "Longer runs of digits and letters name and do not count (codes of companies, certificates, goods).", ("代码91430100MA4L1234XQ", "证号430102198001011234"), ("产量12345吨", "5G")),
)  # fmt: skip

NO_FIGURES = (
    _rule("numeral-word", words.end_of, "Words, idioms and names hold numerals that count nothing (lexicon/numeral_words.tsv).", ("统一部署", "千方百计"), ("一枚公章", "千吨")),
    _rule("enumerator", bare.enumerates, "Chinese, Arabic and bracketed numerals number the parts of a text (GB/T 9704-2012, 7.3.3).", ("\n一、总体要求", "（二）目标"), ("一枚、两枚", "2个")),
    _rule("code", bare.is_code, "Digits name where a label says so, where they begin with 0, run long, or stand in a chain of parts.", ("编号：35", "代码002338"), ("共35人", "高1.5")),
    _rule("designation", masks.joined, "Digits joined to letters name a thing (5G, A320).", ("A320客机", "G60高速"), ("320架", "60公里")),
)  # fmt: skip

RULES: tuple[Rule[Callable[..., object]], ...] = (*NO_FIGURES, *times.RULES, *FIGURES, *IDENTIFIERS, *facts.RULES)
"""In the order in which they are tried at a place."""


def fired(text: str) -> set[str]:
    """The names of the rules that fire on `text`."""
    names: set[str] = set()
    for find in read(text, "2031-11-30", (), False, True):
        names.update(find.by)
    names.update(kind for _, _, kind in identifiers(text))
    for match in RUN.finditer(text):
        names.update(_no_figure(text, match.start(), match[0]))
    return names


def _no_figure(text: str, start: int, run: str) -> set[str]:
    """The rules that say that a run of numeral characters is no figure."""
    said: set[str] = set()
    if words.end_of(text, start):
        said.add("numeral-word")
    number = parse(run)
    stop = start + number.length
    before, follow = text[start - 1 : start] or "\n", text[stop : stop + 1] or "\n"
    if bare.enumerates(text, start, stop, before, follow):
        said.add("enumerator")
    if number.arabic and units.find(text, stop) is None:
        if before.isascii() and before.isalpha():
            said.add("designation")
        elif bare.is_code(text, number, start, stop, before, follow):
            said.add("code")
    return said
