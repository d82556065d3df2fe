/// Something that an outlook tells of a unit under an alternative, year by year.
package struct Outcome: Hashable, Sendable {
  /// The stages of an outlook, each resting on those before it.
  package enum Stage: String, CaseIterable, Hashable, Sendable {
    case people, need, money, capacity, democracy, distance
  }

  /// How the number is to be read.
  package enum Unit: String, Hashable, Sendable {
    case persons, ratio, index, kroner, kronerPerInhabitant = "kroner-per-inhabitant", percent, positions,
      seats, points, minutes
  }

  package let id: String
  package let stage: Stage
  package let unit: Unit
  package let decimals: Int
  /// True where more is better, false where less is, nil where neither can be said.
  package let moreIsBetter: Bool?

  init(_ id: String, _ stage: Stage, _ unit: Unit, decimals: Int = 0, better moreIsBetter: Bool? = nil) {
    self.id = id
    self.stage = stage
    self.unit = unit
    self.decimals = decimals
    self.moreIsBetter = moreIsBetter
  }
}

extension Outcome {
  /// Every outcome there may be, in the order in which people read them; a country without a sector has none
  /// of its outcomes.
  package static let all: [Outcome] = people + need + money + capacity + democracy + distance

  static let people =
    [Outcome("people.total", .people, .persons)]
    + AgeBand.functional.map { Outcome("people.\($0.id)", .people, .persons) }
    + ["67", "80"].map { Outcome("support.\($0)", .people, .ratio, decimals: 1, better: true) }

  /// Sectors of the cost key, in the order of a life.
  static let services = [
    "kindergarten", "school", "child-welfare", "health", "care", "social", "administration",
  ]

  static let need =
    services.map { Outcome("need.\($0)", .need, .index) } + [Outcome("need.total", .need, .index)]
    + ["kindergarten", "school", "care"].map { Outcome("staff.\($0)", .need, .index, better: false) }

  static let money =
    [Outcome("spending", .money, .kroner), Outcome("spending.per-inhabitant", .money, .kronerPerInhabitant)]
    + AccountPart.allCases.map { Outcome("effect.\($0.rawValue)", .money, .kroner, better: true) }
    + [
      Outcome("net", .money, .kroner, better: true),
      Outcome("net.per-inhabitant", .money, .kronerPerInhabitant, better: true),
    ]

  static let capacity = ["planners", "lawyers"].flatMap { profession in
    [
      Outcome("\(profession).expected", .capacity, .positions, decimals: 1, better: true),
      Outcome("\(profession).one", .capacity, .percent, better: true),
      Outcome("\(profession).two", .capacity, .percent, better: true),
      Outcome("\(profession).five", .capacity, .percent, better: true),
      Outcome("\(profession).vulnerable", .capacity, .percent, better: false),
    ]
  }

  static let democracy = [
    Outcome("seats.minimum", .democracy, .seats),
    Outcome("inhabitants-per-seat", .democracy, .persons, better: false),
    Outcome("turnout-effect", .democracy, .points, decimals: 1, better: true),
    Outcome("indirect-share", .democracy, .percent, decimals: 1, better: false),
  ]

  static let distance =
    [15, 30, 45, 60].map { Outcome("within-\($0)", .distance, .percent, better: true) }
    + [Outcome("minutes", .distance, .minutes, decimals: 0, better: false)]

  package static func named(_ id: String) -> Outcome? {
    all.first { $0.id == id }
  }
}

/// What an alternative does to a municipality's budget, kept apart; all of them in kroner a year against
/// standing alone, above zero where the municipality is better off.
package enum AccountPart: String, CaseIterable, Hashable, Sendable {
  /// Political governance and administration of another size.
  case administration
  /// Schools, health, care and the rest at another size.
  case services
  /// Tasks carried out together or by others.
  case cooperation
  /// Pay and service levels made equal.
  case harmonisation
  /// Governing the cooperations.
  case governance
  /// The change itself, once.
  case transition
  /// Loans taken up before a merger at the cost of the partners.
  case debt
  /// What the state pays for a merger.
  case grants
  /// What the income system takes away when municipalities become one.
  case incomeLoss = "income-loss"
  /// What partners gain from or lose to each other.
  case redistribution

  /// What of it is efficiency: kroner that nobody else has to pay.
  package static let efficiency: [AccountPart] = [.administration, .services, .cooperation]
}
