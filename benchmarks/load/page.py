# SPDX-License-Identifier: GPL-3.0-or-later
"""The results as Markdown."""
import beside  # noqa: F401
from report.table import short, table

LATENCIES = {"min": "最小", "median": "中位", "p95": "p95", "p99": "p99", "p99_9": "p99.9", "max": "最大"}


def counts(run):
    return [f"{run[name]:,}" for name in ("refused_503", "other_than_200_and_503")] + [
        f"{run['failed'] + run['unanswered']:,}"]


def latencies(run):
    return [short((run["latency_ms"] or {}).get(name)) for name in LATENCIES]


def others(run):
    return [f"{run['others_cores']:.2f}"] if "others_cores" in run else []


def closed(runs):
    head = ["连接", "答/秒", "503", "其他非 200", "无答案", *LATENCIES.values()]
    rows = [[str(run["connections"]), short(run["achieved_per_second"]), *counts(run), *latencies(run), *others(run)]
            for run in runs]
    return table(head + (["别的进程，核"] if others(runs[0]) else []), rows)


def steps(runs):
    head = ["负载", "应发/秒", "答/秒", "503", "其他非 200", "无答案", *LATENCIES.values(), "发送迟到 p99"]
    rows = [[f"{run['share']:.0%}", short(run["offered_per_second"]), short(run["achieved_per_second"]), *counts(run),
             *latencies(run), short((run["lag_ms"] or {}).get("p99")), *others(run)] for run in runs]
    return table(head + (["别的进程，核"] if others(runs[0]) else []), rows)


def markdown(results):
    machine, found = results["machine"], results["saturation"]
    parts = [f"# 负载：{results['target']}", "",
             f"{machine['made']}，{machine['cores']} 核（{machine['processor']}），{machine['memory_gb']} GB；"
             f"负载程序与服务在同一台机器上。{results['paths']}：{results['distinct_paths']:,} 个不同的路径。", "",
             f"## 饱和：每秒 {short(found['per_second'])} 个答案（连接一空就问）", "", *closed(found["runs"])]
    if "empty" in results:
        parts += [f"空服务 /livez：每秒 {short(results['empty']['per_second'])} 个答案；"
                  f"本服务是它的 {results['to_empty']:.1%}。", ""]
    if results.get("kept_share") is not None:
        parts += [f"其中 {results['kept_share']:.1%} 由结果缓存直接给出。", ""]
    if not results["steps"]:
        return "\n".join(parts)
    parts += [f"## 按时间表发送，{results['connections']} 个连接，每级 {results['seconds']:g} 秒；毫秒，从应发送之时算起", "",
              *steps(results["steps"]), "![负载与延迟](curve.svg)", ""]
    return "\n".join(parts)
