# SPDX-License-Identifier: GPL-3.0-or-later
"""Stock Xapian, the vanilla way."""
import install
from engines.engine import Engine


class Xapian(Engine):
    name = "xapian"
    title = "原版 Xapian（C++，ValueCountMatchSpy）"

    def prepare(self):
        install.packages("g++", "libxapian-dev")
        self.builder = install.compiled("xapian_build", ["xapian"])
        self.server = install.compiled("xapian_server", ["xapian"])

    @property
    def scratch(self):
        return [self.index + ".raw"]

    def build_command(self):
        return [self.builder, self.place.records, *self.scratch, self.index]

    def serve_command(self, port):
        return [self.server, self.index, str(port)]
