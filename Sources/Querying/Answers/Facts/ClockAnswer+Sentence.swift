// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ClockAnswer {
    /// State, due day and rule in one line.
    public var sentence: String {
        state.label + (due.map { "，应于\($0.chinese)前" } ?? "") + (basis.map { "（\($0)）" } ?? "")
    }
}
