# SPDX-License-Identifier: GPL-3.0-or-later
"""Mingcha itself: the engine in process behind the line protocol, and the same index behind HTTP."""
import os
import subprocess

from engines.engine import Engine
from install import Unavailable
from workplace import BENCHMARKS

BUILD = "swift build -c release --product PeerEngine"


def program():
    """The PeerEngine program: MINGCHA_PEER_ENGINE, or where SwiftPM puts it. Builds nothing."""
    named = os.environ.get("MINGCHA_PEER_ENGINE")
    if not named:
        show = ["swift", "build", "-c", "release", "--show-bin-path"]
        try:
            shown = subprocess.run(show, cwd=BENCHMARKS, capture_output=True, text=True, timeout=300)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unavailable(f"问不到 SwiftPM：{error}") from error
        named = os.path.join(shown.stdout.strip(), "PeerEngine")
    if not os.access(named, os.X_OK):
        raise Unavailable(f"没有程序 PeerEngine（{named}）；先在 benchmarks 中运行 {BUILD}")
    return named


class Mingcha(Engine):
    name = "mingcha"
    title = "明察（进程内，行协议）"

    def prepare(self):
        self.program = program()

    def build_command(self):
        return [self.program, "build", self.place.records, self.index]

    def serve_command(self, port):
        return [self.program, "serve", self.index, str(port)]


class MingchaHTTP(Mingcha):
    """Serves the index that `mingcha` built; has no clock of its own."""
    name = "mingcha_http"
    title = "明察（HTTP）"
    protocol = "http"

    @property
    def index(self):
        return self.place.index("mingcha")

    def build_command(self):
        return None

    def serve_command(self, port):
        return [self.program, "serve-http", self.index, str(port)]

    def request(self, question):
        return question.path()
