// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "include/cxapian.h"

#include <xapian.h>

#include <cstdint>
#include <vector>

struct cxapian_database {
    /// Each shard by itself: revisions are only told by a database of one shard. They share their tables with `all`.
    std::vector<Xapian::Database> shards;
    Xapian::Database all;
    /// The first shard is a base that never changes, the second holds what has changed since. Documents of the second
    /// are numbered behind those of the first, and what is removed from the first does not exist.
    bool is_layered = false;
    /// The last number of the base.
    Xapian::docid base_end = 0;
    /// One bit for each number of the base, set where the document is removed.
    std::vector<uint64_t> removed;
    uint32_t removed_count = 0;

    bool is_removed(Xapian::docid id) const {
        return removed_count > 0 && id <= base_end && (removed[id / 64] >> (id % 64) & 1) != 0;
    }

    /// Which shard a document of ours is in, and under which number there.
    struct Place {
        const Xapian::Database &shard;
        Xapian::docid id;
    };
    /// Throws `Xapian::DocNotFoundError` for what is removed.
    Place place(Xapian::docid id) const;
    /// Our number for one of `all`.
    Xapian::docid number(Xapian::docid id) const;
};
