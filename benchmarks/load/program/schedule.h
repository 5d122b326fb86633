// SPDX-License-Identifier: GPL-3.0-or-later
// When each request should be sent, fixed before the first is.
#pragma once
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

/// Nanoseconds after the start. The gaps are exponential, as when many people ask who do not know of each other.
///
/// The distribution is written out because the one of the standard library may differ between libraries.
inline std::vector<int64_t> schedule(double rate, double seconds, uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<int64_t> due;
    due.reserve(static_cast<size_t>(rate * seconds * 1.1) + 16);
    for (double at = 0;;) {
        double uniform = static_cast<double>(random() >> 11) * 0x1p-53;
        at -= std::log1p(-uniform) / rate;
        if (at >= seconds) return due;
        due.push_back(static_cast<int64_t>(at * 1e9));
    }
}
