// SPDX-License-Identifier: GPL-3.0-or-later

/// Why working days cannot be counted: a notice that the calendar does not hold. Never replaced by a guess.
public struct CalendarGap: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    /// Whose notice is missing.
    public enum Layer: String, Codable, Hashable, Sendable, CaseIterable {
        /// 国务院办公厅关于某年部分节假日安排的通知.
        case national
        /// 楚雄州人民政府办公室 on the local festivals of a year.
        case prefecture
    }

    public var layer: Layer
    /// The year of the missing notice; for the last week of December that of the year to come.
    public var year: Int
    /// The local festival whose days are not known; `nil` where nothing of the year is.
    public var festival: String?
    /// The first day that could not be judged.
    public var day: CivilDate

    public init(layer: Layer, year: Int, festival: String? = nil, day: CivilDate) {
        self.layer = layer
        self.year = year
        self.festival = festival
        self.day = day
    }

    /// Which notice is missing, in Chinese, to stand behind 无法计算.
    public var description: String {
        switch layer {
        case .national: "国务院办公厅\(year)年节假日安排尚未载入"
        case .prefecture: "楚雄州\(year)年\(festival ?? "地方节日")放假安排尚未载入"
        }
    }
}
