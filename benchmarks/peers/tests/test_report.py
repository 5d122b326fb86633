# SPDX-License-Identifier: GPL-3.0-or-later
import json
import unittest
import xml.dom.minidom

import context  # noqa: F401
import guard
from questions.classes import TITLES
from report import chart, growth, percentiles, summary, table
from workplace import THRESHOLDS

# Milliseconds of every answer of an engine.
SPEEDS = {"mingcha": 1, "xapian": 50, "lucene": 4, "tantivy": 5}


def state(speeds=SPEEDS, others=0.1):
    """Ten rounds of three equal answers a class, and builds in proportion."""
    engines = {name: {"round_trip": [speed * 1_000_000] * 3, "engine": [speed * 900_000] * 3, "bytes": 3000}
               for name, speed in speeds.items()}
    round_ = {"others_cores": others, "seconds": 1.0, "engines": engines}
    right = {name: {"questions": 3, "right": 3, "faults": []} for name in TITLES}
    return {
        "schema": 1, "size": 300_000, "origin": "law", "quick": False,
        "machine": {"made": "2026-08-01 00:00:00", "cores": 2, "processor": "?", "memory_gb": 8},
        "engines": {name: name for name in speeds}, "left_out": {"groonga": "没有网络"}, "failed": {},
        "build": {name: {"cpu_seconds": speed, "wall_seconds": speed, "peak_bytes": speed, "index_bytes": speed}
                  for name, speed in speeds.items()},
        "check": {name: right for name in speeds}, "latency": {name: [round_] * 10 for name in TITLES},
        "throughput": {"mingcha": {"equal": [{"per_second": 9.0, "failures": 0, "others_cores": 0.0}]}},
        "memory": {}, "cold_start": {"mingcha": [0.3, 0.1, 0.2]}}


def thresholds():
    with open(THRESHOLDS, encoding="utf-8") as kept:
        return json.load(kept)


class ReportTests(unittest.TestCase):
    def test_percentiles_lie_between_neighbours(self):
        self.assertEqual([percentiles.percentile([4, 1, 3, 2], part) for part in (0, 50, 100)], [1, 2.5, 4])
        self.assertAlmostEqual(percentiles.percentile(range(1001), 99.9), 999)

    def test_ratios_are_to_the_fastest_peer_and_never_to_ourselves(self):
        found = summary.digest(state(SPEEDS | {"mingcha_http": 2}))["ratios"]
        self.assertEqual(found["mingcha"]["classes"]["c01"]["median_peer"], "lucene")
        self.assertAlmostEqual(found["mingcha"]["classes"]["c01"]["median"], 0.25)
        self.assertAlmostEqual(found["mingcha"]["classes"]["c01"]["median_to_xapian"], 0.02)
        self.assertAlmostEqual(found["mingcha_http"]["geometric_mean"]["median"], 0.5)

    def test_the_geometric_mean(self):
        self.assertAlmostEqual(percentiles.geometric_mean([0.1, 10, 1]), 1)

    def test_noisy_rounds_are_left_out_while_enough_quiet_ones_remain(self):
        rounds = [{"others_cores": cores} for cores in [0.0] * 8 + [1.5] * 5]
        self.assertEqual([one["others_cores"] for one in summary.kept(rounds)], [0.0] * 8)
        self.assertEqual(len(summary.kept(rounds[6:])), 7)

    def test_the_guard_counts_what_was_missed(self):
        judged = []
        self.assertEqual(guard.judge(thresholds(), summary.digest(state()), judged.append), 0)
        self.assertTrue(all(line.startswith("达到") for line in judged))
        slow = summary.digest(state(SPEEDS | {"mingcha": 3}))
        # Geometric mean, and c01 and c03 to stock Xapian.
        self.assertEqual(guard.judge(thresholds(), slow, judged.append), 3)

    def test_a_wrong_answer_of_ours_is_a_limit_missed(self):
        wrong = state()
        wrong["check"]["mingcha"] = {"c01": {"questions": 3, "right": 2, "faults": []}}
        self.assertEqual(guard.judge(thresholds(), summary.digest(wrong), lambda _: None), 1)

    def test_a_server_of_ours_that_failed_is_a_limit_missed(self):
        failed = summary.digest(state() | {"failed": {"mingcha_http": "服务没有起来", "groonga": "服务没有起来"}})
        self.assertEqual(guard.judge(thresholds(), failed, lambda _: None), 1)

    def test_what_was_not_measured_counts_neither_way(self):
        absent = {name: speed for name, speed in SPEEDS.items() if name != "mingcha"}
        judged = []
        self.assertEqual(guard.judge(thresholds(), summary.digest(state(absent)), judged.append), 0)
        self.assertTrue(all(line.startswith("未测") for line in judged))

    def test_page_and_drawing_name_all_engines(self):
        results = summary.digest(state())
        page, drawing = table.markdown(results), chart.drawing(results)
        xml.dom.minidom.parseString(drawing)
        for name in SPEEDS:
            self.assertIn(name, page)
            self.assertIn(name, drawing)
        self.assertIn("未参加 groonga：没有网络", page)

    def test_growth_needs_two_sizes(self):
        small, large = summary.digest(state()), summary.digest(state() | {"size": 1_000_000})
        self.assertIsNone(growth.drawing([small]))
        drawing = growth.drawing([small, large])
        xml.dom.minidom.parseString(drawing)
        self.assertEqual(drawing.count("<polyline"), len(SPEEDS))


if __name__ == "__main__":
    unittest.main()
