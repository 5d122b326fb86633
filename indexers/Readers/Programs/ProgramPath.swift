// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Finds programs on the search path of the environment.
enum ProgramPath {
    /// The full path of an executable file called `name`; `nil` where there is none.
    static func find(_ name: String) -> String? {
        let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        for folder in search.split(separator: ":") where folder.hasPrefix("/") {
            let path = "\(folder)/\(name)"
            if access(path, X_OK) == 0 { return path }
        }
        return nil
    }
}
