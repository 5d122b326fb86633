# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything lies: sources in this folder, everything made in benchmarks/work, which git does not see."""
import os

PEERS = os.path.dirname(os.path.abspath(__file__))
BENCHMARKS = os.path.dirname(PEERS)
PROGRAMS = os.path.join(PEERS, "programs")
THRESHOLDS = os.path.join(BENCHMARKS, "thresholds.json")
WORK = os.environ.get("MINGCHA_PEERS_WORK") or os.path.join(BENCHMARKS, "work")


def made(*parts):
    """A path below the work folder; the folder that it lies in exists."""
    path = os.path.join(WORK, *parts)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def python():
    """The interpreter of the virtual environment."""
    return os.path.join(WORK, "venv", "bin", "python")


class Place:
    """The files of one size."""

    def __init__(self, size, origin):
        self.size = size
        self.origin = origin
        self.name = f"{size}-{origin}"

    @property
    def records(self):
        return made("records", f"{self.name}.tsv")

    @property
    def questions(self):
        return made("questions", f"{self.name}.json")

    @property
    def expected(self):
        return made("questions", f"{self.name}-expected.json")

    def index(self, name):
        return made("indexes", self.name, name)

    def requests(self, engine, name):
        return made("requests", self.name, f"{engine}-{name}.txt")

    def log(self, name):
        return made("logs", f"{self.name}-{name}.log")

    def result(self, name):
        return made("results", self.name, name)
