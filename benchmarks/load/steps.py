# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds saturation, then offers shares of it."""

CLOSED_CONNECTIONS = (4, 16, 64)
STEPS = 10
LOWEST, HIGHEST = 0.1, 1.2


def shares():
    """The offered loads as parts of saturation."""
    return [LOWEST + (HIGHEST - LOWEST) * step / (STEPS - 1) for step in range(STEPS)]


def saturation(generator, seconds, seed):
    """The closed runs, and the most answers a second that one of them got. Refusals are no answers."""
    runs = [generator.closed(seconds, connections, seed + place)
            for place, connections in enumerate(CLOSED_CONNECTIONS)]
    most = max(run["achieved_per_second"] for run in runs)
    if most <= 0:
        refused = sum(run["refused_503"] for run in runs)
        raise SystemExit(f"错误：没有一个答案是 200（503：{refused} 次）；请检查路径文件和服务")
    return {"runs": runs, "per_second": most}


def curve(generator, most, seconds, connections, seed, say):
    """One open run a share. Every step has a schedule of its own."""
    found = []
    for step, share in enumerate(shares()):
        found.append({"share": share} | generator.open(most * share, seconds, connections, seed + 100 + step))
        say(f"负载 {share:.0%}：达到 {found[-1]['achieved_per_second']:.1f}/秒")
    return found
