// SPDX-License-Identifier: GPL-3.0-or-later
// An open-loop load generator for HTTP/1.1.
//   load HOST PORT PATHS RATE SECONDS CONNECTIONS SEED            RATE requests a second on a schedule fixed beforehand
//   load --closed HOST PORT PATHS RATE SECONDS CONNECTIONS SEED   each connection as fast as it is answered; RATE is -
// PATHS has one request path a line. Each answer is measured from when its request SHOULD have left, so that a slow
// answer counts for those too who had to wait behind it. Prints one line of JSON.
#include <netdb.h>

#include <cstring>
#include <fstream>

#include "run.h"

static const char* usage = "用法：load [--closed] HOST PORT PATHS RATE SECONDS CONNECTIONS SEED（--closed 时 RATE 写 -）";

static Address address_of(const char* host, const char* port) {
    addrinfo wanted{}, *found = nullptr;
    wanted.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host, port, &wanted, &found))
        throw std::runtime_error(std::string("没有这个地址：") + host + ":" + port);
    Address address;
    memcpy(&address.bytes, found->ai_addr, found->ai_addrlen);
    address.length = found->ai_addrlen;
    freeaddrinfo(found);
    return address;
}

static std::vector<std::string> requests_of(const char* path, const std::string& host) {
    std::ifstream in(path);
    std::vector<std::string> requests;
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) continue;
        // One that breaks off its own head would be answered twice or never.
        if (line[0] != '/' || line.find_first_of(" \r\t") != std::string::npos)
            throw std::runtime_error("每行应是一个以 / 开头、已编码、没有空白的路径：" + line);
        requests.push_back("GET " + line + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: keep-alive\r\n\r\n");
    }
    if (requests.empty()) throw std::runtime_error(std::string("文件中没有路径：") + path);
    return requests;
}

/// A number that fills the whole argument and lies within the bounds.
static double number(const char* name, const char* text, double least, double most) {
    char* rest;
    double value = strtod(text, &rest);
    if (*text && !*rest && value >= least && value <= most) return value;
    char words[160];
    snprintf(words, sizeof words, "%s 应在 %g 到 %g 之间：%s", name, least, most, text);
    throw std::runtime_error(words);
}

int main(int count, char** arguments) {
    bool closed = count > 1 && std::string(arguments[1]) == "--closed";
    arguments += closed ? 1 : 0;
    if (count - (closed ? 1 : 0) != 8) {
        fprintf(stderr, "%s\n", usage);
        return 2;
    }
    try {
        Options options{
            closed, closed ? 0 : number("RATE", arguments[4], 0.01, 1e6), number("SECONDS", arguments[5], 0.1, 3600),
            static_cast<size_t>(number("CONNECTIONS", arguments[6], 1, 10000)),
            static_cast<uint64_t>(number("SEED", arguments[7], 0, 9007199254740992.0))};
        auto requests = requests_of(arguments[3], std::string(arguments[1]) + ":" + arguments[2]);
        Address address = address_of(arguments[1], arguments[2]);
        Run run(address, requests, options);
        run.whole();
        printf("{\"mode\": \"%s\", \"offered_per_second\": ", closed ? "closed" : "open");
        closed ? printf("null") : printf("%.4f", options.rate);
        printf(", \"seconds\": %g, \"connections\": %zu, \"seed\": %llu%s}\n", options.seconds, options.connections,
               static_cast<unsigned long long>(options.seed), run.tally.members().c_str());
    } catch (std::exception& error) {
        fprintf(stderr, "错误：%s\n", error.what());
        return 1;
    }
}
