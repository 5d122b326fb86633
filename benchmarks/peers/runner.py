# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole comparison: install, build, check, measure, report. See README.md."""
import json
import os
import signal
import subprocess
import sys
import time

import guard
import install
import options
import paragraphs
from engines import ALL
from measure import build, check, cold, latency, machine, memory, throughput
from measure.client import Client
from measure.server import Server
from questions import classes
from report import files
from workplace import PEERS, Place, python


def say(words):
    print(time.strftime("%H:%M:%S ") + words, flush=True)


class Run:
    """One run; `state` is everything measured, engine by engine."""

    def __init__(self, chosen):
        self.chosen = chosen
        corpus = paragraphs.law_file(chosen.corpus) or "invented"
        self.place = Place(chosen.size, "invented" if corpus == "invented" else "law")
        subprocess.run([python(), os.path.join(PEERS, "prepare.py"), str(chosen.size), corpus], check=True)
        drawn = classes.load(self.place.questions)
        self.questions = {name: drawn[name] for name in chosen.classes}
        self.quiet = machine.Quiet(chosen.wait)
        self.client = Client()
        self.prepared = []
        self.state = {"schema": 1, "size": chosen.size, "origin": self.place.origin, "quick": chosen.quick,
                      "machine": machine.facts(), "engines": {}, "left_out": {}, "failed": {}, "build": {}, "check": {},
                      "latency": {}, "throughput": {}, "memory": {}, "cold_start": {}}

    def leave_out(self, engine, reason):
        say(f"未参加 {engine.name}：{reason}")
        self.state["left_out"][engine.name] = str(reason)
        if engine.name in self.prepared:
            self.state["failed"][engine.name] = str(reason)
        self.state["engines"].pop(engine.name, None)

    def attempt(self, engines, step):
        """The engines that the step succeeds with; the others are named and left out."""
        able = []
        for engine in engines:
            try:
                step(engine)
                able.append(engine)
            except (install.Unavailable, RuntimeError, OSError, subprocess.CalledProcessError, ValueError) as error:
                self.leave_out(engine, error)
        return able

    def prepare(self, engine):
        engine.prepare()
        self.prepared.append(engine.name)
        self.state["engines"][engine.name] = engine.title

    def build(self, engine):
        """The numbers of a build lie beside the results, for a later run that reuses the index."""
        if engine.build_command() is None:
            if not os.path.exists(engine.index):
                raise RuntimeError("它的索引没有建成")
            return
        path = self.place.result(f"build-{engine.name}.json")
        if not (self.chosen.reuse and os.path.exists(engine.index) and os.path.exists(path)):
            self.quiet.wait()
            build.remove(path)
            built = build.build(engine)
            with open(path, "w", encoding="utf-8") as out:
                json.dump(built, out)
        with open(path, encoding="utf-8") as kept:
            built = self.state["build"][engine.name] = json.load(kept)
        say(f"索引 {engine.name}：{built['cpu_seconds']:.1f} 处理器秒，{built['index_bytes'] / 1e6:.1f} MB")

    def check(self, server, records, expected):
        """A class that is answered wrongly is not measured."""
        found = check.check(self.client, server, self.questions, expected, records)
        self.state["check"][server.engine.name] = found
        server.classes = [name for name, one in found.items() if one["right"] == one["questions"]]
        right, asked = (sum(one[key] for one in found.values()) for key in ("right", "questions"))
        say(f"核对 {server.engine.name}：答对 {right}/{asked}")
        for name, one in found.items():
            for fault in one["faults"]:
                say(f"    {name}：{fault}")

    def note_broken(self, server):
        """A class that a server failed in while it was measured counts as answered wrongly."""
        for name in server.broken:
            say(f"{server.engine.name} 在 {name} 中途出错，见它的日志")
            self.state["check"][server.engine.name][name].update(right=0, faults=["测量时出错"])

    def measure(self, engines):
        servers = []
        try:
            engines = self.attempt(engines, lambda engine: servers.append(Server(engine)))
            records = check.RecordFile(self.place.records)
            with open(self.place.expected, encoding="utf-8") as kept:
                expected = json.load(kept)
            for server in list(servers):
                if not self.attempt([server.engine], lambda _, server=server: self.check(server, records, expected)):
                    servers.remove(server)
                    server.stop()
            say("预热")
            latency.warm_up(self.client, servers, self.questions, self.chosen.warm_up)
            self.state["latency"] = latency.measure(
                self.client, servers, self.questions, self.chosen.rounds, self.quiet, say)
            for server in servers:
                self.note_broken(server)
            if set(self.questions) == set(classes.TITLES):
                say("吞吐")
                self.state["throughput"] = throughput.measure(
                    self.client, servers, self.questions, self.chosen.seconds, self.chosen.repetitions, self.quiet)
            self.state["memory"] = {
                server.engine.name: memory.measure(self.client, server, self.questions) for server in servers}
        finally:
            for server in servers:
                server.stop()
        return [server.engine for server in servers]

    def whole(self):
        engines = [kind(self.place) for kind in ALL if kind.name in self.chosen.only]
        engines = self.attempt(engines, self.prepare)
        engines = self.measure(self.attempt(engines, self.build))
        say("冷启动")
        first = next(iter(self.questions.values()))[0]
        self.state["cold_start"] = cold.measure(self.client, engines, first, self.chosen.repetitions)
        say("结果：" + files.write(self.place, self.state))
        if "mingcha" not in self.prepared:
            say("未判定：没有测明察。")
            return 0
        return guard.main(self.place.result("results.json"))


if __name__ == "__main__":
    # So that the servers are stopped when the run is.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(Run(options.parse()).whole())
