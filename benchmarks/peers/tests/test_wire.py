# SPDX-License-Identifier: GPL-3.0-or-later
import unittest
from urllib.parse import parse_qs, urlsplit

import context  # noqa: F401
from engines import groonga
from questions.question import FIELDS, Question

BROWSE = Question("c06-00", "NONE", organ=0, date_from=20100101, date_to=20101231, newest=True)


class WireTests(unittest.TestCase):
    def test_a_line_has_nine_columns_and_zero_is_a_value(self):
        self.assertEqual(BROWSE.line(), "NONE\ttext\t\t0\t20100101\t20101231\t\t\tFN")

    def test_a_path_says_the_same(self):
        asked = parse_qs(urlsplit(BROWSE.path()).query, keep_blank_values=True)
        self.assertEqual([asked[name][0] for name in FIELDS], BROWSE.line().split("\t"))

    def test_terms_stop_at_spaces_and_punctuation_and_come_once(self):
        self.assertEqual(Question("t", "AND", "规定规定 应当，的").terms, ["规定", "定规", "应当"])

    def test_groonga_is_asked_without_its_cache_and_for_all_counts(self):
        asked = parse_qs(urlsplit(groonga.Groonga(None).request(BROWSE)).query)
        self.assertEqual(asked["cache"], ["no"])
        self.assertEqual(asked["drilldowns[year].limit"], ["-1"])
        self.assertEqual(asked["filter"], ['dept == 0 && between(date,20100101,"include",20101231,"include")'])

    def test_groonga_s_answer_is_read(self):
        body = ('[[0,1.0,0.002],[[[1],[["_id","UInt32"]],[5,"名","文",2,3,20200101,1]],'
                '{"dept":[[1],[["_key","UInt8"]],[2,1]]}]]')
        answer = groonga.Groonga(None).answer(body)
        self.assertEqual(answer["hits"], [
            {"id": 4, "name": "名", "snip": "文", "dept": 2, "field": 3, "date": 20200101, "kind": 1}])
        self.assertEqual((answer["total"], answer["facets"]), (1, {"dept": {"2": 1}}))


if __name__ == "__main__":
    unittest.main()
