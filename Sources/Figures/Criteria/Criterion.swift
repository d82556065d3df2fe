/// Something that the alternatives of an outlook are compared by: which figures it reads, when, and what
/// counts as better.
///
/// The words of multi-criteria decision analysis: an **alternative** has a figure on each **criterion**, a value function
/// makes it a **score** from 0 to 1, **weights** say how much each criterion counts, and together they give a **ranking**.
/// Where weights or figures are uncertain, the **rank acceptability** of an alternative is how often it takes each rank.
package struct Criterion: Hashable, Sendable {
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
  /// Decimals that figures are written with. Two that are then written alike count as equal.
  package let decimals: Int
  /// False for what is shown in lists without being weighed, because another criterion holds it already.
  package let isWeighed: Bool
  /// Whether figures are changes against today: an alternative that changes nothing has none, good or bad.
  package let isChange: Bool
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
    isWeighed: Bool = true, isChange: Bool = false, anchors: [Anchor] = [], source: String = "",
    names: [String: String],
    texts: [String: String]
  ) {
    self.id = id
    self.outcomes = outcomes
    self.time = time
    self.moreIsBetter = moreIsBetter
    self.unit = unit
    self.decimals = decimals
    self.isWeighed = isWeighed
    self.isChange = isChange
    self.anchors = anchors
    self.source = source
    self.names = names
    self.texts = texts
  }
}

extension [Criterion.Anchor] {
  /// What a figure is worth: on a straight line between two anchors, level outside them.
  package func value(of figure: Double) -> Double {
    guard let next = firstIndex(where: { $0.figure >= figure }) else { return last?.value ?? 0 }
    guard next > 0 else { return self[0].value }
    let (before, after) = (self[next - 1], self[next])
    let place = (figure - before.figure) / (after.figure - before.figure)
    return before.value + place * (after.value - before.value)
  }
}

/// Criteria that somebody else has drawn up, and what there is here that speaks to each.
package struct CriteriaGroup: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let id: String
    /// Ids of criteria that speak to it; none where nothing does.
    package let criteria: [String]
    /// By code of language.
    package let names: [String: String]
    /// What the figures leave out, by code of language.
    package let texts: [String: String]

    package init(id: String, criteria: [String], names: [String: String], texts: [String: String]) {
      self.id = id
      self.criteria = criteria
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

/// All criteria and groups, in the order in which people read them.
package struct Criteria: Hashable, Sendable {
  package let list: [Criterion]
  package let groups: [CriteriaGroup]

  package init(_ list: [Criterion], groups: [CriteriaGroup] = []) {
    self.list = list
    self.groups = groups
  }

  /// Those that alternatives are weighed by.
  package var weighed: [Criterion] { list.filter(\.isWeighed) }

  package subscript(id: String) -> Criterion? {
    list.first { $0.id == id }
  }
}
