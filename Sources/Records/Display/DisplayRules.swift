// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of publicity periods, by channel, grade and day.
public struct DisplayRules: Sendable {
    public static let standard = DisplayRules()

    public func period(
        channel: DisplayChannel, grade: CreditGrade?, decidedOn: CivilDate?, publishedOn: CivilDate?,
        statedUntil: CivilDate?, restrictedUntil: CivilDate?
    ) -> DisplayPeriod {
        DisplayPeriod(repairableFrom: nil, lastDay: statedUntil, basis: nil)
    }
}
