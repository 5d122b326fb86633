// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// A natural person who does not exist: every detail is planted so that hiding it can be tested.
///
/// - name: a common surname with a given name of `InventedPeople.givenNames`, which begin with 示 or 例.
/// - identity number: valid in its check, of a region 530000 that no card carries.
/// - phone: of the range 154, which is given to nobody.
struct InventedPerson: Hashable, Sendable {
    var name: String
    var identityNumber: String
    var phone: String
    var account: String
    var address: String
}
