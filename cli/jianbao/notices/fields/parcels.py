"""Land that a notice describes in its text, label by label, where it has no table."""

from __future__ import annotations

from ...rule import Rule
from ...text import trim
from ...text.patterns import Pattern, late
from .. import when
from ..sheet import Sheet
from ..widths import tidy

_LABELS = (
    ("number", r"(?:地块|宗地|公告|地)(?:编 ?号|号)|编 ?号"),
    ("location", r"(?:土地|地块|宗地)?(?:位置|坐落|座落)"),
    ("area", r"(?:土地|宗地|出让|地块|用地)?(?:总)?面积"),
    ("use", r"(?:土地|规划|宗地)?用途"),
    ("term", r"(?:土地)?(?:出让|使用)?(?:年限|年期|期限)"),
    ("plot_ratio", r"容积率"),
    ("start_price", r"(?:挂牌)?(?:起始|起叫|起拍|挂牌)价"),
    ("deposit", r"(?:竞买)?保证金"),
    ("price", r"(?:成交|出让|竞得)(?:总)?(?:价款?|金额)"),
    ("winner", r"竞得人|受让人|受让单位|竞得单位"),
    ("date", r"成交(?:时间|日期)"),
)
_FUSED = "|".join(f"(?P<{key}>{label})" for key, label in _LABELS)

RULES: tuple[Rule[Pattern], ...] = (
    Rule(
        name="parcel-label",
        find=late(
            rf"(?:(?<=[\n ,;。:、.)])|^)(?:{_FUSED})(?: ?\([^()\n]{{1,10}}\))? ?[:为] ?(?P<value>[^,;。:\n\t]{{1,60}}?)(?=[,;。\n]|$)"
        ),
        why="A single piece of land is described in the text: number, place, use, area, price (招标拍卖挂牌出让国有建设用地使用权规定, articles 9 and 20).",
        examples=(
            "土地成交结果公示\n\n地块编号：QH2020-1，土地位置：青禾县柳岸村，成交价：580万元。",
            "土地成交结果公示\n\n宗地编号：QH2020-2\n土地面积：1.5公顷\n竞得人：青禾商贸有限公司",
        ),
        counter_examples=("土地成交结果公示\n\n竞得人应在十日内签订合同，成交价另行通知。",),
    ),
)
_LABEL = RULES[0].find
_LAND = frozenset({"land-offer", "land-result"})
_MOST = 100


def read(sheet: Sheet) -> None:
    """Fills `fields.parcels` of land notices without a table: values as printed. A number begins another piece."""
    if sheet.kind not in _LAND or "parcels" in sheet.fields:
        return
    parcels: list[dict[str, str]] = []
    for match in _LABEL.finditer(sheet.plain, sheet.body):
        key = next(key for key, _ in _LABELS if match[key])
        if not parcels or (key == "number" and "number" in parcels[-1]):
            if len(parcels) >= _MOST:
                break
            parcels.append({})
        if key in parcels[-1]:
            continue
        span = trim(sheet.text, match.span("value"))
        value = tidy(sheet.text[slice(*span)])
        parcels[-1][key] = (when.iso(value, sheet.date or sheet.published) or value) if key == "date" else value
        sheet.saw(f"fields.parcels.{len(parcels) - 1}.{key}", span, "parcel-label")
    told = [parcel for parcel in parcels if len(parcel) > 1]
    if len(told) == len(parcels) and told:
        sheet.fields["parcels"] = told
    else:
        for path in [path for path in sheet.evidence if path.startswith("fields.parcels.")]:
            del sheet.evidence[path]
