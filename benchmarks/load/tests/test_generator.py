# SPDX-License-Identifier: GPL-3.0-or-later
import os
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import context  # noqa: F401
import generator


class Handler(socketserver.StreamRequestHandler):
    """Answers at once, but /stall holds everybody up for 0.3 s, once."""
    disable_nagle_algorithm = True

    def handle(self):
        while request := self.rfile.readline().split():
            while self.rfile.readline().strip():
                pass
            path = request[1].decode()
            with self.server.lock:
                if path == "/stall" and not self.server.stalled:
                    self.server.stalled = True
                    time.sleep(0.3)
            if path == "/chunked":
                self.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
            else:
                status = int(path[1:]) if path[1:].isdigit() else 200
                self.wfile.write(b"HTTP/1.1 %d X\r\nContent-Length: 2\r\n\r\nok" % status)
            if path == "/leave":
                return  # closes without a word, as a server does with idle connections


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    request_queue_size = 64


class GeneratorTests(unittest.TestCase):
    def setUp(self):
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.lock, self.server.stalled = threading.Lock(), False
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def generator(self, *paths):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as out:
            out.writelines(path + "\n" for path in paths)
        self.addCleanup(os.remove, out.name)
        return generator.Generator("127.0.0.1", self.server.server_address[1], out.name)

    def test_a_stall_counts_for_all_who_should_have_asked_meanwhile(self):
        found = self.generator("/stall").open(200, 0.6, 2, 1)
        self.assertGreater(found["requests"], 80)
        self.assertEqual(found["answers"], found["requests"])
        # Two connections wait within the server; whoever measured only those would find a median of nothing.
        self.assertGreater(found["latency_ms"]["p95"], 200)
        self.assertGreater(found["latency_ms"]["median"], 10)

    def test_answers_are_told_apart_by_their_status(self):
        found = self.generator("/chunked", "/503", "/404").open(300, 0.3, 4, 2)
        kinds = [found[name] for name in ("answers", "refused_503", "other_than_200_and_503")]
        self.assertEqual(sum(kinds), found["requests"])
        self.assertLessEqual(max(kinds) - min(kinds), 1)
        self.assertIsNotNone(found["refused_latency_ms"])

    def test_a_connection_that_the_server_closed_is_opened_again(self):
        found = self.generator("/leave").open(200, 0.3, 4, 3)
        self.assertEqual((found["answers"], found["failed"]), (found["requests"], 0))

    def test_the_seed_fixes_the_schedule(self):
        first, again, other = (self.generator("/").open(500, 0.2, 4, seed)["requests"] for seed in (4, 4, 5))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_closed_mode_asks_as_fast_as_it_is_answered(self):
        found = self.generator("/").closed(0.2, 4, 1)
        self.assertGreater(found["answers"], 100)
        self.assertIsNone(found["offered_per_second"])

    def test_nobody_there_and_bad_arguments_are_said_in_chinese(self):
        with self.assertRaisesRegex(SystemExit, "没有空白的路径"):
            self.generator("/a b").closed(0.2, 1, 1)
        with self.assertRaisesRegex(SystemExit, "CONNECTIONS 应在"):
            self.generator("/").closed(0.2, 0, 1)
        silent = self.generator("/")
        silent.target[1] = "1"
        with self.assertRaisesRegex(SystemExit, "那里没有服务"):
            silent.closed(0.2, 1, 1)


class HistogramTests(unittest.TestCase):
    SOURCE = """#include "histogram.h"
    int main() {
        Histogram all;
        for (int64_t value = 1; value <= 1000000; value += 7) {
            all.record(value);
            size_t index = Histogram::index_of(value);
            int64_t end = Histogram::upper_end(index);
            if (end < value || end - value > value / 1000) return 1;
            if (index && Histogram::upper_end(index - 1) >= value) return 2;
        }
        for (int shift = 0; shift < 41; shift++) {
            int64_t value = int64_t(1) << shift;
            if (Histogram::index_of(value) != Histogram::index_of(value - 1) + 1) return 3;
        }
        double half = all.percentile(50) / 500000.0, most = all.percentile(99.9) / 999000.0;
        if (half < 0.999 || half > 1.001 || most < 0.999 || most > 1.001) return 4;
        return all.percentile(100) == all.max() ? 0 : 5;
    }"""

    def test_values_are_kept_within_a_thousandth(self):
        with tempfile.TemporaryDirectory() as folder:
            program = os.path.join(folder, "histogram")
            headers = os.path.join(os.path.dirname(generator.__file__), "program")
            subprocess.run(["g++", "-std=c++17", "-I", headers, "-x", "c++", "-", "-o", program],
                           input=self.SOURCE, text=True, check=True)
            self.assertEqual(subprocess.run([program]).returncode, 0)


if __name__ == "__main__":
    sys.exit(unittest.main())
