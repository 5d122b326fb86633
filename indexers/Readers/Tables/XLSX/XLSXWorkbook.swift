// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads `xl/workbook.xml` (ECMA-376 part 1, 18.2): which sheets there are.
final class XLSXWorkbook: XMLHandler {
    struct Sheet: Hashable {
        var name: String
        var isHidden: Bool
        /// Id of the relation that leads to its part.
        var relation: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            guard sheets.count < 1000, let relation = attributes["id"] else { return }
            let name = FileName.printable(attributes["name"]?.replacing("/", with: "／") ?? "")
            sheets.append(
                Sheet(name: name, isHidden: attributes["state"] ?? "visible" != "visible", relation: relation))
        case "workbookPr": countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
        default: break
        }
    }
}

/// Reads a part of relations (ECMA-376 part 2, 9.3): which parts a part refers to.
final class XLSXRelations: XMLHandler {
    struct Relation: Hashable {
        /// The end of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`.
        var type: String
        /// Name of the part in the archive, in lower case.
        var part: String
    }

    private(set) var relations: [String: Relation] = [:]
    private let folder: String

    /// - Parameter folder: where the part lies that refers, ending in a slash, or empty.
    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", relations.count < 10_000, attributes["TargetMode"] != "External",
            let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
        else { return }
        let path = target.replacing("\\", with: "/")
        var parts: [Substring] = []
        for part in (path.hasPrefix("/") ? path : folder + path).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        relations[id] = Relation(
            type: type.split(separator: "/").last.map(String.init) ?? "",
            part: parts.joined(separator: "/").lowercased())
    }

    func first(_ type: String) -> Relation? { relations.values.filter { $0.type == type }.min { $0.part < $1.part } }
}
