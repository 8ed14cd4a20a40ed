"""Kinds: every row of the lexicon tells its kind, and what is special stands above what is general."""

from __future__ import annotations

import pytest

from jianbao import lexicon, notices
from jianbao.records import Parent

ROWS = lexicon.read("notice_kinds")


def kind(text: str) -> str:
    (notice,) = notices.run(Parent(type="document", text=text), notices.Options())
    return notice.kind


@pytest.mark.parametrize("row", [row for row in ROWS if row["where"] == "title"], ids=lambda row: row["example"])
def test_title_row(row: dict[str, str]) -> None:
    assert kind(f"{row['example']}\n\n现将有关事项公布于众。") == row["kind"]


@pytest.mark.parametrize("row", [row for row in ROWS if row["where"] == "body"], ids=lambda row: row["example"])
def test_body_row(row: dict[str, str]) -> None:
    assert kind(f"公告\n\n{row['example']}。") == row["kind"]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("柳岸县国有建设用地使用权拍卖出让公告", "land-offer"),
        ("柳岸县国有建设用地使用权挂牌出让结果公示", "land-result"),
        ("柳岸中学食堂设备采购中标公告", "award"),
        ("柳岸中学教学楼招标更正公告", "correction"),
        ("财务专用章遗失声明", "seal"),
        ("注销清算公告", "deregistration"),
        ("破产债权申报公告", "liquidation"),
        ("柳岸县国有门面拍租招租公告", "lease"),
        ("办学许可证注销公告", "school"),
        ("失物招领启事", "found"),
        ("弃婴认领公告", "adoption"),
        ("柳岸股份关于股东减持股份的公告", "other"),
        ("柳岸股份回购股份减少注册资本的公告", "capital-reduction"),
        ("柳岸大桥封闭施工通告", "road"),
        ("柳岸花园规划调整公示", "planning"),
    ],
)
def test_title(title: str, wanted: str) -> None:
    assert kind(f"{title}\n\n现将有关事项公布于众。") == wanted
