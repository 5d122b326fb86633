// SPDX-License-Identifier: GPL-3.0-or-later

/// One matter that the invented county regulates: the words from which its documents are put together.
///
/// Texts hold slots: `{a|b|c}` one of these, `{局}` the lead organ, `{@id}` that organ under its name of the day, `{镇}` a
/// township, `{年}` the year of the document.
struct Subject: Sendable {
    /// A task of a scheme: its heading, and the sentences below it.
    struct Task: Sendable {
        let heading: String
        let sentences: [String]

        init(_ heading: String, _ sentences: String...) {
            self.heading = heading
            self.sentences = sentences
        }
    }

    /// A 通告: its matter and what it forbids.
    struct Announcement: Sendable {
        let matter: String
        let acts: [String]
    }

    /// ASCII, for index numbers.
    let key: String
    /// 主题分类, first and second level.
    let topic: (String, String)
    /// Ids of the lead organ, one following the other in time.
    let organs: [String]
    /// 农村饮水安全工程运行管理, to which 办法 or 实施细则 is added.
    let measure: String
    /// What a scheme or a notice is about: 农村饮水安全保障.
    let work: String
    let laws: [Law]
    /// 为……
    let purpose: String
    /// 本县行政区域内……，适用本办法.
    let object: String
    let definition: String
    /// Heading of the chapter that holds `rules`.
    let chapter: String
    let duties: [String]
    let rules: [String]
    let liability: [String]
    let tasks: [Task]
    var announcement: Announcement?
}

extension Subject {
    /// Every matter, in a fixed order on which the example's numbers depend.
    static let all: [Subject] =
        money + building + safety + health + market + land + culture + people + country + services + order
}
