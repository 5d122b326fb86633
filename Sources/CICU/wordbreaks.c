// SPDX-License-Identifier: GPL-3.0-or-later
#include "cicu.h"

#include <unicode/ubrk.h>

// The handle is ICU's own object under our name.
cicu_word_breaks *cicu_word_breaks_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *opened = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    return U_SUCCESS(status) ? (cicu_word_breaks *)opened : NULL;
}

void cicu_word_breaks_free(cicu_word_breaks *breaks) {
    ubrk_close((UBreakIterator *)breaks);
}

int32_t cicu_word_breaks_find(
    cicu_word_breaks *breaks, const uint16_t *text, int32_t length, int32_t *boundaries, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = (UBreakIterator *)breaks;
    ubrk_setText(iterator, (const UChar *)text, length, &status);
    if (U_FAILURE(status)) {
        return -1;
    }
    int32_t count = 0;
    for (int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator), count++) {
        if (count < capacity) {
            boundaries[count] = at;
        }
    }
    // The iterator keeps a pointer to the text, which is only lent: leave it one that outlives the call.
    static const UChar nothing[1] = {0};
    ubrk_setText(iterator, nothing, 0, &status);
    return count;
}
