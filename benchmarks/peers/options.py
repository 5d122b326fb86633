# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of the comparison."""
import argparse

from engines import NAMES
from questions.classes import TITLES


def names(allowed):
    """A parser of lists with commas."""
    def parse(value):
        chosen = value.split(",")
        for name in chosen:
            if name not in allowed:
                raise argparse.ArgumentTypeError(f"没有 {name}；可用：{'、'.join(allowed)}")
        return chosen
    return parse


def parse(arguments=None):
    parser = argparse.ArgumentParser(prog="run", description="明察与同类引擎在同样的记录、同样的问题上的比较")
    parser.add_argument("size", type=int, metavar="SIZE", help="记录数：300000 为标准，1000000 看增长")
    parser.add_argument("--quick", action="store_true", help="约两分钟，只证明能跑通")
    parser.add_argument("--only", type=names(NAMES), default=list(NAMES), metavar="e1,e2", help="、".join(NAMES))
    parser.add_argument(
        "--classes", type=names(tuple(TITLES)), default=list(TITLES), metavar="c01,c02", help="、".join(TITLES))
    parser.add_argument("--rounds", type=int, help="延迟的轮数，缺省 20，快速模式 3")
    parser.add_argument("--wait", type=float, help="一共最多等多少秒让别的进程安静下来，缺省 900，快速模式 0")
    parser.add_argument("--reuse", action="store_true", help="已有的索引不重建，沿用上次建索引的数字")
    parser.add_argument("--corpus", help="法律条文所在的文件或目录；invented 为虚构词句；缺省取 $MINGCHA_CORPUS，再找 shared/corpus")
    chosen = parser.parse_args(arguments)
    if chosen.size < 1000:
        parser.error("至少 1000 条记录，否则抽不出问题")
    quick = chosen.quick
    chosen.rounds = chosen.rounds or (3 if quick else 20)
    chosen.wait = chosen.wait if chosen.wait is not None else (0 if quick else 900)
    chosen.warm_up, chosen.seconds = (5, 1.0) if quick else (60, 5.0)
    chosen.repetitions = 1 if quick else 3
    return chosen
