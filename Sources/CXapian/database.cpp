// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "guard.h"

#include <fstream>
#include <iterator>
#include <memory>

using cxapian::append;
using cxapian::guarded;
using cxapian::release;
using cxapian::string;

namespace {

/// Where metadata are current.
const Xapian::Database &newest(const cxapian_database &database) {
    return database.is_layered ? database.shards[1] : database.all;
}

/// The numbers a file holds, four bytes each, little end first.
std::vector<uint32_t> numbers(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.is_open() || file.bad() || bytes.size() % 4 != 0) {
        throw Xapian::DatabaseOpeningError("no list of removed documents", path);
    }
    std::vector<uint32_t> found(bytes.size() / 4);
    for (size_t index = 0; index < bytes.size(); ++index) {
        found[index / 4] |= uint32_t(static_cast<uint8_t>(bytes[index])) << (index % 4 * 8);
    }
    return found;
}

/// Whether a term stands in any document that is not removed.
bool is_alive(const cxapian_database &database, const std::string &term) {
    if (database.removed_count == 0 || database.shards[1].term_exists(term)) return true;
    const auto &base = database.shards[0];
    if (base.get_termfreq(term) > database.removed_count) return true;
    const auto end = base.postlist_end(term);
    for (auto posting = base.postlist_begin(term); posting != end; ++posting) {
        if (!database.is_removed(*posting)) return true;
    }
    return false;
}

}  // namespace

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

cxapian_database *cxapian_database_open_layers(cxapian_text base, cxapian_text changes, cxapian_text removed,
                                               cxapian_error **error) {
    return guarded(error, [&] {
        auto database = std::make_unique<cxapian_database>();
        for (const auto &path : {base, changes}) {
            database->shards.emplace_back(cxapian::path(path), Xapian::DB_BACKEND_GLASS);
            database->all.add_database(database->shards.back());
        }
        database->is_layered = true;
        database->base_end = database->shards[0].get_lastdocid();
        if (database->shards[1].get_lastdocid() > UINT32_MAX - 1 - database->base_end) {
            throw Xapian::RangeError("more documents than numbers");
        }
        database->removed.resize(database->base_end / 64 + 1);
        for (const auto id : numbers(cxapian::path(removed))) {
            if (id == 0 || id > database->base_end) throw Xapian::DatabaseCorruptError("a removed document that never was");
            auto &word = database->removed[id / 64];
            const auto bit = uint64_t(1) << (id % 64);
            if ((word & bit) == 0) ++database->removed_count;
            word |= bit;
        }
        return database.release();
    });
}

cxapian_database::Place cxapian_database::place(Xapian::docid id) const {
    if (!is_layered) return {all, id};
    if (id > base_end) return {shards[1], id - base_end};
    if (is_removed(id)) throw Xapian::DocNotFoundError("document " + std::to_string(id) + " is removed");
    return {shards[0], id};
}

Xapian::docid cxapian_database::number(Xapian::docid id) const {
    if (!is_layered) return id;
    const auto own = (id - 1) / 2 + 1;
    return id % 2 == 1 ? own : base_end + own;
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
        statistics.last_document_id =
            database->is_layered ? database->base_end + database->shards[1].get_lastdocid() : database->all.get_lastdocid();
        statistics.total_length = database->all.get_total_length();
        statistics.average_length = database->all.get_avlength();
        statistics.has_positions = database->all.has_positions();
        for (const auto &shard : database->shards) statistics.revision += shard.get_revision();
        return statistics;
    });
}

bool cxapian_database_has_term_lists(cxapian_database *database, cxapian_error **error) {
    return guarded(error, [&] {
        const auto &shard = database->shards.empty() ? database->all : database->shards.front();
        const auto first = shard.postlist_begin(std::string());
        if (first == shard.postlist_end(std::string())) return true;
        try {
            shard.termlist_begin(*first);
            return true;
        } catch (const Xapian::FeatureUnavailableError &) {
            return false;
        }
    });
}

cxapian_bytes cxapian_database_uuid(cxapian_database *database, cxapian_error **error) {
    return guarded(error, [&] { return release(database->all.get_uuid()); });
}

cxapian_bytes cxapian_database_metadata(cxapian_database *database, cxapian_text key, cxapian_error **error) {
    return guarded(error, [&] { return release(newest(*database).get_metadata(string(key))); });
}

cxapian_bytes cxapian_database_metadata_keys(cxapian_database *database, cxapian_text prefix,
                                             cxapian_error **error) {
    return guarded(error, [&] {
        const auto start = string(prefix);
        const auto &source = newest(*database);
        const auto end = source.metadata_keys_end(start);
        std::string packed;
        for (auto key = source.metadata_keys_begin(start); key != end; ++key) {
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
    return guarded(error, [&] {
        const auto place = database->place(document);
        return release(place.shard.get_document(place.id).get_data());
    });
}

cxapian_bytes cxapian_database_value(cxapian_database *database, uint32_t document, uint32_t slot,
                                     cxapian_error **error) {
    return guarded(error, [&] {
        const auto place = database->place(document);
        return release(place.shard.get_document(place.id).get_value(slot));
    });
}

cxapian_bytes cxapian_database_terms(cxapian_database *database, cxapian_text prefix, size_t limit,
                                     cxapian_error **error) {
    return guarded(error, [&] {
        const auto start = string(prefix);
        const auto end = database->all.allterms_end(start);
        std::string packed;
        for (auto term = database->all.allterms_begin(start); term != end && limit > 0; ++term) {
            const auto name = *term;
            if (!is_alive(*database, name)) continue;
            append(packed, name, term.get_termfreq());
            --limit;
        }
        return release(std::move(packed));
    });
}

cxapian_bytes cxapian_database_document_terms(cxapian_database *database, uint32_t document, cxapian_error **error) {
    return guarded(error, [&] {
        const auto place = database->place(document);
        const auto end = place.shard.termlist_end(place.id);
        std::string packed;
        for (auto term = place.shard.termlist_begin(place.id); term != end; ++term) {
            append(packed, *term, term.get_wdf());
        }
        return release(std::move(packed));
    });
}

cxapian_bytes cxapian_database_positions(cxapian_database *database, uint32_t document, cxapian_text term,
                                         cxapian_error **error) {
    return guarded(error, [&] {
        const auto name = string(term);
        const auto place = database->place(document);
        const auto end = place.shard.positionlist_end(place.id, name);
        std::string packed;
        for (auto position = place.shard.positionlist_begin(place.id, name); position != end; ++position) {
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
        size_t count = 0;
        const auto read = [&](const Xapian::Database &source, Xapian::docid offset) {
            const auto end = source.postlist_end(name);
            for (auto posting = source.postlist_begin(name); posting != end; ++posting) {
                if (database->is_layered && offset == 0 && database->is_removed(*posting)) continue;
                if (count == capacity) throw Xapian::DatabaseCorruptError("a posting list longer than it says", name);
                ids[count] = *posting + offset;
                if (frequencies != nullptr) frequencies[count] = posting.get_wdf();
                if (lengths != nullptr) lengths[count] = posting.get_doclength();
                ++count;
            }
        };
        if (database->is_layered) {
            read(database->shards[0], 0);
            read(database->shards[1], database->base_end);
        } else {
            read(database->all, 0);
        }
        return count;
    });
}
