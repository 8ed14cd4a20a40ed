"""Appointments: who is to be what."""

from __future__ import annotations

from ...rule import Rule
from ...text import trim
from ...text.patterns import Pattern, late
from ..persons import is_person
from ..sheet import Sheet
from ..widths import tidy

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="appointee",
        find=late(
            r"(?:^|[\n。;、:] ?)(?:\d{1,2}[、.] ?)?(?P<name>[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,3}(?:·[\u4e00-\u9fff]{2,8})?) ?(?:同志)?(?:\(女\))? ?,(?: ?(?P<sex>男|女)(?= ?,)|(?=现任))(?P<life>[^。\n]{0,260}?)"
            r"(?=。|\n|$)"
        ),
        why="Before an appointment name, sex, birth, post and the post to be held are published (党政领导干部选拔任用工作条例 2019, article 41).",
        examples=(
            "任前公示\n\n白露，女，汉族，1980年5月生，现任县水务局副局长，拟任县水务局局长。",
            "任前公示\n\n文竹，男，1975年生，现任柳岸镇党委书记，拟提名为县政协副主席人选。",
        ),
        counter_examples=("任前公示\n\n公示期为5个工作日，欢迎监督。",),
    ),
)
_APPOINTEE = RULES[0].find
_POSTS = (
    ("current", late(r"(?:现任|现为) ?(?P<value>[^;\n]{2,80}?)(?=,? ?拟|[;\n]|$)")),
    ("proposed", late(r"(?P<value>拟(?:任|提|晋|聘|推荐|转任|进一步|作为|录用|交流|确定)[^;\n]{1,60}?)(?=[,;\n]|$)")),
)
_MOST = 200


def read(sheet: Sheet) -> None:
    """Fills `fields.persons` of appointments: name, the post held and the post to be held, as printed."""
    if sheet.kind != "appointment":
        return
    persons: list[dict[str, str]] = []
    for match in _APPOINTEE.finditer(sheet.plain, sheet.body):
        if len(persons) >= _MOST:
            break
        if not is_person(tidy(match["name"])) and "·" not in match["name"]:
            continue
        path = f"fields.persons.{len(persons)}"
        person = {"name": tidy(match["name"])}
        for key, pattern in _POSTS:
            if found := pattern.search(sheet.plain, match.start("life"), match.end("life")):
                span = trim(sheet.text, found.span("value"))
                person[key] = tidy(sheet.text[slice(*span)])
                sheet.saw(f"{path}.{key}", span, "appointee")
        if len(person) > 1:
            sheet.saw(f"{path}.name", match.span("name"), "appointee")
            persons.append(person)
    if persons:
        sheet.fields["persons"] = persons
