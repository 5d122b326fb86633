// SPDX-License-Identifier: GPL-3.0-or-later
#include "cicu.h"

#include <unicode/unorm2.h>

// The instance is ICU's own, immutable and shared between threads.
static const UNormalizer2 *folding(UErrorCode *status) {
    return unorm2_getNFKCCasefoldInstance(status);
}

int32_t cicu_nfkc_casefold(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = folding(&status);
    if (U_FAILURE(status)) {
        return -1;
    }
    int32_t needed = unorm2_normalize(
        normalizer, (const UChar *)source, length, (UChar *)target, capacity, &status);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}

bool cicu_nfkc_casefold_has_boundary_before(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = folding(&status);
    return U_FAILURE(status) || unorm2_hasBoundaryBefore(normalizer, (UChar32)scalar);
}

bool cicu_nfkc_casefold_is_inert(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = folding(&status);
    return U_SUCCESS(status) && unorm2_isInert(normalizer, (UChar32)scalar);
}
