// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// Is it in force: the JSON of `/api/v1/status`, best match first, one entry a work.
public struct StatusReply: Codable, Hashable, Sendable {
    public var asOf: CivilDate
    public var matches: [Match]
    public var warnings: [String]

    public struct Match: Codable, Hashable, Sendable, Identifiable {
        /// The version in force on the day, or the last one with why it ended.
        public var id: String
        public var title: String
        public var number: String?
        /// The id that the source gave the version.
        public var source: String
        public var status: StatusAnswer
        public var version: Version
        /// The title or number is exactly what was asked for.
        public var isExact: Bool

        enum CodingKeys: String, CodingKey {
            case id, title, number, source, status, version
            case isExact = "exact"
        }
    }

    public struct Version: Codable, Hashable, Sendable, Identifiable {
        public var id: String
        public var source: String
        public var effectiveOn: CivilDate?
        /// Last day of this text where known.
        public var until: CivilDate?

        enum CodingKeys: String, CodingKey {
            case id, source, until
            case effectiveOn = "effective_on"
        }
    }

    enum CodingKeys: String, CodingKey {
        case matches, warnings
        case asOf = "as_of"
    }
}
