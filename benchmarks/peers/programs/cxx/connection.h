// SPDX-License-Identifier: GPL-3.0-or-later
// The load client's end of one loopback connection, with what has been read and not yet used.
#pragma once
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

class Socket {
public:
    std::string waiting;

    explicit Socket(int port) : port(port) {}
    Socket(const Socket&) = delete;
    ~Socket() { close(); }

    bool is_open() const { return handle >= 0; }

    void open() {
        if (is_open()) return;
        handle = socket(AF_INET, SOCK_STREAM, 0);
        int on = 1;
        setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(handle, reinterpret_cast<sockaddr*>(&address), sizeof address))
            throw std::runtime_error("no server on port " + std::to_string(port));
    }

    void close() {
        if (is_open()) ::close(handle);
        handle = -1;
        waiting.clear();
    }

    void send(const std::string& bytes) {
        for (size_t sent = 0; sent < bytes.size();) {
            ssize_t count = ::send(handle, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (count <= 0) throw std::runtime_error("the server closed the connection");
            sent += count;
        }
    }

    /// Reads what has come; false at the end.
    bool receive() {
        char chunk[65536];
        ssize_t count = read(handle, chunk, sizeof chunk);
        if (count > 0) waiting.append(chunk, count);
        return count > 0;
    }

    /// Everything up to a mark, which is dropped.
    std::string until(const char* mark, size_t length) {
        size_t end;
        while ((end = waiting.find(mark)) == std::string::npos) need();
        std::string found = waiting.substr(0, end);
        waiting.erase(0, end + length);
        return found;
    }

    std::string bytes(size_t count) {
        while (waiting.size() < count) need();
        std::string found = waiting.substr(0, count);
        waiting.erase(0, count);
        return found;
    }

    std::string rest() {
        while (receive()) {}
        return std::move(waiting);
    }

private:
    int port, handle = -1;

    void need() {
        if (!receive()) throw std::runtime_error("the server closed the connection within an answer");
    }
};
