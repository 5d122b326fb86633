# SPDX-License-Identifier: GPL-3.0-or-later
import unittest
import unittest.mock

import context  # noqa: F401
import samples
from questions import naive

try:
    from questions import draw, oracle
    from questions.block import Block
except ImportError:
    oracle = None


@unittest.skipIf(oracle is None, "numpy is not installed")
class OracleTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = samples.rows(600)
        cls.classes = draw.sample(Block(cls.rows))
        cls.questions = [question for asked in cls.classes.values() for question in asked]
        # Blocks smaller than the file, so that sums over blocks are tested too.
        with unittest.mock.patch.object(oracle, "BLOCK", 250):
            cls.expected = oracle.answers(cls.rows, cls.questions)

    def test_every_class_has_its_questions(self):
        self.assertEqual([len(asked) for asked in self.classes.values()], [24] * 12)

    def test_the_oracle_agrees_with_naive_search(self):
        for question in self.questions[::6]:
            found = [(number, row) for number, row in enumerate(self.rows) if naive.matches(question, row)]
            right, expected = samples.right_answer(question, found), self.expected[question.id]
            with self.subTest(question=question):
                self.assertEqual(expected["total"], right["total"])
                self.assertEqual(expected["facets"], right["facets"])
                if right["total"] <= oracle.LISTED:
                    self.assertEqual(expected["ids"], [number for number, _ in found])
                else:
                    self.assertIsNone(expected["ids"])
                if question.newest:
                    self.assertEqual(expected["newest"], [hit["date"] for hit in right["hits"]])

    def test_the_sampler_draws_the_same_again(self):
        self.assertEqual(draw.sample(Block(self.rows)), self.classes)

    def test_sampled_questions_have_hits(self):
        for name in ("c01", "c02", "c03", "c04", "c05a", "c05b", "c07", "c08", "c09"):
            for question in self.classes[name]:
                self.assertGreater(self.expected[question.id]["total"], 0)


if __name__ == "__main__":
    unittest.main()
