package import Basics
package import Formats

/// A council, committee, board or assembly: what it belongs to, who sits in it from day to day, and when it meets.
/// Its name is the title of the thing.
package struct Body: ThingContent {
  package static let kind = ThingKind.body

  package enum Form: String, CaseIterable, FieldValue {
    case municipalCouncil = "municipal-council"
    case executiveCommittee = "executive-committee"
    case committee
    case controlCommittee = "control-committee"
    /// Of municipalities that are becoming one (Inndelingslova § 26).
    case mergerCommittee = "merger-committee"
    /// Of an employer and its employees (kommuneloven § 5-11).
    case jointLabourCommittee = "joint-labour-committee"
    case countyCouncil = "county-council"
    case countyExecutiveCommittee = "county-executive-committee"
    /// A standing committee of a county council.
    case countyCommittee = "county-committee"
    case politicalCouncil = "political-council"
    case representatives, board
    case ownersMeeting = "owners-meeting"
    case fullmaktige, kommunstyrelse, regionfullmaktige, regionstyrelse
    case gemensamNamnd = "gemensam-namnd"
    case direktion, other
  }

  package var form: Form?
  /// The organisation whose body it is.
  package var organisation: Identifier<Organisation>?
  /// The municipalities or counties whose body it is together, or that it belongs to where there is no organisation here.
  package var units: [UnitCode] = []
  package var parent: Identifier<Thing>?
  package var seats: [Seats] = []
  package var members: [Member] = []
  package var meetings: [Day] = []

  package static let fields: [ContentField<Self>] = [
    .choice("form", \.form, isRequired: true), .organisation("organisation", \.organisation),
    .units("units", \.units), .thing("parent", \.parent, of: [kind]), .table("seats", \.seats),
    .calculated("seats-in-all", .whole(0...100_000)) { body in
      body.seats.isEmpty ? nil : .number(Double(body.seats.reduce(0) { $0 + ($1.count ?? 0) }))
    },
    .table("members", \.members), .days("meetings", \.meetings),
  ]

  package init() {}

  /// Seats of a party, or of an owner.
  package struct Seats: ContentRow {
    package var holder = ""
    package var count: Int?

    package static let fields: [ContentField<Self>] = [
      .line("holder", \.holder, isRequired: true), .whole("count", \.count, 0...1000, isRequired: true),
    ]

    package init() {}
  }

  /// Somebody who sits in it for some days.
  package struct Member: ContentRow {
    package enum Role: String, CaseIterable, FieldValue {
      case chair
      case deputyChair = "deputy-chair"
      case member, deputy, observer, secretary
    }

    package var who = ""
    package var role: Role?
    /// The party or owner that they sit for; of a deputy, for whom they stand in.
    package var side = ""
    package var from: Day?
    package var until: Day?

    package static let fields: [ContentField<Self>] = [
      .person("who", \.who, isRequired: true), .choice("role", \.role, isRequired: true),
      .line("side", \.side), .day("from", \.from), .day("until", \.until),
    ]

    package init() {}
  }
}

extension ThingKind {
  package static let body = ThingKind("body")
}
