// SPDX-License-Identifier: GPL-3.0-or-later
// How a question is put: by line, or as GET of a path.
#pragma once
#include <algorithm>
#include <cstdlib>

#include "connection.h"

struct Answer {
    std::string body;
    long engine_nanoseconds = -1;  // -1 where the engine tells no time of its own
};

inline Answer ask_by_line(Socket& socket, const std::string& request) {
    socket.open();
    socket.send(request + "\n");
    std::string head = socket.until("\n", 1);
    char* rest;
    size_t length = strtoul(head.c_str(), &rest, 10);
    long nanoseconds = strtol(rest, nullptr, 10);
    return {socket.bytes(length), nanoseconds};
}

inline std::string chunked_body(Socket& socket) {
    std::string body;
    while (size_t length = strtoul(socket.until("\r\n", 2).c_str(), nullptr, 16)) {
        body += socket.bytes(length);
        socket.bytes(2);
    }
    socket.bytes(2);
    return body;
}

/// groonga begins its answers with [[0,start,elapsed seconds],…
inline long groonga_nanoseconds(const std::string& body) {
    if (body.compare(0, 3, "[[0") != 0) return -1;
    size_t start = body.find(','), elapsed = body.find(',', start + 1);
    return static_cast<long>(strtod(body.c_str() + elapsed + 1, nullptr) * 1e9);
}

/// Keeps the connection where the server does, and opens it anew where the server closed it meanwhile.
inline Answer ask_by_http(Socket& socket, const std::string& path) {
    bool fresh = !socket.is_open();
    socket.open();
    socket.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    if (!fresh && socket.waiting.empty() && !socket.receive()) {
        socket.close();
        return ask_by_http(socket, path);
    }
    std::string head = socket.until("\r\n\r\n", 4);
    std::transform(head.begin(), head.end(), head.begin(), ::tolower);
    if (head.find(" 200") == std::string::npos) throw std::runtime_error("HTTP: " + head.substr(0, head.find('\r')));
    bool closes = head.find("connection: close") != std::string::npos;
    Answer answer;
    if (size_t at = head.find("content-length:"); at != std::string::npos) {
        answer.body = socket.bytes(strtoul(head.c_str() + at + 15, nullptr, 10));
    } else if (head.find("transfer-encoding: chunked") != std::string::npos) {
        answer.body = chunked_body(socket);
    } else {
        answer.body = socket.rest();
        closes = true;
    }
    if (closes) socket.close();
    answer.engine_nanoseconds = groonga_nanoseconds(answer.body);
    return answer;
}
