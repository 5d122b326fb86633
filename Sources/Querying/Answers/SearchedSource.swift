// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Schema

/// One source that was searched, so that a blank says what it is a blank of.
public struct SearchedSource: Codable, Hashable, Sendable {
    public var kind: RecordKind
    public var kindLabel: String
    /// Absent where nothing of this kind has ever been taken in, nor was to be.
    public var source: String?
    /// Whose data these are, where config.yaml says so.
    public var organ: String?
    /// Shown on the reader's day; 0 where all have ended, or nothing could be taken in.
    public var records: Int
    /// Dates of the oldest and the newest record.
    public var earliest: CivilDate?
    public var latest: CivilDate?
    /// Day of the last run that brought its rows; absent where that is not known.
    public var checkedOn: CivilDate?
    /// Day of the last run in which something could not be taken in; absent where the last run was whole.
    public var failedOn: CivilDate?
    /// `current`, `partial`, `failing`, `unreviewed` or `never`; absent where it is not known.
    public var state: LabelledCode?
    /// Whether its secrecy review was passed; absent where nobody stated one.
    public var isReviewed: Bool?

    enum CodingKeys: String, CodingKey {
        case kind, source, organ, records, earliest, latest, state
        case kindLabel = "kind_label"
        case checkedOn = "checked_on"
        case failedOn = "failed_on"
        case isReviewed = "reviewed"
    }

    init(kind: RecordKind, source: String?, records: Int = 0) {
        self.kind = kind
        kindLabel = kind.label
        self.source = source
        self.records = records
    }

    /// What is known of the source beside its records.
    mutating func add(_ known: IndexedSource) {
        organ = known.organ
        checkedOn = known.checkedOn
        failedOn = known.failedOn
        state = LabelledCode(code: known.condition.rawValue, label: Self.label(known.condition))
        isReviewed = known.isReviewed
    }

    private static func label(_ condition: IndexedSource.Condition) -> String {
        switch condition {
        case .current: "正常"
        case .partial: "最近一次有文件没有收录"
        case .failing: "最近一次没有取得数据"
        case .unreviewed: "未通过保密审查或未公开，不接入"
        case .never: "还没有取得过数据"
        }
    }

    /// One line for people: 2026-11-25 取得，最近一次没有取得数据（2026-11-26）.
    public var standing: String {
        var words: [String] = []
        if let checkedOn { words.append("\(checkedOn) 取得") }
        if let state, isGap {
            words.append(state.label + (failedOn.map { "（\($0)）" } ?? ""))
        }
        return words.joined(separator: "，")
    }

    /// The name as a list shows it.
    public var name: String {
        guard let source else { return "没有接入来源" }
        guard let organ, !source.contains(organ) else { return source }
        return "\(source)（\(organ)）"
    }

    /// Whether it is known not to have been looked at whole.
    public var isGap: Bool { state.map { $0.code != IndexedSource.Condition.current.rawValue } ?? false }

    /// What of these sources a blank does not cover, as one sentence; `nil` where all were looked at.
    static func gaps(_ sources: [SearchedSource]) -> String? {
        let gaps = sources.filter(\.isGap)
        guard !gaps.isEmpty else { return nil }
        let named = gaps.map { source in
            "\(source.kindLabel)“\(source.source ?? "")”\(source.state?.label ?? "")"
                + (source.checkedOn.map { "，所查为 \($0) 及以前取得的" } ?? "")
        }
        return "以下来源没有查全：" + named.joined(separator: "；") + "。"
    }
}
