// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>

struct cxapian_document {
    Xapian::Document document;
    /// The sum of all within-document frequencies, which Xapian would let wrap around silently at 2^32.
    uint64_t length = 0;
};
