# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges answers before anything is measured: a fast wrong answer is worth nothing."""
import array
import mmap

from questions import naive
from questions.question import FACETS, LIMIT, SNIPPET


class RecordFile:
    """Any record of the file by its number."""

    def __init__(self, path):
        with open(path, "rb") as source:
            self.bytes = mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ)
        self.starts = array.array("Q", [0])
        end = self.bytes.find(b"\n")
        while end >= 0:
            self.starts.append(end + 1)
            end = self.bytes.find(b"\n", end + 1)

    def row(self, number):
        """The record's columns, or None where there is no such record."""
        if not isinstance(number, int) or not 0 <= number < len(self.starts) - 1:
            return None
        return self.bytes[self.starts[number]:self.starts[number + 1] - 1].decode().split("\t")


def hit_fault(question, hit, row):
    """What is wrong with one hit, or None."""
    if row is None:
        return f"没有记录 {hit.get('id')}"
    right = {"name": row[0], "snip": row[1][:SNIPPET], "dept": int(row[2]), "field": int(row[3]), "date": int(row[4]),
             "kind": int(row[5])}
    wrong = [key for key, value in right.items() if hit.get(key) != value]
    if wrong:
        return f"记录 {hit['id']} 的 {'、'.join(wrong)} 不符"
    return None if naive.matches(question, row) else f"记录 {hit['id']} 不合条件"


def faults(question, expected, answer, records):
    """All that is wrong with an answer."""
    if "error" in answer:
        return [f"出错：{answer['error']}"]
    found = []
    if question.facets:
        if answer["total"] != expected["total"]:
            found.append(f"总数应为 {expected['total']}，答 {answer['total']}")
        for facet in FACETS:
            counts = {value: count for value, count in answer.get("facets", {}).get(facet, {}).items() if count}
            if counts != expected["facets"][facet]:
                found.append(f"{facet} 的计数不符")
    hits = answer["hits"]
    ids = [hit["id"] for hit in hits]
    if len(hits) != min(LIMIT, expected["total"]) or len(set(ids)) != len(ids):
        found.append(f"应有 {min(LIMIT, expected['total'])} 条不同的命中，答 {len(set(ids))}/{len(ids)} 条")
    if expected["ids"] is not None and not set(ids) <= set(expected["ids"]):
        found.append("命中不在应有之列")
    if question.newest and [hit["date"] for hit in hits] != expected["newest"]:
        found.append("不是最新的日期")
    return found + [fault for hit in hits if (fault := hit_fault(question, hit, records.row(hit["id"])))]


def judged(question, expected, answer, records):
    """The same for an answer of any shape."""
    try:
        return faults(question, expected, answer, records)
    except (KeyError, TypeError, AttributeError) as error:
        return [f"答案的形式不对：{error!r}"]


def check(client, server, questions, expected, records):
    """Of each class: how many questions, how many answered rightly, and the first faults."""
    result = {}
    for name, asked in questions.items():
        answers = client.answers(server, name, asked)
        wrong = {question.id: found for question, answer in zip(asked, answers)
                 if (found := judged(question, expected[question.id], answer, records))}
        result[name] = {"questions": len(asked), "right": len(asked) - len(wrong),
                        "faults": [f"{key} {found[0]}" for key, found in list(wrong.items())[:5]]}
    return result
