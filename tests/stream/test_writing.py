"""Outputs: whole or not at all, and told when they fail."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from jianbao.errors import CannotCreate, CannotWrite
from jianbao.stream.writing import Output, Rejects


def test_a_file_is_there_when_it_is_committed(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    output = Output(str(target)).open()
    output.write(b"{}")
    output.flush()
    assert not target.exists()
    output.commit()
    assert target.read_bytes() == b"{}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_what_is_abandoned_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old\n")
    output = Output(str(target)).open()
    output.write(b"{}")
    output.flush()
    output.abandon()
    assert target.read_bytes() == b"old\n"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_signal_while_the_file_is_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "out").write_bytes(b"old\n")
    monkeypatch.setattr(os, "fchmod", interrupted)
    output = Output(str(tmp_path / "out"))
    with pytest.raises(KeyboardInterrupt):
        output.open()
    assert len(list(tmp_path.iterdir())) == 2
    output.abandon()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_mode_of_a_file_stays_and_a_new_one_follows_the_mask(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"")
    old.chmod(0o640)
    before = os.umask(0o027)
    try:
        for path in (old, new):
            output = Output(str(path)).open()
            output.commit()
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o640]


def test_a_name_may_be_as_long_as_the_file_system_takes(tmp_path: Path) -> None:
    target = tmp_path / ("报" * 84 + ".js")
    Output(str(target)).open().commit()
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    output = Output(str(tmp_path / "link")).open()
    output.write(b"{}")
    output.commit()
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"{}\n"


@pytest.mark.parametrize("path", ["/nonexistent/out", "/", "a\0b", "/dev/null/x", "/dev/fd/99", "/dev/fd/" + "9" * 30])
def test_what_cannot_be_created(path: str) -> None:
    with pytest.raises(CannotCreate):
        Output(path).open()


def test_a_device_is_written_directly() -> None:
    output = Output("/dev/full").open()
    output.write(b"{}")
    with pytest.raises(CannotWrite, match="No space"):
        output.commit()


def test_rejects_are_made_at_the_first(tmp_path: Path) -> None:
    path = tmp_path / "rejects"
    rejects = Rejects(str(path))
    assert not path.exists()
    rejects.write(b"\xff bad")
    rejects.write(b"worse")
    rejects.close()
    assert path.read_bytes() == b"\xff bad\nworse\n"
    Rejects(None).write(b"gone")
