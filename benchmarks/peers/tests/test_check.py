# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import os
import tempfile
import unittest

import context  # noqa: F401
import samples
from measure.check import RecordFile, judged
from questions import naive


class CheckTests(unittest.TestCase):
    def setUp(self):
        rows = samples.rows(300)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", delete=False) as out:
            out.writelines("\t".join(row) + "\n" for row in rows)
        self.addCleanup(os.remove, out.name)
        self.records = RecordFile(out.name)
        self.addCleanup(self.records.bytes.close)
        found = [(number, row) for number, row in enumerate(rows) if naive.matches(samples.COMMON, row)]
        self.other = next(number for number, row in enumerate(rows) if not naive.matches(samples.COMMON, row))
        self.answer = samples.right_answer(samples.COMMON, found)
        self.expected = {"total": len(found), "facets": copy.deepcopy(self.answer["facets"]),
                         "ids": [number for number, _ in found], "newest": []}

    def faults(self):
        return judged(samples.COMMON, self.expected, self.answer, self.records)

    def test_a_right_answer_has_no_faults(self):
        self.assertGreater(self.answer["total"], 20)
        self.assertEqual(self.faults(), [])

    def test_a_wrong_total_is_seen(self):
        self.answer["total"] += 1
        self.assertTrue(self.faults())

    def test_a_wrong_count_is_seen(self):
        self.answer["facets"]["year"].popitem()
        self.assertTrue(self.faults())

    def test_a_missing_and_a_doubled_hit_are_seen(self):
        self.answer["hits"][1] = self.answer["hits"][0]
        self.assertTrue(self.faults())
        self.answer["hits"].pop()
        self.assertTrue(self.faults())

    def test_a_hit_that_does_not_match_is_seen(self):
        row = self.records.row(self.other)
        self.answer["hits"][0] = samples.right_answer(samples.COMMON, [(self.other, row)])["hits"][0]
        self.assertTrue(self.faults())

    def test_a_hit_with_another_record_s_data_is_seen(self):
        self.answer["hits"][0]["name"] = "虚构县某某商贸有限公司"
        self.assertTrue(self.faults())

    def test_an_answer_of_another_shape_is_a_fault(self):
        self.answer = {"total": 3}
        self.assertTrue(self.faults())


if __name__ == "__main__":
    unittest.main()
