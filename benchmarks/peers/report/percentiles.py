# SPDX-License-Identifier: GPL-3.0-or-later
"""Percentiles and means."""
import math

NAMES = {"min": 0, "median": 50, "p95": 95, "p99": 99, "p99_9": 99.9}


def percentile(values, part):
    """With a straight line between neighbours."""
    ordered = sorted(values)
    place = part / 100 * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def spread(nanoseconds):
    """All of NAMES, in milliseconds."""
    return {name: percentile(nanoseconds, part) / 1e6 for name, part in NAMES.items()}


def geometric_mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios))
