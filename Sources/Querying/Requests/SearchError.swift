// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a question could not be answered, other than a mistake in it.
public enum SearchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No index, a damaged one, or one of another version; the text names the remedy.
    case indexUnavailable(String)
    /// The deadline passed; a part of the answer is never given as the whole.
    case timeout
    /// Too many questions are waiting.
    case overloaded
    case notFound(String)
    /// The index or the day changed between the pieces of one answer.
    case changed
    /// The engine failed; the text is for logs, never for readers.
    case engine(String)

    public var description: String {
        switch self {
        case .indexUnavailable(let reason): reason
        case .timeout: "检索超时，请缩小范围后重试。"
        case .overloaded: "当前查询较多，请稍后再试。"
        case .notFound(let what): "未找到：\(what)"
        case .changed: "导出期间数据已更新，请重新导出。"
        case .engine: "检索出错，请稍后再试。"
        }
    }
}
