// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Decoded posting lists, kept while they are used and as long as memory allows.
///
/// Never holds more than its budget: what was asked for longest ago goes first, and a list that would not fit beside
/// nothing is lent without being kept. A list that is in use lives on until its query ends, whatever happens here.
final class PostingCache: Sendable {
    private struct Entry {
        var list: PostingList
        var lastUse: UInt64
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var clock: UInt64 = 0
        var bytes = 0
    }

    let budget: Int
    private let state = Mutex(State())

    /// - Parameter budget: bytes at most.
    init(budget: Int) { self.budget = max(0, budget) }

    /// Bytes held now.
    var byteCount: Int { state.withLock { $0.bytes } }

    /// The list kept under `key`, or the one that `load` makes.
    ///
    /// Two threads that miss at once both load; the lists are equal.
    func list(_ key: String, load: () throws -> PostingList) rethrows -> PostingList {
        let known = state.withLock { state -> PostingList? in
            guard let found = state.entries[key] else { return nil }
            state.clock += 1
            state.entries[key]?.lastUse = state.clock
            return found.list
        }
        if let known { return known }
        let list = try load()
        keep(list, under: key)
        return list
    }

    private func keep(_ list: PostingList, under key: String) {
        let size = list.byteCount + key.utf8.count + 64
        guard size <= budget else { return }
        // What leaves is freed after the lock is given back.
        let leaving = state.withLock { state -> [PostingList] in
            guard state.entries[key] == nil else { return [] }
            var leaving: [PostingList] = []
            if state.bytes + size > budget { leaving = Self.makeRoom(size, budget: budget, in: &state) }
            state.clock += 1
            state.entries[key] = Entry(list: list, lastUse: state.clock)
            state.bytes += size
            return leaving
        }
        withExtendedLifetime(leaving) {}
    }

    /// Lets go of the least recently used until an eighth of the budget is free besides, so that this is rare.
    private static func makeRoom(_ size: Int, budget: Int, in state: inout State) -> [PostingList] {
        var leaving: [PostingList] = []
        let goal = max(0, budget - size - budget / 8)
        for (key, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard state.bytes > goal else { break }
            state.bytes -= entry.list.byteCount + key.utf8.count + 64
            state.entries[key] = nil
            leaving.append(entry.list)
        }
        return leaving
    }
}
