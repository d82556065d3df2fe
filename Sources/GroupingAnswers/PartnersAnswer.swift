package import Answers
package import Basics
package import Figures
import Formats
import Groupings
import Units

/// What groups of partners are ranked by: each a share from 0 to 1, and the weight it has.
package struct PartnerWeights: Hashable, Sendable {
  /// The residents of the group as a share of what is wanted, 1 at most.
  package let size: Double
  /// The share of its employed residents who work in it.
  package let within: Double
  /// How few take part: 1 for two, ½ for three, and so on.
  package let few: Double

  /// - Throws: `partners-weights-unusable` for a weight below 0, or none above.
  package init(size: Double = 1, within: Double = 1, few: Double = 1) throws(Diagnostic) {
    let all = [size, within, few]
    guard all.allSatisfy({ $0.isFinite && $0 >= 0 }), all.contains(where: { $0 > 0 }) else {
      throw Diagnostic("partners-weights-unusable", .badInput, at: .init(field: "weights"))
    }
    (self.size, self.within, self.few) = (size, within, few)
  }
}

/// What is asked of the possible partners of a municipality.
package struct PartnersQuestion: Sendable {
  package let unit: String
  package let most: Int
  /// Residents that a group is wanted to have.
  package let threshold: Int
  package let weights: PartnerWeights
  /// How many groups are told.
  package let best: Int
  package let pairs: PairNames

  /// - Throws: `groups-size-unusable`, `regions-threshold-unusable`.
  package init(
    unit: String, most: Int, threshold: Int, weights: PartnerWeights, best: Int,
    pairs: PairNames = PairNames()
  ) throws(Diagnostic) {
    guard (2...8).contains(most) else {
      throw Diagnostic(
        "groups-size-unusable", .badInput, at: .init(field: "max"), ["found": "\(most)", "limit": "8"])
    }
    guard threshold > 0 else {
      throw Diagnostic(
        "regions-threshold-unusable", .badInput, at: .init(field: "threshold"), ["found": "\(threshold)"])
    }
    (self.unit, self.most, self.threshold, self.weights, self.best) = (unit, most, threshold, weights, best)
    self.pairs = pairs
  }
}

/// The connected groups that a municipality could be part of, the best first.
///
/// - Throws: what looking up the unit throws; `groups-too-many`, `partners-none` for one without neighbours; what `PairNames` throws,
///   `pairs-no-group` where no group holds to it.
package func partnersAnswer(
  _ question: PartnersQuestion, in map: CountryGraph, of country: CountryAtlas
) throws(Diagnostic) -> Answer {
  Answer("partners", try partnerGroups(question, in: map, of: country), partnerFields)
}

/// The same as values.
package func partnerGroups(
  _ question: PartnersQuestion, in map: CountryGraph, of country: CountryAtlas
) throws(Diagnostic) -> [PartnerGroup] {
  let unit = try country.register.unit(question.unit, on: map.day)
  guard let number = map.units.firstIndex(where: { $0.code == unit.code }) else {
    throw Diagnostic("unit-unknown", .noAnswer, at: .init(field: "unit"), ["unit": question.unit])
  }
  let groups = ConnectedGroups(of: map.file.graph, most: question.most)
  guard let around = groups.around(number, mostGroups: mostPartnerGroups) else {
    throw Diagnostic(
      "groups-too-many", .noAnswer, at: .init(field: "max"), ["limit": "\(mostPartnerGroups)"])
  }
  let pairs = try question.pairs.rules(in: map.file)
  let allowed = around.filter { pairs.allows($0.units) }
  guard !around.isEmpty else {
    throw Diagnostic("partners-none", .noAnswer, at: .init(field: "unit"), ["unit": unit.name])
  }
  guard !allowed.isEmpty else {
    throw Diagnostic("pairs-no-group", .noAnswer, at: .init(field: "max"), ["limit": "\(question.most)"])
  }
  let borders = try country.graph(on: map.day)
  let scored = allowed.map { group in
    PartnerGroup(group, question, map, country, borders)
  }.sorted { ($1.score, $0.codes.count, $0.codes.joined()) < ($0.score, $1.codes.count, $1.codes.joined()) }
  return Array(scored.prefix(question.best))
}

private let mostPartnerGroups = 200_000

/// A group that a municipality could be part of, with its shares and the score that they come to.
package struct PartnerGroup: Sendable {
  package let codes: [String]
  package let names: [String]
  /// How it hangs together; nil where it does not.
  package let connected: String?
  package let population: Int
  /// See `PartnerWeights`; nil where nobody knows.
  package let size: Double
  package let within: Double?
  package let few: Double
  package let score: Double

  init(
    _ group: ConnectedGroups.Group, _ question: PartnersQuestion, _ map: CountryGraph,
    _ country: CountryAtlas,
    _ borders: NeighbourGraph
  ) {
    codes = group.units.map { map.units[$0].code }
    names = group.units.map { map.units[$0].name }
    connected = borders.contiguity(of: codes)?.rawValue
    population = group.population
    size = min(1, Double(group.population) / Double(question.threshold))
    let flows = country.commuting?.summary(of: codes, on: map.day, register: country.register)
    within = flows.flatMap { $0.residents > 0 ? $0.within / $0.residents : nil }
    few = 1 / Double(group.units.count - 1)
    // What is not known has no part in the score, neither as nothing nor as something.
    let weights = question.weights
    let known = [(weights.size, size), (weights.few, few)] + (within.map { [(weights.within, $0)] } ?? [])
    let weight = known.reduce(0) { $0 + $1.0 }
    score = weight > 0 ? known.reduce(0) { $0 + $1.0 * $1.1 } / weight : 0
  }
}

private var partnerFields: [AnswerField<PartnerGroup>] {
  [
    AnswerField("group") { $0.codes }, AnswerField("names") { $0.names },
    AnswerField("connected") { $0.connected }, AnswerField("population") { $0.population },
    AnswerField("score", decimals: 3) { $0.score }, AnswerField("size", decimals: 3) { $0.size },
    AnswerField("within", decimals: 3) { $0.within }, AnswerField("few", decimals: 3) { $0.few },
  ]
}
