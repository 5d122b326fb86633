# SPDX-License-Identifier: GPL-3.0-or-later
"""tantivy_server.py INDEX-FOLDER PORT: the line protocol. Two processes, a connection each at a time: Python's lock
would let two clients of one process wait for each other."""
import os
import socket
import sys
import time
import traceback

from tantivy_engine import Engine

PROCESSES = 2


def framed(engine, line):
    start = time.perf_counter_ns()
    try:
        body = engine.answer(line)
    except Exception:  # the client is told, the server's log has the rest
        traceback.print_exc()
        body = b'{"error":"see the server\'s log"}'
    return b"%d %d\n" % (len(body), time.perf_counter_ns() - start) + body


def serve(connection, engine):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    waiting = b""
    while chunk := connection.recv(65536):
        waiting += chunk
        while b"\n" in waiting:
            line, waiting = waiting.split(b"\n", 1)
            connection.sendall(framed(engine, line.decode()))


def main(folder, port):
    listener = socket.create_server(("127.0.0.1", int(port)), backlog=64)
    for _ in range(PROCESSES - 1):
        if os.fork() == 0:
            break
    engine = Engine(folder)  # after the fork: the library has threads
    while True:
        connection, _ = listener.accept()
        with connection:
            try:
                serve(connection, engine)
            except OSError:
                pass  # the client went away


if __name__ == "__main__":
    main(*sys.argv[1:3])
