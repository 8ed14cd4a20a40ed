"""How the process behaves: pipes, full disks, closed descriptors, signals, slow senders."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import surroundings

ITEM = json.dumps({"type": "item", "id": "p#1", "text": "投资5亿元，同比增长3%。"}, ensure_ascii=False).encode() + b"\n"


def shell(line: str, folder: Path, data: bytes = b"") -> tuple[int, bytes, bytes]:
    run = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=surroundings(), input=data, capture_output=True, timeout=60
    )
    return run.returncode, run.stdout, run.stderr


@pytest.mark.parametrize("command", ["clean", "split", "tables", "numbers", "notices", "show"])
def test_empty_input_is_no_failure(command: str, tmp_path: Path) -> None:
    assert shell(f"jianbao {command}", tmp_path) == (0, b"", b"")


@pytest.mark.parametrize(
    "command", ["sample", "sample | jianbao split", "sample | jianbao numbers -k", "--help", "--version", "schema item"]
)
def test_a_full_disk_is_told(command: str, tmp_path: Path) -> None:
    status, _, error = shell(f"jianbao {command} > /dev/full", tmp_path)
    assert status == 74
    assert error.count(b"\n") == 1
    assert b"No space left on device" in error


@pytest.mark.parametrize("command", ["sample", "--version", "--help", "numbers --help"])
def test_a_closed_standard_output_is_told(command: str, tmp_path: Path) -> None:
    status, _, error = shell(f"jianbao {command} >&-", tmp_path)
    said = f"jianbao {command}".split(" --")[0] + ": standard output is closed\n"
    assert (status, error) == (74, said.encode())


def test_a_closed_standard_input_is_told(tmp_path: Path) -> None:
    assert shell("jianbao split <&-", tmp_path) == (66, b"", b"jianbao split: standard input is closed\n")


def test_a_closed_standard_error_hurts_nothing(tmp_path: Path) -> None:
    assert shell("jianbao split nothing 2>&-; echo $?", tmp_path) == (0, b"66\n", b"")


def test_a_reader_that_goes_ends_it_silently(tmp_path: Path) -> None:
    line = "jianbao tables -k big.jsonl | head -1 > /dev/null; echo ${PIPESTATUS[0]}"
    (tmp_path / "big.jsonl").write_bytes(ITEM * 50_000)
    assert shell(line, tmp_path) == (0, b"141\n", b"")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_leaves_nothing(number: signal.Signals, tmp_path: Path) -> None:
    line = "exec jianbao tables -k -o out.jsonl"
    with subprocess.Popen(
        ["bash", "-c", line], cwd=tmp_path, env=surroundings(), stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(ITEM)
        process.stdin.flush()
        wait_for(lambda: any(tmp_path.iterdir()))
        process.send_signal(number)
        assert process.wait(20) == -number
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert list(tmp_path.iterdir()) == []


def test_a_signal_that_the_caller_ignores_stays_ignored(tmp_path: Path) -> None:
    line = "trap '' TERM HUP INT; exec jianbao tables -k -o out.jsonl"
    with subprocess.Popen(["bash", "-c", line], cwd=tmp_path, env=surroundings(), stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(ITEM)
        process.stdin.flush()
        wait_for(lambda: any(tmp_path.iterdir()))
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            process.send_signal(number)
        process.stdin.close()
        assert process.wait(20) == 0
    assert (tmp_path / "out.jsonl").read_bytes() == ITEM


INTERRUPTED = """
import builtins, os, signal, sys
real = builtins.__import__
def interrupted(name, *rest):
    if name == "typer":
        os.kill(os.getpid(), signal.SIGINT)
    return real(name, *rest)
builtins.__import__ = interrupted
sys.argv = ["jianbao", "numbers"]
from jianbao.__main__ import main
main()
"""


def test_an_interrupt_while_modules_load_is_silent() -> None:
    run = subprocess.run(["python", "-c", INTERRUPTED], env=surroundings(), capture_output=True, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (-signal.SIGINT, b"", b"")


def test_a_record_is_seen_before_the_next_one_comes(tmp_path: Path) -> None:
    with subprocess.Popen(
        ["jianbao", "numbers"], env=surroundings(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        for _ in range(3):
            process.stdin.write(ITEM)
            process.stdin.flush()
            assert select.select([process.stdout], [], [], 20)[0]
            found = os.read(process.stdout.fileno(), 1 << 16)
            assert found.endswith(b"}\n")
            assert json.loads(found.splitlines()[0])["type"] == "number"
        process.stdin.close()
        assert process.wait(20) == 0


def test_what_was_found_before_a_rejected_line_is_seen_with_strict(tmp_path: Path) -> None:
    status, out, error = shell("jianbao tables -k --strict", tmp_path, ITEM * 3 + b"bad\n" + ITEM)
    assert (status, out) == (65, ITEM * 3)
    assert error == b"jianbao tables: standard input:4: not a JSON object: bad\n"


def test_a_standard_input_that_does_not_block_is_waited_for() -> None:
    out, into = os.pipe()
    os.set_blocking(out, False)
    with subprocess.Popen(
        ["jianbao", "tables", "-k"], env=surroundings(), stdin=out, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        os.close(out)
        time.sleep(0.3)  # long enough for a first read that finds nothing
        os.write(into, ITEM)
        os.close(into)
        assert process.communicate(timeout=20) == (ITEM, b"")
        assert process.returncode == 0


@pytest.mark.parametrize(
    "line",
    [
        "jianbao tables -k a.jsonl -o /dev/stdout | cat > out",
        "jianbao tables -k a.jsonl -o >(cat > out); wait $!; cat out > /dev/null",
        "jianbao tables -k a.jsonl -o /dev/fd/5 5> out",
        "jianbao tables -k a.jsonl -o /dev/stdout > out",
    ],
)
def test_an_open_descriptor_may_be_the_output(line: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(ITEM)
    assert shell(line, tmp_path) == (0, b"", b"")
    assert (tmp_path / "out").read_bytes() == ITEM


def test_what_stands_in_front_of_the_output_stays(tmp_path: Path) -> None:
    line = "(echo before; jianbao tables -k -o /dev/stdout --rejects /dev/stdout -q; echo behind) > out"
    assert shell(line, tmp_path, ITEM + b"bad\n") == (0, b"", b"")
    assert (tmp_path / "out").read_bytes().splitlines() == [b"before", b"bad", ITEM.rstrip(), b"behind"]


@pytest.mark.parametrize(
    "options",
    [
        "a.jsonl --rejects a.jsonl",
        "--rejects ./a.jsonl < a.jsonl",
        "a.jsonl --rejects new -o ./new",
        "a.jsonl - --rejects link </dev/null",
        "a.jsonl --rejects old >> old",
    ],
)
def test_rejects_overwrite_neither_an_input_nor_the_output(options: str, tmp_path: Path) -> None:
    data = ITEM + b"bad\n"
    for name in ("a.jsonl", "old"):
        (tmp_path / name).write_bytes(data)
    (tmp_path / "link").symlink_to("a.jsonl")
    status, _, error = shell(f"jianbao numbers {options}", tmp_path)
    assert status == 2
    assert b"--rejects would overwrite" in error
    assert [(tmp_path / name).read_bytes() for name in ("a.jsonl", "old")] == [data, data]
    assert not (tmp_path / "new").exists()


def test_rejects_and_output_may_be_one_device(tmp_path: Path) -> None:
    status, _, _ = shell("jianbao numbers -o /dev/null --rejects /dev/null", tmp_path, ITEM + b"bad\n")
    assert status == 1


def test_a_file_name_that_is_no_utf8_is_told_as_text_is(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"a\xff.txt")).write_bytes("投资5亿元。".encode())
    status, out, error = shell("jianbao clean a*.txt", tmp_path)
    assert (status, error) == (0, b"")
    assert json.loads(out)["source"] == "a\ufffd.txt"


@pytest.mark.parametrize("utf8", [0, 1])
def test_a_file_name_is_told_alike_whatever_the_locale(utf8: int, tmp_path: Path) -> None:
    (tmp_path / "页.txt").write_bytes(b"text")
    line = f"LC_ALL=C PYTHONCOERCECLOCALE=0 PYTHONUTF8={utf8} jianbao clean 页.txt"
    assert json.loads(shell(line, tmp_path)[1])["id"] == "页.txt"


@pytest.mark.parametrize("escaped", ["\\u006eumbers", "n\\u0075mber\\u0073"])
def test_a_key_that_is_there_already_may_be_spelt_with_escapes(escaped: str, tmp_path: Path) -> None:
    line = b'{"type":"item","text":"5","' + escaped.encode() + b'" : [] } \r\n'
    assert shell("jianbao numbers -e", tmp_path, line) == (0, line, b"")


def test_a_key_that_no_record_can_hold_is_no_fault_of_ours(tmp_path: Path) -> None:
    status, out, error = shell("jianbao numbers -e", tmp_path, b'{"type":"item","text":"5","\\ud800":"numbers"}\n')
    assert (status, out) == (1, b"")
    assert b"not a record of its type" in error and b"internal" not in error


@pytest.mark.parametrize("value", [b'"\xff"', b"9" * 5000, b"[" * 800 + b"]" * 800])
def test_what_cannot_be_shown_is_told_and_the_rest_is_shown(value: bytes, tmp_path: Path) -> None:
    status, out, error = shell("jianbao show", tmp_path, b'{"type":"x","a":' + value + b'}\n{"type":"y","b":"seen"}\n')
    assert status == 1
    assert b"seen" in out
    assert error.startswith(b"jianbao show: ") and error.count(b"\n") == 1


def test_a_text_read_as_it_stands_keeps_its_doubts_and_its_date(tmp_path: Path) -> None:
    data = "投资5元".encode() + b"\xff"
    [kept] = shell("jianbao tables --raw -k -d 2024-06-19", tmp_path, data)[1].splitlines()
    assert kept + b"\n" == shell("jianbao clean -d 2024-06-19", tmp_path, data)[1]


def test_the_output_may_be_the_input(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(ITEM)
    assert shell("jianbao numbers -k a.jsonl -o a.jsonl && head -1 a.jsonl", tmp_path) == (0, ITEM, b"")


def test_the_locale_changes_nothing(tmp_path: Path) -> None:
    lines = [
        f"jianbao sample | LC_ALL={locale} PYTHONIOENCODING=ascii PYTHONUTF8={utf8} jianbao numbers"
        for locale in ("C", "C.UTF-8")
        for utf8 in (0, 1)
    ]
    assert len({shell(line, tmp_path) for line in lines}) == 1


def test_colours_and_boxes_never_come(tmp_path: Path) -> None:
    status, out, _ = shell(
        "FORCE_COLOR=1 CI=1 TERM=xterm-256color jianbao numbers --help; FORCE_COLOR=1 jianbao --nonsense 2>&1", tmp_path
    )
    assert status == 2
    assert b"\x1b" not in out and "╭".encode() not in out


def test_control_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    status, _, error = shell("jianbao numbers", tmp_path, b'{"type":"item"}\n\x1b[31mred\x07\n')
    assert status == 1
    assert b"\x1b" not in error and b"\x07" not in error
    assert b"\\x1b" in error


LOADED = """
import os, sys
os._exit = lambda status: print(*(name for name in sys.modules if name.startswith("jianbao.")), file=sys.stderr)
sys.argv = ["jianbao", {command!r}]
from jianbao.app import main
main()
"""


@pytest.mark.parametrize(
    ("command", "data", "stages"),
    [
        ("clean", b"text", {"clean"}),
        ("split", b'{"type":"document","text":"x"}', {"split"}),
        ("split", b"text", {"clean", "split"}),
        ("tables", b'{"type":"item","text":"x"}', {"tables"}),
        ("numbers", b'{"type":"item","text":"x"}', {"numbers", "tables"}),
        ("notices", b'{"type":"item","text":"x"}', {"notices", "numbers", "tables"}),
    ],
)
def test_only_what_is_needed_is_imported(command: str, data: bytes, stages: set[str]) -> None:
    run = subprocess.run(
        ["python", "-c", LOADED.format(command=command)],
        env=surroundings(),
        input=data,
        capture_output=True,
        timeout=60,
    )
    loaded = {name.split(".")[1] for name in run.stderr.decode().split()}
    assert loaded & {"clean", "split", "tables", "numbers", "notices", "show"} <= stages
    assert command in loaded


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)
