// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of the example county before it is written.
struct CountyFile: Sendable {
    /// Below the directory of all files.
    var path: String
    var kind: WrittenFile.Kind
    var bytes: [UInt8]
    /// What the manifests list of it; `nil` for documents and cleanups.
    var sheet: WrittenSheet?
}
