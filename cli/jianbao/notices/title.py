"""The title of a notice, and its own number."""

from __future__ import annotations

from ..rule import Rule
from ..text import Span, trim
from ..text.patterns import Pattern, late
from .sheet import Sheet
from .widths import tidy

# How titles of public notices end: the names of official and commercial notices (党政机关公文处理工作条例 2012, article 8,
# for 公告 通告 通知 公报 决定 意见 函; the rest as advertisement departments head them).
_WORDS = (
    "公告|通告|公示|声明|启事|启示|通知书?|公报|公布|布告|告知书?|告示|预告|简告|敬告|告(?:社会|全体|广大)?[^ 。,]{2,12}书|讣告|讣闻|唁电|致歉信?|道歉信?|致歉书|感谢信|鸣谢|致谢|谢启|更正|勘误|"
    "招聘|诚聘|急聘|招租|出租|招商|转让|招标|拍卖|催告函?|催收|遗失|挂失|作废|注销|减资|招领|寻亲|寻人|公开信|倡议书|邀请函|邀请书|简章|说明|提示|函|信息|结果|意见|决定|快讯|清单|名单"
)
_TAIL = r"(?:[ ]?\([^()\n]{1,24}\)|[ ]?\[[^\[\]\n]{1,24}\]|[ ]?[-:]{1,2}$|[一二三四五六七八九十\d]{1,2})?"
_DECORATION = " \t▲△●○◆◇★☆■□◎※▶►◀《[]【】〖〗*#"
_TITLE = late(rf"[^。;!?\t]{{0,120}}?(?:{_WORDS}){_TAIL}[ \]!》〗]*$")
_ENDS_OPEN = late(r"[,、;:。]$|^(?:特此|附件|附:|注:)|^\d+[、.]")

_RUN_IN = (
    r"^[ \[▲△●◆★■◎※]{0,3}(?P<run_in>[^。,;:!?\n\t ]{0,30}?(?:公告|通告|公示|声明|启事|通知|讣告|更正|致歉信|感谢信|招领|招租|招聘))"
    r"[ \]]{0,2}(?:[: ]|\](?=.)|(?<=\]))[ :]{0,2}(?=\S{4})"
)
_OWN_LINE = (
    r"^\(?(?P<line>"
    r"(?:[\u4e00-\u9fff]{0,14} ?)?\[ ?\d{4} ?\] ?第? ?\d{1,5} ?号|\d{4} ?年? ?第 ?[\d〇零一二三四五六七八九十百]{1,5} ?号"
    r"|第 ?[\d〇零一二三四五六七八九十百]{1,5} ?号|[\u4e00-\u9fff]{1,14}\(\d{4}\) ?第? ?\d{1,5} ?号|\(\d{4}\) ?第? ?\d{1,5} ?号|(?:19|20)\d{4,8}(?:- ?\d{1,4})?"
    r"|[A-Za-z]{1,8}[- ]?(?:19|20)\d{2}[- ]?\d{1,6})\)?$"
)
_OWN_LABEL = (
    r"(?:(?:公告|通告|公示|文件|文书)编 ?号|(?<![\u4e00-\u9fff])编 ?号|(?<![\u4e00-\u9fff])(?:文|字)号) ?: ?"
    r"(?P<label>(?:临 ?)?[A-Za-z\u4e00-\u9fff]{0,12} ?[\[(]? ?\d{4} ?[\])]?[ -]{0,3}(?:第? ?\d{1,6} ?号?)?(?:- ?\d+)*|[A-Za-z]{1,8}[\d-]{3,24}|\d{3,24})"
)

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="title-line",
        find=_TITLE,
        why="A notice is headed by what it is: the title's last word is the kind of paper (公告, 声明, 启事 …), on lines of its own.",
        examples=(
            "招领启事\n\n昨日拾得黑色背包一只，请失主来领。",
            "青禾县水务局\n关于临时停水的通告\n\n因管网检修，部分小区停水。",
        ),
        counter_examples=("河水涨了，镇上的人都到堤上去了。",),
    ),
    Rule(
        name="title-run-in",
        find=late(_RUN_IN),
        why="Small notices set the title at the head of their only paragraph, parted by a colon or a blank.",
        examples=("遗失声明：白露遗失驾驶证，声明作废。", "【更正声明】 本报三日二版图片说明有误，谨致歉意。"),
        counter_examples=("白露遗失驾驶证，声明作废。",),
    ),
    Rule(
        name="own-number-line",
        find=late(_OWN_LINE),
        why="The number of a public notice stands on a line of its own below the title (GB/T 9704-2012, 7.2.5).",
        examples=(
            "青禾县人民政府通告\n\n〔2022〕7号\n\n现将有关事项通告如下。",
            "国有土地使用权挂牌出让公告\n\n202204\n\n现公告如下。",
        ),
        counter_examples=("招领启事\n\n拾得黑色背包一只。",),
    ),
    Rule(
        name="own-number-label",
        find=late(_OWN_LABEL),
        why="Disclosures and tenders name it 编号 or 公告编号 above the text (exchange rules on the format of disclosures).",
        examples=(
            "青禾股份有限公司关于召开股东大会的公告\n\n证券代码：000000 公告编号：2019-011\n\n特此公告。",
            "停气通知\n\n编号：2021-3\n\n因检修停气。",
        ),
        counter_examples=("遗失声明\n\n白露遗失驾驶证，编号：4301，声明作废。",),
    ),
)
_TITLE_RUN_IN, _NUMBER_LINE, _NUMBER_LABEL = (rule.find for rule in RULES[1:])


def read(sheet: Sheet) -> None:
    """Fills `title`, `number` and `body`."""
    last = _title_lines(sheet)
    if last:
        span = _undecorated(sheet, (sheet.lines[0][0], sheet.lines[last - 1][1]))
        _entitle(sheet, span, sheet.lines[last - 1][1], "title-line")
    elif sheet.lines and (match := _TITLE_RUN_IN.match(sheet.plain, sheet.lines[0][0])):
        _entitle(sheet, _undecorated(sheet, match.span("run_in")), match.end(), "title-run-in")
    _number(sheet, last)


def _entitle(sheet: Sheet, span: Span, end: int, rule: str) -> None:
    sheet.title = tidy(sheet.text[slice(*span)])
    sheet.body = end
    sheet.saw("title", span, rule)


def _title_lines(sheet: Sheet) -> int:
    """How many of the first lines are the title: those up to the first that ends as titles end, none of them a sentence."""
    length = 0
    for number, (begin, end) in enumerate(sheet.lines[:5]):
        line = tidy(sheet.plain[begin:end]) if "\t" not in sheet.plain[begin:end] else "\t"
        length += end - begin
        if length > 130 or "\t" in line or "。" in line:
            return 0
        if _TITLE.match(line) and "," not in line[12:] and not _ENDS_OPEN.search(line):
            return number + 1 if len(sheet.lines) > number + 1 else 0
        if _ENDS_OPEN.search(line) or ":" in line:
            return 0
    return 0


def _undecorated(sheet: Sheet, span: Span) -> Span:
    """Without the marks that set a title off."""
    begin, end = span
    while begin < end and sheet.text[begin] in _DECORATION:
        begin += 1
    while end > begin and sheet.text[end - 1] in _DECORATION + ":：!！":
        if sheet.plain[end - 1] == "]" and "[" in sheet.plain[begin:end]:
            break
        end -= 1
    return trim(sheet.text, (begin, end)) if begin < end else span


def _number(sheet: Sheet, title_lines: int) -> None:
    """The notice's own number: on one of the two lines below the title, or named as such before the text begins."""
    for begin, end in sheet.lines[title_lines : title_lines + 2]:
        match = _NUMBER_LINE.match(sheet.plain[begin:end]) if title_lines else None
        rule, group = "own-number-line", "line"
        if match is None and end - begin < 80 and "。" not in sheet.plain[begin:end]:
            match = _NUMBER_LABEL.search(sheet.plain[begin:end])
            rule, group = "own-number-label", "label"
        if match:
            span = trim(sheet.text, (begin + match.start(group), begin + match.end(group)))
            sheet.number = bracketed(sheet.text[slice(*span)])
            sheet.saw("number", span, rule)
            sheet.paint([span])
            return


_SQUARE = str.maketrans("[]【】［］", "〔〕〔〕〔〕")


def bracketed(number: str) -> str:
    """A document number without blanks, its brackets as GB/T 9704-2012 has them: 青政发[2020]15号 → 青政发〔2020〕15号."""
    return tidy(number).translate(_SQUARE)
