// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one place where C++ becomes C: exceptions to errors, text to strings and back.
#pragma once

#include "include/cxapian.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace cxapian {

/// Thrown by the deadline source; no Xapian class says this.
struct DeadlineExceeded {};

/// Describes the exception being handled. Never throws: when there is no memory left for the description, the
/// static out-of-memory error is given.
cxapian_error *current_error() noexcept;

/// Runs `body`; whatever it throws is left in `error`, and a zero value returned.
template <typename Body>
auto guarded(cxapian_error **error, Body body) noexcept -> decltype(body()) {
    try {
        return body();
    } catch (...) {
        *error = current_error();
        return decltype(body())();
    }
}

inline std::string string(cxapian_text text) {
    return text.bytes == nullptr ? std::string()
                                 : std::string(reinterpret_cast<const char *>(text.bytes), text.length);
}

inline cxapian_text text(const std::string &string) {
    return {reinterpret_cast<const uint8_t *>(string.data()), string.size()};
}

/// Hands the string over to C without copying it.
cxapian_bytes release(std::string string);

/// A path as Xapian takes it: refused if it holds a zero byte, at which the system would cut it off.
std::string path(cxapian_text text);

/// Appends a number the way every packed answer holds it: four bytes, little end first.
inline void append(std::string &packed, uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) packed.push_back(static_cast<char>(number >> shift & 0xFF));
}

/// Appends (u32 length, u32 frequency, bytes).
inline void append(std::string &packed, const std::string &bytes, uint32_t frequency) {
    append(packed, static_cast<uint32_t>(bytes.size()));
    append(packed, frequency);
    packed += bytes;
}

}  // namespace cxapian
