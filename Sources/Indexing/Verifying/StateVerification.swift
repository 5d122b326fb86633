// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Records
import Schema

/// Compares what an index says of itself with the ledger: up to which moment and day it is true, and how it stands with
/// each source. None of it has a sequence number, so `IndexVerification` cannot see that it is old.
public struct StateVerification {
    private let ledger: Ledger
    private let folder: String

    public init(ledger: Ledger, folder: String) {
        self.ledger = ledger
        self.folder = folder
    }

    /// One Chinese sentence for each thing that differs; empty where nothing does, and where there is no index to compare,
    /// which `IndexVerification` says.
    public func findings() throws -> [String] {
        let manifest: Generation.Manifest
        do {
            manifest = try Generation.current(in: folder).manifest
        } catch {
            return []
        }
        let state = try ledger.consistently { try IndexState(of: ledger) }
        // What is behind by changes is told once, with the changes.
        guard manifest.sequence == state.sequence else { return [] }
        var findings: [String] = []
        if manifest.dataThrough != state.dataThrough {
            findings.append("索引所载的数据截至时间是“\(manifest.dataThrough)”，账本是“\(state.dataThrough)”：请运行 build")
        }
        if manifest.day != state.day {
            findings.append("索引按 \(Self.text(manifest.day)) 建成，账本已处理到 \(Self.text(state.day))：请运行 build")
        }
        let held = Dictionary(grouping: manifest.sources ?? []) { "\($0.name)（\($0.kind.label)）" }
        let wanted = Dictionary(grouping: state.sources) { "\($0.name)（\($0.kind.label)）" }
        for name in Set(held.keys).union(wanted.keys).sorted() where held[name] != wanted[name] {
            findings.append("来源 \(name)的取得时间和状态，索引所载与账本不同：请运行 build")
        }
        return findings
    }

    private static func text(_ day: CivilDate?) -> String { day?.description ?? "无" }
}
