"""Whether a short line above running text is the headline of a new item or a section head: what speaks for it, what against.

Nothing sure (dateline, byline, title of a notice) stands near such a line; each rule here is one observation with a
weight, and the line opens an item when they add up to `ENOUGH`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ..rule import Rule
from ..text.patterns import late
from . import shapes
from .case import Case
from .cohesion import found_in, pairs, shared
from .days import signed_day
from .page import Page, end_byline, end_credit, signature

ENOUGH = 1.5
_TIME_LEAD = late(
    r"(?:近日|日前|最近|近年来|近来|时下|目前|当前|不久前|去年|今年|昨日|昨天|今天|前不久|连日来|随着|截至|本月|上月|新年|春节|北京时间|当地时间|一段时间以来|\d{1,4}[年月日]|记者从|在[^，。]{2,20}[，])"
)
_CONNECTIVE = late(
    r"(?:但是?|然而|不过|因此|所以|于是|而且?|此外|另外|其实|其中|同时|对此|为此|看来|可见|当然|总之|首先|其次|再次|最后|接着|后来|据了解|据悉|据介绍|据统计|与此同时|他们?说?|她们?说?|它们?|这[些种一个样是里]?|那[些种个么样里]?|该|如此|正因|尽管|虽然|这时|同样|除此|除了)"
)

_TAKEN = late(r"[。！？”]\s*[（(][^（()）]{2,20}[摄攝][）)]\Z")
_CLOSING_WORDS = late(r"(?:声明作废|特此(?:公告|声明|通告|公示|启事))[。！]?\Z")


Clue: TypeAlias = Callable[[Case], float]
"""How much an observation says for a new item: positive, negative, or 0 where it is not there."""


def closed(page: Page, index: int) -> float:
    """How surely line `index` closes an item: 3 a signature, a dateline at the end, a jump; 0 nothing of the kind."""
    line = page.lines[index]
    shape = line.shape
    if shape in (shapes.END_DATELINE, shapes.JUMP_ON, shapes.NAVIGATION):
        return 3.0
    if shape == shapes.DATE:
        return 3.0
    if shape == shapes.BYLINE and page.last_text >= 0:
        return 3.0
    if shape in (shapes.CREDIT, shapes.SIGNATORY):
        return 2.5
    if shape == shapes.ORG and page.notice:
        return 2.0
    if page.notice and signed_day(line.words):
        return 3.0
    if page.notice and (shape == shapes.CLOSING or _CLOSING_WORDS.search(line.words)):
        return 2.0
    if shape == shapes.CONTACT and page.notice:
        return 1.0
    if signature(line.words) or end_byline(line.words) or end_credit(line.words):
        return 3.0
    return 0.0


def _closed(case: Case) -> float:
    return closed(case.page, case.top - 1)


def _unended(case: Case) -> float:
    before = case.before
    return (
        -1.5
        if before.shape in (shapes.BODY, shapes.DATELINE) and not before.ended and case.line.gap <= before.gap
        else 0.0
    )


def _wider_gap(case: Case) -> float:
    return 1.5 if case.line.gap >= 2 * max(2, case.page.lines[case.text].gap) else 0.0


def _length(case: Case) -> float:
    size = max(len(line.words) for line in case.page.lines[case.top : min(case.text, case.top + 3)])
    return -1.0 if size <= 6 else -0.3 if size <= 9 else 0.5 if size <= 13 else 1.0


def _lines_of_title(case: Case) -> float:
    return 0.7 if 2 <= case.text - case.top <= 3 else 0.0


_APART, _TOGETHER = 2.0, -3.0
"""What cohesion can say at most, for and against."""


def _cohesion(case: Case) -> float:
    above, below = pairs(case.above), pairs(case.below)
    sure = min(1.0, min(len(above), len(below)) / 60)
    return max(_TOGETHER, min(_APART, (0.07 - shared(above, below)) / 0.025)) * sure


def _title_words(case: Case) -> float:
    title = pairs(case.title)
    up, down = found_in(title, case.above), found_in(title, case.below)
    if up >= 2 or up > down:
        return -1.5 if up >= 2 else -1.0
    if up or down < 2:
        return 0.0
    return 1.2 if 2 * down >= len(title) else 0.7


def _time_lead(case: Case) -> float:
    return 1.0 if _TIME_LEAD.match(case.page.lines[case.text].words) else 0.0


def _connective(case: Case) -> float:
    return -1.5 if _CONNECTIVE.match(case.page.lines[case.text].words) else 0.0


def _counted(case: Case) -> float:
    words = case.line.words
    if case.line.shape == shapes.ENUMERATED or words[0] in "【［（(" or any(mark in words for mark in "●■▲◆"):
        return -4.0
    return -2.0 if case.page.lines[case.text].words[0] in "●■▲◆" else 0.0


def _picture(case: Case) -> float:
    return 4.0 if any(case.page.shape(i) == shapes.PICTURE for i in range(case.top, case.text)) else 0.0


def _credit_below(case: Case) -> float:
    """Title, a caption of a few lines, the maker of the picture."""
    page = case.page
    for index in range(case.text, min(case.text + 4, len(page.lines))):
        shape = page.shape(index)
        photographed = shape == shapes.BYLINE and page.lines[index].words.endswith("摄影报道")
        if (
            shape == shapes.CREDIT
            or photographed
            or end_credit(page.lines[index].words)
            or _TAKEN.search(page.lines[index].words[-40:])
        ):
            return 2.0
        if shape not in (shapes.BODY, shapes.CAPTION):
            break
    return 0.0


def _barely_begun(case: Case) -> float:
    page = case.page
    length = case.line.start - page.lines[page.head].end
    texts = sum(line.shape == shapes.BODY for line in page.lines[page.head : min(case.top, page.head + 8)])
    if page.bylined and texts < 2 and length < 200:
        return -2.0  # whoever has his name above a story writes more than a paragraph
    return -0.8 if length < 60 else 0.0


def _signed_twice(case: Case) -> float:
    """The running item has its author; another signature comes before anything sure."""
    page = case.page
    if not page.signed:
        return 0.0
    for index in range(case.text, min(case.text + 40, len(page.lines))):
        if page.lines[index].shape in (
            shapes.NOTICE_TITLE,
            shapes.DATELINE,
            shapes.JUMP_FROM,
            shapes.BYLINE,
            shapes.NAMES,
        ):
            return 0.0
        words = page.lines[index].words
        if page.shape(index) != shapes.END_DATELINE and (signature(words) or end_byline(words)):
            return 2.0
        if page.shape(index) == shapes.HEADING:
            return 0.0  # the signature may be that of a story between
    return 0.0


def _dateline_due(case: Case) -> float:
    """The running item has its authors and no dateline yet; one that closes a text comes before anything sure."""
    page = case.page
    if not page.bylined:
        return 0.0
    for index in range(case.text, min(case.text + 60, len(page.lines))):
        shape = page.lines[index].shape
        if shape == shapes.END_DATELINE:
            return -2.0
        if shape in (
            shapes.NOTICE_TITLE,
            shapes.DATELINE,
            shapes.JUMP_FROM,
            shapes.BYLINE,
            shapes.NAMES,
            shapes.FURNITURE,
        ):
            return 0.0
    return 0.0


def _in_notice(case: Case) -> float:
    return -2.0 if case.page.notice and not _closed(case) else 0.0


def _rule(name: str, find: Clue, why: str, examples: tuple[str, ...], counter: tuple[str, ...]) -> Rule[Clue]:
    return Rule(name=name, find=find, why=why, examples=examples, counter_examples=counter)


_STORY = (
    "青溪大桥通车\n\n本报讯 青溪大桥通车，两岸居民往来方便了。桥长三百米，桥面宽十二米，由县里出资修建，施工历时两年。"
)
_OTHER = "茶园迎来采摘季\n\n春茶开始采摘，茶农早起上山，鲜叶当天送进作坊，晚上就能炒出新茶。"

RULES: tuple[Rule[Clue], ...] = (
    _rule(
        "closed-above",
        _closed,
        "signature in brackets, dateline at the end, jump, credit, sign-off: the item above has ended",
        (f"{_STORY}（赵小满）\n\n{_OTHER}", f"{_STORY}\n\n（下转第三版）\n\n{_OTHER}"),
        (f"{_STORY}\n\n{_OTHER}",),
    ),
    _rule(
        "unended-above",
        _unended,
        "a paragraph cut by a column break has no end mark: what follows is its rest",
        (
            f"{_STORY[:-1]}\n\n{_OTHER}",
            "山里的路\n\n这条路走了三十年，坑坑洼洼，逢雨必滑，村里人说起来都\n\n摇头叹气\n\n直到去年才修好。",
        ),
        (f"{_STORY}\n\n{_OTHER}",),
    ),
    _rule(
        "wider-gap",
        _wider_gap,
        "layout leaves more room between items than between paragraphs",
        (f"{_STORY}\n\n\n\n{_OTHER}", f"{_STORY}\n\n\n\n\n{_OTHER}"),
        (f"{_STORY}\n\n{_OTHER}",),
    ),
    _rule(
        "headline-length",
        _length,
        "a headline tells what happened and needs ten characters or more; section heads are mostly shorter",
        (f"{_STORY}\n\n青溪茶园迎来春茶采摘季\n\n春茶开始采摘，茶农早起上山。", f"{_STORY}\n\n桥上\n\n桥面宽敞。"),
        ("青溪大桥通车",),
    ),
    _rule(
        "title-of-lines",
        _lines_of_title,
        "a headline may have a kicker above and a deck below it, a section head stands alone",
        (
            f"{_STORY}\n\n又到采茶时\n\n茶农早起上山\n\n春茶开始采摘。",
            f"{_STORY}\n\n又到采茶时\n——青溪茶园见闻\n\n春茶开始采摘。",
        ),
        (f"{_STORY}\n\n又到采茶时\n\n春茶开始采摘。",),
    ),
    _rule(
        "cohesion",
        _cohesion,
        "one story uses the same words again and again (Hearst 1997, TextTiling)",
        (f"{_STORY}\n\n{_OTHER}", f"{_STORY}\n\n两岸往来\n\n青溪大桥由县里出资修建，两岸居民往来方便，桥面宽敞。"),
        ("青溪大桥通车",),
    ),
    _rule(
        "headline-words",
        _title_words,
        "a headline uses words of its own story, a section head words of the story above",
        (
            f"{_STORY}\n\n茶园春茶采摘季\n\n春茶开始采摘，茶园里茶农早起，采摘季到了。",
            f"{_STORY}\n\n大桥通车之后\n\n夜里灯火通明。",
        ),
        (f"{_STORY}\n\n风和日丽\n\n天气转暖。",),
    ),
    _rule(
        "time-lead",
        _time_lead,
        "a lead says when: 近日, 日前, 3月2日",
        (f"{_STORY}\n\n茶园采摘季\n\n近日，春茶开始采摘。", f"{_STORY}\n\n茶园采摘季\n\n3月2日，春茶开始采摘。"),
        (f"{_STORY}\n\n茶园采摘季\n\n春茶开始采摘。",),
    ),
    _rule(
        "connective",
        _connective,
        "a paragraph that begins with 但, 因此, 这 leans on what stands above",
        (f"{_STORY}\n\n桥上灯火\n\n但是，夜里灯火通明。", f"{_STORY}\n\n桥上灯火\n\n这盏灯亮了。"),
        (f"{_STORY}\n\n桥上灯火\n\n夜里灯火通明。",),
    ),
    _rule(
        "counted-head",
        _counted,
        "一、 （二） 【…】 ■ count or mark the parts of one text",
        (f"{_STORY}\n\n一、桥梁建设\n\n夜里灯火通明。", f"{_STORY}\n\n【桥上灯火】\n\n夜里灯火通明。"),
        (f"{_STORY}\n\n桥上灯火\n\n夜里灯火通明。",),
    ),
    _rule(
        "picture-in-title",
        _picture,
        "（附图片1张） stands in titles only",
        (f"{_STORY}\n\n茶园采摘季（图片）\n\n春茶开始采摘。", f"{_STORY}\n\n茶园采摘季（附图片2张）\n\n春茶开始采摘。"),
        (f"{_STORY}\n\n茶园采摘季\n\n春茶开始采摘。",),
    ),
    _rule(
        "credit-below",
        _credit_below,
        "title, caption and the maker of the picture: a picture with its words is an item",
        (
            f"{_STORY}\n\n采茶\n\n春茶开始采摘。\n\n钱一川 摄",
            f"{_STORY}\n\n采茶\n\n春茶开始采摘。（钱一川摄）",
        ),
        (f"{_STORY}\n\n采茶\n\n春茶开始采摘。（钱一川）",),
    ),
    _rule(
        "barely-begun",
        _barely_begun,
        "an item has more than a line of text before the next begins",
        (
            "青溪大桥通车\n\n大桥通车了。\n\n桥上灯火\n\n夜里灯火通明。",
            "青溪大桥通车\n\n本报讯 大桥通车了。\n\n桥上灯火\n\n夜里灯火通明。",
        ),
        (f"{_STORY}再过一个月，桥上的路灯也要亮起来了，居民都盼着。\n\n桥上灯火\n\n夜里灯火通明。",),
    ),
    _rule(
        "signed-twice",
        _signed_twice,
        "a story has its author at its head or at its end, not at both",
        (
            "青溪大桥通车\n\n赵小满\n\n大桥通车了，居民往来方便了。\n\n茶园采摘季\n\n春茶开始采摘。（钱一川）",
            f"{_STORY}\n\n茶园采摘季\n\n春茶开始采摘。（钱一川）",
        ),
        ("青溪大桥通车\n\n大桥通车了，居民往来方便了。\n\n茶园采摘季\n\n春茶开始采摘。（钱一川）",),
    ),
    _rule(
        "dateline-due",
        _dateline_due,
        "a long story of an agency has its authors at its head and its dateline below its text",
        (
            "青溪大桥通车\n\n新华社记者 赵小满\n\n大桥通车了。\n\n桥上灯火\n\n夜里灯火通明。\n\n新华社银川3月2日电",
            "青溪大桥通车\n\n本报记者 赵小满\n\n大桥通车了。\n\n茶园采摘季\n\n夜里灯火通明。\n\n（本报银川3月2日电）",
        ),
        ("青溪大桥通车\n\n大桥通车了。\n\n桥上灯火\n\n夜里灯火通明。\n\n新华社银川3月2日电",),
    ),
    _rule(
        "inside-notice",
        _in_notice,
        "until a notice is signed, its short lines are its own",
        (
            "招标公告\n\n现就青溪大桥护栏项目招标。\n\n投标人资格\n\n投标人须有资质。",
            "拍卖公告\n\n现公开拍卖车辆三台。\n\n拍卖标的\n\n车辆三台。",
        ),
        ("青溪大桥通车\n\n大桥通车了。\n\n桥上灯火\n\n夜里灯火通明。",),
    ),
)


def opens(page: Page, top: int, text: int, fired: set[str] | None = None) -> bool:
    """Whether all that speaks for a new item at line `top` is enough; the names of the rules that fire go to `fired`."""
    case = Case(page, top, text)
    total = 0.0
    for clue in _PLAIN:
        total += clue(case)
    words = _title_words(case)
    if fired is not None:
        fired.update(rule.name for rule in RULES if rule.find(case))
    # All words on both sides are only cut up where that may still change the outcome. Sums of floats are rounded: the
    # bounds are added up in the order of the sum itself, so that they hold to the last bit.
    elif not total + _TOGETHER + words < ENOUGH <= total + _APART + words:
        return total + _TOGETHER + words >= ENOUGH
    return total + _cohesion(case) + words >= ENOUGH


_PLAIN = tuple(rule.find for rule in RULES if rule.find not in (_cohesion, _title_words))
