// SPDX-License-Identifier: GPL-3.0-or-later
import Records

extension ActPlan {
    /// Every second penalty under the food law names the county's rule too, once there is one.
    ///
    /// Draws nothing, so that the rest of the county stays as it was.
    mutating func citeFoodRule() {
        let bases = Set(Offence.food.map(\.basis))
        guard let start = CivilDate(lenient: FoodRule.first.effectiveOn) else { return }
        var turn = 0
        changePenalties { act in
            guard act.decidedOn >= start, bases.contains(act.basis) else { return }
            turn += 1
            if turn.isMultiple(of: 2) { act.basis += "；" + FoodRule.citation }
        }
    }
}
