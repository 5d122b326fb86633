// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include "guard.h"

#include <algorithm>
#include <limits>
#include <string_view>

using cxapian::guarded;

namespace {

/// Glass stores terms in keys of at most 255 bytes, of which 245 are left for the term; a zero byte takes two.
constexpr size_t longest_term = 245;

/// Positions are stored two higher than given, and read back two lower, around two faults of glass:
/// - The list of the positions 0 and 1 is read back as 1 alone: no bits follow its header, which is also the mark of a
///   list of one.
/// - A term without positions seems to stand at 0 when an exact phrase begins with it. The next term of the phrase
///   would have to stand at 1; now none does.
constexpr uint32_t position_offset = 2;

/// Xapian adds to positions without looking for overflow; half the range keeps phrases and NEAR from wrapping.
constexpr uint32_t last_position = std::numeric_limits<uint32_t>::max() / 2;

std::string_view term(const cxapian_term_batch &batch, size_t index) {
    const size_t start = index == 0 ? 0 : batch.ends[index - 1];
    return {reinterpret_cast<const char *>(batch.bytes) + start, batch.ends[index] - start};
}

/// Refuses the batch before anything is added: a bad term found at commit would cost the whole transaction.
uint64_t checked_length(const cxapian_term_batch &batch, uint64_t length) {
    size_t start = 0;
    for (size_t index = 0; index < batch.count; ++index) {
        const size_t end = batch.ends[index];
        if (end < start || end > batch.length) throw Xapian::InvalidArgumentError("a batch with a broken index");
        if (end == start) throw Xapian::InvalidArgumentError("an empty term");
        const auto bytes = term(batch, index);
        const auto encoded = bytes.size() + static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
        if (encoded > longest_term) {
            throw Xapian::InvalidArgumentError("a term of more than 245 bytes", std::string(bytes));
        }
        const auto position = batch.positions[index];
        if (position != CXAPIAN_NO_POSITION && position > last_position) {
            throw Xapian::RangeError("a position past 2147483647", std::string(bytes));
        }
        length += batch.frequencies[index];
        start = end;
    }
    if (length > std::numeric_limits<uint32_t>::max()) {
        throw Xapian::RangeError("the frequencies of a document add up to more than 32 bits");
    }
    return length;
}

}  // namespace

cxapian_document *cxapian_document_new(cxapian_error **error) {
    return guarded(error, [] { return new cxapian_document(); });
}

void cxapian_document_free(cxapian_document *document) {
    delete document;
}

void cxapian_document_clear(cxapian_document *document, cxapian_error **error) {
    guarded(error, [&] {
        document->document = Xapian::Document();
        document->length = 0;
    });
}

void cxapian_document_add_terms(cxapian_document *document, cxapian_term_batch batch, cxapian_error **error) {
    guarded(error, [&] {
        document->length = checked_length(batch, document->length);
        std::string name;
        for (size_t index = 0; index < batch.count; ++index) {
            name.assign(term(batch, index));
            const auto frequency = batch.frequencies[index];
            if (batch.positions[index] != CXAPIAN_NO_POSITION) {
                document->document.add_posting(name, batch.positions[index] + position_offset, frequency);
            } else if (frequency == 0) {
                document->document.add_boolean_term(name);
            } else {
                document->document.add_term(name, frequency);
            }
        }
    });
}

void cxapian_document_set_value(cxapian_document *document, uint32_t slot, cxapian_text value,
                                cxapian_error **error) {
    guarded(error, [&] {
        if (slot == Xapian::BAD_VALUENO) throw Xapian::InvalidArgumentError("slot 4294967295 is reserved");
        document->document.add_value(slot, cxapian::string(value));
    });
}

void cxapian_document_set_data(cxapian_document *document, cxapian_text data, cxapian_error **error) {
    guarded(error, [&] { document->document.set_data(cxapian::string(data)); });
}
