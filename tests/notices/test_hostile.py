"""Hostile notices come back: time grows with their length, not with its square."""

from __future__ import annotations

import pytest

from hostile import comes_back
from jianbao import notices
from jianbao.records import Parent

HOSTILE = {
    "digits": "1",
    "numerals": "一",
    "brackets": "（",
    "square": "[",
    "titles": "《",
    "pairs": "《柳岸办法》第一条、",
    "phones": "0700-1234567 ",
    "persons": "联系人：白露，",
    "addresses": "地址：",
    "days": "2021年3月4日至",
    "terms": "自公告之日起",
    "sums": "1,234,567元",
    "losses": "白露遗失驾驶证，声明作废。",
    "companies": "公司",
    "consequences": "逾期",
    "tables": "甲\t乙\n",
    "blanks": " ",
    "lines": "\n公司",
    "entrusted": "受委托",
    "numbers": "柳政发〔2020〕1号",
}


@pytest.mark.parametrize("bit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_notices_come_back(bit: str) -> None:
    text = "公告\n\n" + bit * (100_000 // len(bit))
    with comes_back():
        for _ in notices.run(Parent(type="document", text=text), notices.Options()):
            pass
