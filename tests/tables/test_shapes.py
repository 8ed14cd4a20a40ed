"""What is read off a table: headers, units, typed cells, totals, what stands around it; and what is no table."""

from __future__ import annotations

import msgspec
import pytest

from jianbao.records import Parent, encode
from jianbao.tables import Options, grids, run


def table(text: str) -> dict:
    (record,) = run(Parent(type="document", id="d", text=text), Options())
    return msgspec.json.decode(encode(record))


def cell(printed: str, header: str = "数值") -> object:
    return table(f"名称\t{header}\n甲\t{printed}\n")["rows"][0][1]


@pytest.mark.parametrize(
    ("printed", "header", "value"),
    [
        ("13,092.30", "数值", 13092.3),
        ("１，２３４", "数值", 1234),
        ("-5.2", "数值", -5.2),
        ("0.50", "数值", 0.5),
        ("≤1.5", "容积率", {"high": 1.5}),
        ("≥1.00且≤1.80", "容积率", {"low": 1, "high": 1.8}),
        ("1.0＜容积率≤2.5", "容积率", {"low": 1, "high": 2.5}),
        ("不高于35", "绿地率(%)", {"high": 35}),
        ("20%以上", "绿地率", {"low": 20}),
        ("10—20", "数值", {"low": 10, "high": 20}),
        ("10%～20%", "比例", {"low": 10, "high": 20}),
        ("70年", "出让年限", 70),
        ("3.5%", "增速", 3.5),
        ("2023-11-09", "日期", "2023-11-09"),
        ("2023年11月9日", "日期", "2023-11-09"),
        ("2023.11.9", "数值", "2023-11-09"),
        ("2023/9/7 0:00:00", "数值", "2023-09-07"),
        ("2023年1月", "数值", "2023-01"),
        ("2023.10", "出生年月", "2023-10"),
        ("2023.10", "数值", 2023.1),
        ("2021", "年份", "2021"),
        ("11月9日", "日期", "--11-09"),
        ("2023-13-40", "日期", "2023-13-40"),
        ("13800138000", "数值", "13800138000"),
        ("0571-8812345", "联系电话", "0571-8812345"),
        ("007", "数值", "007"),
        ("12", "地块编号", "12"),
        ("3-1", "比分", "3-1"),
        ("东 1 号", "经营地址", "东1号"),
        ("", "数值", None),
    ],
)
def test_typed_cells(printed, header, value):
    if printed:
        assert cell(printed, header) == value
    else:
        assert table(f"名目\t{header}\t价格\n甲\t\t3\n乙\t4\t5")["rows"][0][1] is None


def test_figures_are_exact():
    (record,) = run(Parent(type="document", id="d", text="名目\t数值\n甲\t0.1234567890123456789\n"), Options())
    assert b"0.1234567890123456789" in encode(record)


def test_units_of_header_row_line_and_cells():
    found = table(
        "表2 上半年收支情况\n单位：亿元、%\n"
        "指标名称\t总额\t增速\t利润\t成交日期\t户数\n财政\t3\t4.5\t1\t2023-01-02\t12\n税务\t4\t5.5\t2\t2023-01-03\t13"
    )
    assert [c.get("unit") for c in found["columns"]] == [None, "亿元", "%", "亿元", None, None]
    assert (found["caption"], found["unit_line"]) == ("表2 上半年收支情况", "单位：亿元、%")


def test_a_column_unit_beats_the_unit_line_and_percent_never_inherits():
    found = table("单位：万元\n项目\t面积（亩）\t投资\t占比\n修路\t3\t40\t5\n架桥\t4\t50\t6")
    assert [c.get("unit") for c in found["columns"]] == [None, "亩", "万元", None]


def test_a_figure_in_another_unit_stays_as_printed():
    assert table("项目\t金额（万元）\n修路\t30\n架桥\t5000元")["rows"] == [["修路", 30], ["架桥", "5000元"]]


def test_unit_row():
    found = table("地区\t产量\t增速\n\t万吨\t%\n东县\t3\t5\n西县\t4\t6")
    assert found["header_rows"] == 2
    assert [(c["name"], c.get("unit")) for c in found["columns"]] == [("地区", None), ("产量", "万吨"), ("增速", "%")]


@pytest.mark.parametrize(
    "text",
    [
        "地区\t2022年\t\t2023年\t\n\t产量\t金额\t产量\t金额\n东县\t1\t2\t3\t4\n西县\t5\t6\t7\t8",
        "地区\t2022年\t2023年\n产量\t金额\t产量\t金额\n东县\t1\t2\t3\t4\n西县\t5\t6\t7\t8",
        "地区    2022年        2023年\n        产量  金额    产量  金额\n东县    1     2       3     4\n西县    5     6       7     8",
        "|地区|2022年| |2023年| |\n| |产量|金额|产量|金额|\n|东县|1|2|3|4|\n|西县|5|6|7|8|",
    ],
)
def test_two_line_header(text):
    found = table(text)
    assert [c["name"] for c in found["columns"]] == ["地区", "2022年产量", "2022年金额", "2023年产量", "2023年金额"]
    assert found["rows"] == [["东县", 1, 2, 3, 4], ["西县", 5, 6, 7, 8]]


def test_total_rows_and_notes_and_empty_cells():
    found = table("序号\t单位\t面积\n1\t东村\t3\n2\t西村\t\n合  计\t\t3\n注：按初步丈量。\n数据来源：乡政府")
    assert found["total_rows"] == [2]
    assert found["notes"] == ["注：按初步丈量。", "数据来源：乡政府"]
    assert found["rows"][1] == [2, "西村", None]


def test_merged_cells_stay_empty_in_a_padded_table():
    found = table("县    乡      面积\n东县  东河乡  12\n      西河乡  8\n西县  南河乡  7")
    assert found["raw"] == [["东县", "东河乡", "12"], ["", "西河乡", "8"], ["西县", "南河乡", "7"]]


def test_a_blank_apart_in_a_padded_table():
    found = table("序号 承建单位名称 金额\n1    东河建筑公司   30\n2    西河路桥总公司 8\n3    南河水利公司   15")
    assert found["raw"][1] == ["2", "西河路桥总公司", "8"]


@pytest.mark.parametrize(
    "text",
    [
        "品名\t价格(元)\r\n白菜\t1.2\r\n萝卜\t0.8\r\n",
        "品名,价格(元),\r\n白菜,1.2,\r\n萝卜,0.8,\r\n",
        "品名  价格(元)\n--------------\n白菜  1.2\n萝卜  0.8\n--------------",
        "品名\u00a0\u00a0\u00a0价格(元)\n白菜\u00a0\u00a0\u00a01.2\n萝卜\u00a0\u00a0\u00a00.8",
        "品名\t价格(元)\n\n白菜\t1.2\n\n萝卜\t0.8",
        "\t品名\t价格(元)\n\t白菜\t1.2\n\t萝卜\t0.8",
        "品名 | 价格(元)\n白菜 | 1.2\n萝卜 | 0.8",
        "品名｜价格(元)\n白菜｜1.2\n萝卜｜0.8",
        "品名\t价格\n\t(元)\n白菜\t1.2\n萝卜\t0.8",
        "品名\t价格：元\n白菜\t1.2元\n萝卜\t0.8元",
        "品名，价格（元），\n白菜,1.2,\n萝卜,0.8,",
    ],
)
def test_one_table_however_it_is_set(text):
    found = table(text)
    assert found["rows"] == [["白菜", 1.2], ["萝卜", 0.8]]
    assert [(c["name"], c.get("unit")) for c in found["columns"]] == [("品名", None), ("价格", "元")]


def test_wrapped_heads_and_spanning_heads_in_a_frame():
    found = table(
        "┌──┬─────────┬──┐\n│地区│      产量        │备注│\n│    ├────┬────┤    │\n"
        "│    │2022年  │2023年  │    │\n├──┼────┼────┼──┤\n│东河│ 12     │ 15     │    │\n"
        "│西山│ 8      │ 9      │减产│\n└──┴────┴────┴──┘"
    )
    assert [c["name"] for c in found["columns"]] == ["地区", "产量2022年", "产量2023年", "备注"]
    assert found["rows"] == [["东河", 12, 15, None], ["西山", 8, 9, "减产"]]


def test_two_tables_one_below_another():
    both = grids("表1 菜价\n品名\t价格\n白菜\t1.2\n表2 产量\n品名\t产量\n白菜\t30\n")
    assert [grid.caption for grid in both] == ["表1 菜价", "表2 产量"]


def test_ids_and_origin_lead_back():
    text = "开头。\n\n名目\t数值\n甲\t3\n"
    (record,) = run(Parent(type="item", id="p#2", text=text), Options(explain=True))
    assert (record.id, record.item, record.by) == ("p#2/t1", "p#2", ["tab"])
    assert text[slice(*record.span)] == "名目\t数值\n甲\t3"


@pytest.mark.parametrize(
    "text",
    [
        "他说，今年种了三亩，明年再种，\n一亩，两亩，都不嫌少，\n只要肯干，总有收成，日子会好，",
        "东边日出，西边雨，道是无晴，\n却有晴，10，20，\n",
        "王建国  李卫东  张秀英\n赵小兰  钱大有  孙文博",
        "王建国　李卫东　张秀英\n赵小兰　钱大有　孙文博",
        "主编：张三  责编：李四\n版式：王五  校对：赵六",
        "本报讯　记者张三　昨日报道\n东山市　今日降雪",
        "\t本报讯 昨日降雪。\n\t气温骤降到零下3度。",
        "今日 要闻 摘要\n大雪 封路 停运\n春运 开始 平稳",
        "记者：几点开门？\n店主：八点。\n记者：几点关门？\n店主：九点。",
        "19:30  新闻\n20:00  电视剧\n21:30  体育",
        "首页 | 新闻 | 体育\n财经 | 娱乐 | 房产",
        "────────────\n要闻\n────────────",
        "要闻\n----  ----\n----  ----\n简讯",
        "1.5万人，3天，20个站点",
    ],
)
def test_no_table(text):
    assert grids(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "\t",
        "|",
        " ",
        "　",
        "a  ",
        "甲　",
        "│",
        ",",
        "1,",
        "a：1\n",
        "a\tb\n",
        "│a│b│\n├─┼─┤\n",
        "a,1\n",
        "甲乙，丙\n",
        "甲 乙 丙\n",
        "+-",
    ],
)
def test_long_input_takes_time_in_step_with_its_length(piece):
    assert len(grids(piece * (200_000 // len(piece)))) <= 1
