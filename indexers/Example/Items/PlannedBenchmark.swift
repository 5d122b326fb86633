// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One cell of a discretion grid, before it is written.
struct PlannedBenchmark: Sendable {
    var violation: String
    var basis: String
    /// 不予, 从轻, 一般, 从重.
    var circumstance: String
    var range: String
    /// Yuan.
    var minimum: Int?
    var maximum: Int?
    var organ: String
    var number: String
    var from: CivilDate?
    var to: CivilDate?
}
