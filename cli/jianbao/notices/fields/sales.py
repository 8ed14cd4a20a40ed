"""Land sold or offered, bids, assigned claims: the rows of a notice's table, and who won."""

from __future__ import annotations

from typing import TypeAlias

from ...rule import Rule
from ...tables import Grid
from ...text.patterns import Pattern, late
from ..sheet import Sheet

Columns: TypeAlias = tuple[tuple[str, Pattern], ...]

# what a column of a land table holds, by its header (国土资源部, 关于建立土地市场动态监测制度, forms for results of sale)
_COLUMNS: Columns = (
    ("number", late(r"(?:地块|宗地|地号|公告|标的|电子监管)\w{0,2}(?:编?号|名称)|^编号|^宗地$|^地块$")),
    ("location", late(r"坐落|位置|座落|地址|区位")),
    ("area", late(r"面积")),
    ("use", late(r"用途|性质")),
    ("term", late(r"年限|年期|年数|期限")),
    ("plot_ratio", late(r"容积率")),
    ("price", late(r"(?:成交|出让|竞得)(?:总)?价|成交(?:价款|金额)|价款")),
    ("start_price", late(r"起(?:始|拍|叫|挂)价|挂牌价|底价")),
    ("deposit", late(r"保证金")),
    ("winner", late(r"竞得|受让|土地使用者|买受|中标人")),
    ("date", late(r"(?:成交|出让|签订|竞得|交易)\w{0,4}(?:日期|时间)|^日期$")),
)
_BIDS: Columns = (
    ("rank", late(r"排名|名次|排序|序号|顺序|候选")),
    ("name", late(r"候选人|单位|供应商|投标人|名称|中标人|企业")),
    ("price", late(r"报价|金额|价")),
)
_DEBTS: Columns = (
    ("debtor", late(r"借款人|债务人|债务企业|^(?:单位|客户)?名称$")),
    ("guarantor", late(r"担保人|保证人|抵押人|担保情况|担保措施")),
    ("contract", late(r"合同")),
    ("principal", late(r"本金|债权金额|债权余额|债权本息")),
    ("interest", late(r"利息|欠息")),
)

_LOTS: Columns = (
    ("number", late(r"序号|标的(?:编)?号|编号")),
    ("name", late(r"标的|名称|资产|房产|门面|坐落|位置|地址")),
    ("area", late(r"面积")),
    ("start_price", late(r"起[拍始租叫]\w{0,2}价|参考价|底价|挂牌价|保留价|租金")),
    ("deposit", late(r"保证金")),
)

_WINNER = late(
    r"(?:中标|成交|中选)(?:人|单位|供应商|企业|机构)(?:名称)? ?[:为] ?(?P<value>[\u4e00-\u9fffA-Za-z0-9·()]{4,40}?)(?=[ ,;。\n]|$)"
)

RULES: tuple[Rule[Pattern] | Rule[str], ...] = (
    Rule(
        name="parcel-row",
        find="parcels",
        why="Land sales are published as a table, one row a parcel (招标拍卖挂牌出让国有建设用地使用权规定, articles 9 and 20).",
        examples=(
            "土地成交结果公示\n\n地块编号\t土地坐落\t成交价(万元)\nQH2020-1\t青禾县柳岸村\t580",
            "土地出让公告\n\n宗地编号\t面积（公顷）\t起始价（万元）\nQH2020-2\t1.5\t300",
        ),
        counter_examples=("中标候选人公示\n\n排名\t中标候选人\t投标报价\n1\t青禾建设有限公司\t3000000.00",),
    ),
    Rule(
        name="bid-row",
        find="candidates",
        why="Candidates are published with their order and price (招标投标法实施条例, article 54; 招标公告和公示信息发布管理办法, article 6).",
        examples=(
            "中标候选人公示\n\n排名\t中标候选人\t投标报价\n1\t青禾建设有限公司\t3000000.00",
            "中标候选人公示\n\n名次\t单位名称\t报价\n1\t柳岸建设有限公司\t2000.00",
        ),
        counter_examples=("土地成交结果公示\n\n地块编号\t土地坐落\nQH2020-1\t青禾县柳岸村",),
    ),
    Rule(
        name="debt-row",
        find="debts",
        why="Assigned claims are listed by debtor (民法典, article 546: the assignment must be notified to him).",
        examples=(
            "债权转让公告\n\n借款人\t担保人\t本金（元）\n青禾商贸有限公司\t白露\t500000",
            "债权转让公告\n\n债务人\t保证人\n柳岸商贸有限公司\t文竹",
        ),
        counter_examples=("中标候选人公示\n\n排名\t中标候选人\n1\t青禾建设有限公司",),
    ),
    Rule(
        name="lot-row",
        find="lots",
        why="Lots that are sold or let are listed with their reserve prices and deposits (拍卖法, article 46).",
        examples=(
            "拍卖公告\n\n序号\t标的名称\t起拍价（万元）\t保证金（万元）\n1\t柳岸路门面\t120\t12",
            "招租公告\n\n序号\t门面位置\t面积（㎡）\n1\t柳岸路8号\t45",
        ),
        counter_examples=("拍卖公告\n\n定于近日拍卖厂房一栋。",),
    ),
    Rule(
        name="winner",
        find=_WINNER,
        why="An award names who won (政府采购法实施条例, article 43).",
        examples=(
            "中标结果公告\n\n中标供应商：青禾设备有限公司",
            "成交公告\n\n成交单位：柳岸设备有限公司。",
        ),
        counter_examples=("中标结果公告\n\n本项目废标。",),
    ),
)

_PARCELS, _CANDIDATES, _DEBTORS, _SOLD = (
    ("parcels", _COLUMNS, "parcel-row"),
    ("candidates", _BIDS, "bid-row"),
    ("debts", _DEBTS, "debt-row"),
    ("lots", _LOTS, "lot-row"),
)
_TABLES = {
    "land-result": _PARCELS,
    "land-offer": _PARCELS,
    "award": _CANDIDATES,
    "tender": _CANDIDATES,
    "procurement": _CANDIDATES,
    "claim-assignment": _DEBTORS,
    "auction": _SOLD,
    "lease": _SOLD,
}


def read(sheet: Sheet, tables: list[Grid]) -> None:
    """Fills `fields.parcels` of land notices, `candidates` and `winner` of awards, `debts` of assigned claims."""
    if sheet.kind in ("award", "procurement"):
        sheet.first("winner", _WINNER, "winner")
    if sheet.kind not in _TABLES:
        return
    key, columns, rule = _TABLES[sheet.kind]
    rows: list[dict[str, object]] = []
    for table in tables:
        known = _known(table, columns)
        if len(known) >= 2:
            for number in range(len(table.cells)):
                if number not in table.total_rows:
                    _row(sheet, rows, table, number, known, (f"fields.{key}", rule))
    if rows:
        sheet.fields[key] = rows


def _known(table: Grid, columns: Columns) -> dict[str, int]:
    """Which column holds what: the first that is named so, each column once."""
    known: dict[str, int] = {}
    for key, header in columns:
        for place, column in enumerate(table.columns):
            if place not in known.values() and header.search(column.name):
                known[key] = place
                break
    return known


def _row(
    sheet: Sheet, rows: list[dict[str, object]], table: Grid, number: int, known: dict[str, int], told: tuple[str, str]
) -> None:
    """One row: typed as its table has it, figures in the unit of their column."""
    path, rule = told
    row: dict[str, object] = {}
    for key, place in known.items():
        value, span = table.typed[number][place], table.cells[number][place]
        if value is not None and table.raw[number][place] not in ("", "-", "—", "/") and span[0] < span[1]:
            row[key] = value
            sheet.saw(f"{path}.{len(rows)}.{key}", span, rule)
    if row:
        rows.append(row)
