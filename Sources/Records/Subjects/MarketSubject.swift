// SPDX-License-Identifier: GPL-3.0-or-later

/// 经营主体: one legal person, organisation or 个体工商户; one record for each code.
public struct MarketSubject: PublicRecord {
    public var id: String
    /// 统一社会信用代码; `nil` only for legacy subjects known by a registration number.
    public var code: String?
    public var name: String
    public var formerNames: [String] = []
    /// 有限责任公司（自然人投资或控股） and the like, as printed.
    public var kindText: String?
    public var state: State = .unknown
    public var stateText: String?
    public var registrar: String?
    public var establishedOn: CivilDate?
    public var endedOn: CivilDate?
    public var industryCode: String?
    public var scope: String?
    /// Administrative division, as name or code.
    public var division: String?
    /// Registered address; of organisations only.
    public var address: String?
    public var registrationNumber: String?
    /// Code or name of the parent, on branches.
    public var parent: String?
    /// 法定代表人, 负责人 or 经营者: masked where a natural person, so only ever 姓+某某.
    public var representative: String?
    /// What is odd about a code: `CreditCode.Warning`, and `registration_number` where that number's check fails.
    public var codeWarnings: [String] = []
    public var source: SourceReference

    public enum State: String, Codable, Hashable, Sendable, CaseIterable {
        case active
        case dormant
        case revoked
        case deregistered
        case annulled
        case movedOut = "moved_out"
        case unknown

        public var label: String {
            switch self {
            case .active: "存续"
            case .dormant: "歇业"
            case .revoked: "吊销"
            case .deregistered: "注销"
            case .annulled: "撤销"
            case .movedOut: "迁出"
            case .unknown: "状态未注明"
            }
        }
    }

    public init(id: String, code: String?, name: String, source: SourceReference) {
        self.id = id
        self.code = code
        self.name = name
        self.source = source
    }

    public static var kinds: [RecordKind] { [.subject] }
    public static var idPrefix: String { "s" }
    public var kind: RecordKind { .subject }
    public var groupKey: String { code ?? "" }
    public var title: String { name }
    public var number: String? { code ?? registrationNumber }
    public var date: CivilDate? { establishedOn }
    public var display: Display { .always }
}
