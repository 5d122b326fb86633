// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an index could not be brought up to date.
public enum IndexingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another process is writing this index.
    case busy(String)
    case unwritable(String, String)
    /// The reading side ended without a plan.
    case interrupted

    public var description: String {
        switch self {
        case .busy(let folder): "另一个进程正在更新索引 \(folder)，请稍后再试。"
        case .interrupted: "更新索引时读取中断，请重试。"
        case .unwritable(let path, let reason): "无法写入 \(path)：\(reason)。请检查目录权限和磁盘空间。"
        }
    }
}
