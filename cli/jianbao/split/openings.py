"""Which lines open an item. One pass from top to bottom; every rule looks at a line, its neighbours and the running item."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..rule import Rule
from . import evidence, shapes
from .evidence import closed
from .lines import Line
from .page import TITLE_ONLY, TITLE_SHAPES, Page, end_byline, end_credit, signature

_ANCHORS = frozenset(
    (
        shapes.DATELINE,
        shapes.BYLINE,
        shapes.NAMES,
        shapes.SIGNED,
        shapes.NOTICE_TITLE,
        shapes.JUMP_FROM,
        shapes.FURNITURE,
    )
)
_RUN = TITLE_SHAPES - {shapes.NAMES, shapes.SIGNED, shapes.NOTICE_TITLE}
_AUTHORS = frozenset((shapes.BYLINE, shapes.NAMES, shapes.SIGNED))
_ABOVE_AUTHORS = frozenset((shapes.HEADING, shapes.PICTURE, shapes.ORG, shapes.ENUMERATED))
_BULLETS = frozenset("●▲◆■★▼♦◎○△◇□☆※")
_BRIEF = frozenset((shapes.BODY, shapes.CAPTION))
_LONGEST_RUN = 12
_LONGEST_SUMMARY = 300


class Opening(NamedTuple):
    """`top` tells, of the index of a line, the index of the line that opens an item because of it, or None.

    Only lines of these `shapes` are asked (empty: lines of any).
    """

    top: Callable[[Page, int], int | None]
    shapes: frozenset[str] = frozenset()


def _page_top(page: Page, index: int) -> int | None:
    return index if index == 0 else None


def _furniture(page: Page, index: int) -> int | None:
    return None if page.shape(page.head) == shapes.FURNITURE else index


def _behind_furniture(page: Page, index: int) -> int | None:
    furniture = page.lines[page.head].shape == shapes.FURNITURE
    return index if furniture and page.lines[index].shape != shapes.FURNITURE else None


def _column(page: Page, index: int) -> int | None:
    if page.last_text < 0 or (page.notice and not closed(page, index - 1)):
        return None
    return index


def _brief(page: Page, index: int) -> int | None:
    """A text behind a bullet that is signed, below another such text."""
    words = page.lines[index].words
    if words[0] not in _BULLETS or page.lines[index].shape not in _BRIEF or not signature(words):
        return None
    above = page.lines[index - 1] if index else None
    if above is None or page.last_text < 0 or page.notice:
        return None
    same = above.words[0] in _BULLETS and signature(above.words) is not None
    begins = index + 1 < len(page.lines) and page.lines[index + 1].words[0] == words[0]
    return index if same or (begins and signature(page.lines[index + 1].words)) else None


def _next_picture(page: Page, index: int) -> int | None:
    """What stands below the maker of a picture, where the running item is nothing but a picture without a headline."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    titled = line.shape in (shapes.HEADING, shapes.NAMES) and page.shape(index + 1) in _BRIEF
    if (
        above is None
        or (line.shape not in _BRIEF and not titled)
        or page.shape(page.head) not in _BRIEF
        or index - page.head > 3
    ):
        return None
    if above.shape != shapes.CREDIT and end_credit(above.words) is None:
        return None
    so_far = page.lines[page.head : index]
    return index if all(other.shape in (*_BRIEF, shapes.CREDIT) for other in so_far) else None


def _continued(page: Page, index: int) -> int | None:
    line_above = index - 2
    if page.shape(index - 1) == shapes.HEADING and page.last_text == line_above and page.lines[line_above].ended:
        return index - 1
    return index


def _dateline(page: Page, index: int) -> int | None:
    if page.last_text < 0:
        return None
    top = page.title_top(index)
    if top == index and not page.signed and page.is_title(page.head):
        # a summary may stand between the headline and the dateline
        before = page.lines[index].start - page.lines[page.head].start
        return None if before < _LONGEST_SUMMARY else index
    return top


def _byline(page: Page, index: int) -> int | None:
    if page.last_text < 0:
        return None
    if page.shape(index - 1) not in _ABOVE_AUTHORS:
        return None
    below = index + 1
    if page.shape(index) == shapes.BYLINE:  # sure enough to let a caption or a section head stand below it
        while below < index + 3 and page.shape(below) == shapes.HEADING:
            below += 1
    if not _is_text(page, below):
        return None
    top = page.title_top(index)
    return None if page.notice and not closed(page, top - 1) else top


def _is_text(page: Page, index: int) -> bool:
    """Whether running text begins at a line: a sentence, or a line too long for a title."""
    if index >= len(page.lines):
        return False
    line = page.lines[index]
    if line.shape in (shapes.BODY, shapes.DATELINE, shapes.JUMP_FROM, shapes.VERSE):
        return True
    return line.words[-1] in "。！？；：" or len(line.words) > 30 or page.shape(index + 1) == shapes.BODY


def _notice(page: Page, index: int) -> int | None:
    if page.last_text < 0:
        return None
    top = page.title_top(index, titled=True)
    above = page.lines[top - 1]
    if page.notice and not closed(page, top - 1) and _goes_on(above):
        return None
    if page.notice and top < index and page.shape(top) == shapes.ORG and _signs_above(page, top, index):
        top += 1
    return top


def _goes_on(line: Line) -> bool:
    """Whether a line of a notice leaves open that more of it follows: short, and closed by no mark and no phone."""
    return not line.ended and line.shape != shapes.TABLE and len(line.words) <= 40 and not line.words[-1].isdigit()


def _signs_above(page: Page, office: int, title: int) -> bool:
    """Whether an office between two notices signs the upper one, rather than being named above the title of the lower.

    The upper one wants a signature unless it has its date; the lower one has the office named again where it is signed.
    """
    if closed(page, office - 1) >= 2.5:
        return False
    name = page.lines[office].words
    for line in page.lines[title + 1 : title + 30]:
        if line.shape == shapes.NOTICE_TITLE:
            break
        if line.shape == shapes.ORG and line.words == name:
            return False
    return True


def _stock_line(page: Page, index: int) -> int | None:
    if page.last_text < 0 or page.is_title(index - 1):
        return None
    near = range(index + 1, min(index + 4, len(page.lines)))
    return index if any(page.shape(i) == shapes.NOTICE_TITLE for i in near) else None


def _run_end(page: Page, index: int) -> int | None:
    """The line of running text below the run of short lines that begins at `index`; None where there is none.

    None, too, where something sure stands below the run, which then decides, and where the run began further up.
    """
    if page.last_text < 0:
        return None
    if page.last_text != index - 1 and page.is_title(index - 1) and page.shape(index - 1) != shapes.ORG:
        return None
    text = index + 1
    while text < len(page.lines) and page.shape(text) in _RUN and text - index < _LONGEST_RUN:
        text += 1
    return None if page.shape(text) in _ANCHORS or not _is_text(page, text) else text


def _headline(page: Page, index: int) -> int | None:
    text = _run_end(page, index)
    if text is None or not evidence.opens(page, index, text, page.fired):
        return None
    return index - 1 if _names_column(page, index - 1) else index


def _names_column(page: Page, index: int) -> bool:
    """Whether a line behind a bullet, below a text that is closed, names the column that the item below stands in."""
    return (
        page.head < index - 1
        and page.shape(index) == shapes.ENUMERATED
        and page.lines[index].words[0] in "■◆【"
        and page.lines[index - 1].ended
    )


def _rule(name: str, find: Opening, why: str, examples: tuple[str, ...], counter: tuple[str, ...]) -> Rule[Opening]:
    return Rule(name=name, find=find, why=why, examples=examples, counter_examples=counter)


_FIRST = "青溪大桥通车\n\n青溪大桥通车，两岸居民往来方便了。"

RULES: tuple[Rule[Opening], ...] = (
    _rule("page-top", Opening(_page_top), "the first line of a page opens an item", (_FIRST, "青溪"), ("",)),
    # furniture stands between items wherever the layout has room: before all that reads titles
    _rule(
        "furniture-line",
        Opening(_furniture, frozenset((shapes.FURNITURE,))),
        "editors and folio lines belong to no story",
        (f"{_FIRST}\n\n责编：钱一川", f"{_FIRST}\n\n第03版：要闻"),
        (_FIRST,),
    ),
    _rule(
        "behind-furniture",
        Opening(_behind_furniture),
        "what stands below editors and folio lines is another item",
        (f"第03版：要闻\n\n{_FIRST}", f"责编：钱一川\n\n{_FIRST}"),
        (f"{_FIRST}\n\n责编：钱一川",),
    ),
    _rule(
        "column-opens",
        Opening(_column, frozenset((shapes.COLUMN,))),
        "社论, 【简讯】: the head of a column stands over other items than the one above it",
        (f"{_FIRST}\n\n社论\n\n茶园采摘季\n\n春茶开始采摘。", f"{_FIRST}\n\n【简讯】\n\n●春茶开始采摘。（赵小满）"),
        (_FIRST,),
    ),
    _rule(
        "brief-bullet",
        Opening(_brief),
        "in a row of briefs each is marked by the same bullet and closed by its author",
        (
            f"{_FIRST}\n\n【简讯】\n\n●春茶开始采摘。（赵小满）\n\n●电影节今日开幕。（钱一川）",
            f"{_FIRST}\n\n▲春茶开始采摘。（赵小满）\n\n▲电影节今日开幕。（钱一川）",
        ),
        (f"{_FIRST}\n\n●春茶开始采摘。\n\n●电影节今日开幕。",),
    ),
    _rule(
        "next-picture",
        Opening(_next_picture),
        "on a page of pictures each has its caption and its maker, mostly no headline",
        (
            "青溪大桥夜景，两岸灯火通明。\n\n赵小满 摄\n\n茶农在山上采茶。\n\n钱一川 摄",
            "青溪大桥夜景，两岸灯火通明。青溪报记者 赵小满 摄\n\n茶农在山上采茶。青溪报记者 钱一川 摄",
        ),
        (f"{_FIRST}\n\n赵小满 摄\n\n茶农在山上采茶。\n\n钱一川 摄",),
    ),
    _rule(
        "continued-from",
        Opening(_continued, frozenset((shapes.JUMP_FROM,))),
        "上接…版 opens the rest of a story of another page",
        (f"{_FIRST}\n\n（上接第一版）\n\n茶农早起上山。", f"{_FIRST}\n\n◀◀(上接1版)\n\n茶农早起上山。"),
        (f"{_FIRST}\n\n（下转第三版）",),
    ),
    _rule(
        "dateline-below",
        Opening(_dateline, frozenset((shapes.DATELINE,))),
        "a dateline opens the text of an item: the short lines above it are its title",
        (
            f"{_FIRST}\n\n茶园采摘季\n\n本报讯 春茶开始采摘。",
            f"{_FIRST}（赵小满）\n\n新华社银川3月2日电 春茶开始采摘。",
        ),
        ("青溪大桥通车\n\n本报讯 青溪大桥通车。",),
    ),
    # the stock line before the title of the notice it may stand above
    _rule(
        "stock-line-above",
        Opening(_stock_line, frozenset((shapes.STOCK_LINE,))),
        "a disclosure may print code, short name and number above its title",
        (
            f"{_FIRST}\n\n证券代码：000000\n\n青溪股份关于股东减持的公告\n\n本公司董事会声明如下。",
            f"{_FIRST}\n\n股票代码：000000\n\n青溪股份公告\n\n本公司声明如下。",
        ),
        (f"{_FIRST}\n\n证券代码：000000",),
    ),
    _rule(
        "notice-title-line",
        Opening(_notice, frozenset((shapes.NOTICE_TITLE,))),
        "公告 声明 启事: the title of a notice opens it",
        (
            f"{_FIRST}\n\n注销公告\n\n青溪建材有限公司拟注销。",
            f"{_FIRST}\n\n遗失声明\n\n赵小满遗失身份证，声明作废。",
        ),
        (_FIRST,),
    ),
    _rule(
        "byline-below",
        Opening(_byline, _AUTHORS),
        "a line of names below a short line: headline and authors",
        (
            f"{_FIRST}\n\n茶园采摘季\n\n赵小满钱一川\n\n春茶开始采摘，茶农早起上山。",
            f"{_FIRST}\n\n茶园采摘季\n\n本报记者 赵小满\n\n春茶开始采摘。",
        ),
        ("青溪大桥通车\n\n赵小满\n\n青溪大桥通车。",),
    ),
    # last: nothing sure stands near, evidence is weighed
    _rule(
        "headline",
        Opening(_headline, _RUN | {shapes.ENUMERATED, shapes.PICTURE}),
        "a short line above running text, nothing sure near it: what speaks for it is weighed",
        (
            f"{_FIRST}（赵小满）\n\n茶园迎来采摘季\n\n近日，春茶开始采摘。",
            f"{_FIRST}\n\n\n\n\n青溪茶园迎来春茶采摘季\n\n近日，春茶开始采摘，茶农早起上山。",
        ),
        (f"{_FIRST}\n\n桥上\n\n这座桥方便了两岸居民往来。",),
    ),
)
_ANY = tuple(rule for rule in RULES if not rule.find.shapes)
_OF = {
    shape: tuple(rule for rule in RULES if not rule.find.shapes or shape in rule.find.shapes)
    for shape in frozenset().union(*(rule.find.shapes for rule in RULES))
}


def openings(lines: list[Line], fired: set[str] | None = None) -> dict[int, str]:
    """Indices of the lines that open an item, each with the name of the rule; line 0 always does.

    The names of the rules of evidence that fire go to `fired`, if it is given. One pass.
    """
    page = Page(lines, fired)
    for index, line in enumerate(lines):
        for rule in _OF.get(line.shape, _ANY):
            top = rule.find.top(page, index)
            if top is not None and (top > page.head or not page.opened):
                page.open(top, rule.name)
                break
        _take_note(page, index, line)
    return page.opened


def _take_note(page: Page, index: int, line: Line) -> None:
    """What the line adds to what is known of the running item."""
    shape = line.shape
    if shape == shapes.BODY:
        page.last_text = index
        if not page.signed and (signature(line.words) or end_byline(line.words)):
            page.signed = True
        return
    if shape == shapes.NOTICE_TITLE and page.last_text < 0:
        page.notice = True
    elif shape == shapes.DATELINE and page.last_text < 0:
        page.notice = False
    if shape not in TITLE_ONLY or (page.last_text >= 0 and shape not in TITLE_SHAPES):
        page.last_text = index
    if shape in _AUTHORS and page.last_text < 0:
        page.bylined = True
    if shape in _AUTHORS or shape == shapes.DATELINE:
        page.signed = True
