// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// The current day where the law counts it.
public enum Beijing {
    /// Today's civil date in Beijing, whatever zone the machine is set to.
    public static var today: CivilDate { CivilDate(secondsSince1970: Int(Date().timeIntervalSince1970)) }
}
