// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Mingcha as one more engine beside its peers: builds an index of their records, answers their questions.
///
///     PeerEngine build TSV INDEX        PeerEngine serve INDEX PORT        PeerEngine serve-http INDEX PORT
@main
struct PeerEngine {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("build", 3): try RecordIndex.build(from: arguments[1], folder: arguments[2])
        case ("serve", 3): try LineServer(index: arguments[1], port: port(arguments[2])).run()
        case ("serve-http", 3): try await HTTPServer(index: arguments[1], port: port(arguments[2])).run()
        default:
            FileHandle.standardError.write(
                Data("用法：PeerEngine build TSV INDEX | serve INDEX PORT | serve-http INDEX PORT\n".utf8))
            exit(2)
        }
    }

    private static func port(_ text: String) -> Int {
        guard let port = Int(text), (1...65_535).contains(port) else {
            FileHandle.standardError.write(Data("端口应在 1 到 65535 之间：\(text)\n".utf8))
            exit(2)
        }
        return port
    }
}
