// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one HTTP/1.x answer as its bytes arrive. Bodies are counted, not kept.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

class AnswerReader {
public:
    int status = 0;
    int64_t received = 0;
    bool closes = false;

    bool is_whole() const { return part == Part::whole; }
    bool is_malformed() const { return part == Part::malformed; }

    void feed(std::string_view bytes) {
        received += bytes.size();
        while (!bytes.empty() && !is_whole() && !is_malformed()) {
            if (part == Part::body || part == Part::chunk) take_body(bytes);
            else if (part == Part::body_until_close) bytes = {};
            else take_line(bytes);
        }
        // Nobody was asked for more than one answer.
        if (!bytes.empty()) part = Part::malformed;
    }

    /// The server closed the connection.
    void end() {
        if (part == Part::body_until_close) part = Part::whole;
        else if (!is_whole()) part = Part::malformed;
    }

private:
    enum class Part { status, header, body, body_until_close, chunk_size, chunk, chunk_end, trailer, whole, malformed };

    Part part = Part::status;
    std::string line;
    int64_t left = 0;
    bool has_length = false, is_chunked = false;

    void take_body(std::string_view& bytes) {
        size_t count = std::min<int64_t>(left, bytes.size());
        bytes.remove_prefix(count);
        left -= count;
        if (left == 0) part = part == Part::body ? Part::whole : Part::chunk_end;
    }

    void take_line(std::string_view& bytes) {
        size_t end = bytes.find('\n');
        line += bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (end == std::string_view::npos) return;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        use_line();
        line.clear();
    }

    void use_line() {
        switch (part) {
        case Part::status:
            if (line.compare(0, 7, "HTTP/1.") != 0 || line.size() < 12) {
                part = Part::malformed;
                return;
            }
            closes = line[7] == '0';
            status = atoi(line.c_str() + 9);
            part = Part::header;
            return;
        case Part::header:
            if (line.empty()) begin_body();
            else use_header();
            return;
        case Part::chunk_size:
            left = strtoll(line.c_str(), nullptr, 16);
            part = left > 0 ? Part::chunk : Part::trailer;
            return;
        case Part::chunk_end: part = line.empty() ? Part::chunk_size : Part::malformed; return;
        case Part::trailer:
            if (line.empty()) part = Part::whole;
            return;
        default: part = Part::malformed;
        }
    }

    void use_header() {
        std::transform(line.begin(), line.end(), line.begin(), [](unsigned char byte) { return tolower(byte); });
        auto says = [this](const char* words) { return line.find(words) != std::string::npos; };
        if (line.compare(0, 15, "content-length:") == 0) {
            left = strtoll(line.c_str() + 15, nullptr, 10);
            has_length = true;
        } else if (line.compare(0, 18, "transfer-encoding:") == 0) {
            is_chunked = says("chunked");
        } else if (line.compare(0, 11, "connection:") == 0) {
            closes = says("close") || (closes && !says("keep-alive"));
        }
    }

    void begin_body() {
        if (status == 204 || status == 304) part = Part::whole;
        else if (is_chunked) part = Part::chunk_size;
        else if (has_length) part = left > 0 ? Part::body : Part::whole;
        else part = Part::body_until_close, closes = true;
    }
};
