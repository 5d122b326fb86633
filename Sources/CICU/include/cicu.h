// SPDX-License-Identifier: GPL-3.0-or-later
//
// The few ICU calls that are needed, under stable names: ICU's own carry its version as a suffix and reach C
// only through macros, which Swift cannot import. Text passes as UTF-16 units, ICU's own form.
//
// A handle returned is owned by the caller and freed with the function ending in _free; a handle passed is lent.
// A handle must not be used from two threads at once. The functions without a handle may be.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// The version of the ICU library in use, for example "72.1". Static.
const char *cicu_version(void);

/// The version of the Unicode character database in use, for example "15.0". Static.
const char *cicu_unicode_version(void);

/// NFKC_Casefold (Unicode Standard, 3.13, R5) of `length` units into `target`.
/// Returns the units the result needs (more than `capacity`: nothing usable was written), or -1 when ICU fails.
int32_t cicu_nfkc_casefold(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

/// Whether text can be cut before `scalar` and its two halves be folded apart with the same result.
bool cicu_nfkc_casefold_has_boundary_before(uint32_t scalar);

/// Whether `scalar` folds to itself and never joins or reorders with what stands beside it.
bool cicu_nfkc_casefold_is_inert(uint32_t scalar);

/// The ISO 15924 code of the scalar's script ("Hani", "Latn", ...), its four ASCII letters as one big-endian number.
uint32_t cicu_script(uint32_t scalar);

/// A rule set which rewrites text from one script to another.
typedef struct cicu_transliterator cicu_transliterator;

/// Opens a transliterator by its ICU name, for example "Traditional-Simplified". NULL when ICU has none. Costly.
cicu_transliterator *_Nullable cicu_transliterator_open(const char *name);
void cicu_transliterator_free(cicu_transliterator *transliterator);

/// The scalars at which some rule may begin, in order. Returns how many there are; writes at most `capacity`; -1 on
/// failure. Members which are strings are left out.
int32_t cicu_transliterator_sources(
    const cicu_transliterator *transliterator, uint32_t *scalars, int32_t capacity);

/// Rewrites `text` in place. Returns its new length, or -1 when it fails or does not fit into `capacity`.
int32_t cicu_transliterator_apply(
    const cicu_transliterator *transliterator, uint16_t *text, int32_t length, int32_t capacity);

/// A word-break iterator for Chinese.
typedef struct cicu_word_breaks cicu_word_breaks;

cicu_word_breaks *_Nullable cicu_word_breaks_open(void);
void cicu_word_breaks_free(cicu_word_breaks *breaks);

/// Writes the word boundaries of a text, ascending, the first 0 and the last `length`, as offsets in UTF-16 units.
/// Returns how many there are, or -1 when ICU fails. At most `length` + 1 exist; no more than `capacity` are written.
int32_t cicu_word_breaks_find(
    cicu_word_breaks *breaks, const uint16_t *text, int32_t length, int32_t *boundaries, int32_t capacity);

/// ICU's confidence, 0 to 100, that the bytes are written in the charset with this exact ICU detector name.
int32_t cicu_charset_confidence(const uint8_t *bytes, int32_t length, const char *name);

/// A converter from one charset.
typedef struct cicu_converter cicu_converter;

/// Opens a converter by charset name (any ICU alias). NULL when the charset is unknown.
cicu_converter *_Nullable cicu_converter_open(const char *name);
void cicu_converter_free(cicu_converter *converter);

/// Converts the next bytes; each byte sequence which stands for nothing becomes U+FFFD and adds one to `faults`.
/// `flush` says that these are the last bytes. Sets `consumed`. Returns the units written, or -1 when ICU fails.
int32_t cicu_converter_decode(
    cicu_converter *converter, const uint8_t *source, int32_t length, uint16_t *target, int32_t capacity, bool flush,
    int32_t *consumed, int64_t *faults);

/// Converts a text to a charset, all at once. Returns the bytes the result needs (more than `capacity`: nothing usable was
/// written), or -1 when the charset is unknown, lacks a character of the text, or ICU fails.
int32_t cicu_encode(const char *charset, const uint16_t *source, int32_t length, uint8_t *target, int32_t capacity);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
