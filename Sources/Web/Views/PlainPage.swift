// SPDX-License-Identifier: GPL-3.0-or-later
import Querying

/// 关于本站: what is held, from where, how a state is decided, what is not promised.
struct AboutPage: PageModel {
    static let template = "about"

    var frame: PageFrame
    var records: String?
    var revision: String?

    init(_ manifest: Engine.Manifest?) {
        frame = PageFrame("关于本站", dataThrough: manifest?.dataThrough)
        records = manifest.map { "\($0.records) 条记录，\($0.passages) 个条文或段落" }
        revision = manifest?.revision
    }
}

/// 接口说明: how programs ask the same questions.
struct APIPage: PageModel {
    static let template = "api"

    var frame = PageFrame("接口说明")
}
