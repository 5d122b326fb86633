# SPDX-License-Identifier: GPL-3.0-or-later
"""Latency against offered load as an SVG drawing."""
import beside  # noqa: F401
from report.chart import LEFT, TOP, Scale, text

LINES = {"median": ("中位", "#3f8f5b"), "p95": ("p95", "#4a6fa5"), "p99": ("p99", "#c98a1b"),
         "p99_9": ("p99.9", "#b3261e")}
WIDTH, HEIGHT, MARGIN = 600, 320, 70
# A latency of less is drawn here: a logarithm has no zero.
LEAST = 0.001


def legend():
    x = LEFT
    for name, colour in LINES.values():
        yield f'<rect x="{x}" y="34" width="11" height="11" fill="{colour}"/>' + text(x + 15, 44, name)
        x += 80


def grid(runs, across, up, floor):
    start, end = LEFT + MARGIN, LEFT + MARGIN + WIDTH
    for tick in up.ticks():
        y = floor - up.place(tick)
        yield f'<line x1="{start}" x2="{end}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
        yield text(start - 6, y + 4, f"{tick:g} ms", "end", 11)
    for run in runs:
        yield text(across(run["share"]), floor + 18, f"{run['share']:.0%}", "middle", 11)
        yield text(across(run["share"]), floor + 34, f"{run['offered_per_second']:.0f}/秒", "middle", 10)
    full = across(1.0)
    yield f'<line x1="{full:.1f}" x2="{full:.1f}" y1="{TOP}" y2="{floor}" stroke="#999" stroke-dasharray="4 3"/>'


def drawing(results):
    """The SVG text; steps without any answer are left out."""
    runs = [run for run in results["steps"] if run["latency_ms"]]
    values = [max(run["latency_ms"][name], LEAST) for run in runs for name in LINES]
    up = Scale(values or [1.0], left=0, width=HEIGHT)
    widest = max([run["share"] for run in runs] + [1.0]) * 1.03
    floor = TOP + HEIGHT

    def across(share):
        return LEFT + MARGIN + WIDTH * share / widest

    body = list(legend()) + list(grid(runs, across, up, floor))
    for name, (title, colour) in LINES.items():
        places = [(across(run["share"]), floor - up.place(max(run["latency_ms"][name], LEAST))) for run in runs]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        body.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2">'
                    f"<title>{title}</title></polyline>")
    width, height = LEFT * 2 + MARGIN + WIDTH + 30, floor + 50
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
            'font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/>' +
            text(LEFT, 22, "负载（饱和的份额）与延迟，毫秒，从应发送之时算起，对数轴", size=15) + "\n".join(body) + "</svg>\n")
