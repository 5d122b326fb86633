// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import Readers
import Records
import Yams

/// The tree of a config.yaml → sources; goes on after a problem, so that one run names all of them.
struct SourceReader {
    let folder: String
    var problems: [ConfigError.Problem] = []
    /// Of all sources; none may be the name of another, nor stand twice.
    private var formerNames: [(name: String, mark: Mark?)] = []

    init(folder: String) { self.folder = folder }

    mutating func sources(in root: Node) -> [DataSource] {
        guard let fields = Fields<SourceKey.Root>(root, what: "文件", problems: &problems) else { return [] }
        guard let list = fields[.sources] else {
            if problems.isEmpty { add(fields.mark, "缺少 sources。请在 sources: 下逐个写明来源，每个以“- name: 名称”开头。") }
            return []
        }
        guard case .sequence(let items) = list, !items.isEmpty else {
            add(list.mark, "sources 应是来源的清单，每个以“- name: 名称”开头。")
            return []
        }
        var names: Set<String> = []
        var sources: [DataSource] = []
        for item in items {
            guard let fields = Fields<SourceKey.Source>(item, what: "来源", problems: &problems) else { continue }
            let source = self.source(fields)
            if let name = fields[.name].flatMap({ text($0) }), !names.insert(name).inserted {
                add(fields[.name]?.mark, "已有名为“\(ConfigText.shown(name))”的来源。各来源的 name 不能相同。")
            }
            if let source { sources.append(source) }
        }
        for (name, mark) in formerNames where !names.insert(name).inserted {
            add(mark, "formerly 中的“\(ConfigText.shown(name))”已写在别处。只写这个来源以前用过、现在没有别的来源在用的名称。")
        }
        return sources
    }

    private mutating func source(_ fields: Fields<SourceKey.Source>) -> DataSource? {
        let before = problems.count
        let name = self.name(fields, .name, "来源的名称，如“示例县市场监管局处罚”")
        let formerly = former(fields)
        let organ = self.name(fields, .organ, "数据属于哪个机关")
        let kind: ImportKind? = word(fields, .kind, required: true)
        let location = self.location(fields)
        let format: FileFormat? = word(fields, .format)
        let encoding: DeclaredEncoding? = word(fields, .encoding)
        let isPublic = flag(fields, .publicAtSource, required: "原机关是否已公开这些数据")
        let review = self.review(fields)
        let deletesMissing = flag(fields, .deletesMissing, required: nil) ?? false
        let share = self.share(fields)
        let confirmations = self.confirmations(fields)
        if let share = fields[.minimumRowsShare], !deletesMissing {
            add(share.mark, "minimum_rows_share 只用于全量来源，要同时写 deletes_missing: true。")
        }
        guard problems.count == before, let name, let organ, let kind, let location, let isPublic else { return nil }
        return DataSource(
            name: name, formerly: formerly, organ: organ, kind: kind, location: location, format: format,
            encoding: encoding,
            isPublicAtSource: isPublic, review: review, deletesMissing: deletesMissing, minimumRowsShare: share,
            confirmations: confirmations)
    }

    /// Former names; one, or a list of several.
    private mutating func former(_ fields: Fields<SourceKey.Source>) -> [String] {
        guard let node = fields[.formerly] else { return [] }
        var nodes = [node]
        if case .sequence(let items) = node { nodes = Array(items) }
        let names = nodes.compactMap { text($0) }.filter(ConfigText.isName)
        guard names.count == nodes.count, !names.isEmpty else {
            add(node.mark, "formerly 应是这个来源以前的名称，几个名称写成 [名称一, 名称二]。")
            return []
        }
        formerNames += zip(names, nodes.map(\.mark)).map { (name: $0, mark: $1) }
        return names
    }

    private mutating func location(_ fields: Fields<SourceKey.Source>) -> DataSource.Location? {
        switch (fields[.path], fields[.url]) {
        case (nil, nil):
            add(fields.mark, "来源缺少 path 或 url。请写 path: 文件或目录，或者 url: 网址。")
            return nil
        case (_?, let url?):
            add(url.mark, "path 和 url 只能写一个。")
            return nil
        case (let node?, nil):
            guard let text = text(node), !text.isEmpty, !text.utf8.contains(0), text.utf8.count <= 4096 else {
                add(node.mark, "path 应是文件或目录的路径；相对路径从数据目录算起。")
                return nil
            }
            return .path(text.hasPrefix("/") ? text : folder + "/" + text)
        case (nil, let node?):
            guard let text = text(node), let url = WebLocation.url(text) else {
                add(node.mark, "url 应是 http:// 或 https:// 开头的完整网址，不含用户名和密码。")
                return nil
            }
            return .url(url)
        }
    }

    private mutating func review(_ fields: Fields<SourceKey.Source>) -> DataSource.Review? {
        let example = "reviewer: 姓名、date: 日期、result: 通过 或 不通过"
        guard let node = fields[.review] else {
            add(fields.mark, "来源缺少 review（保密审查）。请写 \(example)；还没有审查的写 review: 未审查。")
            return nil
        }
        if case .scalar = node {
            if text(node) != "未审查" { add(node.mark, "review 应写 \(example)；还没有审查的写 review: 未审查。") }
            return nil
        }
        guard let review = Fields<SourceKey.Review>(node, what: "review ", problems: &problems) else { return nil }
        let reviewer = name(review, .reviewer, "审查人的姓名")
        var date: CivilDate?
        if let given = review[.date] {
            date = text(given).flatMap { CivilDate(lenient: $0) }
            if date == nil { add(given.mark, "date 应是审查的日期，如 2026-11-25。") }
        } else {
            add(review.mark, "review 缺少 date：审查的日期，如 2026-11-25。")
        }
        let result = review[.result].flatMap { text($0) }
        guard result == "通过" || result == "不通过" else {
            add(review[.result]?.mark ?? review.mark, "review 的 result 应写 通过 或 不通过。")
            return nil
        }
        guard let reviewer, let date else { return nil }
        return DataSource.Review(reviewer: reviewer, date: date, isPassed: result == "通过")
    }

    private mutating func share(_ fields: Fields<SourceKey.Source>) -> Double {
        guard let node = fields[.minimumRowsShare] else { return FullLoad().minimumShare }
        if let share = text(node).flatMap(Double.init), (0...1).contains(share) { return share }
        add(node.mark, "minimum_rows_share 应是 0 到 1 的小数，如 0.6：少于上次全量的 60% 就暂停。")
        return 0
    }

    /// One, or a list of several.
    private mutating func confirmations(_ source: Fields<SourceKey.Source>) -> [FileConfirmation] {
        guard let node = source[.confirm] else { return [] }
        guard case .sequence(let items) = node else { return [confirmation(node)].compactMap { $0 } }
        var confirmations: [FileConfirmation] = []
        for item in items { if let found = confirmation(item) { confirmations.append(found) } }
        return confirmations
    }

    private mutating func confirmation(_ node: Node) -> FileConfirmation? {
        guard let fields = Fields<SourceKey.Confirm>(node, what: "confirm ", problems: &problems) else { return nil }
        let sha256 = fields[.sha256].flatMap { text($0) }?.lowercased()
        let isDigest = sha256.map { $0.utf8.count == 64 && $0.allSatisfy { $0.isASCII && $0.isHexDigit } } ?? false
        if !isDigest { add(fields[.sha256]?.mark ?? fields.mark, "confirm 的 sha256 应是被暂停的文件的校验值，64 位十六进制，照抄提示中的。") }
        var persons: [String] = []
        if case .sequence(let items)? = fields[.confirmedBy] {
            persons = items.compactMap { text($0) }.filter(ConfigText.isName)
            if persons.count != items.count { persons = [] }
        }
        if persons.isEmpty || Set(persons).count != persons.count {
            add(fields[.confirmedBy]?.mark ?? fields.mark, "confirm 的 confirmed_by 应是确认人的姓名，写成 [姓名一, 姓名二]，不能重复。")
        }
        guard isDigest, !persons.isEmpty, let sha256 else { return nil }
        return FileConfirmation(checksum: sha256, persons: persons)
    }
}
