"""Companies: disclosures of listed ones, capital before and after, who merges, a new name."""

from __future__ import annotations

from ...rule import Rule
from ...text import trim
from ...text.patterns import Pattern, late
from ..organisations import INLINE, is_organisation
from ..sheet import Sheet
from ..widths import tidy

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="disclosure",
        find=late(
            r"(?:证券|股票|公司)(?:代码|简称) ?:|本公司(?:及)?(?:董事会|全体董事|监事会)[^。\n]{0,30}保证|信息披露[^。\n]{0,12}(?:真实|一致)"
        ),
        why="A disclosure of a listed company opens with its code and the board's warranty (证券法 2019, article 82; exchange formats).",
        examples=(
            "青禾股份关于高管变动的公告\n\n证券代码：000000 证券简称：青禾股份\n\n特此公告。",
            "青禾股份关于高管变动的公告\n\n本公司董事会保证公告内容真实、准确、完整。",
        ),
        counter_examples=("减资公告\n\n青禾商贸有限公司决定减资。",),
    ),
    Rule(
        name="merging",
        find=late(
            rf"^ ?(?P<first>{INLINE}?)(?:\([^()\n]{{0,60}}\))?[与和、](?P<second>{INLINE}?)(?:\([^()\n]{{0,60}}\))?(?=经|拟|决定|于|实施|进行|合并|将|签)"
        ),
        why="A merger is announced in the names of the companies that merge (公司法 2018, article 173; 2023, article 220).",
        examples=(
            "吸收合并公告\n\n青禾商贸有限公司与柳岸商贸有限公司决定吸收合并。",
            "吸收合并公告\n\n青禾商贸有限公司、柳岸商贸有限公司拟吸收合并。",
        ),
        counter_examples=("吸收合并公告\n\n决定吸收合并。",),
    ),
    Rule(
        name="divided",
        find=late(
            rf"分立(?:成|为) ?(?:两家公司 ?[:,] ?)?[“\"]?(?P<first>{INLINE}?)[”\"]?(?:\([^()\n]{{0,60}}\))?[与和、][“\"]?(?P<second>{INLINE}?)[”\"]?(?=[ ,。;(]|$)"
        ),
        why="A division names the companies that come out of it (公司法 2018, article 175; 2023, article 222).",
        examples=(
            "公司分立公告\n\n青禾商贸有限公司拟分立为青禾商贸有限公司和柳岸商贸有限公司。",
            "公司分立公告\n\n我公司派生分立成青禾商贸有限公司（存续）、柳岸商贸有限公司（新设）。",
        ),
        counter_examples=("公司分立公告\n\n我公司拟分立，现予公告。",),
    ),
    Rule(
        name="capital",
        find=late(
            r"注册资本(?:\([^()]{0,8}\))?[^,。;\d]{0,12}?由?[^\d,。;]{0,8}(?P<from>\d[\d.,]* ?[万亿]?元?(?:人民币)?)[^,。;\d]{0,10}?(?:减(?:少|资)?至|减为|降至|变更为|减少(?:到|为)|缩减至|至)[^\d,。;]{0,6}(?P<to>\d[\d.,]* ?[万亿]?元?)"
        ),
        why="A reduction names the capital before and after (公司法 2018, article 177; 2023, article 224).",
        examples=(
            "减资公告\n\n注册资本由800万元减少至500万元。",
            "减资公告\n\n公司注册资本从1000万元减至200万元。",
        ),
        counter_examples=("减资公告\n\n决定减资。",),
    ),
    Rule(
        name="new-name",
        find=late(r"(?:更名|变更|改名)为 ?[“\"「]?(?P<value>[\u4e00-\u9fffA-Za-z0-9·()]{4,40}?)(?=[”\"」,。;\n ]|$)"),
        why="A change of name gives the new one (市场主体登记管理条例, article 24).",
        examples=(
            "公司更名公告\n\n青禾商贸有限公司自即日起更名为“青禾实业有限公司”。",
            "名称变更公告\n\n本校名称变更为柳岸实验学校。",
        ),
        counter_examples=("公司更名公告\n\n业务照旧。",),
    ),
)
_DISCLOSURE, _MERGING, _DIVIDED, _CAPITAL, _NEW_NAME = (rule.find for rule in RULES)
_RENAMED = late(r"更名|名称变更|变更名称")


def read(sheet: Sheet) -> None:
    """Fills `fields.subkind`, `new_name`, `parties`, `from` and `to`, as the kind has them."""
    if sheet.kind == "other":
        if match := _DISCLOSURE.search(sheet.plain, sheet.body):
            sheet.put("subkind", "disclosure", match.span(), "disclosure")
        if _RENAMED.search(sheet.title or ""):
            sheet.first("new_name", _NEW_NAME, "new-name")
    elif sheet.kind in ("merger", "division"):
        _merging(sheet)
    elif sheet.kind == "capital-reduction":
        _capital(sheet)


def _merging(sheet: Sheet) -> None:
    begin = trim(sheet.text, (sheet.body, len(sheet.text)))[0]
    divided = sheet.kind == "division"
    match = (_DIVIDED.search if divided else _MERGING.match)(sheet.plain[begin : begin + 300])
    if match and is_organisation(match["first"]) and is_organisation(match["second"]):
        names: list[dict[str, str]] = []
        for key in ("first", "second"):
            span = trim(sheet.text, (begin + match.start(key), begin + match.end(key)))
            sheet.saw(f"fields.parties.{len(names)}.name", span, "divided" if divided else "merging")
            names.append({"name": tidy(sheet.text[slice(*span)])})
        sheet.fields["parties"] = names


def _capital(sheet: Sheet) -> None:
    if match := _CAPITAL.search(sheet.plain, sheet.body):
        for key in ("from", "to"):
            span = trim(sheet.text, match.span(key))
            sheet.put(key, tidy(sheet.text[slice(*span)]), span, "capital")
