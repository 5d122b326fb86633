// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of values in the layout of HdrHistogram with three significant digits: 2,048 steps for the smallest values,
// then 1,024 for every doubling. Every value up to an hour in nanoseconds is kept, and none is off by more than 0.1 %.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

class Histogram {
public:
    void record(int64_t value) {
        value = std::clamp<int64_t>(value, 0, highest);
        counts[index_of(value)]++;
        total++;
        least = std::min(least, value);
        most = std::max(most, value);
    }

    int64_t count() const { return total; }
    int64_t min() const { return total ? least : 0; }
    int64_t max() const { return most; }

    /// The smallest step that holds this part of all values, by its upper end; at most the greatest value.
    int64_t percentile(double part) const {
        int64_t wanted = std::max<int64_t>(1, std::llround(std::ceil(part / 100 * total - 1e-9))), seen = 0;
        for (size_t index = 0; index < counts.size(); index++)
            if ((seen += counts[index]) >= wanted) return std::min(upper_end(index), most);
        return most;
    }

    static size_t index_of(int64_t value) {
        int bucket = 64 - bits - __builtin_clzll(value | (steps - 1));
        return ((bucket + 1) << (bits - 1)) + (value >> bucket) - half;
    }

    /// The greatest value with this index.
    static int64_t upper_end(size_t index) {
        int64_t bucket = static_cast<int64_t>(index >> (bits - 1)) - 1, step = (index & (half - 1)) + half;
        if (bucket < 0) bucket = 0, step -= half;
        return ((step + 1) << bucket) - 1;
    }

    static constexpr int64_t highest = 3600LL * 1'000'000'000;

private:
    static constexpr int bits = 11;
    static constexpr int64_t steps = 1 << bits, half = steps / 2;

    std::vector<int64_t> counts = std::vector<int64_t>(index_of(highest) + 1);
    int64_t total = 0, least = highest, most = 0;
};
