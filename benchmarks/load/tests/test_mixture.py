# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import unittest

import context  # noqa: F401
import mixture

PATHS = {name: [f"/{name}/{number}" for number in range(many)] for name, many in mixture.wanted(2000).items()}


class MixtureTests(unittest.TestCase):
    def test_the_shares_are_those_of_an_office_s_day(self):
        mixed = mixture.mixed(PATHS, 2000, seed=1)
        counts = collections.Counter(path.split("/")[1] for path in mixed)
        self.assertEqual(counts, {"c09": 500, "c05a": 400, "c02": 300, "c07": 240, "c06": 200, "c04": 160, "c03": 100,
                                  "c08": 60, "c01": 40})

    def test_the_seed_decides_the_order(self):
        self.assertEqual(mixture.mixed(PATHS, 2000, 1), mixture.mixed(PATHS, 2000, 1))
        self.assertNotEqual(mixture.mixed(PATHS, 2000, 1), mixture.mixed(PATHS, 2000, 2))

    def test_few_different_paths_and_missing_classes_are_refused(self):
        with self.assertRaisesRegex(SystemExit, "只有 1999 个"):
            mixture.mixed(PATHS | {"c01": PATHS["c01"][:39]}, 2000, 1)
        with self.assertRaisesRegex(SystemExit, "c07"):
            mixture.mixed(PATHS | {"c07": []}, 2000, 1)

    def test_popular_paths_come_again_and_again_in_the_same_shares(self):
        drawn = mixture.popular(PATHS, 20_000, 1, 0.8)
        self.assertEqual(drawn, mixture.popular(PATHS, 20_000, 1, 0.8))
        counts = collections.Counter(drawn)
        classes = collections.Counter(path.split("/")[1] for path in drawn)
        for name, part in mixture.REALISTIC.items():
            self.assertAlmostEqual(classes[name] / 20_000, part / 100, delta=0.02)
        # By Zipf's law the first of 500 is asked for 8 ** 0.8 times as often as the eighth.
        self.assertAlmostEqual(counts["/c09/0"] / counts["/c09/7"], 8 ** 0.8, delta=2)
        self.assertGreater(counts["/c09/0"], 20 * counts["/c09/400"])
        with self.assertRaisesRegex(SystemExit, "c07"):
            mixture.popular(PATHS | {"c07": []}, 10, 1, 0.8)


if __name__ == "__main__":
    unittest.main()
