# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import tempfile
import unittest

import context  # noqa: F401
import counting
import guard_counts

# A program with the interface of PeerEngine that does some work for each repetition.
SCRIPT = """#!/bin/sh
[ "$1" = ask ] && [ "$2" = index ] && [ "$4" = "AND	text	规定" ] || exit 3
repetition=0
while [ $repetition -lt $3 ]; do
    work=0
    while [ $work -lt {work} ]; do work=$((work + 1)); done
    repetition=$((repetition + 1))
done
echo '{{"total":3}}'
"""


class CountingTests(unittest.TestCase):
    def test_the_totals_of_a_callgrind_file(self):
        self.assertEqual(counting.instructions("events: Ir\nsummary: 12\n\ntotals: 34\n"), 34)
        with self.assertRaises(counting.CannotCount):
            counting.instructions("events: Ir\n")

    def test_errors_and_empty_answers_are_not_counted(self):
        counting.check('{"total":1,"hits":[]}\n', "c01")
        for answer in ("", '{"error":"malformed"}', '{"total":0}', "3"):
            with self.subTest(answer=answer), self.assertRaises(counting.CannotCount):
                counting.check(answer, "c01")

    @unittest.skipUnless(shutil.which("valgrind"), "valgrind is not installed")
    def test_the_count_follows_the_work_of_one_answer(self):
        with tempfile.TemporaryDirectory() as folder:
            counts = []
            for work in (50, 100):
                program = os.path.join(folder, f"program-{work}")
                with open(program, "w", encoding="utf-8") as out:
                    out.write(SCRIPT.format(work=work))
                os.chmod(program, 0o755)
                counts.append(counting.one_answer(program, "index", "t", "AND\ttext\t规定"))
        self.assertGreater(counts[0], 50 * 100)
        self.assertAlmostEqual(counts[1] / counts[0], 2, delta=0.1)

    def test_there_are_ten_questions_of_nine_columns(self):
        questions = guard_counts.questions()
        self.assertEqual(len(questions), 10)
        for name, (title, line) in questions.items():
            with self.subTest(name=name):
                self.assertTrue(title)
                self.assertEqual(len(line.split("\t")), 9)


if __name__ == "__main__":
    unittest.main()
