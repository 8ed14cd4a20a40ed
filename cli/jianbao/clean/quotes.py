"""Lost quotation marks around terms: pairs that the traces in a sentence or a headline tell, put back as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from ..rule import Rule
from ..text import Certainty
from . import reading, traces
from .cues import before_cue
from .mend import CleanRule, Mend, View
from .reading import Candidate, Pair
from .speech import quoted

_SURE = 0.9  # from which share on a pair makes what it holds a term of the page
_ASKED = 0.45  # from which share on a pair is asked about
_LIKELY = 0.5  # what is less likely than that makes no term, however often
_ONE_END = 0.8  # how much a pair with one blank counts
_TERM = range(2, 13)  # characters of a term
_HEADLINE_TERM = 5  # characters of a word that is quoted in a headline, at most


class Reading(NamedTuple):
    """What the running text of a page reads like: the terms it quotes, and the pairs likely enough to be asked about."""

    terms: reading.Terms
    pairs: list[Pair]


def running_text(view: View) -> Reading:
    """Reads the running text twice: for its terms, and again, sentence by sentence, where they tell something new.

    Step by step over the whole page, not sentence by sentence: that is a fifth faster.
    """
    text = view.text
    prose = (line for line in view.once(traces.lines) if traces.is_prose(text, line[0], line[1]))
    sentences = [sentence for line in prose for sentence in traces.sentences(text, line)]
    options = [reading.candidates(text, sentence) for sentence in sentences]
    likely = [
        reading.read(len(sentence.slots), found, _ASKED) for sentence, found in zip(sentences, options, strict=True)
    ]
    terms = reading.terms_of(_terms(text, likely))
    for number, sentence in enumerate(sentences):
        told = reading.with_terms(text, sentence, options[number], terms)
        if told is not options[number]:
            likely[number] = reading.read(len(sentence.slots), told, _ASKED)
    return Reading(terms, list(chain.from_iterable(likely)))


def _terms(text: str, likely: list[list[Pair]]) -> frozenset[str]:
    """What is quoted somewhere: for sure, or likely in more than one place."""
    shares: dict[str, float] = {}
    for left, right, share, shape in chain.from_iterable(likely):
        if share > _LIKELY and right[0] - left[1] in _TERM and shape != "bare-close":
            term = text[left[1] : right[0]]
            shares[term] = shares.get(term, 0.0) + (share if shape == "between-blanks" else share * _ONE_END)
    return frozenset(term for term, share in shares.items() if share > _SURE)


def headline_pairs(view: View) -> list[Candidate]:
    """All pairs of the lines that are no running text, the terms known: most blanks there part the lines of a headline."""
    text, known = view.text, view.once(running_text).terms
    heads = view.once(traces.headlines)
    return [
        option
        for line in view.once(traces.lines)
        if line[0] in heads
        for sentence in traces.sentences(text, line)
        for option in reading.with_terms(text, sentence, reading.candidates(text, sentence), known)
    ]


def _of_shape(shape: str, high: float, medium: float) -> Callable[[View], Iterator[Mend]]:
    """The finder of the pairs of one shape: from which share on they are sure, and likely; from `_ASKED` on, doubts."""

    def find(view: View) -> Iterator[Mend]:
        for left, right, share, found in view.once(running_text).pairs:
            if found == shape:
                certainty: Certainty = "high" if share >= high else "medium" if share >= medium else "low"
                yield quoted(view, left, right, certainty)

    return find


def headline_terms(view: View) -> Iterator[Mend]:
    """Terms of the running text, in a headline."""
    words = view.once(running_text).terms.words
    for _, _, left, right, _, _ in view.once(headline_pairs):
        if view.text[left[1] : right[0]] in words:
            yield quoted(view, left, right, "medium")


def headline_words(view: View) -> Iterator[Mend]:
    """Short words in a headline that stand behind a word which opens a quotation."""
    text = view.text
    found = [
        (left, right)
        for _, _, left, right, _, shape in view.once(headline_pairs)
        if shape in ("between-blanks", "to-end") and right[0] - left[1] <= _HEADLINE_TERM
        if before_cue(text, left[0]) >= 2
    ]
    known = view.neighbours.among(text[left[0] - 1] + text[left[1]] for left, _ in found)
    for left, right in found:
        if text[left[0] - 1] + text[left[1]] not in known:
            yield quoted(view, left, right, "medium")


RULES: tuple[CleanRule, ...] = (
    Rule(
        name="lost-quotes:between-blanks",
        find=_of_shape("between-blanks", 0.97, 0.75),
        why="On a page that lost its marks, of the blanks between Han in running text 971 are traces and 24 are not. Two of "
        "one clause are a pair, unless the words beside them say otherwise.",
        examples=("村里办起了 幸福食堂 和书屋。", "他评上 土专家 称号，很高兴。"),
        counter_examples=(
            "“你好”，村里办起了 幸福食堂 和书屋。",
            "本报记者 周安 吴宁",
            "出口为主 的主要做法是 两头在外。",
        ),
    ),
    Rule(
        name="lost-quotes:known-term",
        find=_of_shape("known-term", 0.99, 0.6),
        certainty="medium",
        why="A paper quotes a term alike throughout a story: where one end left a trace and the words are quoted elsewhere "
        "on the page, the other end is where the term ends.",
        examples=(
            "村里办起了 幸福食堂 和书屋。为了把 幸福食堂办好，大家出力。",
            "县里推行 林长制 改革。今春林长制 已覆盖全县。",
        ),
        counter_examples=("村里办起了 幸福食堂 和书屋。为了把幸福食堂办好，大家出力。",),
    ),
    Rule(
        name="lost-quotes:to-end",
        find=_of_shape("to-end", 0.97, 0.87),
        certainty="medium",
        why="A closing quote before a mark leaves no trace: the mark's own white space swallows it. One blank in a clause, "
        "behind a word that opens a quotation and a few characters before its end, is the opening one.",
        examples=("这不是 灵丹妙药。", "他们打的是 感情牌，唱的是戏。"),
        counter_examples=("他说得对 大家都同意了这个办法。", "这不是灵丹妙药。"),
    ),
    Rule(
        name="lost-quotes:from-start",
        find=_of_shape("from-start", 1.1, 0.97),
        certainty="medium",
        why="An opening quote behind a mark leaves no trace either; but a blank near the beginning of a clause may be many "
        "things: a doubt, unless all words agree.",
        examples=("入夜，铁人 是怎么熬过来的？", "到了冬天，冷资源 的用处就大了。"),
        counter_examples=("入夜，铁人是怎么熬过来的？",),
    ),
    Rule(
        name="lost-quotes:bare-close",
        find=_of_shape("bare-close", 1.1, 1.1),
        certainty="low",
        why="A quotation that opens with a trace and closes without one, before a word that often stands behind quotes "
        "(现象, 的, 等): half of them close elsewhere. A doubt.",
        examples=("这是 小巨人等企业带来的。", "这是 铁娘子等巾帼英雄带来的。"),
        counter_examples=("这是铁娘子等巾帼英雄带来的。",),
    ),
    Rule(
        name="lost-quotes:headline-term",
        find=headline_terms,
        certainty="medium",
        why="A headline quotes the terms that its story quotes.",
        examples=(
            "云水县办起 幸福食堂\n\n今年村里办起了 幸福食堂 和书屋。",
            "今年村里办起了 幸福食堂 和书屋。\n\n云水县建成 幸福食堂 百家",
        ),
        counter_examples=("我县办起 幸福食堂\n\n村里办起了幸福食堂和书屋。",),
    ),
)

HEADLINE_RULES: tuple[CleanRule, ...] = (
    Rule(
        name="lost-quotes:headline-word",
        find=headline_words,
        certainty="medium",
        why="Blanks part the lines of a headline, but no line ends in a preposition or in 是, 的, 为: behind such a word a "
        "blank is the trace of a quote, if the page does not show that it cuts a phrase.",
        examples=("乡镇企业并非 一股就灵", "莫把入股当 集资"),
        counter_examples=("市长会见客人 双方座谈", "本报记者 周安"),
    ),
)
