"""Phones: as clerks write them, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao import notices
from jianbao.records import Parent

LINES = (Path(__file__).parent / "phones.tsv").read_text("utf-8").split("\n")
CASES = [line.partition("\t")[::2] for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("words", "wanted"), CASES)
def test_phones(words: str, wanted: str) -> None:
    text = f"停电公告\n\n{words}"
    (notice,) = notices.run(Parent(type="document", text=text), notices.Options())
    assert [phone for contact in notice.contacts for phone in contact.phones] == wanted.split()
