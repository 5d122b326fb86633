// SPDX-License-Identifier: GPL-3.0-or-later
#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

struct cicu_converter {
    UConverter *native;
    int64_t faults;
};

int32_t cicu_charset_confidence(const uint8_t *bytes, int32_t length, const char *name) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) {
        return 0;
    }
    int32_t found = 0;
    int32_t confidence = 0;
    ucsdet_setText(detector, (const char *)bytes, length, &status);
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < found; i++) {
        UErrorCode ignored = U_ZERO_ERROR;
        const char *candidate = ucsdet_getName(matches[i], &ignored);
        if (candidate && strcmp(candidate, name) == 0) {
            confidence = ucsdet_getConfidence(matches[i], &ignored);
        }
    }
    ucsdet_close(detector);
    return confidence;
}

static void count_fault(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    if (reason <= UCNV_IRREGULAR) {
        ((cicu_converter *)context)->faults++;
    }
    UCNV_TO_U_CALLBACK_SUBSTITUTE(NULL, arguments, units, length, reason, status);
}

cicu_converter *cicu_converter_open(const char *name) {
    cicu_converter *converter = calloc(1, sizeof *converter);
    if (!converter) {
        return NULL;
    }
    UErrorCode status = U_ZERO_ERROR;
    converter->native = ucnv_open(name, &status);
    if (U_SUCCESS(status)) {
        ucnv_setToUCallBack(converter->native, count_fault, converter, NULL, NULL, &status);
    }
    if (U_FAILURE(status)) {
        cicu_converter_free(converter);
        return NULL;
    }
    return converter;
}

void cicu_converter_free(cicu_converter *converter) {
    ucnv_close(converter->native);
    free(converter);
}

int32_t cicu_converter_decode(
    cicu_converter *converter, const uint8_t *source, int32_t length, uint16_t *target, int32_t capacity, bool flush,
    int32_t *consumed, int64_t *faults) {
    UErrorCode status = U_ZERO_ERROR;
    const char *from = (const char *)source;
    UChar *to = (UChar *)target;
    converter->faults = 0;
    ucnv_toUnicode(
        converter->native, &to, to + capacity, &from, from + length, NULL, flush, &status);
    *consumed = (int32_t)(from - (const char *)source);
    *faults += converter->faults;
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? (int32_t)(to - (UChar *)target) : -1;
}

int32_t cicu_encode(const char *charset, const uint16_t *source, int32_t length, uint8_t *target, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset, &status);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    int32_t needed = -1;
    if (U_SUCCESS(status)) {
        needed = ucnv_fromUChars(converter, (char *)target, capacity, (const UChar *)source, length, &status);
    }
    ucnv_close(converter);
    return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}
