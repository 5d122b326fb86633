# SPDX-License-Identifier: GPL-3.0-or-later
"""A running engine."""
import os
import signal
import socket
import subprocess
import time

from measure.machine import family

PATIENCE = 120


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Server:
    """Starts an engine's server in a group of its own and waits until it listens.

    `classes` are those that it answers rightly, `broken` those that it failed in while measured."""

    def __init__(self, engine):
        self.engine = engine
        self.classes, self.broken = [], []
        self.port = free_port()
        with open(engine.place.log(f"serve-{engine.name}"), "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                engine.serve_command(self.port), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=engine.environment(), start_new_session=True)
        end = time.monotonic() + PATIENCE
        while not self.listens():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError(f"服务没有起来，见 {log.name}")
            time.sleep(0.005)

    @property
    def pid(self):
        return self.process.pid

    def listens(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False

    def stop(self):
        """Ends the group that this object started, and nothing else."""
        for sign, patience in ((signal.SIGTERM, 10), (signal.SIGKILL, 10)):
            try:
                os.killpg(self.pid, sign)
                self.process.wait(patience)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        self.process.wait()

    def memory(self):
        """Bytes now and at most, summed over the server's processes; `proportional` shares what they share."""
        names = {"VmRSS": "resident", "VmHWM": "peak", "RssAnon": "anonymous", "Pss": "proportional"}
        found = dict.fromkeys(names.values(), 0)
        for member in family(self.pid):
            for source in ("status", "smaps_rollup"):
                try:
                    with open(f"/proc/{member}/{source}", encoding="utf-8", errors="replace") as lines:
                        for line in lines:
                            key, _, value = line.partition(":")
                            if key in names:
                                found[names[key]] += int(value.split()[0]) * 1024
                except OSError:
                    pass  # ended, or not ours to read
        return found
