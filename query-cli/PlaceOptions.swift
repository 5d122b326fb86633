// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Querying

/// Where answers come from.
struct PlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("数据目录。", discussion: "缺省取环境变量 MINGCHA_DATA，否则 ./data。", valueName: "目录"))
    var data: String?

    @Option(help: ArgumentHelp("改为向此地址的明察服务查询，例如 http://127.0.0.1:8080。", valueName: "网址"))
    var server: String?

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
}
