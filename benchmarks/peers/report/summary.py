# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rounds say: percentiles of the quiet ones, and ratios between engines."""
import statistics

from engines import NAMES as ALL_NAMES, OURS, PEERS
from measure.latency import QUIET
from report.percentiles import geometric_mean, percentile, spread

ENOUGH = 8


def kept(rounds):
    """The quiet rounds, or the quietest few where hardly any were quiet."""
    quiet = [one for one in rounds if one["others_cores"] <= QUIET]
    return quiet if len(quiet) >= ENOUGH else sorted(rounds, key=lambda one: one["others_cores"])[:ENOUGH]


def of_engine(rounds):
    """One engine in one class. `undisturbed`: over questions, the median of each one's fastest round."""
    trips = [one["round_trip"] for one in rounds]
    own = [one["engine"] for one in rounds]
    return {
        "client": spread([time for trip in trips for time in trip]),
        "engine": None if None in own else spread([time for trip in own for time in trip]),
        "undisturbed": percentile([min(times) for times in zip(*trips)], 50) / 1e6,
        "samples": sum(map(len, trips)),
        "reply_bytes": rounds[0]["bytes"] // len(trips[0]),
    }


def latency(state):
    """Class to engine to numbers, with the noise of the rounds that were kept."""
    result, noise = {}, {}
    for name, rounds in state["latency"].items():
        rounds = kept(rounds)
        names = [engine for engine in ALL_NAMES if rounds and all(engine in one["engines"] for one in rounds)]
        result[name] = {engine: of_engine([one["engines"][engine] for one in rounds]) for engine in names}
        noise[name] = {"measured": len(state["latency"][name]), "kept": len(rounds),
                       "others_cores_at_most": max((one["others_cores"] for one in rounds), default=None)}
    return result, noise


def ratios(by_class, ours):
    """One of ours to the fastest peer, class by class (below 1: ours is faster), and to stock Xapian."""
    classes = {}
    for name, engines in by_class.items():
        peers = [engine for engine in PEERS if engine in engines]
        if ours not in engines or not peers:
            continue
        mine, found = engines[ours]["client"], {}
        for statistic in ("median", "p99"):
            fastest = min(peers, key=lambda peer: engines[peer]["client"][statistic])
            found[statistic] = mine[statistic] / engines[fastest]["client"][statistic]
            found[statistic + "_peer"] = fastest
        if "xapian" in engines:
            found["median_to_xapian"] = mine["median"] / engines["xapian"]["client"]["median"]
        classes[name] = found
    means = {statistic: geometric_mean([found[statistic] for found in classes.values()])
             for statistic in ("median", "p99") if classes}
    return {"classes": classes, "geometric_mean": means}


def to_xapian(builds):
    """Ours to stock Xapian in what a build costs."""
    if not {"mingcha", "xapian"} <= set(builds):
        return {}
    return {key: builds["mingcha"][key] / builds["xapian"][key] for key in ("wall_seconds", "cpu_seconds", "index_bytes", "peak_bytes")}


def throughput(runs):
    """The median run of the quiet ones, or the quietest."""
    quiet = [one for one in runs if one["others_cores"] <= QUIET] or [min(runs, key=lambda one: one["others_cores"])]
    return {"per_second": statistics.median(one["per_second"] for one in quiet),
            "failures": sum(one["failures"] for one in runs), "runs": len(quiet)}


def digest(state):
    """The results of one run, for tables, chart and guard."""
    by_class, noise = latency(state)
    return {
        "latency_ms": by_class, "noise": noise,
        "ratios": {ours: ratios(by_class, ours) for ours in OURS},
        "build": state["build"], "build_to_xapian": to_xapian(state["build"]),
        "throughput": {engine: {mixture: throughput(runs) for mixture, runs in mixtures.items()}
                       for engine, mixtures in state["throughput"].items()},
        "memory_bytes": state["memory"],
        "cold_start_seconds": {engine: statistics.median(times) for engine, times in state["cold_start"].items()},
    } | {key: state[key] for key in ("schema", "size", "origin", "quick", "machine", "engines", "left_out", "failed", "check")}
