// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What came back over a plain socket: nothing between the test and the bytes.
struct RawReply: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(header: String) -> String? {
        headers.first { $0.name.lowercased() == header.lowercased() }?.value
    }

    func json() throws -> [String: Any] {
        guard let object = try JSONSerialization.jsonObject(with: body) as? [String: Any] else { throw Unreadable() }
        return object
    }

    struct Unreadable: Error {}

    /// Sends `bytes` and reads until the other side closes; 30 seconds without a byte are a failure.
    static func exchange(_ bytes: Data, port: Int) async throws -> RawReply {
        let answer = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Data, any Error>) in
            // A thread of its own: blocked clients in Dispatch's pool would leave the server no thread to answer on.
            Thread.detachNewThread { continuation.resume(with: Result { try talk(bytes, port: port) }) }
        }
        return try RawReply(answer)
    }

    private static func talk(_ bytes: Data, port: Int) throws -> Data {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Unreadable() }
        defer { close(socket) }
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(clamping: port)).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Unreadable() }
        var sent = 0
        let out = [UInt8](bytes)
        while sent < out.count {
            let count = out[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // The server may close before it has read everything; its answer still counts.
            guard count > 0 else { break }
            sent += count
        }
        var answer = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer.append(contentsOf: buffer[..<count])
        }
        return answer
    }

    private init(_ bytes: Data) throws {
        guard let end = bytes.range(of: Data("\r\n\r\n".utf8)) else { throw Unreadable() }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count >= 2, let status = Int(words[1]) else { throw Unreadable() }
        self.status = status
        headers = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        body = Data(bytes[end.upperBound...])
    }
}
