// SPDX-License-Identifier: GPL-3.0-or-later
// What came of the requests, and its JSON.
#pragma once
#include <sys/resource.h>

#include <cstdio>
#include <string>

#include "histogram.h"

class Tally {
public:
    int64_t requests = 0, again = 0;
    /// From the start to the end or the last answer, whichever is later.
    double seconds = 0;
    /// How late the generator itself was: its own share of every latency.
    Histogram lag;

    void answered(int status, int64_t nanoseconds, int64_t size) {
        bytes += size;
        if (status == 200) good.record(nanoseconds);
        else if (status == 503) refused.record(nanoseconds);
        else other.record(nanoseconds);
    }
    void failed(int64_t nanoseconds) {
        failures++;
        good.record(nanoseconds);
    }
    void unanswered(int64_t nanoseconds) {
        missing++;
        good.record(nanoseconds);
    }

    /// Requests without an answer are among the latencies with the time that they had waited: to leave the slowest out
    /// would flatter. Refusals have latencies of their own, for they are quick and would flatter too.
    std::string members() const {
        int64_t right = good.count() - failures - missing;
        rusage used;
        getrusage(RUSAGE_SELF, &used);
        auto seconds_of = [](const timeval& time) { return time.tv_sec + time.tv_usec * 1e-6; };
        std::string json;
        add(json, "requests", requests), add(json, "answers", right), add(json, "refused_503", refused.count());
        add(json, "other_than_200_and_503", other.count()), add(json, "failed", failures);
        add(json, "unanswered", missing), add(json, "asked_again", again), add(json, "bytes", bytes);
        add(json, "elapsed_seconds", seconds), add(json, "achieved_per_second", right / seconds);
        add(json, "own_cpu_seconds", seconds_of(used.ru_utime) + seconds_of(used.ru_stime));
        add(json, "latency_ms", good), add(json, "refused_latency_ms", refused), add(json, "other_latency_ms", other);
        add(json, "lag_ms", lag);
        return json;
    }

private:
    Histogram good, refused, other;
    int64_t failures = 0, missing = 0, bytes = 0;

    static void add(std::string& json, const char* name, int64_t value) {
        ((json += ", \"") += name) += "\": " + std::to_string(value);
    }
    static void add(std::string& json, const char* name, double value) {
        char digits[40];
        snprintf(digits, sizeof digits, "%.4f", value);
        (((json += ", \"") += name) += "\": ") += digits;
    }
    static void add(std::string& json, const char* name, const Histogram& histogram) {
        ((json += ", \"") += name) += "\": ";
        if (histogram.count() == 0) {
            json += "null";
            return;
        }
        char text[240];
        snprintf(text, sizeof text,
                 "{\"min\": %.4f, \"median\": %.4f, \"p95\": %.4f, \"p99\": %.4f, \"p99_9\": %.4f, \"max\": %.4f}",
                 histogram.min() / 1e6, histogram.percentile(50) / 1e6, histogram.percentile(95) / 1e6,
                 histogram.percentile(99) / 1e6, histogram.percentile(99.9) / 1e6, histogram.max() / 1e6);
        json += text;
    }
};
