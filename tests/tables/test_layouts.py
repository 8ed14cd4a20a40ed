"""Any table set in any layout is read back cell by cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from jianbao.tables import grids

Rows = list[list[str]]


def pad(cell: str, to: int, blank: str = " ") -> str:
    return cell + blank * ((to - wcswidth(cell)) // wcswidth(blank))


def widths(rows: Rows) -> list[int]:
    return [max(wcswidth(row[i]) for row in rows) for i in range(len(rows[0]))]


def tab(rows: Rows) -> str:
    return "\n".join("\t".join(row) for row in rows)


def spaces(rows: Rows) -> str:
    return "\n".join("  ".join(map(pad, row, widths(rows))).rstrip() for row in rows)


def right(rows: Rows) -> str:
    return "\n".join(
        "  ".join(" " * (w - wcswidth(c)) + c for c, w in zip(row, widths(rows), strict=True)) for row in rows
    )


def ideographic(rows: Rows) -> str:
    return "\n".join(
        "".join(pad(c, (w + 3) // 2 * 2, "　") for c, w in zip(row, widths(rows), strict=True)).rstrip() for row in rows
    )


def pipe(rows: Rows) -> str:
    return "\n".join("|" + "|".join(row) + "|" for row in rows)


def bare_pipe(rows: Rows) -> str:
    return "\n".join(" | ".join(row) for row in rows)


def markdown(rows: Rows) -> str:
    return pipe([rows[0], ["---"] * len(rows[0]), *rows[1:]])


def box(rows: Rows) -> str:
    def rule(left: str, middle: str, end: str) -> str:
        return left + middle.join("─" * w for w in widths(rows)) + end

    lines = ["│" + "│".join(map(pad, row, widths(rows))) + "│" for row in rows]
    return "\n".join([rule("┌", "┬", "┐"), lines[0], rule("├", "┼", "┤"), *lines[1:], rule("└", "┴", "┘")])


def ruled_box(rows: Rows) -> str:
    rule = "+" + "+".join("-" * w for w in widths(rows)) + "+"
    lines = ["|" + "|".join(map(pad, row, widths(rows))) + "|" for row in rows]
    return f"{rule}\n" + f"\n{rule}\n".join(lines) + f"\n{rule}"


def csv(rows: Rows) -> str:
    return "\n".join(",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows)


def wide_csv(rows: Rows) -> str:
    return "\n".join("，".join(row) for row in rows)


def cards(rows: Rows) -> str:
    return "\n\n".join(
        "\n".join(f"{head}：{cell}" for head, cell in zip(rows[0], row, strict=True)) for row in rows[1:]
    )


HAN = st.text("东南西北河山桥村庄岭坪峰岩松梅竹", min_size=2, max_size=7)
FIGURE = st.from_regex(r"[1-9]\d{0,3}(\.\d{1,2})?", fullmatch=True) | st.sampled_from(["1,234", "12,345.60"])
WHOLE = st.integers(1, 9999).map(str)


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    heads = ["序号", "单位名称", "种植面积（亩）", "拨付金额（万元）"]
    count = draw(st.integers(2, 6))
    return [heads] + [[str(n), draw(HAN), draw(FIGURE), draw(WHOLE)] for n in range(1, count + 1)]


LAYOUTS = {
    tab: "tab",
    spaces: "spaces",
    right: "spaces",
    ideographic: "ideographic",
    pipe: "pipe",
    bare_pipe: "pipe",
    markdown: "markdown",
    box: "box",
    ruled_box: "box",
    csv: "csv",
    wide_csv: "csv",
    cards: "list",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@given(
    rows=tables(),
    before=st.sampled_from(["", "昨日公布的结果如下：\n\n", "现将名单公布。\n"]),
    after=st.sampled_from(["", "\n\n特此公告\n"]),
)
def test_a_table_comes_back(layout, rows, before, after):
    if layout is wide_csv:
        rows = [[cell.replace(",", "") for cell in row] for row in rows]
    text = before + layout(rows) + after
    (grid,) = grids(text)
    assert grid.layout == LAYOUTS[layout]
    assert grid.raw == rows[1:]
    assert [[text[start:end] for start, end in row] for row in grid.cells] == rows[1:]
    assert [(c.name, c.unit, c.type) for c in grid.columns] == [
        ("序号", None, "number"),
        ("单位名称", None, "text"),
        ("种植面积", "亩", "number"),
        ("拨付金额", "万元", "number"),
    ]
    assert grid.header_rows == 1


@given(st.text("甲乙1，,。 \u3000\t|│：:\n-+a", max_size=120))
def test_any_text_is_read_without_harm(text):
    end = 0
    for grid in grids(text):
        assert end <= grid.span[0] < grid.span[1] <= len(text)
        end = grid.span[1]
        width = len(grid.columns)
        assert {len(row) for rows in (grid.raw, grid.typed, grid.cells) for row in rows} == {width}
        assert all(0 <= total < len(grid.raw) for total in grid.total_rows)
