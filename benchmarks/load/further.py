# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions beyond the 24 of each class, drawn by the peers' sampler from some rows of records."""
import beside  # noqa: F401
from questions.question import Question
from questions.sampler import EACH, Sampler

# Rows that are looked at: enough names, and still counted in a moment.
SAMPLE = 20_000
ATTEMPTS_EACH = 200
# A rare conjunction has at most so many hits among all records.
RARE = 20


def limits(name, count, size):
    """Fewest and most hits in a sample of `count` rows out of `size`, in proportion to those of the peers' classes."""
    least = {"c02": 0.003 * count, "c07": 0.0003 * count}.get(name, 1)
    return least, max(1, RARE * count // size) if name == "c04" else count


def proposals(sampler):
    """Class to what draws one of it; c01 is fixed: the commonest bigrams."""
    return {"c02": sampler.conjunction, "c03": sampler.sentence, "c04": sampler.rare, "c05a": sampler.name_part,
            # Every organ in turn would begin with numbers that are none.
            "c06": lambda name, number: sampler.browse(name, number | 1),
            "c07": sampler.filtered, "c08": sampler.phrase, "c09": sampler.exact}


def distinct(propose, path, wanted, first=()):
    """Different paths: of the `first` questions, then of proposals, until there are enough or attempts run out."""
    found = dict.fromkeys(filter(None, map(path, first)))
    for _ in range(ATTEMPTS_EACH * wanted if propose else 0):
        if len(found) >= wanted:
            break
        question = propose(len(found))
        address = question and path(question)
        if address:
            found.setdefault(address)
    return list(found)


def paths(block, size, wanted, path, seed, first):
    """Class to its paths. `first`: class to questions already drawn; `path` makes a question's path, or None."""
    sampler = Sampler(block, seed)
    propose = proposals(sampler)

    def accepted(name, number):
        question = propose[name](f"{name}-{number}", number)
        if question is None:
            return None
        least, most = limits(name, block.count, size)
        return question if least <= len(block.matches(question)) <= most else None

    return {name: distinct(propose.get(name) and (lambda number, name=name: accepted(name, number)), path, many,
                           first.get(name, ())) for name, many in wanted.items()}


def common(block):
    """The questions of class c01."""
    return [Question(f"c01-{number:02d}", "AND", bigram) for number, bigram in enumerate(block.commonest(EACH))]
