"""Which of the words around a figure names what it speaks of: a rule for each kind of figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...lexicon import cells
from ...text.patterns import late
from ..find import Find
from .choice import FORMERLY, UNTOLD, Choice, Told, carried, is_part, named, phrase_of
from .clauses import WALL
from .nouns import FOR_PERSONS, PAIRS, PERSONS, clause_behind, counted, noun_behind, person
from .subjects import PARTS, RATES, head_of, last_head, part_of, tidy
from .words import listed

_SHARE_NOUNS: Final = ("股份", "股权", "份额", "市场份额", "产权", "产能", "选票", "选民", "市场")
_FIELDS: Final = frozenset(("全国", "全球", "世界", "全省", "全市", "全县", "全区", "全州", "全镇", "全乡", "全行业"))
_TURNS: Final = frozenset("届次步趟遍回轮把")
_RATE: Final = late("(?:同比|环比)(?:增速|降幅)$")
_VAGUE: Final = ("水平", "目标", "高位", "低位", "区间", "大关", "关口", "标准", "速度", "幅度", "范围内", "以上")
_SPANS: Final = late(
    r"(?:(?:平均|人均|日均|户均)[一-鿿]{0,4}|期|期限|时间|时限|时长|年限|寿命|历时|用时|耗时|工龄|进度|速度|至今|以来)$"
)
_TERMS: Final = late(r"交付|交货|送达|到货|办结|完工|建成|起订|出货|投产|通车")
OF_TIME: Final = ("缩短", "延长", "提前", "压缩", "缩减", "增加", "减少", "拉长", "压减")
"""What changes a length of time."""
_TERM_FIRST: Final = frozenset("交送到办完建起订出投通")
_DEALS: Final = late(
    rf"(?:入股|收购|投资|购买|买下|拍下|竞得|拿下|注资|增资|认购|中标|承建)(?:[^{WALL}、0-9的 　]|(?<=[A-Za-z]) (?=[A-Za-z])){{2,24}}"
)
_BOUGHT: Final = late(
    "的?(?:总?价格?|代价)?(?:竞得|竞拍|拍得|拍下|买下|购得|购买|购入|拿下|收购|受让|中标|夺得|摘得|摘牌|入股)"
)
"""What a buyer does: 公司以|5亿元|竞得地块 tells no indicator of the company."""
_DID: Final = frozenset(word.text for word in listed("noun_ends"))
_STANDS: Final = frozenset(("在建", "续建", "待建"))
_PART_NOUNS: Final = tuple(PARTS)
_PART_LASTS: Final = frozenset(noun[-1] for noun in _PART_NOUNS)
_PLACES: Final = ("外", "处", "内", "远")
_AGENTS: Final = frozenset("家户名位人")
_DIRECTIONS: Final = late(
    "[往向朝自]?(?:[东西南北]{1,2}|[上下左右前后])(?:[方边面]|方向)?(?:行驶|前行|步行|行走|行进|延伸)?"
)
_GROWTH: Final = late(
    r"(?:均|都|已)?(?:保持|实现|呈现?|出现|处于)?(?:了)?(?=[^，。]*(?:增长|回升|上升|下降|回落|上涨|下跌|增加|减少|提高|增产|增收|丰收|扩张|收缩|扩大|收窄|第一|首位)$)"
)
_AFTER: Final = ("之后", "以后", "以来", "后", "的基础上")
_GREW: Final = frozenset(word.text for word in listed("change_verbs", "", column="needs"))
THINGS: Final = frozenset(word for word, sort in cells("classifiers", "word", "sort") if sort == "noun")
_MEASURING: Final = frozenset(("方面", "阶段", "环节", "层次", "层级", "等级", "梯队"))
"""Nouns that count like classifiers: 两方面|工作."""
_PEOPLE: Final = (
    "人口",
    "人员",
    "人数",
    "居民",
    "职工",
    "学生",
    "党员",
    "会员",
    "用户",
    "网民",
    "游客",
    "观众",
    "老人",
    "劳动力",
)
"""Who is told by a great number alone: 从业人员|11万."""
_DIMENSIONS: Final = frozenset("长宽高深重厚")


def chosen(choice: Choice) -> Told:
    """The subject of a figure, as printed."""
    find = choice.finds[choice.number]
    return BY_KIND.get(find.kind, quantity)(choice, find)


def unchanged(text: str, find: Find) -> bool:
    """提出|一批|措施, 取消或降低|一项|收费: the verb has an object, and nothing changed by that much."""
    if find.kind != "count":
        return False
    if find.unit in THINGS and "一" <= text[find.end : find.end + 1] <= "鿿":  # 提高|600万人口|供水水平
        return True
    return find.value == 1 and text[find.start] == "一"


def _noun(choice: Choice, find: Find) -> Told:
    """The noun behind the figure, or behind the figure that touches it: 近百个|亿元以上|项目."""
    text, finds, number = choice.clauses.text, choice.finds, choice.number
    end, following = find.end, number + 1
    if find.kind == "measure" and text[end : end + 1] in _PLACES:  # 5公里|外的村庄
        return UNTOLD
    if following < len(finds) and finds[following].start == end:
        end, following = finds[following].end, following + 1
        end += text.startswith(("级", "期"), end)  # 3个|百亿元|级|产业, 5亿元|7天|期|回购
    limit = finds[following].start if following < len(finds) else len(text)
    noun = noun_behind(text, end, limit, relative=find.unit != "人")  # 30人|参加村里的会: they do it
    if "的" in noun or noun in PAIRS:
        noun = counted(text, end, noun, find.unit)
    if find.unit in FOR_PERSONS:
        noun = person(noun)
    return (noun, "counted-noun") if noun else UNTOLD


def _term(choice: Choice, find: Find) -> Told:
    """15天|交付: what is done in that time, or from that number on."""
    text, end = choice.clauses.text, find.end
    found = _TERMS.match(text, end - 1 if text[end - 1] == "起" else end)
    return (found[0], "term") if found else UNTOLD


def _count(choice: Choice, find: Find) -> Told:
    links = choice.links
    if links.loud and not links.examples:
        phrase = phrase_of(choice)
        if phrase:
            return named(choice, phrase)
    text, end = choice.clauses.text, find.end
    if text[find.start - 1 : find.start] == "每":  # 每|10股|派5元
        return _noun(choice, find)
    if text.startswith("的", end):  # 14亿人|的粮食: what they have is not what is counted
        return (find.unit, "counted-noun") if find.unit in THINGS and len(find.unit or "") > 1 else UNTOLD
    thing = (find.unit_text or "").lstrip("万亿")
    if thing in THINGS and len(thing) > 1 and thing not in _MEASURING:  # 6000万农村人口|饮水安全问题
        return thing, "counted-noun"
    told = _noun(choice, find)
    if find.unit in _TURNS and len(told[0]) > 4:  # 先后23次|收受他人财物: times are counted, not things
        return UNTOLD
    if not told[0] or told[0][0] in _TERM_FIRST:
        term = _term(choice, find)
        told = term if term[0] else told
    if (told[0][-1:] in _PART_LASTS and told[0].endswith(_PART_NOUNS)) or (find.unit in _AGENTS and head_of(told[0])):
        told = _having(told)
    if told[0] or links.acted or links.examples:
        return told
    phrase = phrase_of(choice)
    if find.unit in THINGS or find.unit in _TURNS:
        return _of_things(choice, phrase)
    verb = len(choice.left.phrase) == 2 and (
        phrase in _STANDS or text[choice.left.start - 1 : choice.left.start] == "已"
    )
    if verb or phrase in _DID:  # 28个问题已|办结|21个: behind 已 stands a verb
        if is_part(choice, find):
            return choice.carried or "", "carried-subject"
        if verb:
            return UNTOLD
    if phrase and phrase == choice.carried and not choice.left.links and choice.kind.startswith("count"):
        return (phrase, "carried-subject") if is_part(choice, find) else UNTOLD  # 5种|产品|中2种; 12个|乡镇|3万人受灾
    before = choice.left.phrase
    if phrase and (before == "的" or not before.endswith("的") or before in FORMERLY):  # 茶馆由|去年|的|8家
        return named(choice, phrase)
    return carried(choice)


def _of_things(choice: Choice, phrase: str) -> Told:
    """What counts people or times may say so itself: 失业人数由|3.2万人|减至|2.8万人, 记录到|余震|13次."""
    left, links = choice.left, choice.links
    if links.level and not phrase:
        return carried(choice)
    found = 1 < len(phrase) < 7 and choice.clauses.text[left.start - 1] == "到"
    numbered = phrase.endswith(("人数", "户数", "数", "人口")) and not left.phrase.endswith("的", 1)
    return named(choice, phrase) if phrase and (links.level or found or numbered) else UNTOLD


def _having(told: Told) -> Told:
    """30个|行业|利润增速较上月加快, 3家|利润增长: those that have the indicator are counted, not the indicator."""
    noun = told[0].removesuffix(head_of(told[0]))
    return (noun, told[1]) if len(noun) > 1 else UNTOLD


def quantity(choice: Choice, find: Find) -> Told:
    """The subject of money and measures, and of kinds that have no rule of their own: the phrase before, else the noun behind."""
    phrase = phrase_of(choice)
    text, end = choice.clauses.text, find.end
    if text.startswith("的", end) and (manner := _MANNER.match(text, end)):
        return manner[1], "counted-noun"  # 以|6元|的价格收购, 以|4.18米|的成绩夺冠
    if (
        phrase[-1:] in _PLACE_ENDS
        and phrase[0] not in "距离"
        and not choice.left.links
        and find.kind == "measure"
        and not head_of(phrase)
    ):
        noun = _noun(choice, find)
        if noun[0]:
            return noun  # 农乐村|1400亩|小麦
    extent = text[find.start - 1 : find.start]
    if choice.left.links == "高" and find.unit == "m" and not phrase:
        return "高", "dimension"
    if extent in _DIMENSIONS and text.startswith("的", end):
        noun = _noun(choice, find)
        return (noun[0] + extent, "dimension") if noun[0] else UNTOLD
    if (choice.left.phrase.endswith("的") and len(choice.left.phrase) > 1 and "占" not in phrase) or (
        not phrase and text.startswith("的", end)
    ):
        noun = _noun(choice, find)
        return noun if noun[0] else carried(choice)
    if find.kind == "money" and choice.left.links.endswith("以") and _BOUGHT.match(text, end):
        return UNTOLD
    deal = None if choice.left.links else _DEALS.match(text, end)
    if deal:
        return deal[0], "deal"
    if phrase and len(phrase) < 9 and find.kind == "measure" and _DIRECTIONS.fullmatch(phrase):  # 往西|3公里
        return UNTOLD
    if choice.left.links.startswith("了") and not head_of(phrase):  # 赵四承包|了|5亩责任田
        phrase = ""
    if phrase[:1] == "每" and not choice.left.links and (noun := _noun(choice, find))[0]:
        return noun  # 给予每台电梯|10万元|补贴
    if phrase and (len(phrase) > 2 or head_of(phrase)):
        return named(choice, phrase)
    noun = _noun(choice, find) if choice.left.links in _NO_LINKS else UNTOLD
    if noun[0] or phrase:
        return noun if noun[0] else named(choice, phrase)
    return UNTOLD if choice.links.examples else carried(choice)


_MANNER: Final = late("的((?:单|均|总|底|起拍|最高|最低)?价格?|高价|低价|成绩|佳绩|好成绩|高分|总分|速度)(?![值款])")
"""For which, at which something is done."""
_NO_LINKS: Final = frozenset(("", "了", "将"))
_PLACE_ENDS: Final = frozenset("省市县区乡镇村州旗")
_NO_REACHING: Final = frozenset("发到抵表传")
_IS: Final = frozenset("是为达")
_COPULA: Final = late(r"[，,]?(?:[仅只约就已均大也]|大约|相当于)*[是为]?")


def _multiple(choice: Choice) -> Told | None:
    """薄膜厚度为|头发丝的|百分之一: what 是, 为 and 的 say the figure is a part or a multiple of is not its subject; None where there is none."""
    left, text, floor = choice.left, choice.clauses.text, choice.floor
    start, number = left.start, choice.number
    reached = left.phrase.find("达")
    if reached >= 0 and left.phrase[reached - 1 : reached] not in _NO_REACHING:  # 债务达|国内生产总值的|67%
        start += reached + 1
    if "占" in left.phrase:
        return None
    if choice.wall < start == floor and number and choice.finds[number - 1].end == start:  # 产值为|去年|的|两倍
        start, floor = choice.finds[number - 1].start, choice.wall
    elif left.phrase == "的":
        return None
    if start <= floor or text[start - 1] not in _IS:
        return None
    phrase = tidy(choice.clauses.left(floor, start).phrase)
    if phrase:
        return phrase, "indicator"
    if choice.carried and _COPULA.fullmatch(text, choice.wall, start):
        return choice.carried, "carried-subject"
    return carried(choice)


def _percent(choice: Choice, find: Find) -> Told:
    multiple = _multiple(choice) if choice.left.phrase.endswith("的") else None
    if multiple:
        return multiple
    phrase = phrase_of(choice)
    text, end = choice.clauses.text, find.end
    if (
        "占" not in phrase
        and not (phrase and choice.links.loud and head_of(phrase))  # 山区面积达|92.8%|的县
        and choice.links.comparison is None
        and (text.startswith("的", end) or text.startswith(_SHARE_NOUNS, end))
    ):
        noun, _ = _noun(choice, find)
        if (
            noun
            and (noun not in RATES or not choice.carried)
            and not _GROWTH.fullmatch(noun)
            and not noun.endswith(_VAGUE)
        ):
            return (
                "" if choice.left.links.endswith(("到", "在")) else phrase.removesuffix("的")
            ) + noun, "part-of-noun"
    if phrase:
        return named(choice, phrase)
    if not choice.left.links:
        told = _noun(choice, find)
        if told[0]:
            return told
    subject, rule = carried(choice)
    if choice.left.links.endswith("占") and subject and rule == "carried-subject" and "占" not in subject:
        return subject + "占比", "completed-subject"  # 老人2.3万，占|16%
    return (_RATE.sub("", subject) if choice.links.comparison else subject), rule


def _points(choice: Choice, find: Find) -> Told:
    phrase = phrase_of(choice)
    if phrase:
        return named(choice, phrase)
    told = carried(choice)
    return (_RATE.sub("", told[0]) + choice.rate, "rate-of-change") if told[0] and choice.rate else told


def _ratio(choice: Choice, find: Find) -> Told:
    left = choice.left
    if find.unit is None and left.links and choice.links.comparison:  # 减少|1/3|审批事项
        noun = _noun(choice, find)
        if noun[0]:
            return noun
    return _percent(choice, find)


def _rank(choice: Choice, find: Find) -> Told:
    if choice.clauses.text[find.end - 1] in "大强":
        return _noun(choice, find)
    left = choice.clauses.rank(choice.floor, find.start)
    if left is None:
        return UNTOLD
    phrase = tidy(left.phrase)
    if phrase in _FIELDS:  # 在|全省|排名第三: the field of competition
        phrase = ""
    subject = named(choice, phrase)[0] if phrase else part_of(choice.carried)
    return (subject, "ranked-subject") if subject else UNTOLD


def _duration(choice: Choice, find: Find) -> Told:
    text = choice.clauses.text
    phrase = phrase_of(choice)
    if text.startswith("连续", find.start):
        return _streak(choice, find, phrase)
    links = choice.links
    level = links.level and text[find.end - 1] != "来" and not text.startswith(("的", "之"), find.end)
    if text.endswith("周年", find.start, find.end) or (
        phrase and (_SPANS.search(phrase) or links.comparison or level or choice.left.links.startswith(OF_TIME))
    ):
        return (phrase, "indicator") if phrase else UNTOLD
    if (links.comparison or level) and not phrase:
        return carried(choice) if choice.kind in ("duration", "") else UNTOLD
    return _term(choice, find)


def _streak(choice: Choice, find: Find, phrase: str) -> Told:
    """连续3个月|保持正增长: of what, and what it did; else what was done (连续13年|入选名茶榜)."""
    words = clause_behind(choice.clauses.text, find.end)
    growth = _GROWTH.match(words)
    base = phrase or choice.carried
    if words.endswith(_AFTER):  # 在|连续6年|增产之后
        words = ""
    did = words[growth.end() :] if growth else ""
    subject = base + (did if did not in _GREW else "") if growth and base else phrase or words or choice.carried
    return (subject, "streak") if subject else UNTOLD


def _age(choice: Choice, find: Find) -> Told:
    phrase = phrase_of(choice)
    if phrase.endswith(("年龄", "寿命")):
        return phrase, "indicator"
    at_time = choice.clauses.text[find.start - 1 : find.start] == "的"  # 提高到2021年的|78岁
    if (choice.links.level or at_time) and choice.kind == "age" and not phrase and choice.carried:
        return choice.carried, "carried-subject"
    noun = _noun(choice, find)
    return noun if noun[0].endswith(PERSONS) else UNTOLD


def _number(choice: Choice, find: Find) -> Told:
    phrase = phrase_of(choice)
    if phrase and (
        choice.links.loud or last_head(phrase, 0, len(phrase)) or choice.clauses.text.startswith("点", find.end)
    ):
        return named(choice, phrase)
    great = choice.clauses.text[find.end - 1] in "万亿"
    if great and phrase.endswith(_PEOPLE):
        return named(choice, phrase)
    noun = _noun(choice, find) if great else UNTOLD
    return carried(choice) if choice.links.comparison and not phrase and not noun[0] else noun


def _ordinal(choice: Choice, find: Find) -> Told:
    """驿站（|一期|）: what the bracket stands behind."""
    if choice.clauses.text[find.start - 1 : find.start] not in ("（", "("):
        return UNTOLD
    phrase = tidy(choice.clauses.left(choice.floor, find.start - 1).phrase)
    return (phrase, "indicator") if phrase else UNTOLD


BY_KIND: Final[dict[str, Callable[[Choice, Find], Told]]] = {
    "count": _count,
    "percent": _percent,
    "percentage-point": _points,
    "ratio": _ratio,
    "rank": _rank,
    "duration": _duration,
    "age": _age,
    "number": _number,
    "ordinal": _ordinal,
}
