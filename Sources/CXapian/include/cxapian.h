// SPDX-License-Identifier: GPL-3.0-or-later
//
// libxapian behind a C surface: only the calls the Swift room `Xapian` makes.
//
// - A handle returned is owned by the caller and given back to its `_free`; a handle passed is lent.
// - A call that can fail takes `error` last. On failure it leaves an error there, owned by the caller, and
//   returns zero, NULL or an empty value. No C++ exception leaves this library.
// - Text is bytes and a length: terms and values may hold zero bytes.
// - No handle may be used by two threads at once. Handles of their own may.
#ifndef CXAPIAN_H
#define CXAPIAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

// MARK: Errors and text

/// What kind of failure an error reports. Open: later versions may add cases.
typedef enum __attribute__((enum_extensibility(open))) CXapianStatus : int32_t {
    CXapianStatusOther = 1,
    CXapianStatusAssertion,
    CXapianStatusInvalidArgument,
    CXapianStatusInvalidOperation,
    CXapianStatusUnimplemented,
    CXapianStatusDatabase,
    CXapianStatusDatabaseClosed,
    CXapianStatusDatabaseCorrupt,
    CXapianStatusDatabaseCreate,
    CXapianStatusDatabaseLocked,
    CXapianStatusDatabaseModified,
    CXapianStatusDatabaseOpening,
    CXapianStatusDatabaseVersion,
    CXapianStatusDatabaseNotFound,
    CXapianStatusDocumentNotFound,
    CXapianStatusFeatureUnavailable,
    CXapianStatusInternal,
    CXapianStatusNetwork,
    CXapianStatusNetworkTimeout,
    CXapianStatusQueryParser,
    CXapianStatusSerialisation,
    CXapianStatusRange,
    CXapianStatusWildcard,
    CXapianStatusDeadlineExceeded,
    CXapianStatusOutOfMemory,
    CXapianStatusStandardException,
} CXapianStatus;

/// Text lent for the time of one call.
typedef struct cxapian_text {
    const uint8_t *_Nullable bytes;
    size_t length;
} cxapian_text;

/// One failure: its kind, what the library said, and what it said it about (a path, a term; often empty).
typedef struct cxapian_error {
    CXapianStatus status;
    cxapian_text message;
    cxapian_text context;
} cxapian_error;

void cxapian_error_free(cxapian_error *error);

/// Fails with the exception that stands for `status`, so that tests see every kind cross the border.
void cxapian_error_raise(CXapianStatus status, cxapian_error *_Nullable *_Nonnull error);

/// Bytes handed over to the caller, who gives them back to `cxapian_bytes_free`.
typedef struct cxapian_bytes {
    const uint8_t *_Nullable bytes;
    size_t length;
    void *_Nullable owner;
} cxapian_bytes;

void cxapian_bytes_free(cxapian_bytes bytes);

/// The version of the library in use, such as "1.4.22"; static storage.
const char *cxapian_version(void);

// MARK: Documents

typedef struct cxapian_document cxapian_document;

/// The position that stands for "this term has none".
#define CXAPIAN_NO_POSITION UINT32_MAX

/// Many terms in one buffer: term i is bytes[ends[i - 1] ..< ends[i]], term 0 starts at 0. Positions start at 0 and end
/// at 2^31 - 1.
typedef struct cxapian_term_batch {
    const uint8_t *_Nullable bytes;
    size_t length;
    const uint32_t *_Nullable ends;
    const uint32_t *_Nullable positions;
    const uint32_t *_Nullable frequencies;
    size_t count;
} cxapian_term_batch;

cxapian_document *_Nullable cxapian_document_new(cxapian_error *_Nullable *_Nonnull error);
void cxapian_document_free(cxapian_document *document);
/// Empties the document, so that one object serves many records.
void cxapian_document_clear(cxapian_document *document, cxapian_error *_Nullable *_Nonnull error);
/// Adds every term of the batch, or none: all are checked first.
void cxapian_document_add_terms(cxapian_document *document, cxapian_term_batch batch,
                                cxapian_error *_Nullable *_Nonnull error);
void cxapian_document_set_value(cxapian_document *document, uint32_t slot, cxapian_text value,
                                cxapian_error *_Nullable *_Nonnull error);
void cxapian_document_set_data(cxapian_document *document, cxapian_text data,
                               cxapian_error *_Nullable *_Nonnull error);

// MARK: Reading

typedef struct cxapian_database cxapian_database;

typedef struct cxapian_statistics {
    uint32_t document_count;
    uint32_t last_document_id;
    uint64_t revision;
    uint64_t total_length;
    double average_length;
    bool has_positions;
} cxapian_statistics;

typedef struct cxapian_term_statistics {
    uint32_t term_frequency;
    uint32_t collection_frequency;
} cxapian_term_statistics;

/// Opens one index folder, or several as one. No stub files: see `cxapian_database_open_stub`.
cxapian_database *_Nullable cxapian_database_open(const cxapian_text *paths, size_t count,
                                                  cxapian_error *_Nullable *_Nonnull error);
/// Opens a base and the changes since as one: documents of `changes` are numbered behind those of `base`, and the
/// documents of the base that the file `removed` names (u32, little end first) do not exist. Statistics and frequencies
/// count them still.
cxapian_database *_Nullable cxapian_database_open_layers(cxapian_text base, cxapian_text changes, cxapian_text removed,
                                                         cxapian_error *_Nullable *_Nonnull error);
/// Opens the shards, local or remote, that a stub file names.
cxapian_database *_Nullable cxapian_database_open_stub(cxapian_text path, cxapian_error *_Nullable *_Nonnull error);
void cxapian_database_free(cxapian_database *database);
void cxapian_database_close(cxapian_database *database, cxapian_error *_Nullable *_Nonnull error);
/// True if the newest revision was another one.
bool cxapian_database_reopen(cxapian_database *database, cxapian_error *_Nullable *_Nonnull error);
cxapian_statistics cxapian_database_statistics(cxapian_database *database, cxapian_error *_Nullable *_Nonnull error);
/// True if documents have term lists: all of the index's, or all of its first shard's.
bool cxapian_database_has_term_lists(cxapian_database *database, cxapian_error *_Nullable *_Nonnull error);
cxapian_bytes cxapian_database_uuid(cxapian_database *database, cxapian_error *_Nullable *_Nonnull error);
cxapian_bytes cxapian_database_metadata(cxapian_database *database, cxapian_text key,
                                        cxapian_error *_Nullable *_Nonnull error);
/// Keys that start with `prefix`, packed as (u32 length, bytes).
cxapian_bytes cxapian_database_metadata_keys(cxapian_database *database, cxapian_text prefix,
                                             cxapian_error *_Nullable *_Nonnull error);
cxapian_term_statistics cxapian_database_term_statistics(cxapian_database *database, cxapian_text term,
                                                         cxapian_error *_Nullable *_Nonnull error);
cxapian_bytes cxapian_database_data(cxapian_database *database, uint32_t document,
                                    cxapian_error *_Nullable *_Nonnull error);
cxapian_bytes cxapian_database_value(cxapian_database *database, uint32_t document, uint32_t slot,
                                     cxapian_error *_Nullable *_Nonnull error);
/// Terms that start with `prefix`, in byte order, packed as (u32 length, u32 term frequency, bytes).
cxapian_bytes cxapian_database_terms(cxapian_database *database, cxapian_text prefix, size_t limit,
                                     cxapian_error *_Nullable *_Nonnull error);
/// Terms of one document, in byte order, packed as (u32 length, u32 within-document frequency, bytes).
cxapian_bytes cxapian_database_document_terms(cxapian_database *database, uint32_t document,
                                              cxapian_error *_Nullable *_Nonnull error);
/// Positions of a term in a document, ascending, packed as u32.
cxapian_bytes cxapian_database_positions(cxapian_database *database, uint32_t document, cxapian_text term,
                                         cxapian_error *_Nullable *_Nonnull error);

/// Decodes a whole posting list into the caller's arrays, each of `capacity`, and returns how many there were.
/// The empty term lists every document. A list longer than `capacity` is reported as corrupt.
size_t cxapian_database_read_postings(cxapian_database *database, cxapian_text term, size_t capacity, uint32_t *ids,
                                      uint32_t *_Nullable frequencies, uint32_t *_Nullable lengths,
                                      cxapian_error *_Nullable *_Nonnull error);

/// One value slot, read from the first document to the last.
typedef struct cxapian_values cxapian_values;

/// Values in a row: value i belongs to ids[i] and is bytes[ends[i - 1] ..< ends[i]].
/// Valid until the next call on the same handle. `count` 0 is the end.
typedef struct cxapian_value_block {
    const uint32_t *_Nullable ids;
    const size_t *_Nullable ends;
    const uint8_t *_Nullable bytes;
    size_t count;
} cxapian_value_block;

cxapian_values *_Nullable cxapian_values_open(cxapian_database *database, uint32_t slot,
                                              cxapian_error *_Nullable *_Nonnull error);
void cxapian_values_free(cxapian_values *values);
cxapian_value_block cxapian_values_next(cxapian_values *values, size_t limit,
                                        cxapian_error *_Nullable *_Nonnull error);

// MARK: Matching

/// The operators of a query program: a postfix sequence of one-byte operators with little-endian operands, where
/// text is (u32 length, bytes). Operators with a count take that many results off the stack.
typedef enum __attribute__((enum_extensibility(open))) CXapianOperator : uint8_t {
    CXapianOperatorMatchAll = 1,      ///< -
    CXapianOperatorMatchNothing,      ///< -
    CXapianOperatorTerm,              ///< text, u32 within-query frequency
    CXapianOperatorAnd,               ///< u32 count
    CXapianOperatorOr,                ///< u32 count
    CXapianOperatorAndNot,            ///< - (two operands)
    CXapianOperatorAndMaybe,          ///< - (two operands)
    CXapianOperatorFilter,            ///< - (two operands)
    CXapianOperatorPhrase,            ///< u32 window, u32 count, text × count
    CXapianOperatorNear,              ///< u32 window, u32 count, text × count
    CXapianOperatorSynonym,           ///< u32 count
    CXapianOperatorMaximum,           ///< u32 count
    CXapianOperatorEliteSet,          ///< u32 count, u32 size
    CXapianOperatorValueRange,        ///< u32 slot, u8 bounds (1 lower, 2 upper), text, text
    CXapianOperatorScale,             ///< u64 bits of a double (one operand)
    CXapianOperatorPrefix,            ///< text, u32 most expansions
} CXapianOperator;

/// Nesting beyond this is refused: Xapian walks queries on the thread's stack.
#define CXAPIAN_QUERY_DEPTH 64
/// More operators than this are refused.
#define CXAPIAN_QUERY_OPERATORS 65536

typedef enum __attribute__((enum_extensibility(open))) CXapianWeighting : int32_t {
    CXapianWeightingBoolean,
    CXapianWeightingBM25,        ///< parameters: k1, k2, k3, b, minimum normalised length
    CXapianWeightingTfIdf,
    CXapianWeightingCoordination,
} CXapianWeighting;

typedef enum __attribute__((enum_extensibility(open))) CXapianOrder : int32_t {
    CXapianOrderRelevance,
    CXapianOrderValueThenRelevance,
    CXapianOrderRelevanceThenValue,
    CXapianOrderDocument,
} CXapianOrder;

typedef struct cxapian_match_request {
    uint32_t first;
    uint32_t limit;
    uint32_t check_at_least;
    CXapianOrder order;
    uint32_t order_slot;
    bool descending;
    CXapianWeighting weighting;
    double parameters[5];
    const uint32_t *_Nullable facet_slots;
    size_t facet_count;
    bool collapses;
    uint32_t collapse_slot;
    bool has_deadline;
    /// Nanoseconds from the call on.
    int64_t deadline;
} cxapian_match_request;

typedef struct cxapian_match_set {
    size_t count;
    const uint32_t *_Nullable ids;
    const double *_Nullable weights;
    const uint32_t *_Nullable collapsed;
    uint32_t lower_bound;
    uint32_t estimated;
    uint32_t upper_bound;
    /// For each slot asked for: u32 count of values, then (u32 length, u32 frequency, bytes) for each.
    cxapian_text facets;
} cxapian_match_set;

cxapian_match_set *_Nullable cxapian_database_matches(cxapian_database *database, cxapian_text program,
                                                      const cxapian_match_request *request,
                                                      cxapian_error *_Nullable *_Nonnull error);
void cxapian_match_set_free(cxapian_match_set *matches);
/// How Xapian itself prints the query that a program builds.
cxapian_bytes cxapian_query_describe(cxapian_text program, cxapian_error *_Nullable *_Nonnull error);

// MARK: Writing

typedef struct cxapian_writer cxapian_writer;

typedef enum __attribute__((enum_extensibility(open))) CXapianOpen : int32_t {
    CXapianOpenCreateOrOpen,
    CXapianOpenCreate,
    CXapianOpenCreateOrOverwrite,
    CXapianOpenExisting,
} CXapianOpen;

typedef enum __attribute__((enum_extensibility(open))) CXapianDurability : int32_t {
    CXapianDurabilitySynced,
    CXapianDurabilityUnsynced,      ///< nothing is forced to disk
    CXapianDurabilityInPlace,       ///< and blocks are overwritten: a crash loses the index
} CXapianDurability;

typedef struct cxapian_writer_options {
    CXapianOpen mode;
    CXapianDurability durability;
    bool term_lists;
    /// A power of two from 2048 to 65536; 0 is Xapian's own choice. Used when an index is created.
    uint32_t block_size;
    /// Changes held in memory before they are flushed; 0 is Xapian's own choice.
    uint32_t flush_threshold;
} cxapian_writer_options;

cxapian_writer *_Nullable cxapian_writer_open(cxapian_text path, cxapian_writer_options options,
                                              cxapian_error *_Nullable *_Nonnull error);
/// Closes and frees. Whatever was not committed is dropped: nothing is ever committed here.
void cxapian_writer_free(cxapian_writer *writer);
/// As `_free`, but reports failures; the handle must still be freed.
void cxapian_writer_close(cxapian_writer *writer, cxapian_error *_Nullable *_Nonnull error);
/// The same index for reading, pending changes included; lent, valid as long as the writer.
cxapian_database *cxapian_writer_view(cxapian_writer *writer);
void cxapian_writer_begin(cxapian_writer *writer, bool flushed, cxapian_error *_Nullable *_Nonnull error);
void cxapian_writer_end(cxapian_writer *writer, bool keep, cxapian_error *_Nullable *_Nonnull error);
void cxapian_writer_commit(cxapian_writer *writer, cxapian_error *_Nullable *_Nonnull error);
uint32_t cxapian_writer_add(cxapian_writer *writer, cxapian_document *document,
                            cxapian_error *_Nullable *_Nonnull error);
uint32_t cxapian_writer_replace_term(cxapian_writer *writer, cxapian_text term, cxapian_document *document,
                                     cxapian_error *_Nullable *_Nonnull error);
void cxapian_writer_replace(cxapian_writer *writer, uint32_t id, cxapian_document *document,
                            cxapian_error *_Nullable *_Nonnull error);
void cxapian_writer_delete_term(cxapian_writer *writer, cxapian_text term, cxapian_error *_Nullable *_Nonnull error);
void cxapian_writer_delete(cxapian_writer *writer, uint32_t id, cxapian_error *_Nullable *_Nonnull error);
void cxapian_writer_set_metadata(cxapian_writer *writer, cxapian_text key, cxapian_text value,
                                 cxapian_error *_Nullable *_Nonnull error);

// MARK: Maintenance

/// Checks every table of an index nobody writes to; returns the number of errors found and leaves the report.
size_t cxapian_check(cxapian_text path, cxapian_bytes *report, cxapian_error *_Nullable *_Nonnull error);

typedef struct cxapian_compaction {
    bool renumber;
    bool multipass;
    bool fuller;
    uint32_t block_size;
} cxapian_compaction;

/// Writes the indexes at `paths` as one compact index to the folder `destination`.
void cxapian_compact(const cxapian_text *paths, size_t count, cxapian_text destination, cxapian_compaction options,
                     cxapian_error *_Nullable *_Nonnull error);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
