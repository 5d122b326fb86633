// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Querying
import ServiceLifecycle
import Web

/// `mingcha-server`: serves the site over one data folder until it is told to stop.
@main
struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mingcha-server", abstract: "提供明察的网页和接口。",
        discussion: """
            没有索引也能启动：/livez 正常，/readyz 为 503，索引建好后自动使用，不必重启。
            收到 SIGTERM 后不再接受新连接，答完手上的请求再退出。
            限流、压缩和 HTTPS 由前面的反向代理负责。
            退出码：0 正常结束，1 无法启动（例如端口已被占用），2 用法有误。
            """,
        version: "0.1.0")

    @Option(name: .long, help: ArgumentHelp("数据目录，缺省为 $MINGCHA_DATA，其次 ./data。", valueName: "目录"))
    var data: String?

    @Option(name: .long, help: ArgumentHelp("监听地址。", valueName: "地址"))
    var host = "127.0.0.1"

    @Option(name: .long, help: ArgumentHelp("端口，1 到 65535；0 表示由系统选定。", valueName: "端口"))
    var port = 8080

    @Option(
        name: .long,
        help: ArgumentHelp("常驻内存上限，单位 MB；缺省不设上限。超出的部分每次从索引读取，慢一些，结果不变。", valueName: "MB"))
    var memory: Int?

    @Option(
        name: .long,
        help: ArgumentHelp("保留已完成回答的内存，单位 MB；0 表示不保留。索引更新或日期变更后自动失效。", valueName: "MB"))
    var cache = Site.cacheBudget >> 20

    static func main() async {
        do {
            var command = try parseAsRoot()
            if let server = command as? ServerCommand {
                try await server.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// The exit codes of interfaces.md; help goes to standard output, all else to standard error.
    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        guard code != .success else {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        let isUsage = code == .validationFailure
        let text = isUsage ? fullMessage(for: error) : "错误：无法提供服务。\(error)"
        FileHandle.standardError.write(Data((text + "\n").utf8))
        Foundation.exit(isUsage ? 2 : 1)
    }

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("端口应在 0 到 65535 之间：\(port)") }
        guard (0...100_000).contains(cache) else {
            throw ValidationError("--cache 应在 0 到 100000（MB）之间：\(cache)")
        }
        if let memory, !(16...1_000_000).contains(memory) {
            throw ValidationError("--memory 应在 16 到 1000000（MB）之间：\(memory)")
        }
    }

    func run() async throws {
        var logger = Logger(label: "mingcha-server") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .info
        let folder = data ?? ProcessInfo.processInfo.environment["MINGCHA_DATA"] ?? "./data"
        let engine = Engine(folder: folder + "/index", memory: memory.map { $0 << 20 })
        let limits = SearchService.Limits(running: max(2, ProcessInfo.processInfo.activeProcessorCount))
        do {
            try engine.open()
        } catch {
            logger.warning("no index yet", metadata: ["reason": "\(error)"])
        }
        let site = try Site(SearchService(engine, limits: limits), cache: cache << 20)
        let host = host
        let ready = logger
        let application = site.application(host: host, port: port, logger: logger) { port in
            ready.info("listening", metadata: ["address": "http://\(host):\(port)"])
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await withTaskExecutorPreference(Site.executor) { try await group.run() }
    }
}
