"""What a line is by its own form: dateline, byline, notice title, jump, credit … Every rule looks at one line alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..rule import Rule
from . import datelines, forms, jumps
from .lines import Line

JUMP_FROM, JUMP_ON = "jump-from", "jump-on"
FURNITURE, SEPARATOR, NAVIGATION = "furniture", "separator", "navigation"
TABLE, CREDIT, CAPTION, PICTURE = "table", "credit", "caption", "picture"
DATELINE, END_DATELINE = "dateline", "end-dateline"
BYLINE, NAMES, SIGNED = "byline", "names", "signed"
NOTICE_TITLE, STOCK_LINE, NUMBER_LINE = "notice-title", "stock-line", "number-line"
DATE, CONTACT, ORG, SIGNATORY, CLOSING = "date", "contact", "org", "signatory", "closing"
LABEL, COLUMN = "label", "column-head"
ENUMERATED, HEADING, VERSE, BODY = "enumerated", "heading", "verse", "body"

LONGEST_HEADING = 50


class Form(NamedTuple):
    """The shape that a rule gives a line, the longest line it looks at, its test of the words, and, to spare the test,
    the characters that such a line can begin with (empty: any)."""

    shape: str
    longest: int
    test: Callable[[str], bool]
    first: str = ""


def _rule(
    name: str,
    longest: int,
    test: Callable[[str], bool],
    why: str,
    examples: tuple[str, ...],
    counter: tuple[str, ...],
    first: str = "",
) -> Rule[Form]:
    return Rule(name=name, find=Form(name, longest, test, first), why=why, examples=examples, counter_examples=counter)


# The order is the order of the tests: what is printed in one way only comes before what could be many things.
RULES: tuple[Rule[Form], ...] = (
    _rule(
        JUMP_FROM,
        10**9,
        jumps.comes,
        "a story that goes on from another page opens with 上接…版, in brackets or behind an arrow",
        ("（上接第一版）", "◀◀(上接2版)", "（紧接A1版）溪水退去以后，镇上的人回来了。"),
        ("上接天光的山路", "记者从上接待处了解到，一切如常。"),
        first="◀◁←▶▷→►◄（(【上紧緊接",
    ),
    _rule(
        JUMP_ON,
        40,
        jumps.goes,
        "a story that is cut closes with 下转…版 on a line of its own",
        ("（下转第三版）", "▶▶下转4版"),
        ("转版税收入", "下转弯处有人"),
        first="◀◁←▶▷→►◄（(【下转轉上紧緊接",
    ),
    # before tables: editors are parted by wide gaps too
    _rule(
        FURNITURE,
        80,
        forms.is_furniture,
        "responsible editors, hotlines, folio lines, what stands on which page: the same on every page of a paper",
        ("责编：钱一川　版式：周知夏", "新闻热线：0123-5550000", "第03版：要闻", "春茶开始采摘　3版"),
        ("编辑部里灯火通明", "第三版《青溪县志》出版", "（下转3版）", "茶园采摘季（下转第3版）"),
    ),
    # the tab before all that reads words: a cell may be a name, a date, an office
    _rule(
        TABLE,
        10**9,
        forms.is_table_row,
        "cells are parted by tabs, bars or repeated wide gaps",
        ("名次\t单位\t得分", "│序号│名称│", "甲班　　30人　　12组　　优"),
        ("青溪大桥 今日通车", "山路｜溪水"),
    ),
    _rule(
        NAVIGATION,
        40,
        forms.holds(forms.NAVIGATION),
        "what a web page prints around a story",
        ("上一页12下一页", "《青溪日报》（2031年05月08日 第03版）", "来源：青溪日报"),
        ("翻到下一章", "上一季的收成"),
    ),
    _rule(
        SEPARATOR,
        40,
        forms.whole(forms.SEPARATOR),
        "ornaments between parts",
        ("＊＊＊", "————"),
        ("＊甲", "一"),
    ),
    _rule(
        DATE,
        30,
        forms.whole(forms.DATE),
        "the day below a signature stands on a line of its own",
        ("2031年5月6日", "二○三一年五月六日", "2031-05- 06"),
        ("2031年5月6日起施行", "5月6日清晨"),
    ),
    _rule(
        END_DATELINE,
        60,
        forms.is_dateline,
        "a long story by an agency carries its dateline below the text, alone",
        ("新华社银川3月2日电", "（本报银川3月2日电）"),
        ("新华社记者 钱一川", "电影节3月2日开幕"),
    ),
    _rule(
        DATELINE,
        10**9,
        lambda words: datelines.read_head(words) is not None,
        "news opens with agency, place and day (新华社银川3月2日电) or 本报讯",
        (
            "新华社银川3月2日电（记者钱一川）青溪大桥通车。",
            "本报讯 青溪大桥通车。",
            "央视网消息（新闻联播）：青溪大桥通车。",
        ),
        ("据韩联社首尔3月2日报道，青溪大桥通车。", "新华社的电讯稿写道，大桥通车。"),
    ),
    # before credits: 文/ 图/ lines name both writer and photographer
    _rule(
        BYLINE,
        60,
        lambda words: words[-1] not in "。！？摄攝；，" and (forms.is_byline(words) or forms.is_marked_byline(words)),
        "paper, office and names on a line: 本报记者 赵小满; a bullet and names: ○ 赵小满; 文/赵小满",
        ("本报记者 赵小满 通讯员 钱一川", "○ 赵小满", "文/赵小满 图/钱一川"),
        ("记者从县里了解到大桥将通车", "本报记者 赵小满 摄", "● 山乡巨变"),
    ),
    _rule(
        CREDIT,
        40,
        lambda words: forms.is_photo_credit(words) or bool(forms.ART.match(words)),
        "the maker of a picture: name and 摄, or in brackets behind the title of a work",
        ("新华社记者 赵小满 摄", "赵小满摄", "春到青溪（赵小满画）"),
        ("拍摄", "摄影展开幕"),
    ),
    _rule(
        LABEL,
        16,
        forms.whole(forms.LABEL),
        "boxes beside a story carry a label, not a headline: 核心提示, 编者按, 相关链接",
        ("核心提示", "■ 相关链接", "编者按："),
        ("核心提示在哪里", "链接城乡的路"),
    ),
    _rule(
        COLUMN,
        14,
        forms.is_column_head,
        "a head over a comment (社论) or over a row of briefs (【简讯】, 国际快讯) ends what stands above",
        ("社论", "【简讯】", "简　讯", "国际快讯"),
        ("快讯一条", "社论说", "简讯见报以后"),
    ),
    _rule(
        PICTURE,
        60,
        forms.holds(forms.PICTURE),
        "a title says that a picture belongs to it: （图片） （附图片2张）",
        ("青溪大桥通车（图片）", "（附图片１张）"),
        ("看图说话", "图片报道青溪"),
    ),
    _rule(
        CAPTION,
        120,
        forms.is_caption,
        "captions begin with 图为, an arrow or the number of the picture",
        ("图为青溪大桥夜景。", "▲ 夜色中的大桥", "图片："),
        ("图书馆开馆", "为青溪加油", "▲ 青溪大桥通车。（赵小满）"),
        first="▲△▼←→↑↓◀▶图上下左右题大小圖（(附见0123456789０１２３４５６７８９",
    ),
    _rule(
        STOCK_LINE,
        90,
        forms.begins(forms.STOCK),
        "disclosures of listed companies carry code, short name and number (交易所公告格式指引)",
        ("证券代码：000000 证券简称：青溪股份 公告编号：2031-005", "股票代码：000000"),
        ("证券市场回暖", "代码：000000"),
        first="证股份债基ABH转",
    ),
    _rule(
        CONTACT,
        120,
        forms.labelled(forms.CONTACT),
        "a notice says whom to call, where to write, until when",
        ("联系电话：0123-5550000", "咨询电话 :0123-5550000", "公示期：2031年5月6日至5月10日"),
        ("电话那头沉默了", "打电话：小时候的事"),
    ),
    _rule(
        SIGNATORY,
        60,
        forms.is_signatory,
        "a notice is signed by its declarant: 声明人：…, or by an office with the day on one line",
        ("声明人：赵小满", "出借人 :钱一川", "青溪建材有限公司 2031年5月6日"),
        ("声明人人可读", "申请人的权利", "青溪大桥建成 2031年5月6日"),
    ),
    _rule(
        CLOSING,
        40,
        forms.holds(forms.CLOSING),
        "a notice closes with 特此公告 and the like",
        ("特此公告", "特此声明。"),
        ("特此公告如下：一是停水", "专此前往"),
    ),
    _rule(
        NOTICE_TITLE,
        90,
        forms.is_notice_title,
        "the title of a notice ends with its kind: 公告 声明 启事 (党政机关公文处理工作条例 for 公告 通告 通知)",
        ("注销公告", "关于青溪大桥封闭施工的通告", "遗失声明（第二次）"),
        ("县住建局发布房屋征收公告", "声明如下", "三国发表联合声明"),
    ),
    _rule(
        NUMBER_LINE,
        40,
        forms.whole(forms.NUMBER_LINE),
        "a document's number stands below its title: 〔2031〕5号 (党政机关公文格式 GB/T 9704)",
        ("〔2031〕5号", "青溪政告〔2031〕5号", "203105"),
        ("2031年青溪", "五号楼"),
    ),
    _rule(
        ENUMERATED,
        60,
        forms.is_enumerated,
        "parts of one text are counted: 一、 （二） 3. 第四章 【…】",
        ("一、总体要求", "（二）主要目标", "【青溪之问】"),
        ("一、修路。去年修了三条。", "一路向北"),
    ),
    _rule(
        ORG,
        42,
        forms.whole(forms.ORG),
        "the issuer of a notice signs with its name on a line of its own",
        ("青溪县自然资源局", "青溪建材有限公司"),
        ("青溪县自然资源局供地提速增效", "到公司去！"),
    ),
    # names before signatures: a list of names has no office
    _rule(
        NAMES,
        30,
        forms.is_names,
        "below a headline the authors stand alone, names only, often without blanks",
        ("赵小满钱一川", "赵小满 钱一川", "周知夏"),
        ("青溪涨水", "山高水长"),
    ),
    _rule(
        SIGNED,
        30,
        forms.is_signed,
        "readers' letters are signed with place or office and name",
        ("青溪县文化馆赵小满", "湖北武汉市钱一川"),
        ("青溪县文化馆开馆", "学习周知夏"),
    ),
    _rule(
        HEADING,
        LONGEST_HEADING,
        forms.is_heading,
        "headlines and section heads are short and have no full stop (they may ask or exclaim)",
        ("青溪大桥通车", "大桥何时通车？"),
        ("青溪大桥通车。", "如下："),
    ),
)
# a line longer than this can only be what is told by its beginning, or a row of a table
_LONG = 120
# what closes with a full stop has none of the shapes of titles, names and signatures
_NO_SENTENCE = frozenset(
    (
        HEADING,
        NAMES,
        SIGNED,
        ORG,
        ENUMERATED,
        NOTICE_TITLE,
        NUMBER_LINE,
        BYLINE,
        CREDIT,
        LABEL,
        COLUMN,
        PICTURE,
        NAVIGATION,
    )
) | {FURNITURE, STOCK_LINE, JUMP_ON, SEPARATOR}


@cache
def _tests(size: int, sentence: bool) -> tuple[tuple[str, Callable[[str], bool], str], ...]:
    """The tests, in order, that a line of this size is put to: beginnings, test, shape."""
    forms = (rule.find for rule in RULES if rule.find.longest >= size)
    return tuple((form.first, form.test, form.shape) for form in forms if not (sentence and form.shape in _NO_SENTENCE))


def shape_of(words: str) -> str:
    """The shape of a line; `body` where no rule fits. Long lines and sentences pass the few tests that could fit them."""
    tests = _tests(min(len(words), _LONG + 1), words[-1] == "。")
    begins = words[0]
    for first, test, shape in tests:
        if (not first or begins in first) and test(words):
            return shape
    return BODY


def name_shapes(lines: list[Line]) -> None:
    """Tells each line its shape, in place."""
    for line in lines:
        line.shape = shape_of(line.words)
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        # two or three characters between a headline and its text: an author, also under a pen name without family name
        between = len(line.words) <= 3 and above.shape in (HEADING, PICTURE) and below.shape == BODY and below.ended
        if between and line.shape == HEADING and forms.PEN_NAME.fullmatch(line.words):
            line.shape = NAMES
    for above, line in pairwise(lines):
        if line.shape == FURNITURE and above.shape == LABEL and forms.INDEX.match(line.words):
            above.shape = FURNITURE
    _name_speakers(lines)
    _name_rows(lines)
    _name_wrapped(lines)
    _name_verse(lines)


def _name_speakers(lines: list[Line]) -> None:
    """`赵小满：` above a headline in quotes is the first line of that title."""
    for above, line, below in zip((None, *lines), lines, lines[1:], strict=False):
        speaker = line.shape == BODY and line.words[-1] in "：:" and len(line.words) <= 14
        quoted = below.shape == HEADING and below.words[0] in '“‘「『"'
        if speaker and quoted and (above is None or above.ended or above.shape != BODY):
            line.shape = HEADING


def _name_rows(lines: list[Line]) -> None:
    """Two lines or more, one below the other, each of three cells between wide gaps, are rows of a table."""
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and line.shape in _MAYBE_ROW and len(line.words) <= 80 and _cells(line.words) >= 3:
            run.append(line)
            continue
        if len(run) >= 2:
            for row in run:
                row.shape = TABLE
        run = []


_MAYBE_ROW = frozenset((HEADING, BODY, ENUMERATED, TABLE, NAMES))


def _cells(words: str) -> int:
    if "\u3000" not in words and "  " not in words:
        return 1
    return len([cell for cell in words.replace("  ", "\u3000").split("\u3000") if cell.strip()])


def _name_wrapped(lines: list[Line]) -> None:
    """In a page that indents its paragraphs a line straight above one that is not indented is no title: its paragraph
    goes on below; nor is a line straight below an unended one that it is as long as."""
    indents = sum(line.indented for line in lines) >= 2
    for above, line, below in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        if line.shape != HEADING:
            continue
        goes_on = below is not None and below.gap == 1 and not below.indented and below.shape in (BODY, HEADING)
        carries_on = (
            above is not None and line.gap == 1 and not line.indented and not above.ended and above.shape in _RUNNING
        )
        if (indents and line.indented and goes_on) or (carries_on and above is not None and above.indented):
            line.shape = BODY


_RUNNING = frozenset((BODY, DATELINE))


def _name_verse(lines: list[Line]) -> None:
    """Four short lines or more below an author are verse, until the gap widens or, without gaps, to the next title."""
    index = 1
    while index < len(lines) - 4:
        index += 1
        if lines[index - 1].shape not in (NAMES, BYLINE) or lines[index - 2].shape != HEADING:
            continue
        end = index
        while (
            end < len(lines)
            and lines[end].shape == HEADING
            and (end == index or lines[end].gap <= lines[index + 1].gap)
        ):
            end += 1
        if end < len(lines) and lines[end].shape in (BODY, DATELINE, NAMES, BYLINE):
            end -= 1  # the headline of what follows
        if end - index >= 4:
            for line in lines[index:end]:
                line.shape = VERSE
        index = max(index, end)
