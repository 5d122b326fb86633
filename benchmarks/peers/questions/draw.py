# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws all classes from one block of records."""
from questions.question import Question
from questions.sampler import EACH, SEED, Sampler


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
