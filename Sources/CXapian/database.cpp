// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "guard.h"

#include <memory>

using cxapian::append;
using cxapian::guarded;
using cxapian::release;
using cxapian::string;

cxapian_database *cxapian_database_open(const cxapian_text *paths, size_t count, cxapian_error **error) {
    return guarded(error, [&] {
        if (count == 0) throw Xapian::InvalidArgumentError("no path to open");
        auto database = std::make_unique<cxapian_database>();
        for (size_t index = 0; index < count; ++index) {
            // The backend is named, so that a file in the folder's place is not taken for a stub.
            Xapian::Database shard(cxapian::path(paths[index]), Xapian::DB_BACKEND_GLASS);
            database->shards.push_back(shard);
            database->all.add_database(shard);
        }
        return database.release();
    });
}

cxapian_database *cxapian_database_open_stub(cxapian_text path, cxapian_error **error) {
    return guarded(error, [&] {
        auto database = std::make_unique<cxapian_database>();
        const auto name = cxapian::path(path);
        database->all = Xapian::Database(name, Xapian::DB_BACKEND_STUB);
        // An emptied stub would open as an index without documents.
        if (database->all.get_uuid().empty()) throw Xapian::DatabaseOpeningError("a stub that names nothing", name);
        return database.release();
    });
}

void cxapian_database_free(cxapian_database *database) {
    delete database;
}

void cxapian_database_close(cxapian_database *database, cxapian_error **error) {
    guarded(error, [&] { database->all.close(); });
}

bool cxapian_database_reopen(cxapian_database *database, cxapian_error **error) {
    return guarded(error, [&] { return database->all.reopen(); });
}

cxapian_statistics cxapian_database_statistics(cxapian_database *database, cxapian_error **error) {
    return guarded(error, [&] {
        cxapian_statistics statistics = {};
        statistics.document_count = database->all.get_doccount();
        statistics.last_document_id = database->all.get_lastdocid();
        statistics.total_length = database->all.get_total_length();
        statistics.average_length = database->all.get_avlength();
        statistics.has_positions = database->all.has_positions();
        for (const auto &shard : database->shards) statistics.revision += shard.get_revision();
        return statistics;
    });
}

cxapian_bytes cxapian_database_uuid(cxapian_database *database, cxapian_error **error) {
    return guarded(error, [&] { return release(database->all.get_uuid()); });
}

cxapian_bytes cxapian_database_metadata(cxapian_database *database, cxapian_text key, cxapian_error **error) {
    return guarded(error, [&] { return release(database->all.get_metadata(string(key))); });
}

cxapian_bytes cxapian_database_metadata_keys(cxapian_database *database, cxapian_text prefix,
                                             cxapian_error **error) {
    return guarded(error, [&] {
        const auto start = string(prefix);
        const auto end = database->all.metadata_keys_end(start);
        std::string packed;
        for (auto key = database->all.metadata_keys_begin(start); key != end; ++key) {
            const auto name = *key;
            append(packed, static_cast<uint32_t>(name.size()));
            packed += name;
        }
        return release(std::move(packed));
    });
}

cxapian_term_statistics cxapian_database_term_statistics(cxapian_database *database, cxapian_text term,
                                                         cxapian_error **error) {
    return guarded(error, [&] {
        const auto name = string(term);
        return cxapian_term_statistics{database->all.get_termfreq(name), database->all.get_collection_freq(name)};
    });
}

cxapian_bytes cxapian_database_data(cxapian_database *database, uint32_t document, cxapian_error **error) {
    return guarded(error, [&] { return release(database->all.get_document(document).get_data()); });
}

cxapian_bytes cxapian_database_value(cxapian_database *database, uint32_t document, uint32_t slot,
                                     cxapian_error **error) {
    return guarded(error, [&] { return release(database->all.get_document(document).get_value(slot)); });
}

cxapian_bytes cxapian_database_terms(cxapian_database *database, cxapian_text prefix, size_t limit,
                                     cxapian_error **error) {
    return guarded(error, [&] {
        const auto start = string(prefix);
        const auto end = database->all.allterms_end(start);
        std::string packed;
        for (auto term = database->all.allterms_begin(start); term != end && limit > 0; ++term, --limit) {
            append(packed, *term, term.get_termfreq());
        }
        return release(std::move(packed));
    });
}

cxapian_bytes cxapian_database_document_terms(cxapian_database *database, uint32_t document, cxapian_error **error) {
    return guarded(error, [&] {
        const auto end = database->all.termlist_end(document);
        std::string packed;
        for (auto term = database->all.termlist_begin(document); term != end; ++term) {
            append(packed, *term, term.get_wdf());
        }
        return release(std::move(packed));
    });
}

cxapian_bytes cxapian_database_positions(cxapian_database *database, uint32_t document, cxapian_text term,
                                         cxapian_error **error) {
    return guarded(error, [&] {
        const auto name = string(term);
        const auto end = database->all.positionlist_end(document, name);
        std::string packed;
        for (auto position = database->all.positionlist_begin(document, name); position != end; ++position) {
            // Stored two higher than given: see document.cpp. An index of other make may hold less.
            append(packed, *position < 2 ? 0 : *position - 2);
        }
        return release(std::move(packed));
    });
}

size_t cxapian_database_read_postings(cxapian_database *database, cxapian_text term, size_t capacity, uint32_t *ids,
                                      uint32_t *frequencies, uint32_t *lengths, cxapian_error **error) {
    return guarded(error, [&] {
        const auto name = string(term);
        const auto end = database->all.postlist_end(name);
        size_t count = 0;
        for (auto posting = database->all.postlist_begin(name); posting != end; ++posting, ++count) {
            if (count == capacity) throw Xapian::DatabaseCorruptError("a posting list longer than it says", name);
            ids[count] = *posting;
            if (frequencies != nullptr) frequencies[count] = posting.get_wdf();
            if (lengths != nullptr) lengths[count] = posting.get_doclength();
        }
        return count;
    });
}
