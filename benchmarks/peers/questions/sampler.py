# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the questions from the first records of a file, with a fixed seed: 24 of each class."""
import random

from questions import bigrams
from questions.question import Question

SEED = 20260801
EACH = 24
SAMPLE = 300_000
ATTEMPTS = 200_000


class Sampler:
    """Draws from one block of records."""

    def __init__(self, block, seed=SEED):
        self.block = block
        self.random = random.Random(seed)

    def piece(self, string, shortest, longest):
        """A stretch of the string of a random length in characters."""
        length = min(self.random.randint(shortest, longest), len(string))
        start = self.random.randrange(len(string) - length + 1)
        return string[start:start + length]

    def run(self, shortest):
        """The Chinese stretches of a random record's text that are long enough; may be none."""
        return bigrams.runs(self.random.choice(self.block.texts), shortest)

    def name(self):
        return self.random.choice(self.block.names)

    def organ(self):
        """An organ as often as it issues."""
        return int(self.random.choice(self.block.columns["dept"]))

    def draw(self, name, propose, least=1, most=None):
        """Proposals that have between `least` and `most` hits and are all different."""
        chosen, seen = [], set()
        for _ in range(ATTEMPTS):
            if len(chosen) == EACH:
                return chosen
            question = propose(f"{name}-{len(chosen):02d}", len(chosen))
            if question is None or question.q in seen:
                continue
            hits = len(self.block.matches(question))
            if hits >= least and (most is None or hits <= most):
                seen.add(question.q)
                chosen.append(question)
        raise SystemExit(f"错误：记录太少，抽不出 {name} 类的 {EACH} 个问题")

    # One method a class; `number` alternates between the forms within a class.

    def conjunction(self, name, number):
        """2 to 4 bigrams: every other question one stretch of 3 to 5 characters, else two or three separate words."""
        found = self.run(5)
        if not found:
            return None
        if number % 2 == 0:
            return Question(name, "AND", self.piece(self.random.choice(found), 3, 5))
        words = [self.piece(self.random.choice(found), 2, 2) for _ in range(self.random.choice([2, 2, 3]))]
        question = Question(name, "AND", " ".join(words))
        return question if len(question.terms) == len(words) else None

    def sentence(self, name, _):
        """A clause of 11 to 17 characters, any of its 10 to 16 bigrams."""
        found = self.run(11)
        question = Question(name, "OR", self.piece(self.random.choice(found), 11, 17)) if found else None
        return question if question and 10 <= len(question.terms) <= 16 else None

    def rare(self, name, number):
        """4 to 7 characters in one stretch, or two of three characters each."""
        found = self.run(7)
        if not found:
            return None
        if number % 2 == 0:
            return Question(name, "AND", self.piece(self.random.choice(found), 4, 7))
        return Question(name, "AND", " ".join(self.piece(self.random.choice(found), 3, 3) for _ in range(2)))

    def name_part(self, name, _):
        """3 to 6 characters from the inside of a name, without the county before and the legal form behind."""
        inside = self.name()[3:]
        length = self.random.randint(3, 6)
        start = self.random.randrange(max(1, len(inside) - length - 3))
        return Question(name, "AND", inside[start:start + length], where="name")

    def name_start(self, name, _):
        return Question(name, "AND", self.name()[:self.random.randint(5, 7)], where="name")

    def browse(self, name, number):
        """Filters only, newest first: every other question goes through the organs in order, the rest as they issue."""
        year, month = self.random.randint(2008, 2023), self.random.randint(1, 12)
        return Question(name, "NONE", organ=self.organ() if number % 2 else number // 2, newest=True,
                        date_from=year * 10_000 + month * 100 + 1,
                        date_to=(year + self.random.choice([0, 1, 2, 4])) * 10_000 + 1231)

    def filtered(self, name, number):
        question = self.conjunction(name, number)
        year = self.random.randint(2008, 2022)
        return question and question.changed(
            organ=self.organ(), year_from=year, year_to=year + self.random.choice([2, 4]))

    def phrase(self, name, number):
        """4 to 8 characters, each length equally often."""
        found = self.run(8)
        length = 4 + number % 5
        return Question(name, "PHRASE", self.piece(self.random.choice(found), length, length)) if found else None

    def exact(self, name, _):
        return Question(name, "EXACT", self.name(), where="name")
