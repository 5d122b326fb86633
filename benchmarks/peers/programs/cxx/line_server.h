// SPDX-License-Identifier: GPL-3.0-or-later
// One thread a connection; a request is a line, a reply "<bytes> <nanoseconds>\n" and the bytes.
#pragma once
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include "question.h"

inline bool write_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t written = write(socket, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(written);
    }
    return true;
}

template <class Engine>
std::string framed_answer(Engine& engine, std::string_view line) {
    auto start = std::chrono::steady_clock::now();
    std::string body;
    try {
        body = engine.answer(Question(line));
    } catch (std::exception& error) {
        fprintf(stderr, "%s\n", error.what());
        body = "{\"error\":\"see the server's log\"}";
    }
    auto spent = std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - start);
    return std::to_string(body.size()) + " " + std::to_string(spent.count()) + "\n" + body;
}

template <class Engine>
void serve_connection(int socket, Engine engine) {
    int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::string waiting;
    char chunk[65536];
    for (;;) {
        size_t end;
        while ((end = waiting.find('\n')) == std::string::npos) {
            ssize_t count = read(socket, chunk, sizeof chunk);
            if (count <= 0) {
                close(socket);
                return;
            }
            waiting.append(chunk, count);
        }
        bool sent = write_all(socket, framed_answer(engine, std::string_view(waiting).substr(0, end)));
        waiting.erase(0, end + 1);
        if (!sent) {
            close(socket);
            return;
        }
    }
}

/// Serves for ever; every connection has an `Engine(path)` of its own.
template <class Engine>
void serve(const char* path, int port) {
    signal(SIGPIPE, SIG_IGN);
    int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) || listen(listener, 64)) {
        perror("bind");
        exit(1);
    }
    for (;;) {
        int socket = accept(listener, nullptr, nullptr);
        if (socket >= 0) std::thread([=] { serve_connection(socket, Engine(path)); }).detach();
    }
}
