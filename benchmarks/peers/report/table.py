# SPDX-License-Identifier: GPL-3.0-or-later
"""The results as Markdown."""
from questions.classes import TITLES
from report.percentiles import NAMES

PERCENTILES = {"min": "最小", "median": "中位", "p95": "p95", "p99": "p99", "p99_9": "p99.9"}


def short(value):
    """Three figures or so."""
    if value is None:
        return "–"
    places = 3 if value < 1 else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{places}f}"


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]


def latency(results, clock):
    """Minimum / median / p95 / p99 / p99.9 by one clock: `client` or `engine`."""
    names = list(results["engines"])
    rows = []
    for name, engines in results["latency_ms"].items():
        cells = [" / ".join(short(engines[engine][clock][key]) for key in NAMES)
                 if engine in engines and engines[engine][clock] else "–" for engine in names]
        rows.append([f"{name} {TITLES[name]}", *cells])
    return table(["类别", *names], rows)


def ratios(results):
    rows = []
    for ours, found in results["ratios"].items():
        for name, one in found["classes"].items():
            to_xapian = f"{one['median_to_xapian']:.4f}" if "median_to_xapian" in one else "–"
            rows.append([ours, f"{name} {TITLES[name]}", f"{one['median']:.3f}", one["median_peer"],
                         f"{one['p99']:.3f}", one["p99_peer"], to_xapian])
        if found["classes"]:
            mean = found["geometric_mean"]
            rows.append([ours, "**几何平均**", f"**{mean['median']:.3f}**", "", f"**{mean['p99']:.3f}**", "", ""])
    return table(["", "类别", "中位 ÷ 最快者", "最快者", "p99 ÷ 最快者", "最快者", "中位 ÷ 原版 Xapian"], rows) if rows else []


def costs(results):
    def row(title, cell):
        cells = []
        for engine in results["engines"]:
            try:
                cells.append(short(cell(engine)))
            except KeyError:
                cells.append("–")
        return [title, *cells]

    build, memory, flow = results["build"], results["memory_bytes"], results["throughput"]
    return table(["", *results["engines"]], [
        row("建索引，处理器秒", lambda engine: build[engine]["cpu_seconds"]),
        row("建索引，秒", lambda engine: build[engine]["wall_seconds"]),
        row("建索引，最高内存 MB", lambda engine: build[engine]["peak_bytes"] / 1e6),
        row("索引 MB", lambda engine: build[engine]["index_bytes"] / 1e6),
        row("服务内存（RSS）MB", lambda engine: memory[engine]["resident"] / 1e6),
        row("服务最高内存 MB", lambda engine: memory[engine]["peak"] / 1e6),
        row("索引在页缓存中 MB", lambda engine: memory[engine]["page_cache"] / 1e6),
        row("冷启动到第一个答案，秒", lambda engine: results["cold_start_seconds"][engine]),
        row("两客户端，各类等量，答/秒", lambda engine: flow[engine]["equal"]["per_second"]),
        row("两客户端，日常比例，答/秒", lambda engine: flow[engine]["realistic"]["per_second"]),
    ])


def checks(results):
    """Rightly answered questions of each class."""
    names = list(results["engines"])
    rows = [[name] + [f"{results['check'][engine][name]['right']}/{results['check'][engine][name]['questions']}"
                      if name in results["check"].get(engine, {}) else "–" for engine in names] for name in TITLES
            if any(name in found for found in results["check"].values())]
    return table(["类别", *names], rows)


def noise(results):
    kept = [one for one in results["noise"].values() if one["kept"]]
    if not kept:
        return "没有测量。"
    return (f"每类 {min(one['kept'] for one in kept)}–{max(one['kept'] for one in kept)} 轮计入（共测 "
            f"{max(one['measured'] for one in kept)} 轮），其间别的进程至多用 "
            f"{max(one['others_cores_at_most'] for one in kept):.2f} 核。样本少时 p99.9 就是最大值。")


def markdown(results):
    machine = results["machine"]
    parts = [f"# 与同类引擎的比较：{results['size']:,} 条记录", "",
             f"{machine['made']}，{machine['cores']} 核（{machine['processor']}），{machine['memory_gb']} GB；"
             f"记录正文：{'法律条文' if results['origin'] == 'law' else '虚构词句'}。" +
             ("快速模式：只证明能跑通，数字不作数。" if results["quick"] else ""), ""]
    parts += [f"- {name}：{title}" for name, title in results["engines"].items()]
    parts += [f"- 未参加 {name}：{reason}" for name, reason in results["left_out"].items()]
    heading = " / ".join(PERCENTILES.values())
    parts += ["", noise(results), "", "![延迟](latency.svg)", "", "## 答对的问题（与逐条比对的结果相较）", "", *checks(results),
              f"## 客户端时钟，毫秒：{heading}", "", *latency(results, "client"),
              f"## 引擎自己的时钟，毫秒：{heading}", "", *latency(results, "engine")]
    if any(found["classes"] for found in results["ratios"].values()):
        parts += ["## 明察与最快的同类（小于 1 即更快）", "", *ratios(results)]
    return "\n".join(parts + ["## 索引、内存、吞吐", "", *costs(results)])
