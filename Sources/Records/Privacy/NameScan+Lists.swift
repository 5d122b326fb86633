// SPDX-License-Identifier: GPL-3.0-or-later

extension NameScan {
    /// 张三、李四、王五: short words between 、 that are all names.
    mutating func takeLists() {
        var index = 0
        while index < text.count {
            guard text.scalars[index] == "、" else {
                index += 1
                continue
            }
            index = takeList(around: index)
        }
    }

    /// Takes the list whose first 、 is at `comma`; returns the place behind its last one.
    private mutating func takeList(around comma: Int) -> Int {
        var items: [NameCandidate?] = [ending(at: comma)]
        var index = comma
        while text[index] == "、" {
            let item = beginning(at: index + 1)
            items.append(item)
            guard let item else { break }
            index = item.range.upperBound
        }
        let names = items.compactMap(\.self)
        let next = max(index, comma + 1)
        guard names.count == items.count, names.count >= 2 else { return next }
        let telling = names.count { $0.weight == .rare }
        guard telling * 2 >= names.count, telling > 0, !names.contains(where: endsLikePlace) else { return next }
        guard names.allSatisfy({ WordEvidence(text, around: $0.range).supports($0) }) else { return next }
        for name in names { take(name, isSure: false) }
        return next
    }

    /// The item before the first 、.
    private func ending(at comma: Int) -> NameCandidate? {
        for start in [comma - 4, comma - 3, comma - 2] where start >= 0 {
            guard beginsCleanly(start) else { continue }
            let candidates = NameCandidate.all(in: text, at: start, words: words)
            if let whole = candidates.first(where: { $0.range.upperBound == comma && $0.weight > .function }) {
                return whole
            }
        }
        return nil
    }

    private func beginning(at start: Int) -> NameCandidate? {
        NameCandidate.all(in: text, at: start, words: words).first {
            $0.weight > .function && boundary(at: $0.range.upperBound) != nil
        }
    }
}
