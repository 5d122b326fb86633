// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Querying
import Records

/// Where answers come from and how they are printed.
struct SourceOptions: ParsableArguments {
    @OptionGroup var place: PlaceOptions

    @Flag(help: "输出与接口相同的 JSON。")
    var json = false

    /// The engine over the data folder, or the remote service.
    func source() throws -> any AnswerSource { try place.source() }

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
