"""What holds for every text: items tile the page, lead back to the source, stand in order; their lines tile them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import comes_back
from jianbao import split
from jianbao.records import Document, Item, Origin, Parent, encode, parent_of
from jianbao.text import Edit, apply

# pieces that the rules look at, so that random pages have items at all
PIECES = (
    "青溪大桥通车", "本报讯（记者 钱一川）大桥通车了。", "新华社银川3月2日电", "（上接第一版）", "（下转第三版）", "注销公告", "特此公告",
    "2031年5月6日", "青溪县建材有限公司", "联系电话：0123-5550000", "本报记者 赵小满", "赵小满 摄", "图为大桥夜景。", "一、总则", "责编：钱一川",
    "茶农早起上山，鲜叶当天送进作坊，晚上就能炒出新茶。", "名次\t单位", "＊＊＊", "（赵小满）", "　　", " ", "\n", "\n\n", "\r\n", "\f", "“", "，", "。", "\u2028", "\x07",
)  # fmt: skip
texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(("\n", "\n\n")), st.text(max_size=4)), max_size=30
).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, Document]:
    """A source, and the document that some edits make of a stretch of it."""
    source = draw(texts)
    start = draw(st.integers(0, len(source)))
    page = source[start:]
    cuts = sorted(set(draw(st.lists(st.integers(0, len(page)), max_size=12))))
    edits = [
        Edit(span=(start + a, start + b), before=page[a:b], after=draw(st.sampled_from(("", "“", "”", "，", "\n", "水", "  "))), class_="test", certainty="high")
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]  # fmt: skip
    text = apply(page, edits, start)
    origin = Origin("page.txt", (start, len(source)))
    return source, Document(
        id="page.txt", source="page.txt", origin=origin, encoding="utf-8", page=1, text=text, edits=edits, doubts=[]
    )


def items_of(document: Document) -> list[Item]:
    return list(split.run(parent_of(document), split.Options()))


@given(texts)
def test_the_items_of_a_page_tile_it(text: str) -> None:
    items = list(split.run(Parent(type="document", text=text), split.Options()))
    behind = 0
    for item in items:
        start, end = item.origin.span
        assert not text[behind:start].strip()
        assert item.text == text[start:end]
        assert item.text == item.text.strip() != ""
        behind = end
    assert not text[behind:].strip()


@given(documents())
def test_an_item_is_its_stretch_of_the_source_with_its_edits(case: tuple[str, Document]) -> None:
    source, document = case
    behind = 0
    for item in items_of(document):
        start, end = item.origin.span
        assert behind <= start <= end
        assert apply(source[start:end], item.edits, start) == item.text
        assert all(start <= edit.span[0] and edit.span[1] <= end for edit in item.edits)
        behind = end


@given(documents())
def test_nothing_of_an_edited_page_is_lost(case: tuple[str, Document]) -> None:
    _, document = case
    assert "".join("".join(item.text for item in items_of(document)).split()) == "".join(document.text.split())


@given(documents())
def test_ids_count_and_lines_tile_their_item(case: tuple[str, Document]) -> None:
    _, document = case
    items = items_of(document)
    assert [item.id for item in items] == [f"page.txt#{number}" for number in range(1, len(items) + 1)]
    for item in items:
        behind = 0
        for line in item.lines:
            start, end = line.span
            assert not item.text[behind:start].strip()
            assert item.text[start:end].strip()
            behind = end
        assert not item.text[behind:].strip()
        running = [item.text[slice(*line.span)] for line in item.lines if line.role in ("lead", "body")]
        assert item.body == "\n".join(running)


@given(documents())
def test_same_document_same_items(case: tuple[str, Document]) -> None:
    _, document = case
    assert [encode(item) for item in items_of(document)] == [encode(item) for item in items_of(document)]


HOSTILE = {
    "one line": "水" * 300_000,
    "lines of one character": "水\n" * 50_000,
    "open brackets": "（" * 100_000,
    "pairs of brackets": "（）" * 50_000,
    "short lines": "青溪大桥通车\n" * 30_000,
    "names": "王小满\n" * 30_000,
    "short and long by turns": ("青溪大桥通车\n" + "大桥通车以后，两岸居民往来方便了。\n") * 8_000,
    "digits": "1" * 300_000,
    "full stops": "。" * 300_000,
    "datelines": "新华社银川3月2日电\n" * 20_000,
    "titles of notices": "公告\n" * 40_000,
    "signatures": ("水" * 80 + "。（" + "水" * 30 + "）\n") * 5_000,
    "wide gaps": ("水　　" * 30 + "\n") * 5_000,
    "blanks": " " * 300_000 + "水",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_come_back(name: str) -> None:
    with comes_back():
        for _ in split.run(Parent(type="document", text=HOSTILE[name]), split.Options()):
            pass
