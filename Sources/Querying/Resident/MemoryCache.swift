// SPDX-License-Identifier: GPL-3.0-or-later

/// Values kept while they are used and as long as memory allows.
///
/// Never holds more than its budget: what was asked for longest ago goes first, and a value that would not fit is lent
/// without being kept. A value in use lives on until its user lets go, whatever happens here.
final class MemoryCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        var value: Value
        var size: Int
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var clock: UInt64 = 0
        var bytes = 0
    }

    let budget: Int
    private let size: @Sendable (Key, Value) -> Int
    private let state = Guarded(State())
    /// What an entry costs besides key and value.
    private static var overhead: Int { MemoryLayout<Entry>.stride + MemoryLayout<Key>.stride + 32 }

    /// - Parameters:
    ///   - budget: bytes at most.
    ///   - size: bytes that a key and its value take.
    init(budget: Int, size: @escaping @Sendable (Key, Value) -> Int) {
        self.budget = max(0, budget)
        self.size = size
    }

    /// Bytes held now.
    var byteCount: Int { state.withLock { $0.bytes } }

    /// The value kept under `key`, or the one that `load` makes.
    ///
    /// Two threads that miss at once both load; the values are equal.
    func value(_ key: Key, load: () throws -> Value) rethrows -> Value {
        if let known = known(key) { return known }
        let value = try load()
        keep(value, under: key)
        return value
    }

    /// The value, if it is kept.
    func known(_ key: Key) -> Value? {
        state.withLock { state -> Value? in
            guard let index = state.entries.index(forKey: key) else { return nil }
            state.clock &+= 1
            state.entries.values[index].lastUse = state.clock
            return state.entries.values[index].value
        }
    }

    /// Keeps a value where it fits.
    func keep(_ value: Value, under key: Key) {
        let size = size(key, value) + Self.overhead
        guard size <= budget else { return }
        // What leaves is freed after the lock is given back.
        let leaving = state.withLock { state -> [Value] in
            guard state.entries[key] == nil else { return [] }
            var leaving: [Value] = []
            if state.bytes + size > budget { leaving = Self.makeRoom(size, budget: budget, in: &state) }
            state.clock &+= 1
            state.entries[key] = Entry(value: value, size: size, lastUse: state.clock)
            state.bytes += size
            return leaving
        }
        withExtendedLifetime(leaving) {}
    }

    /// Lets go of the least recently used until an eighth of the budget is free besides, so that this is rare.
    private static func makeRoom(_ size: Int, budget: Int, in state: inout State) -> [Value] {
        var leaving: [Value] = []
        let goal = max(0, budget - size - budget / 8)
        for (key, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.bytes > goal else { break }
            state.bytes -= entry.size
            state.entries[key] = nil
            leaving.append(entry.value)
        }
        return leaving
    }
}
