# SPDX-License-Identifier: GPL-3.0-or-later
import unittest
import xml.dom.minidom

import context  # noqa: F401
import curve
import page
import steps

LATENCY = {"min": 0.2, "median": 1.0, "p95": 3.0, "p99": 9.0, "p99_9": 20.0, "max": 30.0}


class Answering:
    """A server that gives 1,000 answers a second from 16 connections on, and refuses what is beyond."""

    def run(self, rate, achieved, refused):
        return {"offered_per_second": rate, "achieved_per_second": achieved, "connections": 16, "failed": 0,
                "unanswered": 0, "refused_503": refused, "other_than_200_and_503": 0, "latency_ms": LATENCY,
                "lag_ms": LATENCY}

    def closed(self, seconds, connections, seed):
        return self.run(None, min(1000.0, 62.5 * connections), 0)

    def open(self, rate, seconds, connections, seed):
        return self.run(rate, min(rate, 1000.0), int(max(0, rate - 1000) * seconds))


def results():
    found = steps.saturation(Answering(), 1, 1)
    return {"target": "127.0.0.1:1", "paths": "p.txt", "distinct_paths": 2500, "seconds": 1.0, "connections": 128,
            "machine": {"made": "2026-08-01 00:00:00", "cores": 2, "processor": "?", "memory_gb": 8},
            "saturation": found, "steps": steps.curve(Answering(), found["per_second"], 1, 128, 1, lambda _: None)}


class PageTests(unittest.TestCase):
    def test_ten_steps_from_a_tenth_to_beyond_saturation(self):
        found = results()
        self.assertEqual(found["saturation"]["per_second"], 1000)
        self.assertEqual([round(run["offered_per_second"]) for run in found["steps"]],
                         [100, 222, 344, 467, 589, 711, 833, 956, 1078, 1200])
        self.assertEqual([run["refused_503"] for run in found["steps"]][-3:], [0, 77, 200])

    def test_a_server_without_answers_has_no_saturation(self):
        server = Answering()
        server.closed = lambda *_: server.run(None, 0.0, 9)
        with self.assertRaisesRegex(SystemExit, "503：27 次"):
            steps.saturation(server, 1, 1)

    def test_the_page_has_a_row_a_step_and_the_ratio_to_an_empty_server(self):
        words = page.markdown(results() | {"empty": {"per_second": 4000.0}, "to_empty": 0.25})
        self.assertIn("| 120% | 1,200 | 1,000 | 200 |", words)
        self.assertIn("25.0%", words)
        for line in words.splitlines():
            if line.startswith("| 1"):
                self.assertIn(line.count("|"), (12, 14))

    def test_saturation_alone_and_the_share_of_the_cache(self):
        words = page.markdown(results() | {"steps": [], "kept_share": 0.625})
        self.assertIn("62.5%", words)
        self.assertNotIn("curve.svg", words)

    def test_latencies_of_nothing_are_a_dash(self):
        found = results()
        found["steps"][9] |= {"latency_ms": None, "lag_ms": None}
        self.assertIn("| – |", page.markdown(found))
        xml.dom.minidom.parseString(curve.drawing(found))

    def test_the_curve_rises_with_latency(self):
        drawn = xml.dom.minidom.parseString(curve.drawing(results()))
        lines = [line.getAttribute("points").split() for line in drawn.getElementsByTagName("polyline")]
        self.assertEqual([len(line) for line in lines], [10] * 4)
        heights = [float(line[0].split(",")[1]) for line in lines]
        self.assertEqual(heights, sorted(heights, reverse=True))


if __name__ == "__main__":
    unittest.main()
