// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Querying

/// The exit codes of interfaces.md.
enum ExitStatus: Int32 {
    case done = 0
    case usage = 2
    case notFound = 3
    case indexUnavailable = 4
    case incomplete = 5

    /// Says on standard error what went wrong and ends the process with the code for it.
    static func end(with error: any Error, of command: any ParsableCommand.Type) -> Never {
        switch error {
        case let problem as RequestProblem:
            var text = "错误：" + problem.description
            if !problem.allowed.isEmpty { text += "\n可用的值：" + problem.allowed.joined(separator: "、") }
            Terminal.note(text)
            Foundation.exit(ExitStatus.usage.rawValue)
        case let failure as SearchError:
            Terminal.note("错误：" + failure.description)
            Foundation.exit(code(of: failure).rawValue)
        case let failure as RemoteFailure:
            Terminal.note("错误：" + failure.description)
            Foundation.exit(failure.status.rawValue)
        default:
            let code = command.exitCode(for: error)
            let text = command.fullMessage(for: error)
            if code == .success {
                print(text)
                Foundation.exit(0)
            }
            Terminal.note(text)
            Foundation.exit(code == .validationFailure ? usage.rawValue : code.rawValue)
        }
    }

    private static func code(of error: SearchError) -> ExitStatus {
        switch error {
        case .indexUnavailable: .indexUnavailable
        case .notFound: .notFound
        case .timeout, .overloaded, .changed, .engine: .incomplete
        }
    }
}
