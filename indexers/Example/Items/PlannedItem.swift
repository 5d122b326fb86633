// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// One version of one item of a list, before it is written.
struct PlannedItem: Sendable {
    var list: ListItem.List
    var code: String
    var name: String
    var kind: ActKind?
    var basis: String
    var organ: String
    var from: CivilDate?
    var to: CivilDate?
    var duties = ""
    var standard = ""
    var procedure = ""
    var result = ""
    var remedy = ""
}
