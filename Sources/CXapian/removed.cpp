// SPDX-License-Identifier: GPL-3.0-or-later
#include "removed.h"

namespace cxapian {

Xapian::Query remaining(const cxapian_database &database, const Xapian::Query &query) {
    if (database.removed_count == 0) return query;
    // `release` is Xapian's: the query takes the source over.
    const Xapian::Query source((new RemovedSource(database))->release());
    return Xapian::Query(Xapian::Query::OP_AND_NOT, query, source);
}

void RemovedSource::init(const Xapian::Database &shard) {
    is_base = shard.get_uuid() == database.shards[0].get_uuid();
    current = 0;
}

void RemovedSource::seek(Xapian::docid id) {
    auto at = id / 64;
    auto word = at < database.removed.size() ? database.removed[at] >> (id % 64) << (id % 64) : 0;
    while (word == 0 && ++at < database.removed.size()) word = database.removed[at];
    current = word == 0 ? database.base_end + 1 : static_cast<Xapian::docid>(at * 64 + __builtin_ctzll(word));
}

void RemovedSource::next(double) {
    if (is_base) seek(current + 1);
}

void RemovedSource::skip_to(Xapian::docid id, double) {
    if (is_base && id > current) seek(id);
}

}  // namespace cxapian
