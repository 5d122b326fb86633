// SPDX-License-Identifier: GPL-3.0-or-later
#include "cicu.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uvernum.h>

const char *cicu_version(void) {
    return U_ICU_VERSION;
}

const char *cicu_unicode_version(void) {
    return U_UNICODE_VERSION;
}

uint32_t cicu_script(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)scalar, &status);
    const char *name = U_SUCCESS(status) ? uscript_getShortName(script) : "Zzzz";
    uint32_t code = 0;
    for (int i = 0; i < 4 && name && name[i]; i++) {
        code = code << 8 | (uint8_t)name[i];
    }
    return code;
}
