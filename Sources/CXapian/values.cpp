// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "guard.h"

using cxapian::guarded;

struct cxapian_values {
    const cxapian_database *database;
    uint32_t slot;
    /// The shard being read, of a layered index.
    size_t layer;
    Xapian::ValueIterator next;
    Xapian::ValueIterator end;
    std::vector<uint32_t> ids;
    std::vector<size_t> ends;
    std::string bytes;
};

namespace {

/// A block is handed out once it holds this much, however few values that are.
constexpr size_t block_bytes = 1 << 20;

}  // namespace

cxapian_values *cxapian_values_open(cxapian_database *database, uint32_t slot, cxapian_error **error) {
    return guarded(error, [&] {
        const auto &first = database->is_layered ? database->shards[0] : database->all;
        return new cxapian_values{
            database, slot, 0, first.valuestream_begin(slot), first.valuestream_end(slot), {}, {}, {}};
    });
}

void cxapian_values_free(cxapian_values *values) {
    delete values;
}

cxapian_value_block cxapian_values_next(cxapian_values *values, size_t limit, cxapian_error **error) {
    return guarded(error, [&] {
        values->ids.clear();
        values->ends.clear();
        values->bytes.clear();
        const auto &database = *values->database;
        while (values->ids.size() < limit && values->bytes.size() < block_bytes) {
            if (values->next == values->end) {
                if (!database.is_layered || values->layer == 1) break;
                values->layer = 1;
                values->next = database.shards[1].valuestream_begin(values->slot);
                values->end = database.shards[1].valuestream_end(values->slot);
                continue;
            }
            const auto id = values->next.get_docid();
            if (values->layer == 1 || !database.is_removed(id)) {
                values->bytes += *values->next;
                values->ids.push_back(values->layer == 1 ? database.base_end + id : id);
                values->ends.push_back(values->bytes.size());
            }
            ++values->next;
        }
        return cxapian_value_block{values->ids.data(), values->ends.data(), cxapian::text(values->bytes).bytes,
                                   values->ids.size()};
    });
}
