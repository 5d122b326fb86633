// SPDX-License-Identifier: GPL-3.0-or-later
// One connection that never waits: what can be done now is done, the rest when epoll says so.
#pragma once
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

#include "answer_reader.h"

struct Address {
    sockaddr_storage bytes{};
    socklen_t length = 0;
};

class Connection {
public:
    enum class Outcome { pending, answered, broken };

    AnswerReader answer;

    Connection(const Address& address, int epoll) : address(address), epoll(epoll) {}
    Connection(const Connection&) = delete;
    ~Connection() { close(); }

    bool is_open() const { return handle >= 0; }
    int descriptor() const { return handle; }
    /// Answered something before, so that the server may have closed it meanwhile.
    bool is_used() const { return used; }

    /// Begins to connect.
    void open() {
        handle = socket(address.bytes.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (handle < 0) throw std::runtime_error("不能再打开连接，请减少连接数");
        int on = 1;
        setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = watched = EPOLLIN | EPOLLOUT;
        event.data.ptr = this;
        epoll_ctl(epoll, EPOLL_CTL_ADD, handle, &event);
        connected = connect(handle, reinterpret_cast<const sockaddr*>(&address.bytes), address.length) == 0;
    }

    void close() {
        if (is_open()) ::close(handle);
        handle = -1;
        connected = used = false;
        unsent = {};
    }

    /// `request` must live until it is answered.
    Outcome ask(std::string_view request) {
        answer = AnswerReader();
        unsent = request;
        if (!is_open()) open();
        return connected ? send() : Outcome::pending;
    }

    Outcome ready(uint32_t events) {
        if (!connected) {
            int error = 0;
            socklen_t length = sizeof error;
            getsockopt(handle, SOL_SOCKET, SO_ERROR, &error, &length);
            if (error) return Outcome::broken;
            connected = true;
        }
        if (send() == Outcome::broken) return Outcome::broken;
        return events & (EPOLLIN | EPOLLHUP | EPOLLERR | EPOLLRDHUP) ? receive() : Outcome::pending;
    }

private:
    const Address& address;
    int epoll, handle = -1;
    uint32_t watched = 0;
    bool connected = false, used = false;
    std::string_view unsent;

    Outcome send() {
        while (!unsent.empty()) {
            ssize_t count = ::send(handle, unsent.data(), unsent.size(), MSG_NOSIGNAL);
            if (count < 0 && errno != EAGAIN) return Outcome::broken;
            if (count < 0) break;
            unsent.remove_prefix(count);
        }
        watch(unsent.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT);
        return Outcome::pending;
    }

    Outcome receive() {
        char chunk[65536];
        for (;;) {
            bool was_whole = answer.is_whole();
            ssize_t count = read(handle, chunk, sizeof chunk);
            if (count < 0) return errno == EAGAIN ? Outcome::pending : Outcome::broken;
            if (count == 0) answer.end();
            else answer.feed({chunk, static_cast<size_t>(count)});
            if (answer.is_malformed()) return Outcome::broken;
            if (!answer.is_whole()) continue;
            // An end while nothing was asked: the server takes no further request here.
            if (was_whole) return Outcome::broken;
            used = true;
            return Outcome::answered;
        }
    }

    void watch(uint32_t events) {
        if (events == watched) return;
        epoll_event event{};
        event.events = watched = events;
        event.data.ptr = this;
        epoll_ctl(epoll, EPOLL_CTL_MOD, handle, &event);
    }
};
