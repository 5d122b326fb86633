// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <string>

namespace cxapian {

/// The documents that are removed from the base of a layered index, for a matcher to leave out.
///
/// A `MatchDecider` will not do: of several shards it is told the number within the shard, and not which shard it is.
class RemovedSource : public Xapian::PostingSource {
    const cxapian_database &database;
    bool is_base = false;
    Xapian::docid current = 0;

    void seek(Xapian::docid id);

  public:
    explicit RemovedSource(const cxapian_database &database) : database(database) {}

    Xapian::doccount get_termfreq_min() const override { return get_termfreq_est(); }
    Xapian::doccount get_termfreq_est() const override { return is_base ? database.removed_count : 0; }
    Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }
    void next(double min_weight) override;
    void skip_to(Xapian::docid id, double min_weight) override;
    bool at_end() const override { return !is_base || current > database.base_end; }
    Xapian::docid get_docid() const override { return current; }
    /// For the next shard.
    RemovedSource *clone() const override { return new RemovedSource(database); }
    void init(const Xapian::Database &shard) override;
    std::string get_description() const override { return "removed"; }
};

/// The query without what is removed. The database must outlive it.
Xapian::Query remaining(const cxapian_database &database, const Xapian::Query &query);

}  // namespace cxapian
