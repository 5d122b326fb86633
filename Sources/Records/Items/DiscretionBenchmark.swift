// SPDX-License-Identifier: GPL-3.0-or-later

/// 裁量基准: one cell of a discretion grid, conduct × article × circumstance → range (行政处罚法 art. 34).
public struct DiscretionBenchmark: PublicRecord {
    public var id: String
    public var violation: String
    public var basis: String
    public var basisCitations: [ArticleCitation] = []
    /// 不予, 减轻, 从轻, 一般, 从重, as printed.
    public var circumstance: String
    /// The range in words.
    public var range: String
    public var minimum: Amount?
    public var maximum: Amount?
    public var organ: String
    /// 省, 州, 县: the higher level prevails.
    public var level: String?
    /// Number of the document that sets it.
    public var number: String?
    public var validFrom: CivilDate?
    /// Last day.
    public var validUntil: CivilDate?
    public var source: SourceReference

    public init(
        id: String, violation: String, basis: String, circumstance: String, range: String, organ: String,
        source: SourceReference
    ) {
        self.id = id
        self.violation = violation
        self.basis = basis
        self.circumstance = circumstance
        self.range = range
        self.organ = organ
        self.source = source
    }

    public static var kinds: [RecordKind] { [.benchmark] }
    public static var idPrefix: String { "b" }
    public var kind: RecordKind { .benchmark }
    public var groupKey: String { "" }
    public var title: String { "\(violation)（\(circumstance)）" }
    public var date: CivilDate? { validFrom }
    public var display: Display { .always }
}
