// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Querying
import Records

/// Where answers come from and how they are printed.
struct SourceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("数据目录。", discussion: "缺省取环境变量 MINGCHA_DATA，否则 ./data。", valueName: "目录"))
    var data: String?

    @Option(help: ArgumentHelp("改为向此地址的明察服务查询，例如 http://127.0.0.1:8080。", valueName: "网址"))
    var server: String?

    @Flag(help: "输出与接口相同的 JSON。")
    var json = false

    /// The engine over the data folder, or the remote service.
    func source() throws -> any AnswerSource {
        if let server {
            guard data == nil else { throw ValidationError("--data 与 --server 只能用一个。") }
            guard let url = URL(string: server), url.scheme == "http" || url.scheme == "https", url.host != nil else {
                throw ValidationError("--server 应为 http:// 或 https:// 开头的网址。")
            }
            return RemoteSource(base: url)
        }
        let folder = data ?? ProcessInfo.processInfo.environment["MINGCHA_DATA"] ?? "./data"
        // Nobody else waits behind a command, so it may take longer than a page.
        return LocalSource(engine: Engine(folder: folder + "/index", deadline: .seconds(30)))
    }

    /// Prints `answer` as JSON in the form of the API.
    static func printJSON(_ answer: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(answer), as: UTF8.self))
    }

    /// The day of `--as-of`, today in Beijing where it is absent.
    static func day(_ text: String?) throws -> CivilDate {
        guard let text else { return Beijing.today }
        guard let date = CivilDate(text) ?? CivilDate(lenient: text) else {
            throw RequestProblem(
                code: "bad_date", parameter: "as_of", "「\(text)」不是日期；请写成 YYYY-MM-DD，例如 2024-05-01。")
        }
        return date
    }
}
