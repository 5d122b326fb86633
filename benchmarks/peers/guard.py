# SPDX-License-Identifier: GPL-3.0-or-later
"""guard.py RESULTS.json [THRESHOLDS.json]: says of each limit whether it was met; exits 5 when one was not.

A wrong answer of Mingcha, or none, is a limit missed at any size. What was not asked is named and counts neither way.
"""
import json
import sys

from workplace import THRESHOLDS

MISSED = 5
WORDS = {True: "达到", False: "未达到", None: "未测"}


def limits(thresholds, results):
    """Pairs of (what, limit, value or None) in the order of the thresholds."""
    ours = results["ratios"]["mingcha"]
    for statistic in ("median", "p99"):
        for name, limit in thresholds["to_fastest_peer"][statistic].items():
            yield f"{name} {statistic} ÷ 最快者", limit, ours["classes"].get(name, {}).get(statistic)
    for statistic, limit in thresholds["to_fastest_peer"]["geometric_mean"].items():
        # A mean over some of the classes would not be the mean that the limit speaks of.
        whole = set(thresholds["to_fastest_peer"]["median"]) <= set(ours["classes"])
        yield f"几何平均 {statistic} ÷ 最快者", limit, ours["geometric_mean"].get(statistic) if whole else None
    for name, limit in thresholds["to_xapian"]["median"].items():
        yield f"{name} median ÷ 原版 Xapian", limit, ours["classes"].get(name, {}).get("median_to_xapian")
    for key, limit in thresholds["to_xapian"]["build"].items():
        yield f"{key} ÷ 原版 Xapian", limit, results["build_to_xapian"].get(key)


def wrong_answers(results):
    """The classes that Mingcha answers wrongly, in process or over HTTP, and where it was there and failed."""
    failed = [f"{engine}：{results['failed'][engine]}" for engine in results["ratios"] if engine in results["failed"]]
    return failed + [f"{engine} {name} 答案：{one['right']}/{one['questions']}"
                     for engine in results["ratios"] for name, one in results["check"].get(engine, {}).items()
                     if one["right"] < one["questions"]]


def judge(thresholds, results, say=print):
    """Prints every limit; gives back how many were missed."""
    missed = 0
    for what in wrong_answers(results):
        say(f"{WORDS[False]}  {what}")
        missed += 1
    for what, limit, value in limits(thresholds, results):
        met = None if value is None else value <= limit
        say(f"{WORDS[met]}  {what}：{'–' if value is None else f'{value:.4f}'}（上限 {limit:g}）")
        missed += met is False
    return missed


def main(results_path, thresholds_path=THRESHOLDS):
    with open(results_path, encoding="utf-8") as kept, open(thresholds_path, encoding="utf-8") as limits_file:
        results, thresholds = json.load(kept), json.load(limits_file)
    missed = judge(thresholds, results)
    if results["size"] < thresholds["smallest_size"] and not wrong_answers(results):
        print(f"少于 {thresholds['smallest_size']:,} 条记录：以上只供参考。")
        return 0
    return MISSED if missed else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
