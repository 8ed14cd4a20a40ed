"""Identifiers: what is told with --identifiers, and that no figure is lost for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import comes_back
from jianbao.numbers import Find, read

TOLD = [
    # text, its identifiers with their kinds
    ("湖政办发〔2031〕15号", "document-number 湖政办发〔2031〕15号"),
    (
        "根据湖政办发〔2031〕15号和湖办〔2031〕2号",
        "document-number 湖政办发〔2031〕15号|document-number 湖办〔2031〕2号",
    ),
    ("（2031）青01民初123号判决", "document-number （2031）青01民初123号"),
    ("(2031)最高法民申12号之一", "document-number (2031)最高法民申12号之一"),
    ("电话0799-8811223", "phone 0799-8811223"),
    ("手机15900001234转2", "phone 15900001234转2"),
    ("请拨打12345热线，或致电110", "phone 12345|phone 110"),
    ("代码91430100MA4L1234XQ", "identifier 91430100MA4L1234XQ"),
    ("账号6222000000000000123", "identifier 6222000000000000123"),
    ("编号：20310228001", "identifier 20310228001"),
    ("见 www.hu.example/a?id=123，信箱 a1@hu.example", "identifier www.hu.example/a?id=123|identifier a1@hu.example"),
    ("符合GB/T 19001-2026标准", "identifier GB/T 19001-2026"),
    ("DB43/T 123.4—2030", "identifier DB43/T 123.4—2030"),
    ("ISBN 978-7-000-00000-2", "identifier ISBN 978-7-000-00000-2"),
    ("国内统一刊号CN 43-0001", "identifier CN 43-0001"),
    ("湘A·1234A小客车，湘AD12345货车", "identifier 湘A·1234A|identifier 湘AD12345"),
    ("国药准字H20310001", "identifier 国药准字H20310001"),
    ("专利号ZL203110000001.X", "identifier ZL203110000001.X"),
    ("青禾茶业（600000.SH）", "identifier 600000.SH"),
    ("乘G1234次列车，改乘CA1234航班", "identifier G1234|identifier CA1234"),
    # figures, however long
    ("总额12345678901元", ""),
    ("人口 1400000000000 人", ""),
    ("圆周率3.14159265358979", ""),
    ("产量123456789012.5吨", ""),
    ("约12345678901万元", ""),
    ("5G基站3座，A4纸3张", ""),
]


def told(text: str) -> str:
    found = [find for find in read(text, identifiers=True) if find.kind in ("phone", "document-number", "identifier")]
    return "|".join(f"{find.kind} {text[find.start : find.end]}" for find in found)


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_told(text: str, wanted: str) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", [text for text, wanted in TOLD if wanted])
def test_an_identifier_is_no_figure(text: str) -> None:
    assert [find for find in read(text, "2031-05-09") if find.kind not in ("count", "date")] == []


_PIECES = [
    *(text for text, _ in TOLD),
    "，",
    "。",
    "产值5亿元",
    "12345678901",
    "1.5",
    "（",
    "）",
    "A",
    "同比增长3%",
    "\n",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map("".join))
def test_no_figure_is_lost_for_one(text: str) -> None:
    """The other records are the same, but those that lie in an identifier."""
    with_them = read(text, "2031-05-09", identifiers=True)
    named = [f for f in with_them if f.kind in ("phone", "document-number", "identifier")]
    others = [key(f, text) for f in with_them if f not in named]
    free = [f for f in read(text, "2031-05-09") if not any(n.start < f.end and f.start < n.end for n in named)]
    assert others == [key(f, text) for f in free]


def key(find: Find, text: str) -> tuple[object, ...]:
    return find.start, find.end, find.kind, find.unit, text[find.start : find.end]


@pytest.mark.parametrize("piece", ["1", "A1", "（2031）", "GB", "湘A1", "ISBN 9-", "(0", "12345678901 ", "a.1"])
def test_hostile_text_comes_back(piece: str) -> None:
    with comes_back():
        read(piece * (200_000 // len(piece)), identifiers=True)
