// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "document.h"
#include "guard.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>

using cxapian::guarded;
using cxapian::string;

struct cxapian_writer {
    Xapian::WritableDatabase writer;
    cxapian_database view;
    bool in_transaction = false;
    bool closed = false;
};

namespace {

/// Holds Xapian's flush threshold while a database is opened: the constructor reads it from the environment, and there
/// is no other way in. One lock for all openings keeps them from seeing each other's.
///
/// Other threads may read the environment meanwhile: glibc replaces a value in place and never frees the old one. Only
/// the first time does it move the table of names, so the variable is never taken away again; "0" stands for none.
class FlushThreshold {
    static constexpr const char *variable = "XAPIAN_FLUSH_THRESHOLD";
    static std::mutex mutex;
    std::unique_lock<std::mutex> lock;
    std::optional<std::string> previous;

  public:
    explicit FlushThreshold(uint32_t threshold) : lock(mutex) {
        if (threshold == 0) return;
        const char *value = std::getenv(variable);
        std::string kept = value == nullptr ? "0" : value;
        // Xapian reads it as an int.
        const auto wanted = std::to_string(std::min<uint32_t>(threshold, INT32_MAX));
        if (setenv(variable, wanted.c_str(), 1) != 0) throw std::bad_alloc();
        previous = std::move(kept);
    }

    FlushThreshold(const FlushThreshold &) = delete;
    FlushThreshold &operator=(const FlushThreshold &) = delete;

    ~FlushThreshold() {
        if (previous) setenv(variable, previous->c_str(), 1);
    }
};

std::mutex FlushThreshold::mutex;

int flags(const cxapian_writer_options &options) {
    int flags = Xapian::DB_BACKEND_GLASS;
    switch (options.mode) {
    case CXapianOpenCreateOrOpen: flags |= Xapian::DB_CREATE_OR_OPEN; break;
    case CXapianOpenCreate: flags |= Xapian::DB_CREATE; break;
    case CXapianOpenCreateOrOverwrite: flags |= Xapian::DB_CREATE_OR_OVERWRITE; break;
    case CXapianOpenExisting: flags |= Xapian::DB_OPEN; break;
    }
    switch (options.durability) {
    case CXapianDurabilitySynced: break;
    case CXapianDurabilityUnsynced: flags |= Xapian::DB_NO_SYNC; break;
    case CXapianDurabilityInPlace: flags |= Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS; break;
    }
    if (!options.term_lists) flags |= Xapian::DB_NO_TERMLIST;
    return flags;
}

/// Closes without writing. Closing and destroying both commit what is pending, unless a transaction is open; so one
/// is opened and never finished.
void discard(cxapian_writer &writer) {
    if (writer.closed) return;
    if (!writer.in_transaction) {
        writer.writer.begin_transaction(false);
        writer.in_transaction = true;
    }
    writer.writer.close();
    writer.closed = true;
}

}  // namespace

cxapian_writer *cxapian_writer_open(cxapian_text path, cxapian_writer_options options, cxapian_error **error) {
    return guarded(error, [&] {
        const auto name = cxapian::path(path);
        auto writer = std::make_unique<cxapian_writer>();
        FlushThreshold threshold(options.flush_threshold);
        writer->writer = Xapian::WritableDatabase(name, flags(options), static_cast<int>(options.block_size));
        writer->view.shards.push_back(writer->writer);
        writer->view.all = writer->writer;
        return writer.release();
    });
}

void cxapian_writer_free(cxapian_writer *writer) {
    cxapian_error *ignored = nullptr;
    guarded(&ignored, [&] { discard(*writer); });
    if (ignored != nullptr) cxapian_error_free(ignored);
    delete writer;
}

void cxapian_writer_close(cxapian_writer *writer, cxapian_error **error) {
    guarded(error, [&] { discard(*writer); });
}

cxapian_database *cxapian_writer_view(cxapian_writer *writer) {
    return &writer->view;
}

void cxapian_writer_begin(cxapian_writer *writer, bool flushed, cxapian_error **error) {
    guarded(error, [&] {
        writer->writer.begin_transaction(flushed);
        writer->in_transaction = true;
    });
}

void cxapian_writer_end(cxapian_writer *writer, bool keep, cxapian_error **error) {
    guarded(error, [&] {
        // Xapian ends the transaction before it commits, so also when the commit fails.
        writer->in_transaction = false;
        if (keep) {
            writer->writer.commit_transaction();
        } else {
            writer->writer.cancel_transaction();
        }
    });
}

void cxapian_writer_commit(cxapian_writer *writer, cxapian_error **error) {
    guarded(error, [&] { writer->writer.commit(); });
}

uint32_t cxapian_writer_add(cxapian_writer *writer, cxapian_document *document, cxapian_error **error) {
    return guarded(error, [&] { return writer->writer.add_document(document->document); });
}

uint32_t cxapian_writer_replace_term(cxapian_writer *writer, cxapian_text term, cxapian_document *document,
                                     cxapian_error **error) {
    return guarded(error, [&] { return writer->writer.replace_document(string(term), document->document); });
}

void cxapian_writer_replace(cxapian_writer *writer, uint32_t id, cxapian_document *document, cxapian_error **error) {
    guarded(error, [&] { writer->writer.replace_document(id, document->document); });
}

void cxapian_writer_delete_term(cxapian_writer *writer, cxapian_text term, cxapian_error **error) {
    guarded(error, [&] { writer->writer.delete_document(string(term)); });
}

void cxapian_writer_delete(cxapian_writer *writer, uint32_t id, cxapian_error **error) {
    guarded(error, [&] { writer->writer.delete_document(id); });
}

void cxapian_writer_set_metadata(cxapian_writer *writer, cxapian_text key, cxapian_text value,
                                 cxapian_error **error) {
    guarded(error, [&] { writer->writer.set_metadata(string(key), string(value)); });
}
