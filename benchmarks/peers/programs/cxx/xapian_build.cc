// SPDX-License-Identifier: GPL-3.0-or-later
// Stock Xapian, the vanilla way: bigram terms with positions, boolean terms, value slots; then a compact copy.
// xapian_build RECORDS SCRATCH-FOLDER INDEX-FOLDER
#include <xapian.h>

#include "record.h"
#include "xapian_schema.h"

static Xapian::Document document(const Record& record, size_t number) {
    Xapian::Document document;
    for_each_bigram(record.text, [&](std::string_view bigram, size_t position) {
        document.add_posting(std::string(bigram), position);
    });
    for_each_bigram(record.name, [&](std::string_view bigram, size_t) {
        document.add_term(name_prefix + std::string(bigram));
    });
    document.add_boolean_term(exact_name_prefix + std::string(record.name));
    document.add_boolean_term(organ_prefix + std::string(record.organ));
    document.add_boolean_term(year_prefix + std::string(record.year()));
    document.add_value(organ_slot, std::string(record.organ));
    document.add_value(field_slot, std::string(record.field));
    document.add_value(kind_slot, std::string(record.kind));
    document.add_value(year_slot, std::string(record.year()));
    document.add_value(date_slot, std::string(record.date));
    document.set_data(record.stored(number));
    return document;
}

int main(int, char** arguments) {
    constexpr size_t commit_every = 50000;
    {
        Xapian::WritableDatabase database(arguments[2], Xapian::DB_CREATE_OR_OVERWRITE);
        for_each_record(arguments[1], [&](const Record& record, size_t number) {
            database.add_document(document(record, number));
            if ((number + 1) % commit_every == 0) database.commit();
        });
        database.commit();
    }
    Xapian::Database(arguments[2]).compact(arguments[3], Xapian::Compactor::FULL);
}
