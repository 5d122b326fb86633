# SPDX-License-Identifier: GPL-3.0-or-later
"""Request paths in the shares of an office's day."""
import itertools
import random

import beside  # noqa: F401
from measure.throughput import REALISTIC

# Fewer, and a small cache of results would hold them all.
LEAST_DISTINCT = 2_000


def wanted(count):
    """How many paths of each class."""
    return {name: max(1, round(count * part / 100)) for name, part in REALISTIC.items()}


def complete(paths):
    """Refuses paths that lack a class."""
    for name in REALISTIC:
        if not paths.get(name):
            raise SystemExit(f"错误：没有抽到 {name} 类的问题，记录太少")


def mixed(paths, count, seed, least=LEAST_DISTINCT):
    """`paths`: class to its different paths. A class with too few repeats them, as far from each other as can be."""
    complete(paths)
    mixture = [paths[name][place % len(paths[name])] for name, many in wanted(count).items() for place in range(many)]
    distinct = len(set(mixture))
    if distinct < least:
        raise SystemExit(f"错误：只有 {distinct} 个不同的路径，应至少 {least} 个；请用更多的记录，或加大 --count")
    random.Random(seed).shuffle(mixture)
    return mixture


def popular(paths, count, seed, exponent):
    """`count` requests as people make them: the class by its share, the path within it by Zipf's law, the first path of a
    class being the one asked for most."""
    complete(paths)
    draw = random.Random(seed)
    weights = {name: list(itertools.accumulate((place + 1) ** -exponent for place in range(len(paths[name]))))
               for name in REALISTIC}
    names = draw.choices(list(REALISTIC), list(REALISTIC.values()), k=count)
    return [draw.choices(paths[name], cum_weights=weights[name])[0] for name in names]
