# SPDX-License-Identifier: GPL-3.0-or-later
"""The classes of questions, and the file that keeps those drawn."""
import dataclasses
import json

from questions.question import Question

TITLES = {
    "c01": "一个常见双字", "c02": "2–4 个双字，全含", "c03": "整句，10–16 个双字任一", "c04": "罕见双字，全含",
    "c05a": "名称中的一段", "c05b": "名称的开头", "c06": "机关加日期，最新在前", "c07": "全含，加机关与年份",
    "c08": "短语，4–8 字", "c09": "完整名称", "c10": "同 c02，只要前 20", "c11": "同 c03，只要前 20",
}


def save(path, drawn):
    plain = {name: [dataclasses.asdict(question) for question in questions] for name, questions in drawn.items()}
    with open(path, "w", encoding="utf-8") as out:
        json.dump(plain, out, ensure_ascii=False, indent=0)


def load(path):
    with open(path, encoding="utf-8") as kept:
        return {name: [Question(**fields) for fields in questions] for name, questions in json.load(kept).items()}
