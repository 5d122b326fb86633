// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What was worked out from one snapshot on one day, kept until the snapshot goes, the day changes or it is too much.
///
/// Two threads that ask for the same at once both work it out; the values are equal, so either may stay.
final class Memo: Sendable {
    /// Values kept at most; then all go.
    static let limit = 20_000

    private struct State {
        var day: CivilDate?
        var values: [Key: any Sendable] = [:]
    }

    private struct Key: Hashable {
        var type: ObjectIdentifier
        var name: String
    }

    private let state = Guarded(State())

    /// The value of this name and type, worked out by `make` where it is not known for `day` yet.
    func value<Value: Sendable>(
        _ name: String, on day: CivilDate, _ make: () throws -> Value
    ) rethrows -> Value {
        let key = Key(type: ObjectIdentifier(Value.self), name: name)
        let known = state.withLock { state -> (any Sendable)? in state.day == day ? state.values[key] : nil }
        // First whether anything is known: `nil as? Optional` would be a value.
        if let known, let value = known as? Value { return value }
        let value = try make()
        state.withLock { state in
            if state.day != day || state.values.count >= Self.limit { state.values = [:] }
            state.day = day
            state.values[key] = value
        }
        return value
    }
}
