"""The noun behind a figure: 284台|自动化设备, 80%的|市场份额."""

from __future__ import annotations

from typing import Final

from ...text.patterns import late
from .clauses import MARKS, OPEN, SHUT, WALL
from .subjects import SHORT
from .words import Word, Words, listed

LONGEST: Final = 30
"""Characters looked at behind a figure."""

_STOPS: Final = Words(
    [word for word in listed("clause_stops") if word.text not in ("了", "到")]  # an aspect takes its verb with it
    + [
        word
        for word in listed("change_verbs", "", "object", column="needs") + listed("figure_links")
        if len(word.text) > 1
    ]
    + listed("noun_ends")
)
_LATER: Final = frozenset(word.text for word in listed("noun_ends", "later"))
"""Words that end a noun, and may be its beginning: 5家企业|获奖, 5件获奖作品."""
_END: Final = frozenset(MARKS + OPEN + SHUT + "、的和")
_PLAIN: Final = _STOPS.plain(WALL + "、的和")
_QUOTED: Final = late(rf"“[^“”\n]{{1,24}}”(?=[^{WALL}、])|《[^《》\n]{{1,24}}》")
_FIRST_QUOTED: Final = late(r"“[^“”\n]{1,24}”")
_OPENERS: Final = Words(
    listed("clause_stops", "verb")
    + [Word(word) for word in ("展现", "体现", "具备", "位于", "符合", "从事", "负责", "反映", "用于")]
)
_OPENING: Final = frozenset(_OPENERS.by_first)
_RELATIVE: Final = late(rf"[^{WALL}]{{1,24}}的(?=[^{WALL}]{{2}})")
# one set first, which the regex engine looks for by itself
_ASPECT: Final = late(
    r"[了着到下上过出进起回](?:(?<=[了着])(?![陆火装力手眼重解])|(?<=到)(?![期位岸场点])|(?<=[下上过出进起回])[来去])"
)
_SHORT_VERBS: Final = frozenset(
    "患有得吃喝走去来做当买卖看说写拿打用花死丢盖建换修种"
)  # before 了; most others have two
_SETTLED: Final = frozenset("村乡镇县户市国队")
"""Nouns of one character that begin no verb of two."""
_PERSON_ENDS: Final = frozenset("人员者们")
PAIRS: Final = {"国家": "和地区", "单位": "和个人", "企业": "和个人"}
"""Nouns that are counted together with another one."""
_OWNED: Final = late(
    r"的[一-鿿]{0,4}?(?:负责人|被告人?|嫌疑人|当事人|代表|员工|职工|人员|老师|学生|学员|家长|家属|父母|孩子|老板|经理|董事|股东|村民|居民"
    r"|店员|队员|成员|船员|厂长|校长|车主|司机|业主|专家|作者|主人|死者|伤者|乘客|原因|详情)"
)
"""Persons and causes of what is counted."""
_FOR_THINGS: Final = frozenset("家起件台辆座所间户艘架宗笔项部栋幢列趟")
"""Classifiers that count no persons: 两家|企业|的负责人."""
FOR_PERSONS: Final = frozenset("名位户")
_PERSON: Final = late(
    r".*(?:老人|女子|男子|妇女|孩子|儿童|[男女]孩|[男女]童|少年|学生|市民|村民|居民|乘客|旅客|游客|顾客|司机|民警|警察|职工|工人|农民"
    r"|队员|员工|人员|患者|病人|老师|医生|护士|志愿者|战士|官兵|警卫|士兵|军人|警员|教练|裁判|干部|党员|群众|代表|委员|专家|记者|选手|运动员|球员|观众|网友|嫌疑人|被告人|农户|贫困户|困难户|养殖户|种植户|商户|用户)"
)
"""Up to the last word for a person in a noun: 女子|报警, 学生家长代表|发言."""
PERSONS: Final = tuple("年口群人者员长生童孩师手将子女男爷奶民工妇汉翁婴娃兵友户婆叔伯")
_BRACKET: Final = late(r"[（(][^（）()\n]{1,12}[）)]")
_NUMERALS: Final = frozenset("一二三四五六七八九十每")
_NO_PLACE: Final = ("国内", "省内", "室内", "境内", "初中", "高中", "其中", "公里", "邻里")
_GRADES: Final = frozenset(("国家", "国家级", "全国", "中国", "省", "省级", "全省", "市", "市级", "县级"))
"""What is no counted noun before a name in quotation marks, but the rank of it: 5个国家|“星火工坊”."""
_QUALITIES: Final = frozenset(("知名", "著名", "优秀", "重要", "主要", "特殊", "不同", "全新", "崭新"))
_PLACES: Final = frozenset("内中里")
_LOOSE: Final = frozenset("地较型性化式内中里")
"""Last characters of what may not be the noun alone."""
_MANNERS: Final = frozenset("型性化式")
"""Ends of adjectives; those with 性, 化, 式 may be nouns too (_TYPES), but for the first of several."""
_TYPES: Final = (
    "车型",
    "机型",
    "户型",
    "血型",
    "类型",
    "模型",
    "船型",
    "字型",
    "体型",
    "造型",
    "典型",
    "原型",
    "亚型",
    "句型",
    "脸型",
    "女性",
    "男性",
    "两性",
    "个性",
    "属性",
    "文化",
    "变化",
    "仪式",
    "方式",
    "模式",
    "形式",
    "公式",
)
_WORDS: Final = late(rf"[^{WALL}、0-9]*")


def counted(text: str, start: int, noun: str, unit: str | None) -> str:
    """What is counted in `unit` of the words at `start`: of an owner and what is his, the one that the classifier fits.

    >>> counted("两家企业的负责人", 2, "企业的负责人", "家"), counted("两名企业的负责人", 2, "企业的负责人", "名")
    ('企业', '企业的负责人')
    """
    if noun in PAIRS:
        pair = noun + PAIRS[noun]
        return pair if text.startswith(pair, start) else noun
    at = noun.find("的")
    fits = (unit in FOR_PERSONS and noun.endswith(PERSONS, 0, at)) or (unit in _FOR_THINGS and _OWNED.match(noun, at))
    return noun[:at] if at > 1 and fits else noun


def person(noun: str) -> str:
    """Who is counted in 名 or 位, without what he does; the noun as it is where no word for a person is followed by another.

    >>> person("高龄的老人骑车外出"), person("学生家长"), person("共产党员")
    ('老人', '学生家长', '共产党员')
    """
    found = None if noun.endswith(PERSONS) else _PERSON.match(noun)
    return found[0].rpartition("的")[2] if found and len(noun) - len(found[0]) > 1 else noun


def noun_behind(text: str, end: int, limit: int, relative: bool = True) -> str:
    """The noun that begins at `end`, before `limit`; empty where a verb, an adverb or a mark stands there.

    A clause with 的 before the noun is passed over, if `relative`.

    >>> noun_behind("40个展现本地风物和人情的茶亭，", 3, 16)
    '茶亭'
    """
    far = end + LONGEST
    if limit > far:
        limit = far
    if end < limit and text[end] == "的":
        end += 1
    if relative and text[end : end + 1] in _OPENING and (opener := _OPENERS.starting(text, end, limit)):
        found = _RELATIVE.match(text, end + len(opener), limit)
        end = found.end() if found else end
    start, stop = end, _stop(text, end, limit)
    if _ASPECT.search(text, end, stop) or (stop == end + 1 and text[end] in SHORT):
        return _fit(text, end, stop)
    while start < stop < limit - 1 and text[stop] == "的":  # 规模以上的|企业
        start, stop = stop + 1, _stop(text, stop + 1, limit)
        if start == stop:
            return _fit(text, end, start - 1)
    plain = start == end
    if start - end > 9:
        end = start
    if stop > end and text[stop : stop + 1] == "、" and (listed_to := _list_end(text, stop, limit)):
        return text[end:listed_to]
    return _fit(text, end, stop, plain)


def _list_end(text: str, at: int, limit: int) -> int:
    """Where a list of nouns ends that goes on at a 、 (一批|茶馆、书店收费): at a mark, and no verb in it; 0 if it is none."""
    while at < limit and text[at] in "、的":
        place = at + 1
        at = _stop(text, place, limit)
        if not 1 < at - place < 9:
            return 0
    return at if at < limit and text[at] in MARKS else 0


def _stop(text: str, start: int, limit: int) -> int:
    """Where the noun ends that begins at `start`."""
    at = start
    if text.startswith("“", at, limit):
        quoted = _FIRST_QUOTED.match(text, at, limit)
        at = quoted.end() if quoted else at
    while at < limit:
        found = _PLAIN.match(text, at, limit)
        if found:
            at = found.end()
            if at == limit:
                break
        letter = text[at]
        if letter in "“《":
            quoted = (_FIRST_QUOTED if text[start:at] in _GRADES else _QUOTED).match(text, at, limit)
            if not quoted:
                break
            at = quoted.end()
        elif letter in _END:
            break
        else:
            word = _STOPS.starting(text, at, len(text))
            if word and (at > start or word not in _LATER):
                break
            at += len(word) or 1
    return at


def _fit(text: str, start: int, stop: int, plain: bool = False) -> str:
    """The noun without the place word behind it (车间|内); a single character only where it stands alone.

    `plain` where no aspect is in it.
    """
    noun = text[start:stop].strip(" ·")
    if not plain:
        noun = _before_aspect(noun)
    if noun in _LATER or noun in _QUALITIES:  # 5家|获奖; 30位|知名|的对华友好人士
        return ""
    if noun[-1:] in _LOOSE:
        noun = _tightened(noun, text[stop : stop + 1])
    return noun if len(noun) > 2 else _short(noun, text, stop)


def _tightened(noun: str, behind: str) -> str:
    """The noun without what ends it and is none of it; empty where that makes it an adjective."""
    last = noun[-1]
    if last == "地" and len(noun) > 6 and noun[-5] == noun[-4] and noun[-3] == noun[-2]:  # 农民|高高兴兴地
        return noun[:-5]
    if last == "较":  # 行业利润增速|较1至9月份|加快
        return noun[:-1]
    if last in _MANNERS and (last == "型" or behind == "、") and not noun.endswith(_TYPES):
        return ""  # 一座创新型、开放型之城
    return noun[:-1] if last in _PLACES and len(noun) > 2 and not noun.endswith(_NO_PLACE) else noun


def _short(noun: str, text: str, stop: int) -> str:
    """A noun of two characters that is no other figure, or of one that is counted, with its bracket."""
    if len(noun) == 2:
        return "" if noun[0] in _NUMERALS else noun  # 5元|一斤
    if noun not in SHORT:
        return ""
    bracket = _BRACKET.match(text, stop)  # 31个|省（自治区、直辖市）
    return noun + bracket[0] if bracket else noun


def _before_aspect(noun: str) -> str:
    """What stands before a verb that an aspect or a direction gives away: 轿车|停到路旁, 男子|敲开了门."""
    found = _ASPECT.search(noun, 1)
    if not found:
        return noun
    at = found.start()
    if noun[at - 1] in _PERSON_ENDS:  # 负责人|到会
        return noun[:at]
    short = noun[at - 1] in _SHORT_VERBS or noun[at - 2] in _SETTLED  # 行政村|通了电话
    long = found[0] == "了" and at > 3 and not short
    return noun[: at - 2] if long else noun[: at - 1]


def clause_behind(text: str, end: int) -> str:
    """The words behind a figure up to the next mark or digit, at most `LONGEST` characters."""
    found = _WORDS.match(text, end, end + LONGEST)
    return found[0].strip() if found else ""
