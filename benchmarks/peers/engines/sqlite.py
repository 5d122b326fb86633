# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite FTS5."""
import install
from engines.engine import Engine


class Sqlite(Engine):
    name = "sqlite"
    title = "SQLite FTS5（C++）"

    def prepare(self):
        install.packages("g++", "libsqlite3-dev")
        self.builder = install.compiled("sqlite_build", ["sqlite3"])
        self.server = install.compiled("sqlite_server", ["sqlite3"])

    def build_command(self):
        return [self.builder, self.place.records, self.index]

    def serve_command(self, port):
        return [self.server, self.index, str(port)]
