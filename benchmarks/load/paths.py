# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes request paths in the shares of an office's day, one a line, for the load generator.

    paths.py ask QUESTIONS.json OUT      /ask?… of PeerEngine; more questions are drawn from the records beside
    paths.py api EXPORT.ndjson OUT       /api/v1/search?… of mingcha-server; made from mingcha export --format ndjson
    … --popular EXPONENT --count N       N requests in which some paths are asked again and again, for a server with a cache

The same input and seed always give the same file.
"""
import argparse
import itertools
import os

import beside  # noqa: F401
import further
import mixture
from exported import Exported
from questions import classes

try:
    from questions.block import Block
except ImportError as error:
    raise SystemExit("错误：缺少 numpy；请用 benchmarks/work/venv/bin/python 运行，或安装 python3-numpy") from error


def parse(arguments=None):
    parser = argparse.ArgumentParser(prog="paths.py", description="按日常比例写出请求路径，每行一个")
    parser.add_argument("form", choices=("ask", "api"), help="ask：PeerEngine；api：mingcha-server")
    parser.add_argument("source", help="ask：benchmarks/peers 的问题文件（JSON）；api：mingcha export 的 ndjson 文件")
    parser.add_argument("out", help="写到这个文件")
    parser.add_argument("--records", help="ask：记录文件（TSV），缺省为问题文件旁的 ../records/同名.tsv")
    parser.add_argument("--count", type=int, default=4000, help="路径数，缺省 4000")
    parser.add_argument("--popular", type=float, metavar="EXPONENT",
                        help="同一问题反复被问：每类内按齐夫定律抽，指数 EXPONENT")
    parser.add_argument("--pool", type=int, default=20_000, help="--popular 时从这么多个不同的路径中抽，缺省 20000")
    parser.add_argument("--seed", type=int, default=1, help="种子，缺省 1")
    chosen = parser.parse_args(arguments)
    if chosen.popular is not None and not 0 < chosen.popular <= 5:
        parser.error(f"--popular 的指数应大于 0、不超过 5：{chosen.popular}")
    return chosen


def lines(path):
    try:
        with open(path, encoding="utf-8", newline="\n") as kept:
            yield from kept
    except FileNotFoundError:
        raise SystemExit(f"错误：没有文件 {path}") from None


def beside_questions(path):
    """The records that peers/prepare.py keeps beside a file of questions."""
    name = os.path.splitext(os.path.basename(path))[0] + ".tsv"
    return os.path.join(os.path.dirname(os.path.abspath(path)), os.pardir, "records", name)


def of_questions(chosen):
    """Class to paths of PeerEngine."""
    records = chosen.records or beside_questions(chosen.source)
    rows = [line.rstrip("\n").split("\t") for line in itertools.islice(lines(records), further.SAMPLE)]
    size = sum(1 for _ in lines(records))
    try:
        first = classes.load(chosen.source)
    except FileNotFoundError:
        raise SystemExit(f"错误：没有文件 {chosen.source}") from None
    return further.paths(Block(rows), size, mixture.wanted(chosen.count if chosen.popular is None else chosen.pool), lambda question: question.path(),
                         chosen.seed, first)


def of_export(chosen):
    """Class to paths of the search of mingcha-server."""
    exported = Exported(lines(chosen.source))
    block = Block(exported.rows)
    return further.paths(block, block.count, mixture.wanted(chosen.count if chosen.popular is None else chosen.pool), exported.path, chosen.seed,
                         {"c01": further.common(block)})


def main(arguments=None):
    chosen = parse(arguments)
    paths = of_questions(chosen) if chosen.form == "ask" else of_export(chosen)
    if chosen.popular is None:
        mixed = mixture.mixed(paths, chosen.count, chosen.seed)
    else:
        mixed = mixture.popular(paths, chosen.count, chosen.seed, chosen.popular)
    with open(chosen.out, "w", encoding="ascii") as out:
        out.writelines(path + "\n" for path in mixed)
    for name, found in paths.items():
        print(f"{name} {classes.TITLES[name]}：{len(found)} 个不同的路径")
    print(f"{chosen.out}：{len(mixed)} 个路径，其中 {len(set(mixed))} 个不同")


if __name__ == "__main__":
    main()
