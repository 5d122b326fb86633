# SPDX-License-Identifier: GPL-3.0-or-later
"""The classes of questions, and the file that keeps those drawn."""
import dataclasses
import json

from questions import oracle
from questions.block import Block
from questions.question import Question
from questions.sampler import EACH, SAMPLE, SEED, Sampler

TITLES = {
    "c01": "一个常见双字", "c02": "2–4 个双字，全含", "c03": "整句，10–16 个双字任一", "c04": "罕见双字，全含",
    "c05a": "名称中的一段", "c05b": "名称的开头", "c06": "机关加日期，最新在前", "c07": "全含，加机关与年份",
    "c08": "短语，4–8 字", "c09": "完整名称", "c10": "同 c02，只要前 20", "c11": "同 c03，只要前 20",
}


def top_only(name, questions):
    """The same questions without total and counts."""
    return [question.changed(id=f"{name}-{number:02d}", facets=False) for number, question in enumerate(questions)]


def sample(block, seed=SEED):
    """All classes from one block. The order of the draws is part of the seed's meaning."""
    sampler, count = Sampler(block, seed), block.count
    drawn = {
        "c01": [Question(f"c01-{number:02d}", "AND", bigram) for number, bigram in enumerate(block.commonest(EACH))],
        "c02": sampler.draw("c02", sampler.conjunction, least=0.003 * count),
        "c03": sampler.draw("c03", sampler.sentence),
        "c04": sampler.draw("c04", sampler.rare, most=20),
        "c05a": sampler.draw("c05a", sampler.name_part),
        "c05b": sampler.draw("c05b", sampler.name_start),
        "c06": [sampler.browse(f"c06-{number:02d}", number) for number in range(EACH)],
        "c07": sampler.draw("c07", sampler.filtered, least=0.0003 * count),
        "c08": sampler.draw("c08", sampler.phrase, least=min(5, count // 10_000 + 1)),
        "c09": sampler.draw("c09", sampler.exact),
    }
    return drawn | {"c10": top_only("c10", drawn["c02"]), "c11": top_only("c11", drawn["c03"])}


def save(path, records_path):
    """Draws from the first records of a file and keeps the questions."""
    drawn = sample(Block(list(oracle.rows(records_path, SAMPLE))))
    with open(path, "w", encoding="utf-8") as out:
        json.dump({name: [dataclasses.asdict(question) for question in questions] for name, questions in drawn.items()},
                  out, ensure_ascii=False, indent=0)
    return drawn


def load(path):
    with open(path, encoding="utf-8") as kept:
        return {name: [Question(**fields) for fields in questions] for name, questions in json.load(kept).items()}
