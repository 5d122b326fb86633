// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

extension FactList {
    func lines(indent: String = "") -> [String] { facts.map { "\(indent)\($0.name)：\($0.value)" } }
}
