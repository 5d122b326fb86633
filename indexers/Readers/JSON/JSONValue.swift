// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value with numbers kept as they were written, so that identifiers over 2^53 stay exact (F32).
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// What it is, in the words of messages.
    var label: String {
        switch self {
        case .null: "空值"
        case .bool: "真假值"
        case .number: "数字"
        case .string: "文字"
        case .array: "数组"
        case .object: "对象"
        }
    }
}
