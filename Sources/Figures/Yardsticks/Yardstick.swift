/// Something that the alternatives of an outlook can be judged by: which figures it reads, when, and what
/// counts as better.
package struct Yardstick: Hashable, Sendable {
  /// The time that a figure is read at.
  package enum Time: Hashable, Sendable {
    /// So many years after the alternatives begin.
    case afterEffect(years: Int)
    /// Everything that happens, worth what it is worth in the first year.
    case presentValue
  }

  /// A point of a value function: `figure` is worth `value`, 0…1.
  package struct Anchor: Hashable, Sendable {
    package let figure: Double
    package let value: Double

    package init(figure: Double, value: Double) {
      self.figure = figure
      self.value = value
    }
  }

  package let id: String
  /// Ids of outcomes; the mean of several counts.
  package let outcomes: [String]
  package let time: Time
  package let moreIsBetter: Bool
  /// Key of the unit's name, like `percent`.
  package let unit: String
  /// Decimals that figures are told with. Figures that look the same are the same.
  package let decimals: Int
  /// False for what is shown in lists without being weighed, because another yardstick holds it already.
  package let isWeighed: Bool
  /// Two or more, or none where the worst alternative is worth nothing and the best everything.
  package let anchors: [Anchor]
  /// Where the anchors come from; empty where there are none.
  package let source: String
  /// By code of language.
  package let names: [String: String]
  /// What it means in a sentence or two, by code of language.
  package let texts: [String: String]

  package init(
    id: String, outcomes: [String], time: Time, moreIsBetter: Bool, unit: String, decimals: Int,
    isWeighed: Bool = true, anchors: [Anchor] = [], source: String = "", names: [String: String],
    texts: [String: String]
  ) {
    self.id = id
    self.outcomes = outcomes
    self.time = time
    self.moreIsBetter = moreIsBetter
    self.unit = unit
    self.decimals = decimals
    self.isWeighed = isWeighed
    self.anchors = anchors
    self.source = source
    self.names = names
    self.texts = texts
  }
}

/// Criteria that somebody else has drawn up, and what there is here that speaks to each.
package struct YardstickGroup: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let id: String
    /// Ids of yardsticks that speak to it; none where nothing does.
    package let yardsticks: [String]
    /// By code of language.
    package let names: [String: String]
    /// What the figures leave out, by code of language.
    package let texts: [String: String]

    package init(id: String, yardsticks: [String], names: [String: String], texts: [String: String]) {
      self.id = id
      self.yardsticks = yardsticks
      self.names = names
      self.texts = texts
    }
  }

  package let id: String
  package let source: String
  /// Whether the list was read at its source.
  package let isVerified: Bool
  /// By code of language.
  package let names: [String: String]
  /// By code of language.
  package let texts: [String: String]
  package let members: [Member]

  package init(
    id: String, source: String, isVerified: Bool, names: [String: String], texts: [String: String],
    members: [Member]
  ) {
    self.id = id
    self.source = source
    self.isVerified = isVerified
    self.names = names
    self.texts = texts
    self.members = members
  }
}

/// All yardsticks and groups, in the order in which people read them.
package struct Yardsticks: Hashable, Sendable {
  package let list: [Yardstick]
  package let groups: [YardstickGroup]

  package init(_ list: [Yardstick], groups: [YardstickGroup] = []) {
    self.list = list
    self.groups = groups
  }

  /// Those that alternatives are weighed by.
  package var weighed: [Yardstick] { list.filter(\.isWeighed) }

  package subscript(id: String) -> Yardstick? {
    list.first { $0.id == id }
  }
}
