// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 text as the peers need it: rows of tab-separated columns, first characters, Chinese bigrams.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

inline size_t character_length(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/// U+4E00 to U+9FFF.
inline bool is_chinese(const char* at, size_t length) {
    if (length != 3) return false;
    auto byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
    unsigned code = (byte(0) & 15u) << 12 | (byte(1) & 63u) << 6 | (byte(2) & 63u);
    return code >= 0x4e00 && code <= 0x9fff;
}

inline std::vector<std::string_view> columns_of(std::string_view line) {
    std::vector<std::string_view> columns;
    for (size_t start = 0;;) {
        size_t end = line.find('\t', start);
        columns.push_back(line.substr(start, end == std::string_view::npos ? end : end - start));
        if (end == std::string_view::npos) return columns;
        start = end + 1;
    }
}

inline std::string_view first_characters(std::string_view text, size_t count) {
    size_t end = 0;
    while (end < text.size() && count--) end += character_length(text[end]);
    return text.substr(0, std::min(end, text.size()));
}

/// Calls `use(bigram, position)`. Positions count all characters, so that a phrase never crosses punctuation.
template <class Use>
void for_each_bigram(std::string_view text, Use use) {
    size_t position = 0, previous = 0;
    bool previous_is_chinese = false;
    for (size_t at = 0; at < text.size(); position++) {
        size_t length = character_length(text[at]);
        bool chinese = is_chinese(text.data() + at, length);
        if (chinese && previous_is_chinese) use(text.substr(previous, at + length - previous), position);
        previous_is_chinese = chinese;
        previous = at;
        at += length;
    }
}

/// The bigrams of a question in their order; `distinct` drops repetitions.
inline std::vector<std::string> bigrams_of(std::string_view text, bool distinct) {
    std::vector<std::string> found;
    for_each_bigram(text, [&](std::string_view bigram, size_t) {
        if (!distinct || std::find(found.begin(), found.end(), bigram) == found.end()) found.emplace_back(bigram);
    });
    return found;
}

inline int number_or(std::string_view digits, int otherwise) {
    if (digits.empty()) return otherwise;
    int value = 0;
    for (char digit : digits) value = value * 10 + (digit - '0');
    return value;
}
