# SPDX-License-Identifier: GPL-3.0-or-later
import json
import random
import unittest
from urllib.parse import parse_qs, urlsplit

import context  # noqa: F401
import exported
import mixture
import vocabulary
from questions.question import Question

try:
    import further
    from questions.block import Block
except ImportError:
    Block = None


def lines(count):
    """An export of invented records."""
    draw = random.Random(3)
    yield json.dumps({"meta": {"total": count}})
    for number in range(count):
        words = "".join(draw.choices(vocabulary.WORDS, k=12))
        name = f"{vocabulary.COUNTY}{draw.choice(vocabulary.AUSPICIOUS)}{draw.choice(vocabulary.TRADES)}管理办法{number}"
        yield json.dumps({
            "id": f"d{number}", "kind": "document" if number % 2 else "enforcement", "title": name,
            "date": f"{2010 + number % 15}-03-04", "organ": {"id": f"o{number % 3}", "label": "某局"},
            "snippet": f"<mark>{words[:4]}</mark>{words[4:]} &lt;", "act": {"facts": words, "party": {"name": "某人"}}})
    yield json.dumps({"end": {"rows": count}})


class ExportedTests(unittest.TestCase):
    def setUp(self):
        self.exported = exported.Exported(lines(4))

    def asked(self, question):
        path = urlsplit(self.exported.path(question))
        self.assertEqual(path.path, "/api/v1/search")
        return {name: values[0] for name, values in parse_qs(path.query).items()}

    def test_rows_are_those_of_the_peers_and_text_is_plain(self):
        self.assertEqual([row[2:] for row in self.exported.rows[:2]],
                         [["0", "0", "20100304", "0"], ["1", "0", "20110304", "0"]])
        self.assertNotRegex(self.exported.rows[0][1], "mark|&|某人|某局")
        self.assertIn(self.exported.rows[0][1].split("。")[1], self.exported.rows[0][1].split("。")[0])

    def test_each_form_of_question_is_typed_as_people_do(self):
        document, act = self.exported.rows[1][0], self.exported.rows[0][0]
        self.assertEqual(self.asked(Question("t", "EXACT", document))["q"], f"《{document}》")
        self.assertEqual(self.asked(Question("t", "EXACT", act)), {"q": act})
        self.assertEqual(self.asked(Question("t", "PHRASE", "行政处罚"))["q"], "“行政处罚”")
        self.assertEqual(self.asked(Question("t", "AND", "规定 应当", organ=2, year_from=2019, year_to=2021)),
                         {"q": "规定 应当", "organ": "o2", "from": "2019-01-01", "to": "2021-12-31"})
        self.assertEqual(
            self.asked(Question("t", "NONE", organ=0, date_from=20190301, date_to=20201231, newest=True)),
            {"organ": "o0", "from": "2019-03-01", "to": "2020-12-31", "sort": "newest"})

    def test_names_that_the_query_language_would_take_apart_are_left_out(self):
        for name in ("某办法 OR 另一", "-某办法", "“某”办法", "title:某", "某*"):
            self.assertIsNone(self.exported.path(Question("t", "EXACT", name)))

    def test_an_export_without_records_is_refused(self):
        with self.assertRaisesRegex(SystemExit, "没有记录"):
            exported.Exported(lines(0))


@unittest.skipIf(Block is None, "numpy is not installed")
class FurtherTests(unittest.TestCase):
    def drawn(self, seed):
        source = exported.Exported(lines(300))
        block = Block(source.rows)
        return further.paths(block, block.count, mixture.wanted(200), source.path, seed, {"c01": further.common(block)})

    def test_every_class_is_drawn_without_repeats_and_the_same_again(self):
        drawn = self.drawn(1)
        for name, wanted in mixture.wanted(200).items():
            with self.subTest(name=name):
                self.assertGreater(len(drawn[name]), 0)
                self.assertEqual(len(set(drawn[name])), len(drawn[name]))
        self.assertEqual(len(drawn["c09"]), 50)
        self.assertEqual(drawn, self.drawn(1))
        self.assertNotEqual(drawn, self.drawn(2))

    def test_rarity_and_commonness_keep_their_proportion(self):
        self.assertEqual(further.limits("c04", 20_000, 300_000)[1], 1)
        self.assertEqual(further.limits("c02", 20_000, 300_000)[0], 60)


if __name__ == "__main__":
    unittest.main()
