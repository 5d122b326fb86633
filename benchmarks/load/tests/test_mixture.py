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


if __name__ == "__main__":
    unittest.main()
