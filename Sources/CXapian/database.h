// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xapian.h>

#include <vector>

struct cxapian_database {
    /// Each shard by itself: revisions are only told by a database of one shard. They share their tables with `all`.
    std::vector<Xapian::Database> shards;
    Xapian::Database all;
};
