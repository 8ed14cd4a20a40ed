"""Laws: every cited text that binds, with its number and the articles named."""

from __future__ import annotations

from bisect import bisect_right

from .. import lexicon
from ..records import Law
from ..rule import Rule
from ..text import Span, trim
from ..text.patterns import Pattern, late
from .documents import NUMBER, without_lead
from .sheet import Sheet
from .title import bracketed
from .widths import tidy

# 立法法 names 法 条例 规定 办法 决定 规则 细则 解释; what authorities issue below it: 指引 意见 通知 标准 规范 准则 规程 (规章制定程序条例, article 7).
_BINDING = late(
    r"(?:法|条例|规定|办法|规则|细则|指引|准则|规范|标准|规程|法典|公约|章程(?:指引)|解释|导则|目录|(?<=若干)政策|关于[^《》]{2,60}?(?:决定|意见|通知|批复)|(?:指导|实施|若干|暂行|管理)意见)"
    r"(?: ?\([^()]{1,20}\))?(?:修正案|修正文本)?$|^宪法$"
)
_TITLE = late(r"《([^《》\n]{2,100}(?:《[^《》\n]{1,60}》[^《》\n]{0,60})?)》")
_HAN = "〇零一二三四五六七八九十百千两"
_ARTICLE = rf"第? ?(?:[{_HAN}]{{1,7}}|\d{{1,4}}) ?(?:条(?: ?之[一二三四五六七八九十])?)?"
_ARTICLES = late(
    rf"(?: ?\((?P<note>[^()\n]{{2,60}})\))?(?:的|中|之)?[ ,]?(?:第[{_HAN}\d]{{1,4}}[编章节] ?[,、]?){{0,3}}"
    rf"(?P<list>第 ?(?:[{_HAN}]{{1,7}}|\d{{1,4}}) ?(?:条|(?=[、和及至,-]))[^。;《》\n]{{0,160}})?"
)
_ONE = late(
    rf"第 ?(?:[{_HAN}]{{1,7}}|\d{{1,4}}) ?条(?: ?之[一二三四五六七八九十])?|第 ?(?:[{_HAN}]{{1,7}}|\d{{1,4}})(?=(?: ?[、和及至,] ?{_ARTICLE}){{1,12}})"
)
_END = late(
    rf"(?:{_ARTICLE}(?: ?第 ?[{_HAN}\d]{{1,4}} ?[款项目]| ?\(?[{_HAN}\d]{{1,3}}\)? ?[款项目]?(?=[、,和及 ]))?(?:(?:的|之)?(?:第[{_HAN}\d]{{1,4}}[款项目])){{0,3}}[、,和及至与或 以-]{{0,3}}){{1,40}}"
)
_NUMBERED = late(
    rf"(?P<number>[\u4e00-\u9fff]{{0,20}}令 ?第? ?\d{{1,5}} ?号|\d{{4}} ?年 ?第? ?\d{{1,4}} ?号|[\u4e00-\u9fff]{{2,12}}公告 ?\d{{4}} ?年 ?第 ?\d{{1,4}} ?号|{NUMBER})"
)
_BEFORE = late(rf"(?:(?P<number>{NUMBER}|[\u4e00-\u9fff]{{2,12}}令 ?\(?第? ?\d{{1,5}} ?号\)?)[) ,]{{0,2}})$")

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="law-quoted",
        find=_TITLE,
        why="Titles of laws stand in 《》 (GB/T 15834-2011, 4.15); the last word tells a text that binds from a paper or a contract (立法法; 规章制定程序条例, article 7).",
        examples=("公告\n\n根据《中华人民共和国拍卖法》公告如下。", "公告\n\n依照《青禾县犬只管理办法》公告如下。"),
        counter_examples=("公告\n\n本公司在《青禾日报》刊登的《合作协议》作废。",),
    ),
    Rule(
        name="law-bare",
        find=late(
            r"(?<!《)(?P<full>中华人民共和国[\u4e00-\u9fff]{1,20}?(?:法(?![院人官定律规])(?:实施(?:条例|细则))?|条例))"
            + "|(?:根据|依据|按照|依照|违反了?|按)(?P<short>"
            + "|".join(
                sorted(
                    {row["short"] for row in lexicon.read("laws") if "short" in row},
                    key=lambda word: (-len(word), word),
                )
            )
            + ")"
        ),
        why="Advertisers leave 《》 out; a law is then told by 中华人民共和国 before it, or by 根据 before a name that the lexicon has.",
        examples=("公告\n\n根据中华人民共和国拍卖法公告如下。", "减资公告\n\n根据公司法的规定，本公司减资。"),
        counter_examples=("公告\n\n根据股东会决议公告如下。",),
    ),
    Rule(
        name="law-number-behind",
        find=_NUMBERED,
        why="The order or document that brought a law follows its title in brackets: (国务院令第000号).",
        examples=(
            "公告\n\n根据《青禾县犬只管理办法》（青禾县人民政府令第9号）公告。",
            "公告\n\n根据《关于清理楼道的通知》（青政发〔2020〕6号）公告。",
        ),
        counter_examples=("公告\n\n根据《青禾县犬只管理办法》公告。",),
    ),
    Rule(
        name="law-number-before",
        find=_BEFORE,
        why="Or the number stands straight before the title: 青政发〔2020〕6号《…办法》.",
        examples=(
            "公告\n\n根据青政发[2020]6号《青禾县犬只管理办法》公告。",
            "公告\n\n依照青禾县人民政府令第9号《青禾县犬只管理办法》公告。",
        ),
        counter_examples=("公告\n\n根据《青禾县犬只管理办法》公告。",),
    ),
    Rule(
        name="law-articles",
        find=_ONE,
        why="Articles follow the title, perhaps behind a chapter, parted by 、 and 和 (立法法 2023, article 65: 条 is the unit of citation).",
        examples=(
            "公告\n\n根据《青禾县犬只管理办法》第三章第六条、第八条公告。",
            "公告\n\n依照《青禾县犬只管理办法》第12条公告。",
        ),
        counter_examples=("公告\n\n根据《青禾县犬只管理办法》公告。第一条街封闭。",),
    ),
)
_BARE = RULES[1].find
_ABBREVIATED = 100
"""Texts whose titles may be cited shortened later; a notice with more of them is a list."""


def read(sheet: Sheet) -> None:
    """Fills `laws`, and paints their titles and numbers over. Several citations of one text are one law."""
    known: dict[str, int] = {}
    painted: list[Span] = []
    places: list[tuple[int, int]] = []
    for match in _TITLE.finditer(sheet.plain):
        painted.append(match.span())
        span = trim(sheet.text, match.span(1))
        if span[0] < sheet.body or not _binds(tidy(sheet.plain[slice(*span)])):
            continue
        law = _law(sheet, known, span, "law-quoted")
        painted += _details(sheet, law, match.span())
        places.append((match.end(), law))
    for match in _BARE.finditer(sheet.plain, sheet.body):
        span = match.span("full" if match["full"] else "short")
        if not any(begin < span[1] and span[0] < end for begin, end in painted):
            law = _law(sheet, known, span, "law-bare")
            painted += [span, *_details(sheet, law, span)]
    painted += _again(sheet, places)
    sheet.paint(painted)


def _again(sheet: Sheet, places: list[tuple[int, int]]) -> list[Span]:
    """Articles of 该法 and 同法: of the law that was quoted last before the words."""
    used: list[Span] = []
    for match in _SAME.finditer(sheet.plain, places[0][0]) if places else ():
        _, law = places[bisect_right(places, (match.start() + 1, -1)) - 1]
        used += _details(sheet, law, match.span())
    return used


_SAME = late(r"(?:该|同|此)(?:法|条例|规定|办法)(?=第)")


def _binds(title: str) -> bool:
    """Whether a text of this title binds: a law, a regulation, a rule of an authority."""
    return bool(_BINDING.search(title)) and (len(title) > 2 or title == "宪法")


def _law(sheet: Sheet, known: dict[str, int], span: Span, rule: str) -> int:
    """The place in `laws` of the text with this title; 公司法 and 中华人民共和国公司法 are one."""
    title = tidy(sheet.text[slice(*span)])
    key = title.removeprefix("中华人民共和国")
    if key not in known:
        known[key] = len(sheet.laws)
        if known[key] < _ABBREVIATED:
            for cut in range(1, len(key) - 3):  # 《管理办法》 behind 《柳岸县犬只管理办法》 is that one again
                known.setdefault(key[cut:], known[key])
        sheet.laws.append(Law(title=title, articles=[]))
        sheet.saw(f"laws.{known[key]}.title", span, rule)
    return known[key]


def _details(sheet: Sheet, place: int, span: Span) -> list[Span]:
    """Number and articles around one citation; returns what of it must not be read again."""
    law = sheet.laws[place]
    used: list[Span] = []
    begin, end = span
    before = sheet.plain[max(0, begin - 40) : begin]
    match = _ARTICLES.match(sheet.plain, end)
    if match and match["note"] and (number := _NUMBERED.search(match["note"])):
        start = match.start("note")
        used += _number(
            sheet, place, (start + number.start("number"), start + number.end("number")), "law-number-behind"
        )
    elif number := _BEFORE.search(before):
        start = begin - len(before)
        used += _number(
            sheet,
            place,
            without_lead(sheet.plain, (start + number.start("number"), start + number.end("number"))),
            "law-number-before",
        )
    if match and match["list"] and (stretch := _END.match(sheet.plain, match.start("list"), match.end("list"))):
        for one in _ONE.finditer(sheet.plain, *stretch.span()):
            article = tidy(sheet.text[slice(*one.span())])
            article += "" if "条" in article else "条"
            if article not in law.articles:
                sheet.saw(f"laws.{place}.articles.{len(law.articles)}", one.span(), "law-articles")
                law.articles.append(article)
            used.append(one.span())
    return used


def _number(sheet: Sheet, place: int, span: Span, rule: str) -> list[Span]:
    span = trim(sheet.text, span)
    if sheet.laws[place].number is None:
        sheet.laws[place].number = bracketed(sheet.text[slice(*span)])
        sheet.saw(f"laws.{place}.number", span, rule)
    return [span]
