// SPDX-License-Identifier: GPL-3.0-or-later
#include "cicu.h"

#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

// The handle is ICU's own object under our name.
static const UTransliterator *native(const cicu_transliterator *transliterator) {
    return (const UTransliterator *)transliterator;
}

cicu_transliterator *cicu_transliterator_open(const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    UChar wide[128];
    int32_t length = 0;
    u_strFromUTF8(wide, 128, &length, name, -1, &status);
    UTransliterator *opened =
        U_SUCCESS(status) ? utrans_openU(wide, length, UTRANS_FORWARD, NULL, 0, NULL, &status) : NULL;
    return U_SUCCESS(status) ? (cicu_transliterator *)opened : NULL;
}

void cicu_transliterator_free(cicu_transliterator *transliterator) {
    utrans_close((UTransliterator *)transliterator);
}

int32_t cicu_transliterator_sources(
    const cicu_transliterator *transliterator, uint32_t *scalars, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    USet *set = utrans_getSourceSet(native(transliterator), false, NULL, &status);
    if (U_FAILURE(status)) {
        return -1;
    }
    int32_t count = 0;
    int32_t items = uset_getItemCount(set);
    for (int32_t item = 0; item < items; item++) {
        UChar32 first = 0;
        UChar32 last = 0;
        // A return above zero is a string's length; zero is a range of scalars.
        if (uset_getItem(set, item, &first, &last, NULL, 0, &status) != 0) {
            status = U_ZERO_ERROR;
            continue;
        }
        for (UChar32 scalar = first; scalar <= last; scalar++, count++) {
            if (count < capacity) {
                scalars[count] = (uint32_t)scalar;
            }
        }
    }
    uset_close(set);
    return count;
}

int32_t cicu_transliterator_apply(
    const cicu_transliterator *transliterator, uint16_t *text, int32_t length, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = length;
    utrans_transUChars(native(transliterator), (UChar *)text, &length, capacity, 0, &limit, &status);
    return U_SUCCESS(status) && length <= capacity ? length : -1;
}
