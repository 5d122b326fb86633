# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import context  # noqa: F401
import records
import samples
import vocabulary


class RecordsTests(unittest.TestCase):
    def test_the_same_records_every_time(self):
        self.assertEqual(records.block(3, samples.TEXTS, 500), records.block(3, samples.TEXTS, 500))

    def test_a_shorter_block_is_the_beginning_of_a_longer_one(self):
        self.assertEqual(records.block(0, samples.TEXTS, 40), records.block(0, samples.TEXTS, 400)[:40])

    def test_blocks_differ(self):
        self.assertNotEqual(records.block(0, samples.TEXTS, 10), records.block(1, samples.TEXTS, 10))

    def test_every_row_has_six_columns_within_their_ranges(self):
        for name, text, organ, field, date, kind in samples.rows(1000):
            self.assertTrue(name.startswith(vocabulary.COUNTY))
            self.assertGreaterEqual(len(text), 10)
            self.assertIn(int(organ), range(records.ORGANS))
            self.assertIn(int(field), range(records.FIELDS))
            self.assertIn(int(kind), range(4))
            year, month, day = int(date[:4]), int(date[4:6]), int(date[6:])
            self.assertTrue(2008 <= year <= 2026 and 1 <= month <= 12 and 1 <= day <= 28)

    def test_a_few_organs_issue_most(self):
        organs = [int(row[2]) for row in samples.rows(5000)]
        self.assertAlmostEqual(organs.count(0) / 5000, 1 - 2 ** -0.8, delta=0.03)
        self.assertAlmostEqual(organs.count(39) / 5000, 40 ** -0.8, delta=0.02)

    def test_a_file_of_any_length(self):
        import os
        import tempfile
        import unittest.mock
        with tempfile.TemporaryDirectory() as folder, unittest.mock.patch(
                "paragraphs.load", return_value=(samples.TEXTS, "invented")):
            path = os.path.join(folder, "records.tsv")
            records.write(records.BLOCK + 7, path)
            with open(path, encoding="utf-8") as lines:
                self.assertEqual(sum(1 for _ in lines), records.BLOCK + 7)


if __name__ == "__main__":
    unittest.main()
