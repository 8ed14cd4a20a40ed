"""Inputs: the same pages and lines whatever the pieces they arrive in, and whatever their encoding."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianbao.errors import WrongUsage
from jianbao.stream import reading
from jianbao.stream.encodings import known, settle
from jianbao.stream.reading import Source, is_jsonl, lines, pages, record_type

Made = TypeVar("Made")

TEXT = "昨日，清河市统计局发布数据：一季度全市工业增加值同比增长6.1%。\r\n\r\n“这是个好开头。”局长说。\n"


def piecewise(data: bytes, sizes: list[int], use: Callable[[Source], Made]) -> Made:
    """What `use` makes of a pipe through which `data` comes in pieces of these sizes, the rest in one."""
    out, into = os.pipe()

    def send() -> None:
        behind = 0
        for size in sizes:
            if behind >= len(data):
                break
            os.write(into, data[behind : behind + size])
            behind += size
        rest = data[behind:]
        while rest:
            rest = rest[os.write(into, rest) :]
        os.close(into)

    sender = threading.Thread(target=send)
    sender.start()
    try:
        return use(Source(out, "-", "standard input", lambda descriptor: None))
    finally:
        sender.join()
        os.close(out)


def read_pages(data: bytes, sizes: list[int] = [], encoding: str | None = None) -> list[tuple[int, str, str]]:  # noqa: B006
    return piecewise(
        data, sizes, lambda source: [(page.start, page.text, page.encoding) for page in pages(source, encoding)]
    )


sizes = st.lists(st.integers(1, 9), max_size=30)


@given(st.text(st.sampled_from("中文a\n\r\f 9“")), sizes)
def test_pages_are_the_source_whatever_the_pieces(text: str, pieces: list[int]) -> None:
    found = read_pages(text.encode(), pieces)
    assert "".join(page for _, page, _ in found) == text
    assert all(page.find("\f") in (-1, len(page) - 1) for _, page, _ in found)
    place = 0
    for start, page, _ in found:
        assert start == place
        assert page
        place += len(page)


@pytest.mark.parametrize(
    ("codec", "mark", "told"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),
        ("gb18030", b"", "gb18030"),
        ("gbk", b"", "gb18030"),
        ("utf-16-le", b"\xff\xfe", "utf-16"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32"),
        ("utf-32-be", b"\0\0\xfe\xff", "utf-32"),
    ],
)
def test_encodings_are_told(codec: str, mark: bytes, told: str) -> None:
    assert read_pages(mark + TEXT.encode(codec), [1, 1, 1]) == [(0, TEXT, told)]


def test_big5_is_told() -> None:
    text = "昨日市政府宣布，全市今年第一季度工業生產總值比去年同期增長百分之六，創歷史新高。\n" * 3
    assert read_pages(text.encode("big5")) == [(0, text, "big5")]


def test_an_encoding_that_is_named_is_used() -> None:
    assert read_pages("價錢".encode("big5"), [], "big5") == [(0, "價錢", "big5")]
    assert read_pages("價錢".encode(), [], "UTF8") == [(0, "價錢", "utf-8")]
    assert read_pages("價錢".encode("utf-16-le"), [], "utf-16") == [(0, "價錢", "utf-16")]
    assert read_pages(b"\xff\xfe" + "價".encode("utf-16-le"), [], "UTF-16LE") == [(0, "價", "utf-16")]


def test_a_surrogate_that_an_encoding_can_spell_is_no_character() -> None:
    assert read_pages(b"a+2AA-b", [], "utf-7") == [(0, "a\ufffdb", "utf-7")]


def test_a_file_that_is_utf8_but_for_some_bytes_stays_so() -> None:
    data = TEXT.encode() + b"\xff\xc0" + TEXT.encode()
    found = piecewise(data, [], lambda source: list(pages(source, None)))
    assert [page.text for page in found] == [TEXT + "\ufffd\ufffd" + TEXT]
    assert found[0].undecodable == [(len(TEXT), b"\xff"), (len(TEXT) + 1, b"\xc0")]


@given(st.binary(max_size=60), sizes)
def test_any_bytes_are_read(data: bytes, pieces: list[int]) -> None:
    """Each undecodable byte is one U+FFFD; the pieces do not matter."""
    found = read_pages(data, pieces)
    assert found == read_pages(data)
    assert not any("\ud800" <= c <= "\udfff" for _, page, _ in found for c in page)


@given(st.lists(st.binary(max_size=12).map(lambda b: b.replace(b"\n", b"")), max_size=8), sizes)
def test_lines_are_numbered_and_blank_ones_dropped(rows: list[bytes], pieces: list[int]) -> None:
    data = b"\n".join(rows)
    found = piecewise(data, pieces, lambda source: list(lines(source)))
    plain = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    assert found == [(number, row) for number, row in enumerate(plain, 1) if row and not row.isspace()]


@pytest.mark.parametrize(
    ("data", "jsonl"),
    [
        (b"", False),
        (b"\n \n", False),
        (b'{"type":"item"}', True),
        (b'\n\n  {"type":"item"}\nx', True),
        (b'\xef\xbb\xbf{"type":"item"}\n', True),
        ("{注：下同}\n".encode(), False),
        ("[2020]15号\n".encode(), False),
        (b'{"type":1}\n', False),
        (b'{"kind":"item"}\n', False),
        (b'["type"]\n', False),
        (b'{"type":"x","lone":"\\ud800"}\n', True),
        ("２０２４年\n".encode("gb18030"), False),
        ('{"type":"item"}\n'.encode("utf-16-be"), False),
        (b'\n\x0c{"type":"item"}\n', False),
        (b'\x0c\n{"type":"item"}\n', True),
    ],
)
def test_text_and_records_are_told_apart(data: bytes, jsonl: bool) -> None:
    assert piecewise(data, [1, 1, 2, 3], is_jsonl) is jsonl


@pytest.mark.parametrize("data", [b"{\n", b"[\n  {", b"\n\n[", b"  {  \r\n"])
def test_pretty_printed_json_is_refused(data: bytes) -> None:
    with pytest.raises(WrongUsage, match="jq -c"):
        piecewise(data, [], is_jsonl)


def test_a_look_takes_nothing() -> None:
    data = b'{"type":"item"}\nrest'
    assert piecewise(data, [3, 3], lambda source: (is_jsonl(source), b"".join(source.chunks()))) == (True, data)


def test_the_type_of_a_line() -> None:
    deep = b'{"type":"x","a":' + b"[" * 5000 + b"]" * 5000 + b"}"
    assert record_type(b'{"a":{"type":"y"},"type":"x"}') == "x"
    assert record_type(deep) in ("x", None)
    assert record_type(b'{"type":"x"} {"type":"y"}') is None
    assert record_type('{"type":"x"}'.encode("utf-16-le")) is None


def test_unknown_encodings() -> None:
    assert known("GBK") == "gbk"
    for name in ("rot13", "base64", "nonsense", "idna", "punycode", "undefined"):
        with pytest.raises(LookupError):
            known(name)
    assert settle(b"abc", "latin-1").codec == "iso8859-1"


def test_a_chunk_may_end_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (TEXT + "\f" + TEXT).encode("gb18030")
    for size in range(1, 12):
        monkeypatch.setattr(reading, "CHUNK", size)
        assert [page for _, page, _ in read_pages(data)] == [TEXT + "\f", TEXT]
