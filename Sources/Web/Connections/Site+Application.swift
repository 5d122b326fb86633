// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

extension Site {
    /// Seconds without a whole request header or a further request after which a connection is closed.
    private static let idle: TimeAmount = .seconds(15)
    /// Connections at once; further ones wait in the kernel's queue.
    private static let connections = 2_000

    /// The one thread of all connections: reading and writing requests takes a small part of what answering them does.
    public static let loop: any EventLoop = MultiThreadedEventLoopGroup.singleton.next()

    /// Where the application's tasks run best: on the thread of its connections.
    public static let executor = LoopExecutor(loop)

    /// The server for this site on one address.
    ///
    /// Headers of at most 16 KB in 100 fields. Limits for each client (connections, requests a minute), body and
    /// write timeouts, compression and TLS are the proxy's (reliability.md §4).
    ///
    /// - Parameter onRunning: told the port, which the system chooses where `port` is 0.
    public func application(
        host: String, port: Int, logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> Application<RouterResponder<SiteContext>> {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 16_384, maxHeaderListSize: 16_384, maxHeaderFieldCount: 100)
        return Application(
            router: router(),
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [ConnectionRules()], idleTimeout: Self.idle,
                    httpDecoderConfiguration: decoder)),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: .maximum(Self.connections, logger: logger)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            eventLoopGroupProvider: .shared(Self.loop), logger: logger)
    }
}
