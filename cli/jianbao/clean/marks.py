"""Lost dashes and colons, where what stands beside the blank tells which it was."""

from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..text import Span
from ..text.patterns import late
from .mend import BLANK, HAN, CleanRule, Mend, Part, View, is_han

_TITLE = late(f"《([^《》\\r\\n\\f]{{2,40}}?)([{BLANK}])([^《》\\r\\n\\f{BLANK}]{{2,40}})》")
_LABELS = "证券代码|股票代码|证券简称|股票简称|公告编号|项目编号|编号|联系人|联系电话|咨询电话|电话|地址|邮编|传真"
_LABEL = late(f"(?:{_LABELS})$")
_LABEL_ENDS = frozenset(label[-1] for label in _LABELS.split("|"))  # seen before a label is searched for
_OTHER_LABEL = late(f"(?:{_LABELS})[{BLANK}]?[：:]")
_READERS = "人者户方东"  # who is told ends in one of these: 债权人, 各住户
_ANNOUNCED = late(f"(?:[告通]知(?:全体|各位|各|相关)?[{HAN}]{{1,3}}[{_READERS}]|如下)$")
_ANNOUNCED_ENDS = frozenset(f"{_READERS}下")


def dash_in_title(view: View) -> Iterator[Mend]:
    """A blank in a title between 《》, with words on both sides."""
    if view.marks_lost and "《" in view.text:
        for match in _TITLE.finditer(view.text):
            yield Mend((Part(match.start(2), match.end(2), "——"),))


def colon_of_label(view: View) -> Iterator[Mend]:
    """A label without a colon, in a line whose other labels have theirs."""
    text = view.text
    for number, blanks in view.blanks_by_line:
        line = view.lines[number]
        bare = [blank for blank in blanks if text[blank[0] - 1] in _LABEL_ENDS and _is_bare(text, line[0], blank)]
        if bare and number not in view.tabbed and _OTHER_LABEL.search(text, *line):
            yield from (Mend((Part(start, end, "："),)) for start, end in bare)


def _is_bare(text: str, first: int, blank: Span) -> bool:
    """Whether a blank stands behind a label that has no colon; `first` is where the line begins."""
    start, end = blank
    label = _LABEL.search(text, max(first, start - 6), start)
    return label is not None and text[end] not in ":：" and not (label.start() and is_han(text[label.start() - 1]))


def colon_of_announcement(view: View) -> Iterator[Mend]:
    """A blank behind words that announce what follows."""
    text = view.text
    for number, blanks in view.blanks_by_line:
        first = view.lines[number][0]
        for start, end in blanks:
            if (
                text[start - 1] in _ANNOUNCED_ENDS
                and end - start == 1
                and is_han(text[end])
                and _ANNOUNCED.search(text, max(first, start - 10), start)
            ):
                yield Mend((Part(start, end, "："),))


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="lost-dash:in-title",
        find=dash_in_title,
        certainty="medium",
        why="Title and subtitle inside 《》 are joined by a dash (GB/T 15834-2011, 4.13); on a page that lost its dashes a "
        "blank there is one.",
        examples=("新书《长河 一个家族的百年》出版", "看了《山乡 新人新事》"),
        counter_examples=("新书《长河——一个家族的百年》出版", "《长河》 《山乡》", "“好书”《长河 一个家族》"),
    ),
    Rule(
        name="lost-colon:label",
        find=colon_of_label,
        certainty="medium",
        why="Labels of one line are printed alike: where the others have their colons, a blank behind one stands for its own.",
        examples=("证券代码：600999 证券简称：云水股份 公告编号 临2021-007", "联系人：周安 电话 0731-8455123"),
        counter_examples=("联系人 周安", "联系人：周安 电话：0731-8455123"),
    ),
    Rule(
        name="lost-colon:announced",
        find=colon_of_announcement,
        certainty="medium",
        why="特告知债权人, 公告如下 announce what is told next; a colon stands behind them (GB/T 15834-2011, 4.7).",
        examples=("现公告如下 本厂停业。", "依法告知债权人 请于30日内申报。"),
        counter_examples=("现公告如下：本厂停业。", "债权人 请申报"),
    ),
)
