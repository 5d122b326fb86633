// SPDX-License-Identifier: GPL-3.0-or-later
// One run: requests leave when they are due, or in closed mode as soon as their connection is free.
#pragma once
#include <poll.h>
#include <sys/timerfd.h>

#include <chrono>
#include <deque>
#include <memory>

#include "connection.h"
#include "schedule.h"
#include "tally.h"

struct Options {
    bool closed;
    double rate, seconds;
    size_t connections;
    uint64_t seed;
};

class Run {
public:
    Tally tally;

    Run(const Address& address, const std::vector<std::string>& requests, const Options& options)
        : requests(requests), options(options), epoll(epoll_create1(EPOLL_CLOEXEC)),
          timer(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = nullptr;
        epoll_ctl(epoll, EPOLL_CTL_ADD, timer, &event);
        for (size_t number = 0; number < options.connections; number++) {
            slots.push_back(std::make_unique<Slot>(address, epoll));
            free.push_back(slots.back().get());
        }
        if (!options.closed) due = schedule(options.rate, options.seconds, options.seed);
        // Another seed begins elsewhere in the file, so that runs one after another do not ask the same.
        next_request = options.seed * 2654435761u % requests.size();
    }

    ~Run() {
        slots.clear();
        ::close(timer);
        ::close(epoll);
    }

    void whole() {
        connect_all();
        start = now();
        end = start + static_cast<int64_t>(options.seconds * 1e9);
        for (size_t number = 0; options.closed && number < slots.size(); number++) add(start);
        while (!is_done()) step();
        for (auto& slot : slots)
            if (slot->busy) tally.unanswered(now() - slot->job.due);
        for (auto& job : waiting) tally.unanswered(now() - job.due);
        tally.seconds = std::max(end, last_answer) * 1e-9 - start * 1e-9;
    }

private:
    struct Job {
        int64_t due;
        size_t request;
        bool again;
    };

    struct Slot : Connection {
        using Connection::Connection;
        Job job{};
        bool busy = false;
    };

    /// How long answers are waited for after the end. What has none by then counts with its time so far.
    static constexpr int64_t grace = 10'000'000'000;
    /// So many broken connections one after another mean that nobody is there.
    static constexpr int hopeless = 200;

    const std::vector<std::string>& requests;
    const Options options;
    const int epoll, timer;
    std::vector<std::unique_ptr<Slot>> slots;
    std::deque<Slot*> free;
    std::deque<Job> waiting;
    std::vector<int64_t> due;
    size_t next_due = 0, next_request = 0;
    int64_t start = 0, end = 0, last_answer = 0, armed = 0;
    int broken_in_a_row = 0;

    static int64_t now() { return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1); }

    /// All connections stand before the clock starts.
    void connect_all() {
        for (auto& slot : slots) {
            slot->open();
            pollfd wanted{slot->descriptor(), POLLOUT, 0};
            if (poll(&wanted, 1, 3000) != 1 || slot->ready(0) == Connection::Outcome::broken)
                throw std::runtime_error("那里没有服务，或不接受这么多连接");
        }
    }

    bool is_done() const {
        int64_t time = now();
        if (time >= end + grace) return true;
        bool all_sent = options.closed ? time >= end : next_due == due.size();
        return all_sent && waiting.empty() && free.size() == slots.size();
    }

    void add(int64_t time) {
        waiting.push_back({time, next_request, false});
        next_request = (next_request + 1) % requests.size();
        tally.requests++;
    }

    void step() {
        for (int64_t time = now(); next_due < due.size() && start + due[next_due] <= time; next_due++) {
            tally.lag.record(time - start - due[next_due]);
            add(start + due[next_due]);
        }
        while (!waiting.empty() && !free.empty()) {
            // The one that rested longest, so that the server closes none for being idle while another is free.
            Slot* slot = free.front();
            free.pop_front();
            slot->job = waiting.front();
            waiting.pop_front();
            slot->busy = true;
            ask(slot);
        }
        arm(next_due < due.size() ? start + due[next_due] : end + grace);
        epoll_event events[256];
        int count = epoll_wait(epoll, events, 256, -1);
        for (int index = 0; index < count; index++) {
            if (auto connection = static_cast<Connection*>(events[index].data.ptr)) {
                Slot* slot = static_cast<Slot*>(connection);
                use(slot, slot->ready(events[index].events));
            } else {
                uint64_t expirations;
                if (read(timer, &expirations, sizeof expirations) > 0) armed = 0;
            }
        }
    }

    /// Wakes the loop at a time of the clock.
    void arm(int64_t time) {
        if (time == armed) return;
        armed = time;
        itimerspec spec{};
        spec.it_value.tv_sec = time / 1'000'000'000;
        spec.it_value.tv_nsec = time % 1'000'000'000;
        timerfd_settime(timer, TFD_TIMER_ABSTIME, &spec, nullptr);
    }

    void ask(Slot* slot) { use(slot, slot->ask(requests[slot->job.request])); }

    void use(Slot* slot, Connection::Outcome outcome) {
        if (outcome == Connection::Outcome::pending) return;
        bool was_used = slot->is_used();
        if (outcome == Connection::Outcome::broken || slot->answer.closes) slot->close();
        if (!slot->busy) return;  // the server closed a resting connection
        if (outcome == Connection::Outcome::answered) {
            broken_in_a_row = 0;
            last_answer = now();
            tally.answered(slot->answer.status, last_answer - slot->job.due, slot->answer.received);
        } else if (was_used && slot->answer.received == 0 && !slot->job.again) {
            // It was closed while the request was on its way: asked again, and the time goes on.
            tally.again++;
            slot->job.again = true;
            return ask(slot);
        } else {
            if (++broken_in_a_row == hopeless) throw std::runtime_error("服务不再回答");
            tally.failed(now() - slot->job.due);
        }
        slot->busy = false;
        free.push_back(slot);
        if (options.closed && now() < end) add(now());
    }
};
