// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an index cannot be opened, in words that name the remedy.
public enum GenerationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No pointer file in this folder.
    case missing(String)
    /// A file is absent or has another size than the manifest says.
    case damaged(String, String)
    /// Written by a program with another schema or analyser.
    case otherVersion(String)

    public var description: String {
        switch self {
        case .missing(let folder):
            "没有索引：\(folder) 中找不到当前索引。请先运行 mingcha-index build。"
        case .damaged(let folder, let file):
            "索引损坏：\(folder) 中的 \(file) 缺失或大小不符。请运行 mingcha-index rebuild。"
        case .otherVersion(let folder):
            "索引版本不符：\(folder) 由另一版本的程序写成。请运行 mingcha-index rebuild。"
        }
    }
}
