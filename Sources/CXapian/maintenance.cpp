// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard.h"

#include <xapian.h>

#include <sstream>

using cxapian::guarded;

size_t cxapian_check(cxapian_text path, cxapian_bytes *report, cxapian_error **error) {
    return guarded(error, [&] {
        std::ostringstream lines;
        const auto errors = Xapian::Database::check(cxapian::path(path), 0, &lines);
        *report = cxapian::release(lines.str());
        return errors;
    });
}

void cxapian_compact(const cxapian_text *paths, size_t count, cxapian_text destination, cxapian_compaction options,
                     cxapian_error **error) {
    guarded(error, [&] {
        if (count == 0) throw Xapian::InvalidArgumentError("nothing to compact");
        Xapian::Database sources;
        for (size_t index = 0; index < count; ++index) {
            sources.add_database(Xapian::Database(cxapian::path(paths[index]), Xapian::DB_BACKEND_GLASS));
        }
        unsigned flags = options.fuller ? Xapian::Compactor::FULLER : Xapian::Compactor::FULL;
        if (!options.renumber) flags |= Xapian::DBCOMPACT_NO_RENUMBER;
        if (options.multipass) flags |= Xapian::DBCOMPACT_MULTIPASS;
        sources.compact(cxapian::path(destination), flags, static_cast<int>(options.block_size));
    });
}
