"""Contacts: phones with the persons and addresses that are printed beside them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from ..records import Contact
from ..rule import Rule
from ..text import Span, trim
from ..text.patterns import Pattern, late
from .persons import is_person
from .sheet import Sheet
from .widths import tidy

_CALLED = r"(?:先生|女士|小姐|同志|老师|经理|主任|律师|法官|警官|书记员|书记|科长|所长|局长|部长|院长|园长|站长|处长|队长|厂长|店长|校长|工|总|助理|会计|师傅|医生|阿姨|大姐)"

_PERSON = rf"[\u4e00-\u9fff]{{1,3}}{_CALLED}|[\u4e00-\u9fff] ?[\u4e00-\u9fff]{{1,2}}(?:·[\u4e00-\u9fff]{{2,6}})?"
# What stands before a phone or ends a clause and is no name.
_NO_NAME = late(
    r"白天|夜间|晚上|上午|下午|工作|周[一二三四五六日末]|全天|小时|同上|微信|节假|以上|以下|电话|热线|手机|号码|方式|联系|咨询|举报|监督|报名|地址|传真|邮箱|客服|服务|时间|时候|办公|公司|局$|科室|中心|单位|部门|公告|公示|特此|如有|请|见|与|向|来|为|及|或|等|号|日|前|室|处|站|所|院|厅|者|均可|邮编"
)

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="contact-labelled",
        find=late(
            r"(?:联 ?系 ?人(?:员)?|联络人|经办人|承办人|接待人|受理人|咨询人|接洽人|收件人|招聘联系人|清算组联系人|负责人|主审法官|承办法官|联系法官|书记员)(?:及(?:联系)?(?:电话|方式))?(?: ?\([^()\n]{1,10}\))? ?[:为]? ?"
            rf"(?:律师|经理|主任|法官|会计|书记员)?(?P<names>(?:{_PERSON})(?: ?[、,/和] ?(?:{_PERSON})(?=[ 、,/;(:\d)\n。]|$))*)(?=[ ,;。()/\n\d:]|电话|手机|联系|$)"
        ),
        why="联系人 and its like come before the name of whoever answers.",
        examples=("招领启事\n\n联系人：白露 电话：13800000000。", "招租公告\n\n联系人：李先生、白女士，0700-1234567。"),
        counter_examples=("招领启事\n\n联系电话：13800000000。",),
    ),
    Rule(
        name="contact-beside-phone",
        find=late(
            rf"(?:^|[\s:,;。、(/\d\0]|联系|咨询|致电|找)(?P<name>[\u4e00-\u9fff]{{1,2}}{_CALLED}|[\u4e00-\u9fff]{{2,3}}) ?[:(]? ?$"
        ),
        why="A name stands straight before its phone, parted from what comes before.",
        examples=("招领启事\n\n请联系：白女士13800000000。", "招租公告\n\n电话：白露 13800000000"),
        counter_examples=("招领启事\n\n联系电话 13800000000。",),
    ),
    Rule(
        name="contact-behind-phone",
        find=late(rf" ?\(? ?(?P<name>[\u4e00-\u9fff]{{1,2}}{_CALLED}|(?<=\()[\u4e00-\u9fff]{{2,3}}(?=\)))\)?"),
        why="Or straight behind it, mostly in brackets.",
        examples=("招领启事\n\n电话：13800000000（白女士）。", "招租公告\n\n电话：0700-1234567 李先生"),
        counter_examples=("招领启事\n\n电话：13800000000（工作时间）。",),
    ),
    Rule(
        name="contact-address",
        find=late(
            r"(?:(?:联系|通信|通讯|办公|公司|单位|报名|邮寄|邮政|收件|详细|申报|登记|领取|经营|接收|递交|受理|接待)?地 ?址|(?:报名|申报|登记|办公|联系|领取|接待|认领|办理)地点) ?[:为] ?(?P<address>[^\n。;:\0]{4,60}?)(?=[。;,\n\0)]| ?(?:地址|联系|电话|邮编|邮政编码|传真|手机|咨询|开户|网址|报名|邮箱|时间)|$)"
        ),
        why="地址 comes before where to go or write.",
        examples=(
            "招领启事\n\n地址：青禾县柳岸路8号 电话：13800000000。",
            "招租公告\n\n报名地点：青禾县柳岸路8号二楼。",
        ),
        counter_examples=("招领启事\n\n地址不详。",),
    ),
)
_LABELLED, _BEFORE, _BEHIND, _ADDRESS = (rule.find for rule in RULES)
_ADDRESSED = late(rf"^[\u4e00-\u9fff]{{1,3}}{_CALLED}$")
_CALL = late(rf"(?<=^[\u4e00-\u9fff]){_CALLED}$|(?<=^[\u4e00-\u9fff]{{2}}){_CALLED}$")
_SPLIT = late(r"[^、,/和]+")
_REACH = 80
"""Characters that may lie between a labelled name and the phone that is theirs: an address mostly."""
_NEXT = 14
"""Characters that may lie between a phone and the label of the person behind it: a comma, 联系人."""
_MOST = 40
"""Addresses that are given to contacts; a notice with more of them is a list."""


def read(sheet: Sheet) -> None:
    """Fills `contacts` from the phones that were found: who answers, and where. Needs `phones`."""
    book = _Book(sheet)
    waiting: list[list[Span]] = []  # persons behind a label, who have no phone yet
    groups = _people(sheet)
    told = 0
    behind = -1
    for span, phones in sheet.phones:
        while told < len(groups) and groups[told][-1][1] <= span[0]:
            waiting.append(groups[told])
            told += 1
        who, rule = _beside(sheet, span)
        if who is not None:
            near = next((group for group in waiting[-2:] if who in group), None)
            if near is not None:
                waiting.remove(near)
                book.turn_to(near, "contact-labelled")
            else:
                book.turn_to([who], rule)
        elif behind < 0 or sheet.plain[behind : span[0]].strip(" /、,;和或"):
            near = _first_waiting(sheet, waiting, span[0])
            book.turn_to(near or [], "contact-labelled")
        for phone in phones:
            book.phone(phone, span)
        behind = span[1]
    for group in (*waiting, *groups[told:]):
        book.name_after(group, "contact-labelled")
    _addresses(sheet, book)


class _Book:
    """The contacts as they are written down: `ends` has where each was last read, to tell which address is whose."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.ends: list[int] = []
        self._names: dict[str, int] = {}
        self._seen: set[tuple[int | None, str]] = set()
        self._open: list[int] = []

    def turn_to(self, names: list[Span], rule: str) -> None:
        """The phones that follow are theirs; without names, nobody's in particular."""
        self._open = [self._named(name, rule) for name in names]

    def _named(self, span: Span, rule: str) -> int:
        name = tidy(self.sheet.text[slice(*span)])
        if name not in self._names:
            self._names[name] = self._new(span[1])
            self.sheet.contacts[-1].name = name
            self.sheet.saw(f"contacts.{self._names[name]}.name", span, rule)
        return self._names[name]

    def _new(self, end: int) -> int:
        self.sheet.contacts.append(Contact(phones=[]))
        self.ends.append(end)
        return len(self.ends) - 1

    def name_after(self, names: list[Span], rule: str) -> None:
        """Persons who are named last: they answer the nameless phone straight before them, if there is one."""
        begin = names[0][0]
        at = bisect_right(self.ends, begin) - 1
        if at >= 0 and begin - self.ends[at] <= _NEXT and self.sheet.contacts[at].name is None:
            name = tidy(self.sheet.text[slice(*names[0])])
            self._names.setdefault(name, at)
            self.sheet.contacts[at].name = name
            self.sheet.saw(f"contacts.{at}.name", names[0], rule)
            names = names[1:]
        self.turn_to(names, rule)

    def phone(self, phone: str, span: Span) -> None:
        """One number for all whom it was turned to, once each; without a person only if nobody has it."""
        if not self._open:
            if (None, phone) in self._seen:
                return
            self._open = [self._new(span[1])]
        for contact in self._open:
            if (contact, phone) not in self._seen:
                phones = self.sheet.contacts[contact].phones
                self.sheet.place(f"contacts.{contact}.phones.{len(phones)}", span)
                phones.append(phone)
                self.ends[contact] = span[1]
                self._seen |= {(contact, phone), (None, phone)}


def _people(sheet: Sheet) -> list[list[Span]]:
    """Those whom 联系人 and its like name; persons behind one label are one group."""
    groups: list[list[Span]] = []
    for match in _LABELLED.finditer(sheet.open, sheet.body):
        start = match.start("names")
        parts = [(start + part.start(), start + part.end()) for part in _SPLIT.finditer(match["names"])]
        group = [trim(sheet.text, part) for part in parts if not _is_no_name(sheet.plain[slice(*part)])]
        if group:
            groups.append(group)
    return groups


def _is_no_name(word: str) -> bool:
    """Whether a word holds what no name does; the form of address behind a family name (院长, 所长) is not looked at."""
    return _NO_NAME.search(_CALL.sub("", word.strip())) is not None


def _beside(sheet: Sheet, span: Span) -> tuple[Span | None, str]:
    """The name that stands straight before a phone, or straight behind it."""
    begin, end = span
    start = max(0, begin - 12)
    match = _BEFORE.search(sheet.open[start:begin])
    if match and _is_called(match["name"]):
        return (start + match.start("name"), start + match.end("name")), "contact-beside-phone"
    match = _BEHIND.match(sheet.open, end, end + 12)
    if match and _is_called(match["name"]):
        return match.span("name"), "contact-behind-phone"
    return None, ""


def _is_called(name: str) -> bool:
    """Whether a word beside a phone names a person: it has a form of address, or begins with a family name."""
    return not _is_no_name(name) and (is_person(name) or bool(_ADDRESSED.search(name)))


def _first_waiting(sheet: Sheet, waiting: list[list[Span]], begin: int) -> list[Span] | None:
    """Of the labelled persons shortly before a phone the first: two columns of a form give two names, then two phones."""
    if not waiting or begin - waiting[-1][-1][1] > _REACH or "。" in sheet.open[waiting[-1][-1][1] + 1 : begin]:
        return None
    first = len(waiting) - 1
    while first and "\n" not in sheet.open[waiting[first - 1][-1][1] : waiting[first][0][0]]:
        first -= 1
    return waiting.pop(first)


def _addresses(sheet: Sheet, book: _Book) -> None:
    """An address goes to the contact last read before it that has none, else to the first after it, else stands alone."""
    for match in islice(_ADDRESS.finditer(sheet.open, sheet.body), _MOST):
        span = trim(sheet.text, match.span("address"))
        if span[0] == span[1]:
            continue
        free = [n for n, contact in enumerate(sheet.contacts[: 2 * _MOST]) if contact.address is None]
        before = [n for n in free if n < len(book.ends) and book.ends[n] <= span[0]]
        after = [n for n in free if n < len(book.ends) and book.ends[n] > span[0]]
        if before or after:
            number = before[-1] if before else after[0]
        else:
            number = len(sheet.contacts)
            sheet.contacts.append(Contact(phones=[]))
        if sheet.plain[span[1] : span[1] + 1] == ")" and "(" in sheet.plain[slice(*span)]:
            span = (span[0], span[1] + 1)
        sheet.contacts[number].address = tidy(sheet.text[slice(*span)])
        sheet.saw(f"contacts.{number}.address", span, "contact-address")
