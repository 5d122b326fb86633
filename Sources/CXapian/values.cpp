// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "guard.h"

using cxapian::guarded;

struct cxapian_values {
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
        return new cxapian_values{
            database->all.valuestream_begin(slot), database->all.valuestream_end(slot), {}, {}, {}};
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
        for (; values->next != values->end && values->ids.size() < limit && values->bytes.size() < block_bytes;
             ++values->next) {
            values->bytes += *values->next;
            values->ids.push_back(values->next.get_docid());
            values->ends.push_back(values->bytes.size());
        }
        return cxapian_value_block{values->ids.data(), values->ends.data(), cxapian::text(values->bytes).bytes,
                                   values->ids.size()};
    });
}
