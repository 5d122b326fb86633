# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import context  # noqa: F401
import kept

TEXT = """# TYPE mingcha_answers_kept_total counter
mingcha_answers_kept_total 30
mingcha_answers_made_total 10
mingcha_requests_total{route="/api/v1/search",status="200"} 41
"""


class KeptTests(unittest.TestCase):
    def test_answers_found_and_made_are_read(self):
        self.assertEqual(kept.read(TEXT), (30, 10))
        self.assertIsNone(kept.read("a 1\n"))

    def test_the_share_is_of_what_lies_between(self):
        self.assertEqual(kept.share((10, 10), (40, 20)), 0.75)
        self.assertIsNone(kept.share((10, 10), (10, 10)))
        self.assertIsNone(kept.share(None, (1, 1)))

    def test_a_server_that_is_not_there_has_no_counts(self):
        self.assertIsNone(kept.counts("127.0.0.1", 1))


if __name__ == "__main__":
    unittest.main()
