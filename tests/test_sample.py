"""The page that ships (`jianbao sample`): what is in it, and that all of it can be read.

A page of an invented paper of 19 June 2024 (a Wednesday) in the invented city 青岚, damaged as text extraction damages
pages: no curly quotes, dashes, ellipses or 〔〕 are left. In order:

1. the main article: headline with two lost pairs of quotes and ` ,`; deck that lost its dash; three reporters; three
   highlights; three section heads (lost quotes: a blank and the line's end, a blank on both sides, no blank); lost
   ellipses; speech that lost its quotes; figures of all sorts; a dateline at the end
2. an agency article of figures: headline with the blank of a line break; shared 分别; 同比, 环比, 比年初, 较上年末
3. an agency article, one paragraph of it broken inside a word by a blank line
4. a continuation behind a jump line (28 matters: 21 done, 4 in hand, 3 next year)
5. a photo with caption and credit
6. a deregistration with credit code, licence number, claim period, refund, contact and address
7. a time-limit notice with a document number that lost its brackets, 146 + 23 = 169 households, a switchboard phone
8. a land-sale result with a table of three parcels, broken ids, a bound, a range, a notice number nobody can decide

Notices have half-width punctuation with a blank before it, blanks inside names and numbers, and lines apart.
"""

from __future__ import annotations

import importlib
import json
from bisect import bisect_right
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from conftest import Command
from jianbao.records import Page, encode, parent_of


@cache
def read(text: str) -> dict[str, list[dict[str, Any]]]:
    """All records of the page, by type."""

    def run(name: str, record: Any) -> list[Any]:
        stage = importlib.import_module(f"jianbao.{name}")
        return list(stage.run(record, stage.Options()))

    [document] = run("clean", Page(source="sample.txt", number=1, start=0, text=text, encoding="utf-8"))
    items = run("split", parent_of(document))
    finds = [find for item in items for name in ("tables", "numbers", "notices") for find in run(name, parent_of(item))]
    told: dict[str, list[dict[str, Any]]] = {}
    for record in [document, *items, *finds]:
        line = json.loads(encode(record), parse_float=Decimal)
        told.setdefault(line["type"], []).append(line)
    return told


# how each part of the page opens
OPENINGS = ["从 卖石头", "青岚绿色贷款", "青岚外贸", "◀◀", "青岚云上驿道", "注销公告", "关于乌桕谷", "青岚市国有建设"]


def part(text: str, record: dict[str, Any]) -> int:
    """In which part of the page a record begins, from 1: what is found there does not depend on how items are cut."""
    return bisect_right([text.index(opening) for opening in OPENINGS], record["origin"]["span"][0])


def found(text: str, kind: str, number: int) -> list[dict[str, Any]]:
    """The records of a type that begin in a part of the page."""
    return [record for record in read(text).get(kind, []) if part(text, record) == number]


def item(text: str, number: int) -> dict[str, Any]:
    """The item that part of the page is."""
    return found(text, "item", number)[0]


def test_the_command_prints_it(jianbao: Command, sample: str) -> None:
    done = jianbao("sample")
    assert (done.stdout.decode(), done.stderr, done.returncode) == (sample, b"", 0)


# -- the damage


def test_it_holds_nothing_that_extraction_would_have_lost(sample: str) -> None:
    assert set(sample).isdisjoint("“”‘’…—〔〕\u3000\r\f\ufeff")
    assert sample.startswith("\n\n")
    assert sample.endswith("日\n")
    assert 4000 < len(sample) < 6000


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("从 卖石头 到 卖风景 ,矿城换新颜", "从“卖石头”到“卖风景”，矿城换新颜"),
        ("矿山修复的 1+6 制度体系", "矿山修复的‘1+6’制度体系"),
        ("挤进了全省 未来车间 名录", "挤进了全省“未来车间”名录"),
        ("降幅收\n\n窄，增长面", "降幅收窄，增长面"),
        ("青政办发[2024]7号", "青政办发〔2024〕7号"),
        ("QLGT2024- 07\t汐湾区 拾光大道以北", "QLGT2024-07\t汐湾区拾光大道以北"),
        ("0831- 5550142转206", "0831-5550142转206"),
        ("联系人 :田禾 15200000137", "联系人：田禾 15200000137"),
    ],
)
def test_clear_damage_is_mended(sample: str, damaged: str, mended: str) -> None:
    [document] = read(sample)["document"]
    assert sample.count(damaged) == 1
    assert mended in document["text"]


# -- the items

ITEMS = [
    ("article", "从“卖石头”到“卖风景”，矿城换新颜"),
    ("article", "青岚绿色贷款余额突破九百亿元"),
    ("article", "青岚外贸连续7个月实现两位数增长"),
    ("article", None),
    ("photo", "青岚云上驿道全线贯通"),
    ("notice", "注销公告"),
    ("notice", "关于乌桕谷旧货市场周边临时摊位限期搬迁的通告"),
    ("notice", "青岚市国有建设用地使用权挂牌出让成交公示"),
]


def test_every_item_has_its_kind_and_headline(sample: str) -> None:
    told = [(record["kind"], record.get("headline")) for record in read(sample)["item"]]
    assert [(kind.replace("brief", "article"), headline) for kind, headline in told] == ITEMS


def test_the_main_article_is_read_whole(sample: str) -> None:
    article = item(sample, 1)
    assert article["deck"] == ["绿色转型的青岚调查"]
    assert [person["name"] for person in article["byline"]] == ["韩一舟", "邵青野", "陆芷汀"]
    assert {(person["role"], person["agency"]) for person in article["byline"]} == {("记者", "新华社")}
    assert [line[:2] for line in article["highlights"]] == ["关停", "培育", "留住"]
    assert article["dateline"] == {"agency": "新华社", "place": "青岚", "date": "2024-06-18", "position": "end"}
    heads = [head.replace("“", "").replace("”", "").replace(" ", "") for head in article["sections"]]
    assert set(heads) >= {"算清账本守住绿家底", "链上企业抱团闯市场", "让老矿区变成会客厅"}


@pytest.mark.parametrize(("number", "name", "date"), [(2, "段小满", "2024-06-17"), (3, "闻小笛", "2024-06-18")])
def test_the_agency_articles_have_their_datelines(sample: str, number: int, name: str, date: str) -> None:
    article = item(sample, number)
    assert [person["name"] for person in article["byline"]] == [name]
    assert article["dateline"] == {"agency": "新华社", "place": "青岚", "date": date, "position": "head"}
    assert (article["date"], article["date_basis"]) == (date, "page")


def test_the_continuation_and_the_photo(sample: str) -> None:
    assert item(sample, 4)["continued_from"] == "2"
    assert item(sample, 5)["photographer"] == ["易小舟"]


# -- the table


def test_the_table_is_typed(sample: str) -> None:
    [table] = read(sample)["table"]
    assert part(sample, table) == 8
    assert [column["name"] for column in table["columns"]] == [
        *("宗地编号", "位置", "出让面积", "规划用途", "使用年期", "容积率", "成交总价", "受让人", "成交时间"),
    ]
    units = {column["name"]: column["unit"] for column in table["columns"] if "unit" in column}
    assert units == {"出让面积": "㎡", "使用年期": "年", "成交总价": "万元"}
    assert [row[2] for row in table["rows"]] == [Decimal("26418.5"), Decimal("8036.24"), 15372]
    assert [row[5] for row in table["rows"]] == [
        {"low": Decimal("1.2")},
        {"high": Decimal("1.5")},
        {"low": 1, "high": Decimal("1.8")},
    ]
    assert {row[8] for row in table["rows"]} == {"2024-06-17"}


# -- the numbers

# item, the expression, kind, value, unit: at least these are read, exactly so
NUMBERS = [
    (1, "1.26万亩", "measure", 12600, "mu"),
    (1, "今年前5个月", "period", "2024-01-01/2024-05-31", None),
    (1, "386.4亿元", "money", 38640000000, "CNY"),
    (1, "32.75%", "percent", Decimal("32.75"), "%"),
    (1, "超820万人次", "count", 8200000, "人次"),
    (1, "22亿元", "money", 2200000000, "CNY"),
    (1, "300余亩", "measure", 300, "mu"),
    (1, "约27公里", "measure", 27000, "m"),
    (1, "5.2万平方米", "measure", 52000, "m2"),
    (1, "12%", "percent", 12, "%"),
    (1, "17%", "percent", 17, "%"),
    (1, "3‰", "percent", Decimal("0.3"), "%"),
    (1, "0.8‰", "percent", Decimal("0.08"), "%"),
    (1, "超90万套", "count", 900000, "套"),
    (1, "56岁", "age", 56, "year"),
    (1, "4200元", "money", 4200, "CNY"),
    (1, "82米", "measure", 82, "m"),
    (1, "10%以上", "percent", 10, "%"),
    (1, "24.5℃", "measure", Decimal("24.5"), "degC"),
    (1, "46万张", "count", 460000, "张"),
    (1, "9.4亿千瓦时", "measure", 940000000, "kWh"),
    (1, "2027年", "date", "2027", None),
    (2, "4628.5亿元", "money", 462850000000, "CNY"),
    (2, "11.2%", "percent", Decimal("11.2"), "%"),
    (2, "913.6亿元", "money", 91360000000, "CNY"),
    (2, "85亿元", "money", 8500000000, "CNY"),
    (2, "2.3个百分点", "percentage-point", Decimal("2.3"), "pp"),
    (2, "5个基点", "percentage-point", Decimal("0.05"), "pp"),
    (2, "约5.4万户", "count", 54000, "户"),
    (2, "1200余户", "count", 1200, "户"),
    (3, "连续7个月", "duration", 7, "month"),
    (3, "268.9亿元", "money", 26890000000, "CNY"),
    (3, "41.5%", "percent", Decimal("41.5"), "%"),
    (3, "836家", "count", 836, "家"),
    (3, "70.4%", "percent", Decimal("70.4"), "%"),
    (4, "36万元", "money", 360000, "CNY"),
    (4, "3.8公里", "measure", 3800, "m"),
    (4, "68个", "count", 68, "个"),
    (5, "12.6公里", "measure", 12600, "m"),
    (5, "1180米", "measure", 1180, "m"),
    (6, "38.6万元", "money", 386000, "CNY"),
    (7, "146户", "count", 146, "户"),
    (7, "80元", "money", 80, "CNY"),
]


@pytest.mark.parametrize(("number", "text", "kind", "value", "unit"), NUMBERS)
def test_figures_are_read(sample: str, number: int, text: str, kind: str, value: Any, unit: str | None) -> None:
    records = [record for record in found(sample, "number", number) if record["text"] == text]
    assert (kind, value, unit) in [(record["kind"], record.get("value"), record.get("unit")) for record in records]


def test_figures_know_what_they_are_compared_with(sample: str) -> None:
    told = {record["text"]: record.get("comparison") for record in found(sample, "number", 2)}
    assert told["11.2%"] == {"basis": "year-on-year", "direction": "up"}
    assert told["2.3个百分点"] == {"basis": "against", "against": "上年末", "direction": "up"}
    assert told["5个基点"] == {"basis": "period-on-period", "direction": "down"}


@pytest.mark.parametrize("trap", ["一舟", "151150270000418", "15200000137", "0831", "206", "18号", "39", "+6"])
def test_what_is_no_figure_is_left_alone(sample: str, trap: str) -> None:
    assert [record["text"] for record in read(sample).get("number", []) if trap in record["text"]] == []


# -- the notices


def test_there_are_three_notices(sample: str) -> None:
    assert [(part(sample, record), record["kind"]) for record in read(sample)["notice"]] == [
        (6, "deregistration"),
        (7, "time-limit"),
        (8, "land-result"),
    ]


def test_the_deregistration(sample: str) -> None:
    [told] = found(sample, "notice", 6)
    assert told["title"] == "注销公告"
    assert told["issuer"].startswith("青岚市启萌教育培训学校有限公司")
    assert told["date"] == "2024-06-17"
    assert told["fields"]["uscc"] == ["91511500MA6QL00063"]
    assert told["fields"]["licence"] == "151150270000418"
    assert {"name": "田禾", "phones": ["15200000137"]}.items() <= told["contacts"][0].items()
    assert [(law["title"], law["articles"]) for law in told["laws"]] == [
        ("中华人民共和国民办教育促进法", ["第五十八条", "第五十九条"])
    ]
    assert any("45日内" in deadline["text"] and "date" not in deadline for deadline in told["deadlines"])
    assert "2024-07-15" in [deadline.get("date") for deadline in told["deadlines"]]
    assert [amount["value"] for amount in told["amounts"]] == [386000]


def test_the_time_limit(sample: str) -> None:
    [told] = found(sample, "notice", 7)
    assert told["issuer"] == "青岚市竹岭区城市管理局"
    assert told["date"] == "2024-06-18"
    assert [deadline["date"] for deadline in told["deadlines"]] == ["2024-07-31"]
    assert [contact["phones"] for contact in told["contacts"]] == [["0831-5550142转206"]]
    [law] = told["laws"]
    assert (law["title"], law["articles"]) == ("青岚市临时经营场所管理办法", ["第九条", "第二十一条"])
    assert "青政办发〔2024〕7号" in [law.get("number"), *told["documents"]]
    assert {count["value"] for count in told["fields"]["counts"]} >= {146, 23, 169}
    assert told["fields"]["consequence"] == "取消其优先选位资格"


def test_the_land_result(sample: str) -> None:
    [told] = found(sample, "notice", 8)
    assert told["issuer"] == "青岚市公共资源交易中心"
    assert told["number"] == "202417"
    assert [contact["phones"] for contact in told["contacts"]] == [["0831-5550137"]]
    parcels = told["fields"]["parcels"]
    assert [parcel["number"] for parcel in parcels] == ["QLGT2024-07", "QLGT2024-08", "QLGT2024-09"]
    assert [parcel["price"] for parcel in parcels] == [1105, Decimal("2260.8"), 3480]
    assert told["fields"]["listing"] == {"start": "2024-05-17", "end": "2024-06-17"}
    assert told["fields"]["approved_by"] == "青岚市人民政府"
