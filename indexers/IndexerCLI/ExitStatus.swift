// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Indexing
import Ledger

/// The exit codes of interfaces.md.
enum ExitStatus: Int32 {
    case failure = 1
    case usage = 2
    case notFound = 3
    case indexUnfit = 4
    case incomplete = 5

    /// Says on standard error what went wrong and ends the process with the code for it.
    static func end(with error: any Error, of command: any ParsableCommand.Type) -> Never {
        switch error {
        case let failure as LedgerError:
            Console.note("错误：" + failure.description)
            let isMissing = failure.code == .notFound || failure.code == .unknownRecord
            Foundation.exit(isMissing ? notFound.rawValue : incomplete.rawValue)
        case let failure as IndexingError:
            Console.note("错误：" + failure.description)
            Foundation.exit(incomplete.rawValue)
        case let failure as ProjectionError:
            Console.note("错误：" + failure.description)
            Foundation.exit(incomplete.rawValue)
        case is CleanExit, is ExitCode, is ValidationError:
            break
        default:
            if command.exitCode(for: error) != .validationFailure, !(error is CleanExit) {
                let text = (error as? CocoaError)?.localizedDescription ?? command.message(for: error)
                if command.exitCode(for: error) == .success {
                    print(command.fullMessage(for: error))
                    Foundation.exit(0)
                }
                Console.note("错误：" + text)
                Foundation.exit(incomplete.rawValue)
            }
        }
        let code = command.exitCode(for: error)
        let text = command.fullMessage(for: error)
        if code == .success {
            print(text)
            Foundation.exit(0)
        }
        if !text.isEmpty { Console.note(text) }
        Foundation.exit(code == .validationFailure ? usage.rawValue : code.rawValue)
    }
}
