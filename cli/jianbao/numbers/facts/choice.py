"""Which of the words around a figure names what it speaks of: a rule for each kind of figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from ...lexicon import cells
from ...text.patterns import late
from ..find import Find
from .clauses import WALL, Clauses, Left
from .links import Links
from .nouns import clause_behind, noun_behind
from .subjects import EACH, PARTS, RATES, completed, head_of, last_head, part_of, share, tidy
from .words import listed

Told = tuple[str, str]
"""A subject, and the name of the rule that found it; empty where the words do not tell."""
UNTOLD: Told = ("", "")


class Choice(msgspec.Struct, gc=False):
    """A figure, the words around it, and what the figure before spoke of (`carried`, its `kind`, and `rate` where it told a change)."""

    clauses: Clauses
    finds: Sequence[Find]
    number: int
    left: Left
    links: Links
    carried: str | None
    rate: str
    kind: str
    floor: int
    wall: int


_SHARE_NOUNS = ("股份", "股权", "份额", "市场份额", "产权", "产能", "选票", "选民", "市场")
_FIELDS = frozenset(("全国", "全球", "世界", "全省", "全市", "全县", "全区", "全州", "全镇", "全乡", "全行业"))
_TURNS = frozenset("届次步趟遍回轮把")
_RATE = late("(?:同比|环比)(?:增速|降幅)$")
_VAGUE = ("水平", "目标", "高位", "低位", "区间", "大关", "关口", "标准", "速度", "幅度", "范围内", "以上")
_SPANS = late(r"(?:期|期限|时间|时限|时长|年限|寿命|历时|用时|耗时|工龄|进度|速度|至今|以来)$")
_TERMS = late(r"交付|交货|送达|到货|办结|完工|建成|起订|出货|投产|通车")
OF_TIME = ("缩短", "延长", "提前", "压缩", "缩减", "增加", "减少", "拉长", "压减")
"""What changes a length of time."""
_TERM_FIRST = frozenset("交送到办完建起订出投通")
_PERSONS = tuple("年口群人者员长生童孩师手将子女男爷奶民工妇汉翁婴娃兵友户婆叔伯")
_DEALS = late(
    rf"(?:入股|收购|投资|购买|买下|拍下|竞得|拿下|注资|增资|认购|中标|承建)(?:[^{WALL}、0-9的 　]|(?<=[A-Za-z]) (?=[A-Za-z])){{2,24}}"
)
_DONE = late(
    "^(?:发(?!放|布|行|展|现|生|明|起|送|表|动|电|票|热|言)|售|建(?!成|设|立|造|起|好|筑|议|制|材|档)|修(?!建|复|通|好|缮|订|改|正)|签(?!约|订|署|定|字|证|名)|办(?!理|结|好|成|公|学|事|案))(?=..)"
)
"""One-character verbs behind 已."""
_DID = frozenset(word.text for word in listed("noun_ends"))
_STANDS = frozenset(("在建", "续建", "待建"))
_PLANNED = ("计划", "拟", "规划", "新")
_RATE_NOUNS = tuple(RATES)
_DIRECTIONS = late("[往向朝自]?(?:[东西南北]{1,2}|[上下左右前后])(?:[方边面]|方向)?(?:行驶|前行|步行|行走|行进|延伸)?")
_GROWTH = late(
    r"(?:均|都|已)?(?:保持|实现|呈现?|出现|处于)?(?:了)?(?=[^，。]*(?:增长|回升|上升|下降|回落|上涨|下跌|增加|减少|提高|增产|增收|丰收|扩张|收缩|扩大|收窄|第一|首位)$)"
)
_AFTER = ("之后", "以后", "以来", "后", "的基础上")
_GREW = frozenset(word.text for word in listed("change_verbs", "", column="needs"))
_WITHIN = frozenset("在对从由与")
THINGS = frozenset(word for word, sort in cells("classifiers", "word", "sort") if sort == "noun")
_MEASURING = frozenset(("方面", "阶段", "环节", "层次", "层级", "等级", "梯队"))
"""Nouns that count like classifiers: 两方面|工作."""
_DIMENSIONS = frozenset("长宽高深重厚")


def chosen(choice: Choice) -> Told:
    """The subject of a figure, as printed."""
    find = choice.finds[choice.number]
    return _BY_KIND.get(find.kind, _quantity)(choice, find)


def _phrase(choice: Choice) -> str:
    """The noun phrase before the figure; also from before a time (收入|由2002年|7703元), or from before a colon."""
    left = choice.left
    phrase = left.phrase
    if left.start == choice.wall > 0:  # what touches the figure before belongs to that: 384亿元|救灾款和
        phrase = "" if phrase.endswith(("和", "及", "与")) else phrase.rpartition("、")[2]
    if phrase[:1] == "期" and left.start == choice.floor:  # 7天|期回购利率
        phrase = phrase[1:]
    phrase = tidy(phrase)
    if choice.links.noun and (phrase or not choice.carried) and not phrase.endswith(choice.links.noun):
        phrase += choice.links.noun
    mark = choice.clauses.text[left.start - 1] if left.start else ""
    if phrase and mark in ("已", "有"):
        return _behind_aspect(choice, phrase, mark)
    if phrase and mark in ("从", "由"):  # 起征点|从|月销售额|3万元提高到
        whole = tidy(choice.clauses.left(choice.floor, choice.left.start - 1).phrase)
        if head_of(whole):
            return whole
    if mark == "到" and phrase in EACH:  # 补助增加到|人均|5元
        return phrase + tidy(choice.clauses.left(choice.floor, choice.left.start).phrase)
    if mark == "与" and not phrase.endswith(("之比", "的比", "的比例", "的比值", "差距", "之间")):
        return phrase
    if phrase and mark and mark in _WITHIN and (mark == "与" or "的" in phrase or phrase in EACH or mark == "对"):
        return _widened(choice, phrase, mark)
    if phrase or not mark:
        return phrase
    if left.start == choice.floor > choice.wall:
        before = choice.number - 1
        while choice.finds[before].start >= choice.floor:  # 茶价2031年|比|上年|涨5%: the time in front of the basis
            before -= 1
        return tidy(choice.clauses.left(choice.wall, choice.finds[before].start).phrase)
    if mark in "：:":
        return "" if left.links else choice.clauses.label(choice.floor, left.start) or ""
    return _before_verb(choice)


def _behind_aspect(choice: Choice, phrase: str, mark: str) -> str:
    """已|建|小学 without its verb; 有|出口业务的企业|达: what has another verb behind it is all one noun."""
    if mark == "已":
        return _DONE.sub("", phrase)
    links = choice.links
    one = "的" in phrase and (links.loud or links.comparison) and choice.clauses.barred(choice.left.start) == 1
    return "有" + phrase if one else phrase


def _before_verb(choice: Choice) -> str:
    """预算内投资|安排|5亿元: before a verb, only what is an indicator by its head."""
    verb = choice.clauses.barred(choice.left.start)
    phrase = tidy(choice.clauses.left(choice.floor, choice.left.start - verb).phrase) if verb else ""
    return phrase if phrase and head_of(phrase) else ""


def _widened(choice: Choice, phrase: str, mark: str) -> str:
    """服务业|在|总产值中的比重, 中央|对|地方的补助; 生产率从|人均|8万元."""
    whole = tidy(choice.clauses.left(choice.floor, choice.left.start - 1).phrase)
    if mark in "从由":
        return whole or phrase
    longest = 18 if mark == "与" else 12 if "的" in phrase else 5 if choice.finds[choice.number].kind != "count" else 0
    return whole + mark + phrase if 1 < len(whole) <= longest and not phrase.endswith("的") else phrase


def _carried(choice: Choice) -> Told:
    """What the figure before spoke of, or an indicator in the clause before that has no figure."""
    links, left = choice.links, choice.left
    verb = choice.clauses.barred(left.start)
    if links.acted or links.examples:
        return UNTOLD
    if verb:  # 50所小学已|建成|20所
        find, before = choice.finds[choice.number], left.start - verb - 1
        part = find.kind == "count" and choice.clauses.text[before : before + 1] == "已" and _is_part(choice, find)
        return (choice.carried or "", "carried-subject") if part else UNTOLD
    between = choice.clauses.headed(choice.wall, left.start) if left.start - choice.wall > 3 else None
    if between:
        return between, "clause-before"
    if not choice.carried or (not left.links and not _like(choice)):  # a bare figure goes on only with its like
        return UNTOLD
    return choice.carried, "carried-subject"


def _like(choice: Choice) -> bool:
    """Whether a bare figure counts what the one before counted, or stands in brackets behind it: 3件（|3人|）."""
    find = choice.finds[choice.number]
    if choice.kind == sort_of(find):
        return True
    return choice.kind.startswith(find.kind) and choice.clauses.text[find.start - 1] in "（("


def sort_of(find: Find) -> str:
    """The kind of a figure, and what a count counts in."""
    return f"count {find.unit}" if find.kind == "count" else find.kind


def _named(choice: Choice, phrase: str) -> Told:
    """The phrase with what it needs of the figure before: 增速, 占比, 占全县的, 人均."""
    whole, phrase = choice.carried, phrase.removesuffix("的")
    if "占" in phrase:
        told = share(phrase, part_of(whole))
        if told:
            return told, "share-of-whole"
    if phrase in RATES or phrase in PARTS or phrase in EACH:
        basis = choice.rate[:2]
        return completed(phrase, whole, basis if basis in ("同比", "环比") else ""), "completed-subject"
    return phrase, "indicator"


def _noun(choice: Choice, find: Find) -> Told:
    """The noun behind the figure, or behind the figure that touches it: 近百个|亿元以上|项目."""
    text, finds, number = choice.clauses.text, choice.finds, choice.number
    end, following = find.end, number + 1
    if following < len(finds) and finds[following].start == end:
        end, following = finds[following].end, following + 1
        end += text.startswith("级", end)  # 3个|百亿元|级|产业
    limit = finds[following].start if following < len(finds) else len(text)
    noun = noun_behind(text, end, limit, relative=find.unit != "人")  # 30人|参加村里的会: they do it
    return (noun, "counted-noun") if noun else UNTOLD


def _term(choice: Choice, find: Find) -> Told:
    """15天|交付: what is done in that time, or from that number on."""
    text, end = choice.clauses.text, find.end
    found = _TERMS.match(text, end - 1 if text[end - 1] == "起" else end)
    return (found[0], "term") if found else UNTOLD


def _count(choice: Choice, find: Find) -> Told:
    links = choice.links
    if links.loud and not links.examples:
        phrase = _phrase(choice)
        if phrase:
            return _named(choice, phrase)
    text, end = choice.clauses.text, find.end
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
    if told[0].endswith(_RATE_NOUNS):  # 30个|行业|利润增速较上月加快: rates are not counted
        told = told[0].removesuffix(head_of(told[0])) or told[0], told[1]
    if told[0] or links.acted or links.examples:
        return told
    phrase = _phrase(choice)
    if find.unit in THINGS or find.unit in _TURNS:
        return UNTOLD
    verb = len(choice.left.phrase) == 2 and (
        phrase in _STANDS or text[choice.left.start - 1 : choice.left.start] == "已"
    )
    if verb or phrase in _DID:  # 28个问题已|办结|21个: behind 已 stands a verb
        if _is_part(choice, find):
            return choice.carried or "", "carried-subject"
        if verb:
            return UNTOLD
    if phrase and phrase == choice.carried and not choice.left.links:  # 12个|乡镇|3万人受灾
        return UNTOLD
    if phrase and not choice.left.phrase.endswith("的"):
        return _named(choice, phrase)
    return _carried(choice)


def _is_part(choice: Choice, find: Find) -> bool:
    """Whether a count may be of some of those that the figure before counted: in the same classifier, and not only planned."""
    return choice.kind == sort_of(find) and bool(choice.carried) and not str(choice.carried).startswith(_PLANNED)


def _quantity(choice: Choice, find: Find) -> Told:
    phrase = _phrase(choice)
    text, end = choice.clauses.text, find.end
    extent = text[find.start - 1 : find.start]
    if extent in _DIMENSIONS and text.startswith("的", end):
        noun = _noun(choice, find)
        return (noun[0] + extent, "dimension") if noun[0] else UNTOLD
    if (choice.left.phrase.endswith("的") and len(choice.left.phrase) > 1 and "占" not in phrase) or (
        not phrase and text.startswith("的", end)
    ):
        noun = _noun(choice, find)
        return noun if noun[0] else _carried(choice)
    deal = None if choice.left.links else _DEALS.match(text, end)
    if deal:
        return deal[0], "deal"
    if phrase and len(phrase) < 9 and find.kind == "measure" and _DIRECTIONS.fullmatch(phrase):  # 往西|3公里
        return UNTOLD
    if phrase and (len(phrase) > 2 or head_of(phrase)):
        return _named(choice, phrase)
    noun = UNTOLD if choice.left.links else _noun(choice, find)
    if noun[0] or phrase:
        return noun if noun[0] else _named(choice, phrase)
    return UNTOLD if choice.links.examples else _carried(choice)


def _percent(choice: Choice, find: Find) -> Told:
    phrase = _phrase(choice)
    text, end = choice.clauses.text, find.end
    if (
        "占" not in phrase
        and not (phrase and choice.links.loud and head_of(phrase))  # 山区面积达|92.8%|的县
        and choice.links.comparison is None
        and (text.startswith("的", end) or text.startswith(_SHARE_NOUNS, end))
    ):
        noun, _ = _noun(choice, find)
        if noun and not _GROWTH.fullmatch(noun) and not noun.endswith(_VAGUE):
            return (
                "" if choice.left.links.endswith(("到", "在")) else phrase.removesuffix("的")
            ) + noun, "part-of-noun"
    if phrase:
        return _named(choice, phrase)
    if not choice.left.links:
        told = _noun(choice, find)
        if told[0]:
            return told
    subject, rule = _carried(choice)
    return (_RATE.sub("", subject) if choice.links.comparison else subject), rule


def _points(choice: Choice, find: Find) -> Told:
    phrase = _phrase(choice)
    if phrase:
        return _named(choice, phrase)
    carried = _carried(choice)
    return (carried[0] + choice.rate, "rate-of-change") if carried[0] and choice.rate else carried


def _ratio(choice: Choice, find: Find) -> Told:
    left = choice.left
    if (
        left.phrase.endswith("的")
        and "占" not in left.phrase
        and left.start > choice.floor
        and choice.clauses.text[left.start - 1] in "是为"
    ):
        phrase = tidy(choice.clauses.left(choice.floor, left.start).phrase)
        return (phrase, "indicator") if phrase else _carried(choice)
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
    subject = _named(choice, phrase)[0] if phrase else choice.carried
    return (subject, "ranked-subject") if subject else UNTOLD


def _duration(choice: Choice, find: Find) -> Told:
    text = choice.clauses.text
    phrase = _phrase(choice)
    if text.startswith("连续", find.start):
        return _streak(choice, find, phrase)
    links = choice.links
    if text.endswith("周年", find.start, find.end) or (
        phrase and (_SPANS.search(phrase) or links.comparison or choice.left.links.startswith(OF_TIME))
    ):
        return (phrase, "indicator") if phrase else UNTOLD
    if choice.links.comparison and not phrase:
        return _carried(choice)
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
    phrase = _phrase(choice)
    if phrase.endswith(("年龄", "寿命")):
        return phrase, "indicator"
    noun = _noun(choice, find)
    return noun if noun[0].endswith(_PERSONS) else UNTOLD


def _number(choice: Choice, find: Find) -> Told:
    phrase = _phrase(choice)
    if phrase and (
        choice.links.loud or last_head(phrase, 0, len(phrase)) or choice.clauses.text.startswith("点", find.end)
    ):
        return _named(choice, phrase)
    noun = _noun(choice, find) if choice.clauses.text[find.end - 1] in "万亿" else UNTOLD
    return _carried(choice) if choice.links.comparison and not phrase and not noun[0] else noun


def _ordinal(choice: Choice, find: Find) -> Told:
    """驿站（|一期|）: what the bracket stands behind."""
    if choice.clauses.text[find.start - 1 : find.start] not in ("（", "("):
        return UNTOLD
    phrase = tidy(choice.clauses.left(choice.floor, find.start - 1).phrase)
    return (phrase, "indicator") if phrase else UNTOLD


_BY_KIND: dict[str, Callable[[Choice, Find], Told]] = {
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
