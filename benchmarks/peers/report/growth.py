# SPDX-License-Identifier: GPL-3.0-or-later
"""How latency grows with the records: an SVG drawing of all sizes measured so far, a line an engine."""
import glob
import json
import os

from report.chart import COLOURS, LEFT, TOP, Scale, legend, text
from report.percentiles import geometric_mean

WIDTH, HEIGHT, MARGIN = 560, 320, 70


def sizes(folder, origin):
    """The results below a folder that are of full runs, the smallest first."""
    found = []
    for path in glob.glob(os.path.join(folder, f"*-{origin}", "results.json")):
        with open(path, encoding="utf-8") as kept:
            found.append(json.load(kept))
    return sorted((results for results in found if not results["quick"]), key=lambda results: results["size"])


def points(measured):
    """Engine to pairs of size and mean of the class medians, over the classes that all engines of a size have."""
    engines = {engine: [] for results in measured for engine in results["engines"]}
    for results in measured:
        common = [found for found in results["latency_ms"].values() if set(results["engines"]) <= set(found)]
        for engine in results["engines"] if common else ():
            mean = geometric_mean([found[engine]["client"]["median"] for found in common])
            engines[engine].append((results["size"], mean))
    return {engine: line for engine, line in engines.items() if line}


def drawing(measured):
    """The SVG text, or None while fewer than two sizes were measured."""
    lines = points(measured)
    counts = sorted({size for line in lines.values() for size, _ in line})
    if len(counts) < 2:
        return None
    across = Scale(counts, left=LEFT + MARGIN, width=WIDTH)
    up = Scale([value for line in lines.values() for _, value in line], left=0, width=HEIGHT)
    floor = TOP + HEIGHT
    body = list(legend(lines))
    for size in counts:
        body.append(text(across.place(size), floor + 18, f"{size:,}", "middle", 11))
    for tick in up.ticks():
        y = floor - up.place(tick)
        start = LEFT + MARGIN
        body.append(f'<line x1="{start}" x2="{start + WIDTH}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        body.append(text(LEFT + MARGIN - 6, y + 4, f"{tick:g} ms", "end", 11))
    for engine, line in lines.items():
        path = " ".join(f"{across.place(size):.1f},{floor - up.place(value):.1f}" for size, value in line)
        body.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS.get(engine, "#000")}" stroke-width="2"/>')
    width, height = LEFT * 2 + MARGIN + WIDTH + 30, floor + 34
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif">'
            '<rect width="100%" height="100%" fill="#fff"/>' +
            text(LEFT, 22, "记录数与延迟：各类中位的几何平均，双对数轴", size=15) + "\n".join(body) + "</svg>\n")
