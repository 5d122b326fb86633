// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of business: how it is named and what can be licensed and done wrong in it.
struct Trade: Sendable {
    /// What licences and offences ask for.
    enum Tag: Hashable, Sendable, CaseIterable {
        case food, catering, foodFactory, retail, tobacco, drug, clinic, publicPlace, hotel, internetBar, entertainment
        case farmSupplies, planting, breeding, slaughter, forestry, fishery, water, mining, building, transport
        case industry, pollution, hazardous, fireworks, fuel, education, labour, advertising, travel, online, equipment
        case charity, law
    }

    /// 行业 as it stands in a company's name.
    var name: String
    /// The same in a shop's name with its ending; `nil` where shops do not do it.
    var shop: String?
    /// The same in a cooperative's name.
    var cooperative: String?
    /// GB/T 4754.
    var industry: String
    var scope: String
    var tags: Set<Tag>

    init(
        _ name: String, shop: String? = nil, cooperative: String? = nil, _ industry: String, _ scope: String,
        _ tags: Set<Tag>
    ) {
        self.name = name
        self.shop = shop
        self.cooperative = cooperative
        self.industry = industry
        self.scope = scope
        self.tags = tags
    }
}
