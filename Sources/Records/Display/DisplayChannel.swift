// SPDX-License-Identifier: GPL-3.0-or-later

/// Where an entry is made public; each channel has rules of its own.
public enum DisplayChannel: String, Codable, Hashable, Sendable, CaseIterable {
    /// 信用中国.
    case creditChina = "credit_china"
    /// 国家企业信用信息公示系统.
    case marketRegulation = "market_regulation"
    /// The source organ's own site.
    case source
}
