# SPDX-License-Identifier: GPL-3.0-or-later
"""tantivy through tantivy-py, the one way to it without crates.io."""
import os

import install
from engines.engine import Engine
from workplace import PROGRAMS, python


class Tantivy(Engine):
    name = "tantivy"
    title = "tantivy 0.27（tantivy-py，聚合计数）"

    def prepare(self):
        install.python_package("tantivy", "0.27.0")

    def program(self, name, *arguments):
        return [python(), os.path.join(PROGRAMS, "python", name), *arguments]

    def build_command(self):
        # One segment needs all records in the writer's heap; a thread's limit is 4 GB.
        heap = 1_200_000_000 if self.place.size <= 400_000 else 3_900_000_000
        return self.program("tantivy_build.py", self.place.records, self.index, str(heap))

    def serve_command(self, port):
        return self.program("tantivy_server.py", self.index, str(port))
