"""Every rule by which a figure gets its subject, its period and its comparison. The names stand in `by`."""

from __future__ import annotations

from collections.abc import Callable

from ...rule import Rule
from . import comparisons, kinds, lists, periods, subjects
from .clauses import Clauses

_PRESS = "Statistical prose (the communiqués of the statistical offices, and the news made from them) "
_NOUN = "Chinese counts with a classifier and the noun behind it (刘月华《实用现代汉语语法》, quantifiers). "


def _rule(
    name: str, find: Callable[..., object], why: str, examples: tuple[str, ...], counter: tuple[str, ...]
) -> Rule[Callable[..., object]]:
    return Rule(name=name, find=find, why=why, examples=examples, counter_examples=counter)


RULES: tuple[Rule[Callable[..., object]], ...] = (
    # subjects: the noun behind a counted figure comes before the phrase before it, but for words like 达, which ask for that
    _rule(
        "counted-noun",
        kinds.chosen,
        _NOUN + "It ends at the first verb, adverb or mark.",
        ("车间装了284台织布机", "8家养老院已开业"),
        ("织布机装了284台", "会员达300人"),
    ),
    _rule(
        "indicator",
        Clauses.left,
        _PRESS
        + "prints the name of an indicator straight before its figure or before 达, 为, 增长; it ends at a preposition, an adverb or a verb.",
        ("全县茶叶产值达5.3亿元", "织布机装了284台，会员达300人"),
        ("车间装了284台织布机", "增长5%"),
    ),
    _rule(
        "label",
        Clauses.label,
        "Notices and tables of facts print label, colon, value.",
        ("公示期：2031年5月6日", "开标时间：2031年5月6日"),
        ("他说：2031年5月6日开馆", "2031年5月6日开馆"),
    ),
    _rule(
        "carried-subject",
        kinds.chosen,
        _PRESS + "leaves out in the next clause what the last one named; a semicolon or a full stop ends that.",
        ("茶叶产值5.3亿元，同比增长7%", "会员达300人，比年初增加20人"),
        ("茶叶产值5.3亿元。同比增长7%", "茶叶产值5.3亿元；增长7%"),
    ),
    _rule(
        "clause-before",
        Clauses.headed,
        "An indicator may be named in a clause of its own, before the clause of its figures.",
        ("茶叶出口额再创新高，同比增长7%", "礼金数额越来越大，从10元涨到50元"),
        ("茶农再创新高，同比增长7%", "茶叶出口额同比增长7%"),
    ),
    _rule(
        "share-of-whole",
        subjects.share,
        _PRESS + "tells a share as 占: its name is part, 占, whole.",
        ("茶叶产值5.3亿元，占农业总产值的35%", "茶叶产值占农业总产值比重达35%"),
        ("茶园占地35亩", "茶叶产值5.3亿元"),
    ),
    _rule(
        "completed-subject",
        subjects.completed,
        _PRESS + "says 增速, 占比, 数量 of what the figure before named.",
        ("茶叶产值同比增长7%，增速比上月加快1.3个百分点", "新入会的青年23人，占比7%"),
        ("茶叶产值同比增长7%", "茶叶产值5.3亿元"),
    ),
    _rule(
        "rate-of-change",
        kinds.chosen,
        "Percentage points behind a growth of so many per cent are points of that rate.",
        ("茶叶产值同比增长7%，比上月提高1.3个百分点", "房租同比下降7%，较上月收窄1.3个百分点"),
        ("青年占比7%，比上月提高1.3个百分点", "茶叶产值5.3亿元，同比增长7%"),
    ),
    _rule(
        "part-of-noun",
        kinds.chosen,
        "A percentage with 的 and a noun is a part of that noun; what stands before it narrows it.",
        ("本店占据了茶具60%的市场份额", "集聚全县60%的茶农"),
        ("茶具份额为60%", "实现7%的增长"),
    ),
    _rule(
        "distributed",
        lists.distributed,
        "分别, 依次 hand the members of a list to the figures in order; a head that the last member has belongs to all.",
        ("茶叶、蚕丝产量分别增长2%、3%", "会员和义工依次为30人和50人"),
        ("茶叶、蚕丝产量增长2%", "茶叶产量增长2%、3%"),
    ),
    _rule(
        "ranked-subject",
        Clauses.rank,
        "居, 列, 排名 lead from what is ranked to its rank, with the field of competition between.",
        ("茶叶产值稳居全省第一", "绿化率排名全市第三"),
        ("第一名是他", "十大茶商"),
    ),
    _rule(
        "streak",
        kinds.chosen,
        "连续 counts for how long something goes on: of what, and what it did.",
        ("茶叶产值连续3个月保持正增长", "连续13年入选名茶榜"),
        ("3个月后开业", "用了3个月"),
    ),
    _rule(
        "term",
        kinds.chosen,
        "A number or a time before a word of delivery is a term of trade.",
        ("100件起订", "15天交货"),
        ("100件西装", "15天假期"),
    ),
    _rule(
        "deal",
        kinds.chosen,
        "Headlines put the sum before what it buys.",
        ("山河集团5亿元收购清溪茶厂", "山河集团5亿元入股清溪茶厂"),
        ("收购价5亿元", "山河集团收购清溪茶厂"),
    ),
    _rule(
        "dimension",
        kinds.chosen,
        "长, 宽, 高 before a measure with 的: the noun behind it is what is measured.",
        ("一条长33公里的茶马古道", "一座高33米的古塔"),
        ("茶马古道长33公里", "33公里的茶马古道"),
    ),
    # periods
    _rule(
        "period-before",
        periods.governs,
        _PRESS
        + "puts the time before its figures, for all clauses of the sentence; not the day on which it was said, nor a basis of comparison.",
        ("2031年，茶叶产值5.3亿元", "2031年9月末，会员达300人"),
        ("记者2031年9月5日获悉，茶叶产值5.3亿元", "茶叶产值比2031年增长7%"),
    ),
    _rule(
        "period-of-sentence-before",
        periods.governs,
        "A time goes on for the sentence behind its own, in the same paragraph; one behind 其中 does not.",
        ("2031年，茶叶产值5.3亿元。会员达300人", "2031年9月末，会员达300人。青年占35%"),
        ("2031年，茶叶产值5.3亿元，会员达300人", "2031年开业。\n会员达300人"),
    ),
    # comparisons
    _rule(
        "year-on-year",
        comparisons.against,
        "同比 and 比上年同期 are the year before (国家统计局, glossary).",
        ("利润同比增长7%", "利润比上年同期增长7%"),
        ("利润增长7%", "同比利润达7万元"),
    ),
    _rule(
        "period-on-period",
        comparisons.against,
        "环比 is the month or quarter before (国家统计局, glossary).",
        ("利润环比增长7%", "利润比上月增长7%"),
        ("利润增长7%", "利润同比增长7%"),
    ),
    _rule(
        "against",
        comparisons.against,
        "比 or 较 and what is compared with; 与…相比 in the clause before.",
        ("利润较上年末增长7%", "与上年末相比，利润增长7%"),
        ("利润比重为7%", "利润同比增长7%"),
    ),
    _rule(
        "direction",
        comparisons.behind,
        "A verb of change straight before the figure, or 的 and such a noun behind it; 降至, 增加到 name a level.",
        ("成本降低21%", "保持15%的增长"),
        ("成本降至21元", "节约21%"),
    ),
    _rule(
        "shared-change",
        lists.joined,
        "Figures joined by 、 or 和 share the verb before the first.",
        ("茶叶、蚕丝产量分别增长2%、3%", "茶叶产量增长2%和3%"),
        ("茶叶产量增长2%", "茶叶占2%，蚕丝占3%"),
    ),
)
"""In the order of this page: subjects, periods, comparisons; the order is not one of precedence, which `choice` holds for each kind."""
