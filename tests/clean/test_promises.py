"""What `clean` promises for any text: edits that lead there and back, and nothing left to do."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jianbao.clean import Options, run
from jianbao.records import Document, Page
from jianbao.text import apply, invert

# Characters and words that the rules look at, so that random text is full of what they might mend.
PIECES = (
    *"的是了和在新村我说有等号一二年月日区县市镇，。；：！？、（）《》【】,:;!?()[]\"'-·/%… \u3000\t\n\r\u200b\ufeff⽂﹁｡\x93\x94\x85ä\ufffd",
    *("2020", "[2021]15号", "0731- 8455123", "GX2021- 07", "\n\n", "\r\n", "“", "”", "——", "http://a.cn/x,y", "a@b.cn"),
    *(
        "记者",
        "公告",
        "说：",
        "张三说，",
        "公 告",
        "大锅饭",
        " 大锅饭 ",
        "被誉为",
        "特此公告",
        "AGV",
        "电 ",
        "如果",
        "土地\t其他(文化) 用地",
    ),
    *("今年以来，全县各地抓住时机，清理渠道，添置机械", "我们的果园挂果了。", "某县国有土地使用权公开 出让结果公示"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)
certainties = st.sampled_from(["high", "medium", "low"])


def page(text: str, start: int = 0) -> Page:
    return Page(source="page.txt", number=1, start=start, text=text, encoding="utf-8")


def cleaned(text: str, certainty: str = "medium", start: int = 0) -> Document:
    [document] = run(page(text, start), Options(certainty=certainty))  # type: ignore[arg-type]
    return document


@given(texts, certainties, st.integers(0, 99))
@example("。 ()种。 林", "low", 0)  # a quote would go into what the bracket replaces
@settings(max_examples=1500, deadline=None)
def test_source_and_edits_make_the_text_and_back(text: str, certainty: str, start: int) -> None:
    document = cleaned(text, certainty, start)
    assert apply(text, document.edits, start) == document.text
    assert apply(document.text, invert(document.edits, start), start) == text


@given(texts, certainties)
@settings(max_examples=1500, deadline=None)
def test_cleaned_text_needs_no_edit(text: str, certainty: str) -> None:
    document = cleaned(text, certainty)
    again = cleaned(document.text, certainty)
    assert again.edits == []
    assert again.text == document.text


@given(texts, certainties)
@settings(max_examples=500, deadline=None)
def test_edits_are_sorted_apart_and_change_something(text: str, certainty: str) -> None:
    position = 0
    for edit in cleaned(text, certainty).edits:
        assert position <= edit.span[0] <= edit.span[1]
        assert edit.before != edit.after
        position = edit.span[1]


@given(texts, texts, certainties)
@settings(max_examples=300, deadline=None)
def test_no_edit_touches_a_form_feed(before: str, behind: str, certainty: str) -> None:
    text = f"{before}\f{behind}\f"
    document = cleaned(text, certainty)
    assert document.text.count("\f") == text.count("\f")
    assert not any("\f" in edit.before or "\f" in edit.after for edit in document.edits)


@given(texts, certainties)
@settings(max_examples=500, deadline=None)
def test_doubts_stand_in_the_source(text: str, certainty: str) -> None:
    document = cleaned(text, certainty)
    for doubt in document.doubts:
        assert text[slice(*doubt.span)] == doubt.before
    assert [doubt.span for doubt in document.doubts] == sorted(doubt.span for doubt in document.doubts)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_line_ends_stay_but_for_joined_paragraphs(text: str) -> None:
    document = cleaned(text)
    joined = [edit for edit in document.edits if edit.class_ == "broken-paragraph"]
    lost = sum(edit.before.count(end) for edit in joined for end in "\r\n")
    assert sum(map(document.text.count, "\r\n")) == sum(map(text.count, "\r\n")) - lost
    assert all(
        "\r" not in edit.before + edit.after and "\n" not in edit.before + edit.after
        for edit in document.edits
        if edit not in joined
    )


def test_empty_text() -> None:
    document = cleaned("")
    assert (document.text, document.edits, document.doubts) == ("", [], [])


def test_undecodable_bytes_are_doubts() -> None:
    damaged = Page(source="-", number=1, start=10, text="新\ufffd闻", encoding="gb18030", undecodable=[(11, b"\xff")])
    [document] = run(damaged, Options())
    assert document.text == "新\ufffd闻"
    [doubt] = document.doubts
    assert (doubt.class_, doubt.span, doubt.before, doubt.bytes, doubt.after) == (
        "undecodable",
        (11, 12),
        "\ufffd",
        "ff",
        None,
    )


@pytest.mark.parametrize("certainty", ["high", "medium", "low"])
def test_what_is_not_sure_enough_becomes_a_doubt(certainty: str) -> None:
    text = "依据云政发[2021]15号文件 ,村里办起了 幸福食堂 和书屋。"
    document = cleaned(text, certainty)
    bracket = [edit for edit in document.edits if edit.class_ == "doc-number-bracket"]
    doubts = [doubt for doubt in document.doubts if doubt.class_ == "doc-number-bracket"]
    assert (len(bracket), len(doubts)) == ((0, 2) if certainty == "high" else (2, 0))
