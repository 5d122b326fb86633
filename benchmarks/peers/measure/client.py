# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the load client (programs/cxx/client.cc) against a server."""
import subprocess

import install


class Client:
    def __init__(self):
        install.packages("g++")
        self.program = install.compiled("client", [])

    def run(self, mode, server, name, questions, *arguments):
        engine = server.engine
        path = engine.place.requests(engine.name, name)
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(engine.request(question) + "\n" for question in questions)
        command = [self.program, mode, engine.protocol, str(server.port), path, *map(str, arguments)]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, encoding="utf-8").stdout

    def answers(self, server, name, questions):
        """Each question's parsed answer."""
        bodies = self.run("answers", server, name, questions).split("\n")
        return [server.engine.answer(body) for body in bodies[:len(questions)]]

    def latency(self, server, name, questions):
        """Nanoseconds of each question by the client's and by the engine's clock, and the bytes of all answers."""
        rows = [list(map(int, line.split())) for line in self.run("latency", server, name, questions).splitlines()]
        trips, own, sizes = map(list, zip(*rows))
        return {"round_trip": trips, "engine": None if min(own) < 0 else own, "bytes": sum(sizes)}

    def throughput(self, server, name, questions, clients, seconds):
        """Answers a second, and failures."""
        answers, failures, spent = self.run("throughput", server, name, questions, clients, seconds).split()
        return {"per_second": int(answers) / float(spent), "failures": int(failures)}
