package import Basics
package import Rulebook

/// Women and men among candidates or members (kommuneloven §§ 7-5, 7-6, 7-7).
package struct GenderBalance: Hashable, Sendable {
  package let women: Int
  package let men: Int

  package init(women: Int, men: Int) {
    self.women = women
    self.men = men
  }

  /// What the law asks for.
  package enum Demand: Hashable, Sendable {
    /// Each sex has at least so many per cent: four or more are to be elected.
    case share(percent: Int)
    /// Both sexes are there: two or three are to be elected.
    case both
    /// One is to be elected.
    case none
  }

  /// What the law asks for where `places` are to be filled: the members to be elected for the candidates
  /// of a list (§ 7-5), the members that a list gets for those who are elected from it (§ 7-6).
  ///
  /// In bodies that only councillors can sit in, the executive board among them, it is followed as far
  /// as possible.
  /// - Throws: faults of the lookup.
  package static func demand(places: Int, at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> Demand {
    guard places >= 4 else { return places >= 2 ? .both : .none }
    let percent = try rulebook.value("no.council.gender-share", at: day)
    guard let number = percent.number, let whole = Int(exactly: number) else {
      throw Diagnostic(
        "parameter-unusable", .noAnswer, at: .init(field: percent.parameter),
        ["parameter": percent.parameter])
    }
    return .share(percent: whole)
  }

  /// The fewest of each sex that the demand asks for among so many.
  package func least(for demand: Demand) -> Int {
    switch demand {
    case .share(let percent): (percent * (women + men) + 99) / 100
    case .both: 1
    case .none: 0
    }
  }

  /// How many more of each sex, in place of the other, the demand asks for; nought where it is met.
  package func missing(for demand: Demand) -> (women: Int, men: Int) {
    let least = least(for: demand)
    return (max(0, least - women), max(0, least - men))
  }

  /// Whether the demand is met.
  package func meets(_ demand: Demand) -> Bool {
    missing(for: demand) == (0, 0)
  }
}
