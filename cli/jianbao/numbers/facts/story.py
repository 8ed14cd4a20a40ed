"""What is remembered from figure to figure of a text: subjects carried on, the governing time, open lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ...records import Comparison, Period
from ...text.patterns import late
from ..find import Find
from .choice import Choice, Told, sort_of
from .clauses import OPEN, SHUT, Clauses, Left
from .comparisons import behind, exceeding
from .handing import JOINING, again, bases_of, before_verb, outside
from .kinds import BY_KIND, OF_TIME, quantity, unchanged
from .links import Links, Reader
from .lists import JOINTS, across, behind_verb, count_of, distributed, goes_on, is_total
from .periods import SAME, all_year, clause_of, first_of_two, governs, is_base, merged, period_of, same, spans
from .subjects import RATES, tidy

_TURNS: Final = late(r"[。！？；;\t\n目现如眼时全累总当]")
"""What ends a clause or a sentence, and letters that the words below begin with: one look at a gap tells all."""
_ENDS: Final = late(r"[。！？；;\t\n](?<![，、,；;：:]\n)")
_PRESENT: Final = late("[目现如眼时全当]")
_NOW: Final = late("目前|现在|如今|眼下|时下")
"""What ends the reach of a time before: 2031年建厂，目前|有会员300人."""
_SEMICOLONS: Final = frozenset("；;")
_PARTING: Final = late("分(?:季度?|月份?|年度?|时段)(?:来?看)")
_MARK: Final = late("[，。；：！？;\\n]")
_MARKS: Final = frozenset("，。；：！？;\n")
_GRADED: Final = frozenset({"money", "measure", "number"})
_AMOUNTS: Final = frozenset({"money", "count", "measure"})
_LABEL_ENDS: Final = frozenset("，。；,;\n（( 　、") | {""}
"""What stands behind a time that a label names: 开标时间：5月6日9时|，; not 茶社消息：12月1日|起开馆."""
_ALONE: Final = (False, False)
_NEAR: Final = 8
"""Characters between two figures of a list, at most."""
_HANDING: Final = frozenset("别成现入放立装得")
"""Last characters of 分别, and of the verbs behind it: 完成, 实现, 投入."""
_TO: Final = ("到", "至")
_TIMES: Final = frozenset({"date", "period", "time"})
_TIMED_BASES: Final = frozenset({"date", "period", "time", "duration"})
_WEEKS: Final = frozenset("周天季")
"""What an ordinal counts that is a time, but of a year that is not told: 由|第44周|的6.8%升至."""
_SILENT: Final = frozenset({"phone", "document-number", "identifier", "ordinal"})
_OF_TIME: Final = (*OF_TIME, "了", "约")
_SHARES: Final = frozenset({"percent", "ratio"})
_OF_BASIS: Final = {"year-on-year": "同比", "period-on-period": "环比"}
_UNCOMPARED: Final = frozenset({"rank", "ordinal"})
_RATED: Final = frozenset({"percent", "percentage-point"})
_RATE_WORDS: Final = (*RATES, "率", "占比", "比重", "比例", "份额")
_TIMED: Final = frozenset({"money", "percent", "percentage-point", "count", "measure", "ratio", "number", "age"})
_reader = Reader()


class Story:
    """Goes through the finds of a text in order; what it remembers ends with the sentence."""

    __slots__ = (
        "aside",
        "before",
        "clauses",
        "comparison",
        "earlier",
        "explain",
        "finds",
        "floor",
        "given",
        "kind",
        "lapse",
        "outer",
        "period",
        "rate",
        "reach",
        "recent",
        "resumed",
        "second",
        "shared",
        "subject",
        "text",
        "topic",
        "until",
        "wall",
    )

    def __init__(self, text: str, finds: Sequence[Find], explain: bool) -> None:
        self.text, self.finds, self.explain = text, finds, explain
        self.clauses = Clauses(text)
        self.reach = 0  # end of the finds before
        self.outer: Find | None = None  # the find that ends there
        self.floor = self.wall = 0  # the same without bases of comparisons, and without times
        self.subject: str | None = None  # what the last figure of the sentence spoke of
        self.earlier: str | None = None  # the same of the clause before the semicolon
        self.recent: list[str] = []  # subjects of the levels told since
        self.kind = ""  # of that figure
        self.rate = ""  # 同比增速, where the last figure was such a change
        self.comparison: Comparison | None = None
        self.period: Period | None = None  # nearest before, in this sentence
        self.resumed: tuple[Period | None] | None = None  # the one before, where 从 or 由 leads to the nearest
        self.topic: Period | None = None  # the same, outside 其中
        self.lapse = 0  # end of a deadline (8月底前) whose clause goes on
        self.until = False  # whether 截至 stands before the time that governs
        self.before: Period | None = None  # topic of the sentence before
        self.shared: list[str] = []  # subjects of the figures to come, of a list with 分别
        self.given: list[str] = []  # those of the last such list
        self.second: str | None = None  # basis of the figure to come: 同比、环比分别增长5%、|2%
        self.aside: tuple[Period | None] | None = None  # topic of the sentence before one that parts it: 分季度看

    def tell(self) -> None:
        """Fills the facts of the finds, one after the other."""
        text, turns = self.text, _TURNS.search
        for number, find in enumerate(self.finds):
            start, end, kind = find.start, find.end, find.kind
            turned = turns(text, self.reach, start)
            if turned:
                self._turn(start, turned.start())
            if self.lapse:
                self._lapse(start)
            base = kind in _TIMED_BASES and is_base(text, find)
            if start < self.floor:  # an end of a range, which has been told
                self._inside(find)
            elif kind in _TIMES:
                self._time(find, base)
            elif kind in _GRADED and text.startswith("级", end):
                self.reach = max(self.reach, end)  # 新增|万吨|级泊位5个: part of the noun of another figure
                continue
            elif kind not in _SILENT or (kind == "ordinal" and find.unit not in _WEEKS):
                if turned and self.wall == self.reach and is_total(text, self.reach, start):
                    self._total()
                self._figure(find, number)
            if end > self.reach:
                self.reach, self.outer = end, find
            if end > self.floor and not base:
                self.floor = end

    def _turn(self, start: int, first: int) -> None:
        """What the end of a sentence, and a word for the present, between `first` and `start` make forgotten."""
        ends = _ENDS.findall(self.text, first, start)
        if ends:
            self._forget(ends, first, start)
        if (self.period or self.before) and _PRESENT.search(self.text, first, start):
            if self._now(start):
                self.period = self.topic = all_year(self.text, self.reach, start, self.period or self.before)
                self.before = None
            else:
                self._same(start)

    def _same(self, start: int) -> None:
        """当月 at the head of a clause, behind a time that tells which."""
        text = self.text
        at = text.find("当", self.reach, start)
        if at > 0 and text[at : at + 2] in SAME and text[at - 1] in _MARKS:
            period = same(text[at : at + 2], self.period or self.before)
            if period:
                self.period = self.topic = period

    def _now(self, start: int) -> bool:
        """Whether 目前 (or 全年, but for a whole year) before a figure ends the reach of the time before; not that of 截至9月末, which it means."""
        if _NOW.search(self.text, self.reach, start) is not None:
            return not self.until
        period = self.period or self.before
        whole = period and (period.start or "").endswith("-01-01") and (period.end or "").endswith("-12-31")
        return not whole and self.text.find("全年", self.reach, start) >= 0

    def _inside(self, find: Find) -> None:
        """A find inside another one has the other's facts."""
        outer = self.outer or find
        if find.kind not in _TIMES and find.end <= outer.end:
            find.subject = find.subject or outer.subject
            find.period, find.comparison = outer.period, outer.comparison

    def _forget(self, ends: list[str], first: int, start: int) -> None:
        """Beyond a semicolon no subject is carried; beyond a full stop the period is that of the sentence before.

        A sentence that parts the one before (分季度看，一季度…) goes on with its subject, and leaves its period to the next.
        """
        self.rate, self.comparison, self.second = "", None, None
        if self.shared or self.recent or self.given:
            self.shared, self.recent, self.given = [], [], []
        stops = ends if len(ends) == 1 and ends[0] not in _SEMICOLONS else [x for x in ends if x not in _SEMICOLONS]
        self.earlier = self.subject if not stops and len(ends) == 1 else None
        subject, self.subject = self.subject, None
        if stops:
            topic = self.aside[0] if self.aside else self.topic
            self.before = topic if len(stops) == 1 and stops[0] not in "\n\t" else None
            self.period = self.topic = self.resumed = self.aside = None
            if self.before and self.text.find("分", first, start) >= 0 and _PARTING.search(self.text, first, start):
                self.aside, self.subject = (self.before,), subject

    def _time(self, find: Find, base: bool) -> None:
        text, start = self.text, find.start
        if start and text[start - 1] in "：:" and text[find.end : find.end + 1] in _LABEL_ENDS:
            label = None if find.subject else self.clauses.label(self.floor, start)
            if label:
                find.subject = label
                self._told(find, "label")
        if base or not governs(text, find):
            return
        period = merged(self.period, period_of(text, find))
        if period is None:
            return
        self.resumed = (self.period or self.before,) if first_of_two(text, find) else None
        self.period = period
        self.lapse = clause_of(text, find) if find.approx == "at-most" else 0
        self.until = text.startswith(("截至", "截止"), start - 2)
        if not self.resumed and text.rfind("其中", start - 3, start) < 0:
            self.topic = period

    def _lapse(self, start: int) -> None:
        """A deadline governs no figure behind its clause; what was looked through is not looked through again."""
        if _MARK.search(self.text, self.lapse, start):
            self.lapse, self.period, self.topic, self.before = 0, None, None, None
        elif start > self.lapse:
            self.lapse = start

    def _figure(self, find: Find, number: int) -> None:
        text, start, kind = self.text, find.start, find.kind
        left = self.clauses.left(self.floor, start)
        if not left.phrase and left.start == self.floor + 1:
            left = outside(self.clauses, self.finds, number, self.floor, left)
        phrase, words = left.phrase, left.links
        links = _reader.known.get(words) or _reader.read(words, left.basis)
        if links.comparison and (unchanged(text, find) or (kind == "duration" and not words.endswith(_OF_TIME))):
            links = replace(links, comparison=None)
        if ("于" in phrase or "比" in phrase or "出" in phrase) and (surpassed := exceeding(phrase)):
            if kind == "percent" and text.startswith("的", find.end):
                surpassed = surpassed[0], None  # 低于|上年9%|的增幅: the rise that it falls short of
            left, links = (
                replace(left, phrase=surpassed[0], links=words or "高于"),
                replace(links, comparison=surpassed[1]),
            )
            phrase = left.phrase
            if not phrase and text.endswith("分别", self.floor, left.start):  # 茶业、酒业投资增速|分别|快于全部投资
                phrase = self.clauses.left(self.floor, left.start - 2).phrase
                left, links = replace(left, phrase=phrase), replace(links, distributes=True)
        if phrase[-1:] in JOINING and (bases := bases_of(phrase)) and links.comparison:  # 收入同比、|环比分别增长
            phrase, basis = bases
            self.second = links.comparison.basis if links.distributes else None
            left = replace(left, phrase=phrase)
            links = replace(links, comparison=replace(links.comparison, basis=basis), distributes=False)
        before = self.finds[number - 1] if number else find
        gap = start - before.end
        listed, alike = (
            goes_on(text, before, find) if 0 <= gap < _NEAR and (not gap or text[before.end] in JOINTS) else _ALONE
        )
        if self.shared and not listed:
            self.shared = []
        if self.shared:
            subject, rule = self.shared.pop(0), "distributed"
        elif alike:
            subject, rule = before.subject or "", "carried-subject"
        else:
            listed = listed and before.kind == kind
            subject, rule = self._subject(find, number, left, links)
        if subject and not find.subject and not (subject[0] in SHUT or subject[-1] in OPEN):
            find.subject = subject
            if self.explain:
                find.by += (rule,)
        if (links.comparison or listed or kind in _SHARES) and kind not in _UNCOMPARED:
            find.comparison = self._compared(find, left, links, listed)
        if self.resumed and words.endswith(_TO):  # 赤字率从去年的2.1%提高到|2.3%
            self.period, self.resumed = self.resumed[0], None
        if kind == "duration":
            self._lasting(find, tidy(phrase), rule, links)
            return
        if kind in _TIMED and find.period is None:
            find.period = self.period or self.before
            if self.explain:
                self._dated(find)
        self._remember(find, phrase[-1:] == "的" and len(phrase) > 2 and "占" not in phrase)

    def _lasting(self, find: Find, phrase: str, rule: str, links: Links) -> None:
        """A duration may be the period of the figures behind it (五年|新增…), or go on with its subject (利润连续5年增加，…)."""
        if (
            find.subject and (links.level or links.comparison or "均" in find.subject) and find.period is None
        ):  # a level
            self._dated(find)
        if spans(self.text, find):
            self.period = period_of(self.text, find)
        elif self.text.endswith("后", find.start, find.end):  # of what was before, no figure behind it
            self.period = self.before = None
        elif rule == "streak" and phrase:
            self.subject = phrase
        elif rule == "indicator" and find.subject:
            self._remember(find, False)

    def _subject(self, find: Find, number: int, left: Left, links: Links) -> Told:
        carried = self.subject
        if carried is None and self.earlier and links.comparison and links.comparison.basis:  # ；环比增长|1%
            carried = self.earlier
        if carried and find.kind in _AMOUNTS and self.kind in _RATED and carried.endswith(_RATE_WORDS):
            carried = None  # a rate has no sum
        told = BY_KIND.get(find.kind, quantity)(
            Choice(
                self.clauses,
                self.finds,
                number,
                left,
                links,
                carried,
                self.rate,
                self.kind,
                self.floor,
                self.wall,
                self.recent,
            ),
            find,
        )
        subject, rule = told
        if not subject:
            return told
        members = None
        each = rule == "carried-subject" and find.kind == "percent" and links.comparison and len(self.recent) > 1
        if links.distributes or each or (rule == "ranked-subject" and self._apart(find)):
            count = count_of(self.text, self.finds, number)
            members = self._members(told, count) if count > 1 or not each else None
            members = again(self.given, carried, subject, count) or members
            if links.distributes and not members and count > 1:
                members = behind_verb(self.clauses, self.floor, left.start, subject, count) or across(
                    self.clauses, self.floor, left.start, subject, count
                )
        elif rule == "indicator" and self.text[left.start - 1] in _HANDING:
            members = before_verb(self.clauses, self.finds, number, self.floor, self.outer, subject, left.start)
        if not members:
            return told
        self.shared, self.given = members[1:], members
        return members[0], "distributed"

    def _apart(self, find: Find) -> bool:
        """Whether a rank is handed out: 总量和增速|分别居全省|第2位和第5位."""
        return self.text.rfind("分别", max(self.floor, find.start - 14), find.start) >= 0

    def _members(self, told: Told, count: int) -> list[str] | None:
        """The members of the list before 分别; of the figures before, where the clause names none: 同比|分别增长."""
        recent = self.recent[-count:]
        if told[1] == "carried-subject" and count > 1 and len(recent) == count and all(recent):
            return recent
        return distributed(told[0], count)

    def _compared(self, find: Find, left: Left, links: Links, listed: bool) -> Comparison | None:
        change = links.comparison or behind(self.text, find)
        if change is None:
            return self._inherited(find) if listed else None
        if listed and self.comparison and change.basis is None:  # 分别比上月上升0.2、|下降|0.3个百分点
            change = replace(self.comparison, direction=change.direction)
        if left.phrase.endswith("每"):  # 茶价|每|涨1个百分点: of no particular change
            return None
        if change.basis is None and left.start and not listed:
            change = self.clauses.versus(left.start, change)
        self._told(find, change.basis or "direction")
        return change

    def _inherited(self, find: Find) -> Comparison | None:
        """The change of the figure before, with which this one makes a list: 增长5%和|7%."""
        if self.comparison:
            self._told(find, "shared-change")
        if self.comparison and self.second:
            self.comparison, self.second = replace(self.comparison, basis=self.second), None
        return self.comparison

    def _total(self) -> None:
        """A total is of no stretch, and not of what is new; a day on which it was counted (截至) stays."""
        if not self.until:
            self.period = self.topic = self.before = None
        if self.subject:
            self.subject = self.subject.replace("新增", "", 1).replace("净增", "", 1) or None

    def _dated(self, find: Find) -> None:
        find.period = self.period or self.before
        if self.explain and find.period:
            find.by += ("period-before" if self.period else "period-of-sentence-before",)

    def _told(self, find: Find, rule: str) -> None:
        if self.explain:
            find.by += (rule,)

    def _remember(self, find: Find, of_another: bool) -> None:
        """What the next figure may go on with; not what a share is of (完成任务的|82%，…)."""
        kind, subject = find.kind, find.subject
        self.comparison = change = find.comparison
        self.wall, self.kind = find.end, sort_of(find)
        self.rate = ""
        if change is None:
            self.recent.append(subject or "")
        elif kind in _SHARES:
            self.rate = _OF_BASIS.get(change.basis or "", "") + ("降幅" if change.direction == "down" else "增速")
        if subject:
            if not (of_another and kind == "percent"):
                self.subject = subject
        elif change is None and kind in _AMOUNTS:  # of something that was not told
            self.subject = None
