// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "include/cxapian.h"

#include <xapian.h>

#include <cstring>
#include <string>

namespace cxapian {

/// Reads the operators and operands of a query program; never past its end.
class ProgramReader {
    const uint8_t *next;
    const uint8_t *const end;

    const uint8_t *take(size_t count) {
        if (static_cast<size_t>(end - next) < count) {
            throw Xapian::InvalidArgumentError("a query program that is cut off");
        }
        const auto *start = next;
        next += count;
        return start;
    }

  public:
    explicit ProgramReader(cxapian_text program) : next(program.bytes), end(program.bytes + program.length) {}

    bool at_end() const { return next == end; }

    uint8_t byte() { return *take(1); }

    uint64_t number(size_t size) {
        const auto *bytes = take(size);
        uint64_t value = 0;
        for (size_t index = size; index-- > 0;) value = value << 8 | bytes[index];
        return value;
    }

    uint32_t number() { return static_cast<uint32_t>(number(4)); }

    std::string text() {
        const size_t length = number();
        const auto *bytes = take(length);
        return {reinterpret_cast<const char *>(bytes), length};
    }

    /// An empty term would match every document.
    std::string term() {
        auto term = text();
        if (term.empty()) throw Xapian::InvalidArgumentError("an empty term in a query");
        return term;
    }

    double real() {
        const auto bits = number(8);
        double value;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
};

}  // namespace cxapian
