// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Synchronization

/// A clock that a test turns.
public final class TurningClock: Sendable {
    private let state: Mutex<CivilDate>

    public init(_ day: CivilDate) { state = Mutex(day) }

    public var day: CivilDate {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}
