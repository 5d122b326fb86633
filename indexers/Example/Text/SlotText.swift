// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Fills the slots of the texts in `Subject`; see there for what they mean.
struct SlotText: Sendable {
    let plan: CountyPlan
    let document: PlannedDocument
    var random: SplitMix64

    init(plan: CountyPlan, document: PlannedDocument, seed: UInt64) {
        self.plan = plan
        self.document = document
        random = SplitMix64(seed: seed &+ UInt64(document.id) &* 0x2545_F491_4F6C_DD1D)
    }

    /// The text without slots; a brace that is never closed stays as it is.
    mutating func fill(_ template: String) -> String {
        var text = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += value(of: rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// The lead organ as a county text calls it: 县水务局, 州生态环境局元谋分局.
    func leadName() -> String {
        guard let subject = document.subject, let organ = plan.lead(of: subject, on: document.writtenOn) else {
            return "县人民政府办公室"
        }
        return Self.local(organ.name)
    }

    static func local(_ name: String) -> String {
        if name.hasPrefix("元谋县") { return "县" + name.dropFirst("元谋县".count) }
        if name.hasPrefix("楚雄州") { return "州" + name.dropFirst("楚雄州".count) }
        if name == "国家税务总局元谋县税务局" { return "县税务局" }
        return name
    }

    private mutating func value(of slot: Substring) -> String {
        switch slot {
        case "局": return leadName()
        case "镇": return random.one(of: plan.townships)
        case "年": return String(document.writtenOn.year)
        default:
            if slot.hasPrefix("@") {
                return plan.organ(String(slot.dropFirst()), on: document.writtenOn).map { Self.local($0.name) }
                    ?? "有关部门"
            }
            return random.one(of: slot.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
        }
    }
}
