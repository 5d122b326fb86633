# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import context  # noqa: F401
import comparing

RECORDED = {"c01": 1_000_000, "c02": 1_000_000, "c03": 1_000_000}


class ComparingTests(unittest.TestCase):
    def test_only_a_rise_of_more_than_five_percent_is_missed(self):
        counts = {"c01": 1_050_000, "c02": 1_050_001, "c03": 10}
        self.assertEqual(comparing.risen(counts, RECORDED), ["c02"])

    def test_a_question_without_record_is_not_taken_for_good(self):
        self.assertEqual(comparing.judged(5, None), (None, "没有记录"))

    def test_a_great_fall_asks_to_be_recorded(self):
        self.assertEqual(comparing.judged(900_000, 1_000_000)[1], "变快，可重新记录")

    def test_columns_line_up_on_a_terminal(self):
        lines = comparing.table({"c01": 7, "c02": 1_234_567}, RECORDED, {"c01": "c01 短语", "c02": "c02 abc"})
        self.assertEqual(len({comparing.width(line[:line.rindex("%")]) for line in lines[1:]}), 1)
        self.assertEqual(len(lines), 3)


if __name__ == "__main__":
    unittest.main()
