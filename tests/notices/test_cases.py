"""What is read of a notice: invented notices of all kinds beside what a clerk would write down.

`cases/*.txt`: `==== name`, the notice, `----`, then one JSON object a notice, with all that is read of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jianbao import notices
from jianbao.records import Parent, encode

CASES = Path(__file__).parent / "cases"
LEFT_OUT = {"type", "id", "origin", "span", "evidence", "checks", "item"}


def cases() -> list[Any]:
    """Every block of the case files."""
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for block in path.read_text("utf-8").split("==== ")[1:]:
            head, _, rest = block.partition("\n")
            text, _, wanted = rest.partition("\n----\n")
            found.append(pytest.param(text, [json.loads(line) for line in wanted.split("\n") if line], id=head))
    return found


def told(text: str, kind: str = "item") -> list[dict[str, Any]]:
    """What is read of a text, without places and without what is empty."""
    parent = Parent(type=kind, kind="notice", id="a#1", text=text)
    records = [json.loads(encode(notice)) for notice in notices.run(parent, notices.Options())]
    return [{k: v for k, v in record.items() if k not in LEFT_OUT and v not in ([], {})} for record in records]


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_reads(text: str, wanted: list[dict[str, Any]]) -> None:
    assert told(text) == wanted


# What a dump does to a notice: ASCII marks with a blank before them (see `clean`).
DUMP = str.maketrans({"，": " ,", "：": " :", "（": "(", "）": ")", "；": " ;", "〔": "[", "〕": "]"})


@pytest.mark.parametrize(("text", "wanted"), cases())
def test_reads_the_same_from_a_dump(text: str, wanted: list[dict[str, Any]]) -> None:
    def phones(records: list[dict[str, Any]]) -> list[list[str]]:
        return [[phone for contact in record.get("contacts", []) for phone in contact["phones"]] for record in records]

    def plain(records: list[dict[str, Any]], key: str) -> list[str]:
        folded = str.maketrans("，：（）；", ",:();")
        return [str(record.get(key, "")).translate(folded) for record in records]

    dumped = told(text.translate(DUMP))
    for key in ("kind", "title", "number", "issuer", "date", "documents", "laws"):
        assert plain(dumped, key) == plain(wanted, key), key
    assert phones(dumped) == phones(wanted)
    assert [[d.get("date") for d in record.get("deadlines", [])] for record in dumped] == [
        [d.get("date") for d in record.get("deadlines", [])] for record in wanted
    ]


@pytest.mark.parametrize("kind", ["article", "brief", "photo", "advert", "furniture", "other"])
def test_an_item_that_is_no_notice_yields_none(kind: str) -> None:
    parent = Parent(type="item", kind=kind, id="a#1", text="遗失声明\n\n白露遗失驾驶证，声明作废。")
    assert list(notices.run(parent, notices.Options())) == []


def test_a_document_is_read_as_one_notice() -> None:
    parent = Parent(type="document", id="a", text="遗失声明\n\n白露遗失驾驶证，声明作废。")
    (notice,) = notices.run(parent, notices.Options())
    assert (notice.id, notice.item, notice.kind, notice.checks) == ("a#x1", None, "loss", [])
