// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that is wrong with a config.yaml, in the order of its lines.
public struct ConfigError: Error, Hashable, Sendable, CustomStringConvertible {
    public struct Problem: Hashable, Sendable, CustomStringConvertible {
        /// From 1; `nil` where the file as a whole is meant.
        public var line: Int?
        public var column: Int?
        /// In Chinese: what is wrong and what may stand there.
        public var sentence: String

        public var description: String {
            guard let line else { return sentence }
            return "第 \(line) 行第 \(column ?? 1) 列：\(sentence)"
        }
    }

    public var problems: [Problem]

    init(_ problems: [Problem]) { self.problems = problems }

    init(line: Int? = nil, column: Int? = nil, _ sentence: String) {
        self.init([Problem(line: line, column: column, sentence: sentence)])
    }

    public var description: String {
        problems.map { "config.yaml " + $0.description }.joined(separator: "\n")
    }
}
