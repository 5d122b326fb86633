// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A program of this package as the build left it, beside the test bundle.
public enum BuiltProgram: String, Sendable, CaseIterable {
    case mingcha
    case index = "mingcha-index"
    case server = "mingcha-server"

    /// Where no product of its name is declared, the program bears its target's.
    private var targetName: String {
        switch self {
        case .mingcha: "QueryCLI"
        case .index: "IndexerCLI"
        case .server: "Server"
        }
    }

    /// Absolute path of the executable file.
    ///
    /// - Throws: `NotBuilt` naming the folders in which it was looked for.
    public var path: String {
        get throws {
            for name in [rawValue, targetName] {
                for folder in Self.folders {
                    let path = folder + "/" + name
                    if FileManager.default.isExecutableFile(atPath: path) { return path }
                }
            }
            throw NotBuilt(program: rawValue, folders: Self.folders)
        }
    }

    /// The folder of the running test bundle and those around it, since a bundle may be a folder itself.
    private static let folders: [String] = {
        var url = URL(fileURLWithPath: CommandLine.arguments.first ?? ".").resolvingSymlinksInPath()
        var folders: [String] = []
        for _ in 0..<4 {
            url.deleteLastPathComponent()
            folders.append(url.path)
        }
        return folders
    }()

    /// The program is not there; `swift build` makes it.
    public struct NotBuilt: Error, CustomStringConvertible {
        public var program: String
        public var folders: [String]

        public var description: String { "\(program) is not built; looked in \(folders.joined(separator: ", "))" }
    }
}
