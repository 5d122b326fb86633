// SPDX-License-Identifier: GPL-3.0-or-later

/// 示例: invented data must never be taken for real.
enum ExampleMark {
    static func isOn(_ sourceName: String) -> Bool { sourceName.contains("示例") }
}
