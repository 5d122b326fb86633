# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts beside those recorded, as a table in Chinese."""
import unicodedata

LIMIT = 0.05
MISSED = 5
HEAD = ["问题", "指令／答", "记录", "变化", "判定"]


def judged(now, before):
    """The change, or None, and a word for it."""
    if before is None:
        return None, "没有记录"
    change = (now - before) / before
    if change > LIMIT:
        return change, "变慢"
    return change, "变快，可重新记录" if change < -LIMIT else "未变"


def width(words):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words)


def aligned(rows):
    """Columns of equal width on a terminal, where a Chinese character takes two places."""
    widths = [max(map(width, column)) for column in zip(*rows)]
    for row in rows:
        cells = [cell + " " * (wide - width(cell)) if number in (0, len(row) - 1)
                 else " " * (wide - width(cell)) + cell for number, (cell, wide) in enumerate(zip(row, widths))]
        yield "  ".join(cells).rstrip()


def table(counts, recorded, titles):
    """Lines of the table. `titles`: question to what is shown of it."""
    rows = [HEAD]
    for name, now in counts.items():
        before = recorded.get(name)
        change, word = judged(now, before)
        rows.append([titles[name], f"{now:,}", "–" if before is None else f"{before:,}",
                     "–" if change is None else f"{change:+.1%}", word])
    return list(aligned(rows))


def risen(counts, recorded):
    """The questions that count as missed."""
    return [name for name, now in counts.items() if judged(now, recorded.get(name))[1] == "变慢"]
