// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import SourceConfig
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One file on its way from the web to the disk, piece by piece, under limits of size, time and redirects.
final class Download: NSObject, Sendable {
    /// What the server said, once the whole body is on the disk.
    struct Answer: Sendable {
        var statusCode: Int
        var url: URL?
        var suggestedName: String?
        var mimeType: String?
        fileprivate var headers: [String: String]

        func header(_ name: String) -> String? {
            headers.first { $0.key.caseInsensitiveCompare(name) == .orderedSame }?.value
        }
    }

    private struct State {
        var file: FileHandle?
        var bytes = 0
        var redirects = 0
        /// Why it was stopped; comes before what the stopping itself looks like.
        var refusal: RowRefusal?
        var waiting: CheckedContinuation<Answer, any Error>?
    }

    private let request: URLRequest
    private let limits: FetchLimits
    private let state: Mutex<State>

    /// Makes the file at `path`, which must not exist.
    init(_ url: URL, conditions: [String: String], to path: String, limits: FetchLimits) throws {
        var request = URLRequest(url: url)
        for (name, value) in conditions { request.setValue(value, forHTTPHeaderField: name) }
        request.timeoutInterval = limits.idle.seconds
        request.cachePolicy = .reloadIgnoringLocalCacheData
        self.request = request
        self.limits = limits
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw RowRefusal.fetch("文件存不进 incoming 目录") }
        state = Mutex(State(file: file))
    }

    /// Fetches it all.
    /// - Throws: `RowRefusal` where a limit is passed, the server breaks off or cannot be reached.
    func run() async throws -> Answer {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = limits.idle.seconds
        configuration.timeoutIntervalForResource = limits.whole.seconds
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let task = session.dataTask(with: request)
        // Not every platform's session ends by itself when the whole takes too long.
        let alarm = Task { [limits] in
            try await Task.sleep(for: limits.whole)
            self.giveUp(.fetch("超过 \(Int(limits.whole.seconds)) 秒仍未传完"))
        }
        defer { alarm.cancel() }
        return try await withCheckedThrowingContinuation { continuation in
            state.withLock { $0.waiting = continuation }
            task.resume()
        }
    }

    /// Ends the waiting at once. The task itself is cancelled with its next piece or ends with its idle time: cancelling
    /// one that just then asks about a redirect is a fatal error in Foundation on Linux.
    private func giveUp(_ refusal: RowRefusal) {
        let waiting = state.withLock { state in
            if state.refusal == nil { state.refusal = refusal }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(throwing: refusal)
    }

    private var tooLarge: RowRefusal {
        RowRefusal(code: "too_large", sentence: "网上的文件超过 \(limits.bytes / 1_048_576) MB，没有取。请让来源拆分文件。")
    }
}

extension Download: URLSessionDataDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        let isDowngrade = response.url?.scheme?.lowercased() == "https" && request.url?.scheme?.lowercased() != "https"
        let isAllowed = request.url.map(WebLocation.isAllowed) == true && !isDowngrade
        let goesOn = state.withLock { state in
            state.redirects += 1
            if state.refusal == nil, !isAllowed {
                state.refusal = .fetch("网址转向了不允许的地址（只允许 http、https，且不得由 https 转到 http）")
            } else if state.refusal == nil, state.redirects > limits.redirects {
                state.refusal = .fetch("网址转向超过 \(limits.redirects) 次")
            }
            return state.refusal == nil
        }
        completionHandler(goesOn ? request : nil)
    }

    /// The waiting ends here: Foundation on Linux never ends a task that a server asks for a password (401), whatever the
    /// answer. Where the system asks about certificates, it decides itself.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        let method = challenge.protectionSpace.authenticationMethod
        if method == NSURLAuthenticationMethodDefault || method == NSURLAuthenticationMethodHTTPBasic
            || method == NSURLAuthenticationMethodHTTPDigest
        {
            giveUp(.fetch("网站要求用户名和密码"))
        }
        completionHandler(.performDefaultHandling, nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        // Known beforehand only where the server says it.
        let announced = dataTask.response?.expectedContentLength ?? 0
        let isStopped = state.withLock { state in
            state.bytes += data.count
            guard state.refusal == nil else { return true }
            guard state.bytes <= limits.bytes, announced <= Int64(limits.bytes) else {
                state.refusal = tooLarge
                return true
            }
            do {
                try state.file?.write(contentsOf: data)
                return false
            } catch {
                state.refusal = .fetch("写不进磁盘，可能已满")
                return true
            }
        }
        if isStopped { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let (waiting, result) = state.withLock {
            state -> (CheckedContinuation<Answer, any Error>?, Result<Answer, any Error>) in
            defer { (state.waiting, state.file) = (nil, nil) }
            do {
                try state.file?.synchronize()
                try state.file?.close()
            } catch {
                return (state.waiting, .failure(RowRefusal.fetch("写不进磁盘，可能已满")))
            }
            if let refusal = state.refusal { return (state.waiting, .failure(refusal)) }
            if let error { return (state.waiting, .failure(RowRefusal.fetch(Self.reason(error)))) }
            guard let response = task.response as? HTTPURLResponse else {
                return (state.waiting, .failure(RowRefusal.fetch("对方不是网站")))
            }
            return (state.waiting, .success(Self.answer(response)))
        }
        waiting?.resume(with: result)
    }

    private static func answer(_ response: HTTPURLResponse) -> Answer {
        var headers: [String: String] = [:]
        for (name, value) in response.allHeaderFields { headers["\(name)"] = "\(value)" }
        return Answer(
            statusCode: response.statusCode, url: response.url, suggestedName: response.suggestedFilename,
            mimeType: response.mimeType, headers: headers)
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? URLError)?.code {
        case .timedOut: "等待太久没有回音"
        case .cannotFindHost, .dnsLookupFailed: "找不到这个网站"
        case .cannotConnectToHost: "连不上这个网站"
        case .networkConnectionLost: "传到一半中断了"
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            "网站的 HTTPS 证书有问题"
        default: "网络出错或传到一半中断"
        }
    }
}

extension Duration {
    /// In seconds, as Foundation counts them.
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
