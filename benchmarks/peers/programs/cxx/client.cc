// SPDX-License-Identifier: GPL-3.0-or-later
// The load client. REQUESTS has one request a line; PROTOCOL is line or http.
//   client answers PROTOCOL PORT REQUESTS                     each body and a line end
//   client latency PROTOCOL PORT REQUESTS                     each "round-trip engine bytes", in nanoseconds
//   client throughput PROTOCOL PORT REQUESTS CLIENTS SECONDS  "answers failures seconds"
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <thread>
#include <vector>

#include "protocols.h"

using Clock = std::chrono::steady_clock;
using Ask = Answer (*)(Socket&, const std::string&);

static std::vector<std::string> lines_of(const char* path) {
    std::ifstream in(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

static void print_answers(Ask ask, int port, const std::vector<std::string>& requests) {
    Socket socket(port);
    for (auto& request : requests) {
        std::string body = ask(socket, request).body;
        while (!body.empty() && body.back() == '\n') body.pop_back();
        printf("%s\n", body.c_str());
    }
}

static void print_latencies(Ask ask, int port, const std::vector<std::string>& requests) {
    Socket socket(port);
    ask(socket, requests.back());  // not measured: connecting, and what a server does for a new connection
    std::string report;            // printed at the end, so that writing is in no measurement
    for (auto& request : requests) {
        auto start = Clock::now();
        Answer answer = ask(socket, request);
        long spent = std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count();
        report += std::to_string(spent) + " " + std::to_string(answer.engine_nanoseconds) + " " +
                  std::to_string(answer.body.size()) + "\n";
    }
    fputs(report.c_str(), stdout);
}

static void print_throughput(Ask ask, int port, const std::vector<std::string>& requests, int clients, double seconds) {
    std::atomic<long> answers{0}, failures{0};
    std::atomic<bool> stop{false};
    std::vector<std::thread> threads;
    auto start = Clock::now();
    for (int client = 0; client < clients; client++) {
        threads.emplace_back([&, client] {
            Socket socket(port);
            // Each client begins elsewhere, so that they rarely ask the same at once.
            for (size_t next = requests.size() * client / clients; !stop; next++) {
                try {
                    ask(socket, requests[next % requests.size()]);
                    answers++;
                } catch (std::exception&) {
                    failures++;
                    socket.close();
                }
            }
        });
    }
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    stop = true;
    for (auto& thread : threads) thread.join();
    std::chrono::duration<double> spent = Clock::now() - start;
    printf("%ld %ld %.4f\n", answers.load(), failures.load(), spent.count());
}

int main(int count, char** arguments) {
    if (count < 5) return 2;
    std::string mode = arguments[1];
    Ask ask = std::string(arguments[2]) == "http" ? ask_by_http : ask_by_line;
    int port = atoi(arguments[3]);
    auto requests = lines_of(arguments[4]);
    try {
        if (mode == "answers") print_answers(ask, port, requests);
        else if (mode == "latency") print_latencies(ask, port, requests);
        else if (mode == "throughput" && count == 7)
            print_throughput(ask, port, requests, atoi(arguments[5]), atof(arguments[6]));
        else return 2;
    } catch (std::exception& error) {
        fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
