// SPDX-License-Identifier: GPL-3.0-or-later

/// The config.yaml of the example county: each kind of file is one source, by invented organs.
public enum ExampleConfig {
    /// Where the county's files lie in the data folder.
    public static let folder = "example-files"

    /// The whole file.
    public static let text =
        """
        # 示例县的来源清单：机关、审查人和数据均为虚构。各项的写法见 docs/sources.md。
        sources:

        """
        + sources.map { source in
            """
              - name: \(source.name)
                organ: \(source.organ)
                kind: \(source.kind.rawValue)
                path: \(folder)/\(source.kind.rawValue)
                public_at_source: true
                review:
                  reviewer: 示例审查员
                  date: 2026-11-20
                  result: 通过

            """
        }.joined()

    /// In the order in which they are best taken in: subjects before what is about them.
    private static let sources: [(kind: WrittenFile.Kind, name: String, organ: String)] = [
        (.documents, "示例规范性文件", "示例县人民政府办公室"), (.cleanup, "示例文件清理结果", "示例县司法局"),
        (.subjects, "示例经营主体", "示例县市场监督管理局"), (.licences, "示例行政许可", "示例县政务服务中心"),
        (.enforcement, "示例执法决定", "示例县各执法机关"), (.credit, "示例信用信息", "示例县信用信息中心"),
        (.interpretations, "示例政策解读", "示例县人民政府办公室"), (.items, "示例清单事项", "示例县司法局"),
        (.benchmarks, "示例裁量基准", "示例县司法局"),
    ]
}
