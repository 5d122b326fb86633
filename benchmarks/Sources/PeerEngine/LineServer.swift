// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Querying

/// The line protocol: one question a line; the answer is its size and the nanoseconds it took, then its bytes.
///
/// A thread a connection, as the peers have.
struct LineServer {
    let index: String
    let port: Int

    func run() throws {
        let engine = Engine(folder: index, deadline: .seconds(60))
        try engine.open()
        signal(SIGPIPE, SIG_IGN)
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var one: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard bound == 0, listen(listener, 64) == 0 else { throw POSIXError(.EADDRINUSE) }
        FileHandle.standardError.write(Data("ready\n".utf8))
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { continue }
            setsockopt(
                connection, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
            let thread = Thread { Self.serve(connection, engine) }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    private static func serve(_ connection: Int32, _ engine: Engine) {
        defer { close(connection) }
        try? engine.runningPlans { runner in
            var pending: [UInt8] = []
            var block = [UInt8](repeating: 0, count: 65_536)
            let clock = ContinuousClock()
            while true {
                while let end = pending.firstIndex(of: 10) {
                    let line = String(decoding: pending[..<end], as: UTF8.self)
                    pending.removeSubrange(...end)
                    let start = clock.now
                    var body: [UInt8]
                    do {
                        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                        body = try Reply(try Question(fields), runner).bytes
                    } catch {
                        body = Array("{\"error\":\"\(type(of: error))\"}".utf8)
                    }
                    let elapsed = start.duration(to: clock.now).components
                    let nanoseconds = elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000
                    guard send(Array("\(body.count) \(nanoseconds)\n".utf8) + body, to: connection) else { return }
                }
                let count = read(connection, &block, block.count)
                guard count > 0 else { return }
                pending.append(contentsOf: block[..<count])
            }
        }
    }

    private static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                guard let start = buffer.baseAddress else { return true }
                let count = write(connection, start + sent, buffer.count - sent)
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }
}
