"""The pipe as a whole: what is done on the way is what the written-out pipe does, and encodings change nothing but their name."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., "CompletedProcess[bytes]"]
FINDERS = ("tables", "numbers", "notices")
DATE = ("--date", "2024-06-19")


def output(run: CompletedProcess[bytes]) -> bytes:
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, jianbao: Run) -> Path:
    """The page that ships, in a folder of its own."""
    path = tmp_path_factory.mktemp("pipe") / "page.txt"
    path.write_bytes(output(jianbao("sample")))
    return path


@pytest.mark.parametrize("dated", [(), DATE], ids=["undated", "dated"])
@pytest.mark.parametrize("option", [(), ("-k",), ("-e",)], ids=["plain", "keep", "embed"])
@pytest.mark.parametrize("command", FINDERS)
def test_on_the_way_is_the_written_out_pipe(
    command: str, option: tuple[str, ...], dated: tuple[str, ...], jianbao: Run, page: Path
) -> None:
    cleaned = output(jianbao("clean", *dated, "page.txt", cwd=page.parent))
    items = output(jianbao("split", *dated, input=cleaned))
    written_out = output(jianbao(command, *option, *dated, input=items))
    assert output(jianbao(command, *option, *dated, "page.txt", cwd=page.parent)) == written_out
    assert output(jianbao(command, *option, *dated, input=cleaned)) == written_out
    assert output(jianbao("split", *dated, "page.txt", cwd=page.parent)) == items


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("gb18030", b"", "gb18030"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        ("utf-8", codecs.BOM_UTF8, "utf-8-sig"),
    ],
)
@pytest.mark.parametrize("command", ["clean", "split", *FINDERS])
def test_an_encoding_changes_nothing_but_its_name(
    command: str, codec: str, mark: bytes, name: str, jianbao: Run, page: Path
) -> None:
    text = page.read_text("utf-8")
    plain = [json.loads(line) for line in output(jianbao(command, input=text.encode())).splitlines()]
    coded = [json.loads(line) for line in output(jianbao(command, input=mark + text.encode(codec))).splitlines()]
    assert plain
    for record in plain:
        if "encoding" in record:
            record["encoding"] = name
    assert coded == plain


@pytest.mark.parametrize("command", FINDERS)
def test_embedding_adds_the_list_and_nothing_else(command: str, jianbao: Run, page: Path) -> None:
    items = output(jianbao("split", str(page))).splitlines()
    embedded = output(jianbao(command, "-e", input=b"\n".join(items))).splitlines()
    found = [line for item in items for line in output(jianbao(command, input=item)).splitlines()]
    told: list[bytes] = []
    for before, after in zip(items, embedded, strict=True):
        assert after.startswith(before[:-1] + b',"' + command.encode() + b'":[')
        told += [json.dumps(record).encode() for record in json.loads(after)[command]]
    assert told == [json.dumps(json.loads(line)).encode() for line in found]
    assert output(jianbao(command, "-e", input=b"\n".join(embedded))).splitlines() == embedded


def test_one_stream_with_everything(jianbao: Run, page: Path) -> None:
    """-k through all three: each find behind its item, and the finds those of the commands alone."""
    stream = output(jianbao("split", str(page)))
    alone = [line for command in FINDERS for line in output(jianbao(command, input=stream)).splitlines()]
    for command in FINDERS:
        stream = output(jianbao(command, "-k", input=stream))
    lines = stream.splitlines()
    assert sorted(line for line in lines if b'"type":"item"' not in line[:14]) == sorted(alone)
    item = ""
    for line in lines:
        record = json.loads(line)
        item = record["id"] if record["type"] == "item" else item
        assert record.get("item", item) == item


@pytest.mark.parametrize("command", FINDERS)
def test_raw_reads_a_text_as_it_stands(command: str, jianbao: Run, page: Path) -> None:
    text = page.read_text("utf-8")
    records = [json.loads(line) for line in output(jianbao(command, "--raw", "page.txt", cwd=page.parent)).splitlines()]
    assert records
    for record in records:
        assert record["id"].startswith("page.txt#")
        assert record["origin"]["span"] == record["span"]
        assert "item" not in record
        if command == "numbers":
            assert text[slice(*record["span"])] == record["text"]


def test_records_lead_back_through_any_pipe(jianbao: Run, page: Path) -> None:
    """`origin.span` counts in the decoded file, whatever was edited before it."""
    text = page.read_text("utf-8")
    items = output(jianbao("split", str(page)))
    edits = {tuple(edit["span"]) for line in items.splitlines() for edit in json.loads(line)["edits"]}
    for line in output(jianbao("numbers", input=items)).splitlines():
        record = json.loads(line)
        start, end = record["origin"]["span"]
        if not any((a < end and start < b) or start <= a == b <= end for a, b in edits):
            assert text[start:end] == record["text"]
