# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the load generator (program/load.cc) against one server."""
import json
import os
import subprocess

import beside
import install
from measure.machine import Watch


class Generator:
    """`server`: the process of the server where it is known, so that its own work is not taken for others'."""

    def __init__(self, host, port, paths, server=None):
        self.program = install.compiled("load", [], os.path.join(beside.HERE, "program"))
        self.target = [host, str(port), paths]
        self.servers = [server] if server else None

    def run(self, options, rate, seconds, connections, seed):
        command = [self.program, *options, *self.target, str(rate), str(seconds), str(connections), str(seed)]
        with Watch(self.servers or ()) as watch:
            done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if done.returncode:
            raise SystemExit(done.stderr.strip() or f"错误：负载程序以 {done.returncode} 结束")
        found = json.loads(done.stdout)
        return found | {"others_cores": watch.others} if self.servers else found

    def closed(self, seconds, connections, seed):
        """As many answers as the connections get."""
        return self.run(["--closed"], "-", seconds, connections, seed)

    def open(self, rate, seconds, connections, seed):
        """Requests on a schedule."""
        return self.run([], f"{rate:.3f}", seconds, connections, seed)
