// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkingCalendar {
    /// The last day of a period of working days. The day on which it starts is not counted (民法典 art. 201).
    ///
    /// `start` itself where `count` is not positive. Linear in the days passed; ends at the first gap.
    public func adding(
        workingDays count: Int, to start: CivilDate, scope: Scope = .local
    ) -> Result<CivilDate, CalendarGap> {
        var day = start
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            switch isWorkingDay(day, scope: scope) {
            case .success(let isWorked): if isWorked { left -= 1 }
            case .failure(let gap): return .failure(gap)
            }
        }
        return .success(day)
    }

    /// The working days after `start` up to and including `end`; 0 where `end` is not later. After a due day: how many
    /// working days late.
    public func workingDays(
        from start: CivilDate, to end: CivilDate, scope: Scope = .local
    ) -> Result<Int, CalendarGap> {
        var day = start
        var count = 0
        while day < end {
            day = day.adding(days: 1)
            switch isWorkingDay(day, scope: scope) {
            case .success(let isWorked): if isWorked { count += 1 }
            case .failure(let gap): return .failure(gap)
            }
        }
        return .success(count)
    }

    /// The day itself where it is worked, otherwise the first worked day after it: where a period ends that would end
    /// on a statutory rest day (民法典 art. 203).
    public func firstWorkingDay(onOrAfter start: CivilDate, scope: Scope = .local) -> Result<CivilDate, CalendarGap> {
        var day = start
        while true {
            switch isWorkingDay(day, scope: scope) {
            case .success(true): return .success(day)
            case .success(false): day = day.adding(days: 1)
            case .failure(let gap): return .failure(gap)
            }
        }
    }
}

extension WorkingCalendar.Scope {
    /// The view for an organ's duties: local for the county and the prefecture, national for the province, the country
    /// and branches under a national organ's name (国家税务总局元谋县税务局).
    public init(organ: Organ) {
        self = organ.division.hasPrefix("5323") && !organ.name.hasPrefix("国家") ? .local : .national
    }
}
