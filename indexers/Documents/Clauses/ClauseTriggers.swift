// SPDX-License-Identifier: GPL-3.0-or-later

/// The places of a body where a validity clause may stand; one cheap pass that spares all other sentences.
enum ClauseTriggers {
    static func positions(in text: BodyText) -> [Int] {
        var result: [Int] = []
        let scalars = text.scalars
        guard scalars.count > 1 else { return [] }
        for index in 0..<(scalars.count - 1) where isTrigger(scalars, index) { result.append(index) }
        return result
    }

    private static func isTrigger(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let next = scalars[index + 1]
        switch scalars[index] {
        case "废": return next == "止" || next == "除"
        case "失": return next == "效"
        case "停": return next == "止"
        case "暂": return next == "停"
        case "不": return next == "再"
        case "施": return next == "行" && mayFollowDate(scalars, index)
        case "实": return (next == "施" || next == "行") && mayFollowDate(scalars, index)
        case "执": return next == "行" && mayFollowDate(scalars, index)
        case "试": return next == "行" && (mayFollowDate(scalars, index) || isTrialTerm(scalars, index + 2))
        case "生": return next == "效" && mayFollowDate(scalars, index)
        case "之": return next == "日" && index + 2 < scalars.count && scalars[index + 2] == "止"
        case "效": return next == "期" && index > 0 && scalars[index - 1] == "有"
        case "行": return next == "期" && index > 0 && ["施", "执", "试"].contains(scalars[index - 1])
        case "作", "做", "进": return mayAmend(scalars, index)
        case "修": return next == "改" && mayAmendAct(scalars, index)
        default: return false
        }
    }

    // 起施行, 之日施行, 30日后施行, 止执行, 起正式施行.
    private static func mayFollowDate(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index > 0 else { return false }
        switch scalars[index - 1] {
        case "起", "日", "后", "止", "布", "式", "始", "月", "时", "律", "间": return true
        case let before: return before.isLayoutSpace
        }
    }

    private static func isTrialTerm(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        index < scalars.count && (scalars[index].isNumeralPart || scalars[index] == "期")
    }

    // 作如下修改, 作出修改, 进行修改.
    private static func mayAmend(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let end = min(scalars.count, index + 7)
        var position = index + 1
        while position + 1 < end {
            if scalars[position] == "修", scalars[position + 1] == "改" { return true }
            position += 1
        }
        return false
    }

    // 修改《…》 as a command, and 将《…》第三条修改为.
    private static func mayAmendAct(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index + 2 < scalars.count else { return false }
        return scalars[index + 2] == "《" || scalars[index + 2] == "为"
    }
}
