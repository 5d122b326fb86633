# SPDX-License-Identifier: GPL-3.0-or-later
"""Load on a running server: saturation, then ten offered loads up to beyond it. See README.md."""
import argparse
import json
import os
import time

import beside  # noqa: F401
import curve
import install
import kept
import page
import steps
from generator import Generator
from measure import machine
from workplace import made

EMPTY_PATH = "/livez"


def parse(arguments=None):
    parser = argparse.ArgumentParser(prog="run.py", description="对正在运行的服务施加负载：先求饱和，再从 10% 加到 120%")
    parser.add_argument("port", type=int, metavar="PORT", help="服务的端口")
    parser.add_argument("paths", metavar="PATHS-FILE", help="请求路径，每行一个（paths.py 所写）")
    parser.add_argument("--host", default="127.0.0.1", help="缺省 127.0.0.1")
    parser.add_argument("--empty", type=int, metavar="PORT", help=f"空服务的端口（路径 {EMPTY_PATH}），用来求比值")
    parser.add_argument("--pid", type=int, help="服务的进程号：给出后，表中另列别的进程用了多少核")
    parser.add_argument("--seconds", type=float, default=20, help="每级秒数，缺省 20")
    parser.add_argument("--warm-up", type=float, default=10, help="预热秒数，不计入，缺省 10")
    parser.add_argument("--connections", type=int, default=128, help="按时间表发送时的连接数，缺省 128")
    parser.add_argument("--seed", type=int, default=1, help="时间表的种子，缺省 1")
    parser.add_argument("--saturation-only", action="store_true", help="只求饱和，不分级施加负载")
    parser.add_argument("--name", help="结果放在 benchmarks/work/load/NAME，缺省为路径文件名")
    chosen = parser.parse_args(arguments)
    for port in (chosen.port, chosen.empty):
        if port is not None and not 1 <= port <= 65535:
            parser.error(f"端口应在 1 到 65535 之间：{port}")
    if not os.path.isfile(chosen.paths):
        parser.error(f"没有路径文件 {chosen.paths}；先用 paths.py 写出")
    chosen.name = chosen.name or os.path.splitext(os.path.basename(chosen.paths))[0]
    return chosen


def say(words):
    print(time.strftime("%H:%M:%S ") + words, flush=True)


def empty(chosen):
    """Saturation of a server that does nothing: what the transport alone allows."""
    path = made("load", "empty.txt")
    with open(path, "w", encoding="ascii") as out:
        out.write(EMPTY_PATH + "\n")
    generator = Generator(chosen.host, chosen.empty, path)
    generator.closed(min(chosen.warm_up, 3) or 0.5, 4, chosen.seed)
    return steps.saturation(generator, chosen.seconds, chosen.seed)


def measured(chosen):
    with open(chosen.paths, encoding="utf-8") as lines:
        distinct = len({line for line in lines if line.strip()})
    results = {"schema": 1, "target": f"{chosen.host}:{chosen.port}", "paths": os.path.basename(chosen.paths),
               "distinct_paths": distinct, "machine": machine.facts(), "seconds": chosen.seconds,
               "connections": chosen.connections, "seed": chosen.seed}
    generator = Generator(chosen.host, chosen.port, chosen.paths, chosen.pid)
    if chosen.warm_up > 0:
        say("预热")
        generator.closed(chosen.warm_up, 4, chosen.seed)
    say("饱和")
    before = kept.counts(chosen.host, chosen.port)
    results["saturation"] = steps.saturation(generator, chosen.seconds, chosen.seed)
    results["kept_share"] = kept.share(before, kept.counts(chosen.host, chosen.port))
    most = results["saturation"]["per_second"]
    say(f"每秒 {most:.1f} 个答案")
    if chosen.empty:
        say("空服务")
        results["empty"] = empty(chosen)
        results["to_empty"] = most / results["empty"]["per_second"]
    results["steps"] = [] if chosen.saturation_only else steps.curve(
        generator, most, chosen.seconds, chosen.connections, chosen.seed, say)
    return results


def save(name, results):
    """results.json, results.md and curve.svg; gives back their folder."""
    words = page.markdown(results)
    files = {"results.json": json.dumps(results, ensure_ascii=False, indent=1), "results.md": words}
    if results["steps"]:
        files["curve.svg"] = curve.drawing(results)
    for file, content in files.items():
        with open(made("load", name, file), "w", encoding="utf-8") as out:
            out.write(content)
    print(words)
    return os.path.dirname(made("load", name, "results.json"))


if __name__ == "__main__":
    arguments = parse()
    try:
        say("结果：" + save(arguments.name, measured(arguments)))
    except install.Unavailable as error:
        raise SystemExit(f"错误：{error}") from error
