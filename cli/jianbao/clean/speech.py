"""Lost quotation marks around speech: whole sentences, told by the words that say who speaks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ..rule import Rule
from ..text import Certainty, Span
from ..text.patterns import late
from .mend import BLANK, HAN, CleanRule, Mend, Part, View, find_all
from .traces import Slot

_STOP = "。！？"
_SENTENCE_END = late(f"[{_STOP}]")
_MOST_SENTENCES = 5  # of a speech that runs to the end of its paragraph without a trace
_SAYS = "说|道|问|答|喊|叫|曰|讲|(?<!电)话|(?<![下简全又俗])称|骂|叹|写|唱|告诉\\S{1,6}|表示|指出|强调|回答|解释|规定|承诺|起来|下来|过来|自语|着"
_COLON = late(f"(?:{_SAYS})：$")
_PROVERB = late("(?:常言|俗话|老话|古人|古语|谚语|有道)\\S{0,3}：$")
# 。␣ and what does not make a speech of the sentences before: the end of a dispatch, a byline, an enumerator
_STOP_BLANK = late(f"[{_STOP}][{BLANK}](?![(（](?:完|记者|本报|据)|\\S{{0,8}}记者|\\S{{1,3}}[、.．])")
# 张三说， 张三这样说。 … the speaker named behind the speech
_SPEAKER = f"[{HAN}A-Za-z·、“”\\d]{{2,32}}?(?:说|表示|介绍|告诉记者|感慨|坦言|回忆|感叹|解释|认为)(?:道)?"
_SAID_BEHIND = late(f"{_SPEAKER}[，。：]")
# …。张三说。: one verb of these, and the comma or the full stop
_SAID_BY = ("说", "表示", "介绍", "告诉记者", "坦言", "感叹", "认为", "说道")
_SAID = late(f"[{_STOP}][^，。！？：；]{{2,30}}?(?:{'|'.join(_SAID_BY)})([，。])")
_SAID_LAST = "".join({verb[-1]: "" for verb in _SAID_BY})
_SAID_WORD = "|".join(f"(?<={verb})" for verb in _SAID_BY)
_SAID_END = late(f"[{_SAID_LAST}](?:{_SAID_WORD})[，。]")  # what a match of _SAID ends in: sooner seen
# ： or 。␣ or 说， without one of which a line has no speech. One class first: `re` skips to its characters.
_TELLING = late(f"[：{_STOP}{_SAID_LAST}](?:(?<=：)|(?<=[{_STOP}])[{BLANK}]|(?:{_SAID_WORD})[，。])")
_FIRST_PERSON = late("我|咱|俺|你|您")
# 我国, 我市 are anybody's words
_I = late("我们(?!国|省|市|县|党|军)|(?<![自你])我(?![国省市县区党军校厂院们])|咱")


class Speech(NamedTuple):
    """A speech: where it opens and closes, how it was told, and how sure that is."""

    left: Slot
    right: Slot
    how: str
    certainty: Certainty


def speeches(view: View) -> list[Speech]:
    """The speeches of a page that lost its marks, in order; they do not overlap."""
    text = view.text
    if not (view.marks_lost and any(stop in text for stop in _STOP)):
        return []
    return [
        speech
        for start, end in _telling(view)
        if _SENTENCE_END.search(text, start, end)  # no speech ends without one
        for speech in _in_line(text, start, end)
    ]


def _telling(view: View) -> Iterator[Span]:
    """The lines that may hold a speech: found in one walk over the page, from line to line."""
    match = _TELLING.search(view.text)
    while match:
        line = view.lines[view.line_at(match.start())]
        yield line
        match = _TELLING.search(view.text, line[1])


def _in_line(text: str, start: int, end: int) -> Iterator[Speech]:
    behind = start  # where the part begins that is not yet read
    while match := _STOP_BLANK.search(text, behind, end):
        stop = (match.start() + 1, match.end())
        if stop[1] == end:
            break
        yield from _answered(text, behind, stop[0])
        yield _closed(text, start, behind, stop)
        behind = stop[1]
    yield from _answered(text, behind, end)
    colon = text.rfind("：", behind, end) + 1
    if not colon:
        if behind == start and _SAID_END.search(text, start, end):
            yield from _said_behind(text, start, end)
    elif text[end - 1] in _STOP and _COLON.search(text, max(start, colon - 10), colon):
        yield _to_line_end(text, start, colon, end)


def _answered(text: str, start: int, end: int) -> Iterator[Speech]:
    """The speeches of a dialogue, one sentence each, that the next one's speaker closes: 甲说：…？乙说：…"""
    if text.count("：", start, end) < 2:
        return
    places = [at + 1 for at in find_all(text, "：", start, end)]
    colons = [colon for colon in places if _COLON.search(text, max(start, colon - 10), colon)]
    for colon, following in pairwise(colons):
        close = max(text.rfind(mark, colon, following) for mark in _STOP) + 1
        if close and sum(text.count(mark, colon, close) for mark in _STOP) == 1:
            yield Speech((colon, colon), (close, close), "answered", "medium")


def _closed(text: str, start: int, behind: int, stop: Slot) -> Speech:
    """A speech that a blank behind its last sentence closes."""
    colon = text.rfind("：", behind, stop[0]) + 1
    if colon:
        says = _COLON.search(text, max(start, colon - 10), colon) is not None
        return Speech((colon, colon), stop, "colon-blank", "high" if says else "medium")
    said = _SAID_BEHIND.match(text, stop[1]) is not None
    return Speech(
        (behind, behind), stop, "said-behind" if said else "open", "medium" if said and behind == start else "low"
    )


def _to_line_end(text: str, start: int, colon: int, end: int) -> Speech:
    """A speech behind a colon, without a trace of its end: one sentence, or some of one who says 我, up to the end of the line."""
    stops = [at for mark in _STOP for at in find_all(text, mark, colon, end)]
    last = max((at for at in stops if at < end - 1), default=colon)
    own = len(stops) <= _MOST_SENTENCES and _FIRST_PERSON.search(text, last, end) and text.find("：", colon, end) < 0
    if len(stops) == 1 or (own and not _PROVERB.search(text, max(start, colon - 8), colon)):
        return Speech((colon, colon), (end, end), "colon-end", "medium")
    return Speech((colon, colon), (end, end), "open", "low")


def _said_behind(text: str, start: int, end: int) -> Iterator[Speech]:
    """A speech from the beginning of a line, without a trace, by who says it behind: 。张三说。 or 我们…。张三说，"""
    last = seen = start  # where the sentence before the verb begins; up to where that was looked for
    for match in _SAID.finditer(text, start, end):
        close = match.start() + 1
        last = max(last, *(text.rfind(mark, seen, close - 1) + 1 for mark in _STOP))
        seen = close - 1
        if match[1] == "。" or _I.search(text, last, close):
            yield Speech((start, start), (close, close), "said-behind", "medium")
            return


def quoted(view: View, left: Slot, right: Slot, certainty: Certainty) -> Mend:
    """A pair of quotes for two slots (a slot of no length is a place without a blank): single ones inside a speech."""
    around = view.once(_likely)
    begin, end = left[0], right[1]
    at = bisect_right(around, (begin, len(view.text))) - 1 if around else -1
    inside = at >= 0 and end <= around[at][1] and (begin, end) != around[at]
    opening, closing = "‘’" if inside else "“”"
    opened = Part(begin, left[1], opening, "lost-open-quote")
    closed = Part(right[0], end, closing, "lost-close-quote")
    return Mend((opened, closed), certainty)


def _likely(view: View) -> list[tuple[int, int]]:
    return [(found.left[0], found.right[1]) for found in view.once(speeches) if found.certainty != "low"]


def _told(how: str) -> Callable[[View], Iterator[Mend]]:
    """The finder of the speeches that are told in one way."""

    def find(view: View) -> Iterator[Mend]:
        for found in view.once(speeches):
            if found.how == how:
                yield quoted(view, found.left, found.right, found.certainty)

    return find


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="lost-quotes:colon-blank",
        find=_told("colon-blank"),
        why="Direct speech stands in quotes behind a colon (GB/T 15834-2011, 4.8). A blank behind a sentence end is the "
        "trace of the closing one: 53 of 54 such marks behind 说：, 27 of 28 behind other words.",
        examples=("周安说：今年收成不错。 说完他又下地了。", "他急得直跺脚：水漏了！ 众人赶来。"),
        counter_examples=(
            "周安说：今年收成不错。说完他又下地了。",
            "记者获悉：大桥通车。 (完)",
            "今年收成不错。本报记者 周安",
        ),
    ),
    Rule(
        name="lost-quotes:said-behind",
        find=_told("said-behind"),
        certainty="medium",
        why="Speech may also come before the one who says it: the quotation closes before 。张三说。, and before 张三说， where "
        "the sentence says 我 or 我们. It mostly opens with the paragraph.",
        examples=(
            "要把水管好，账算清。 周安对大家说。",
            "这片林子是大伙儿一锹一锹栽出来的。老周说。",
            "我们一家五口都靠这片果园。果农周安说，今年还要扩种。",
        ),
        counter_examples=("今年收成不错。周安说，果园还要扩种。", "我国有林地二亿公顷。周安说，还要扩种。"),
    ),
    Rule(
        name="lost-quotes:answered",
        find=_told("answered"),
        certainty="medium",
        why="In a dialogue a speech of one sentence ends where the next speaker is named.",
        examples=(
            "老周问：渠修好了没有？小吴答道：还差一段。大家都笑了。",
            "她喊：快来看呀！老周忙问：出了什么事？没人应声。",
        ),
        counter_examples=("老周问：渠修好了没有？大家都笑了。他又去忙了。",),
    ),
    Rule(
        name="lost-quotes:colon-end",
        find=_told("colon-end"),
        certainty="medium",
        why="What stands behind 说： up to the end of the paragraph is speech where it is one sentence, or where its last "
        "sentence speaks of 我 or to 你. Where the paragraph goes on in other words, nothing tells where it closes.",
        examples=("周安说：今年收成不错。", "周安说：今年收成不错。我打算再种十亩。"),
        counter_examples=(
            "周安说：今年收成不错。后来他真的扩种了。村里跟着种。",
            "常言道：眼见为实。我信这句话。",
            "时间：三月五日。",
        ),
    ),
    Rule(
        name="lost-quotes:open-speech",
        find=_told("open"),
        certainty="low",
        why="Speech of which only one end is told: a blank behind a sentence without a colon before, or 说： before several "
        "sentences. The other end is a guess: a doubt.",
        examples=("周安说：今年收成不错。后来他真的扩种了。", "他想了想。 大家都等着。"),
        counter_examples=("周安说：今年收成不错。", "他想了想。大家都等着。"),
    ),
)
