# SPDX-License-Identifier: GPL-3.0-or-later
"""Latency as an SVG drawing: for each class a bar an engine up to its median, a line from there to its p99."""
import math
from xml.sax.saxutils import escape

from questions.classes import TITLES

COLOURS = {"mingcha": "#b3261e", "mingcha_http": "#e08a84", "xapian": "#4a6fa5", "lucene": "#3f8f5b",
           "tantivy": "#8a63a8", "groonga": "#c98a1b", "sqlite": "#707070"}
LEFT, TOP, LABEL, BAR, GAP, WIDTH = 16, 70, 200, 11, 12, 640


class Scale:
    """Values to places on a logarithmic axis of whole powers of ten."""

    def __init__(self, values, left=LEFT + LABEL, width=WIDTH):
        self.left, self.width = left, width
        self.low, self.high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        self.high = max(self.high, self.low + 1)

    def place(self, value):
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.left + max(0.0, share) * self.width

    def ticks(self):
        return [10.0 ** power for power in range(self.low, self.high + 1)]


def text(x, y, words, anchor="start", size=12):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}">{escape(words)}</text>'


def legend(engines):
    """Names beside their colours, in one row."""
    x = LEFT
    for engine in engines:
        yield f'<rect x="{x}" y="34" width="11" height="11" fill="{COLOURS.get(engine, "#000")}"/>'
        yield text(x + 15, 44, engine)
        x += 28 + 8 * len(engine)


def bars(scale, engines, found, y):
    for number, engine in enumerate(engine for engine in engines if engine in found):
        median, slow = found[engine]["client"]["median"], found[engine]["client"]["p99"]
        top, colour = y + number * BAR, COLOURS.get(engine, "#000")
        start, end, far = LEFT + LABEL, scale.place(median), scale.place(slow)
        yield (f'<rect x="{start}" y="{top:.1f}" width="{end - start:.1f}" height="{BAR - 2}" fill="{colour}">'
               f"<title>{engine}：中位 {median:.3f}，p99 {slow:.3f} 毫秒</title></rect>")
        yield (f'<line x1="{end:.1f}" x2="{far:.1f}" y1="{top + BAR / 2 - 1:.1f}" y2="{top + BAR / 2 - 1:.1f}" '
               f'stroke="{colour}" stroke-width="1.5"/>')


def drawing(results):
    """The whole SVG text; a sentence where nothing was measured."""
    engines = list(results["engines"])
    classes = {name: found for name, found in results["latency_ms"].items() if found}
    values = [one["client"][key] for found in classes.values() for one in found.values() for key in ("median", "p99")]
    scale = Scale(values or [1.0])
    body, y = list(legend(engines)), TOP
    for name, found in classes.items():
        body += bars(scale, engines, found, y)
        height = len(found) * BAR
        body.append(text(LEFT, y + height / 2 + 4, f"{name} {TITLES[name]}"))
        y += height + GAP
    grid = [f'<line x1="{scale.place(tick):.1f}" x2="{scale.place(tick):.1f}" y1="{TOP - 6}" y2="{y}" stroke="#ddd"/>' +
            text(scale.place(tick), y + 16, f"{tick:g} ms", "middle", 11) for tick in scale.ticks()]
    title = f"{results['size']:,} 条记录：中位（条）到 p99（线），毫秒，对数轴" if values else "没有测量"
    width, height = LEFT * 2 + LABEL + WIDTH + 20, y + 32
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
            'font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>' +
            text(LEFT, 22, title, size=15) + "\n".join(grid + body) + "</svg>\n")
