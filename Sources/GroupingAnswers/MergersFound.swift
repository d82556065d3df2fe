package import Basics
import Figures
import Groupings
package import Units

/// Which mergers make sense: the best maps that a search finds under a visitor's rules, how good the best could be, what other
/// thresholds lead to, and how a map of one's own stands among all that hold to the same rules. The same for the same question.
package struct MergersFound: Sendable {
  package let question: MergersQuestion
  package let units: [AdministrativeUnit]
  /// The best maps that were found, the best first; none where nothing holds to the rules.
  package let maps: [ProposedMap]
  /// No map has more municipalities.
  package let most: Int
  /// Pieces of the country that have too few residents for even one municipality, by the names of their units.
  package let hopeless: [[String]]
  package let own: ProposedMap?
  /// What other thresholds lead to; none for a region with too many units.
  package let front: [FrontPoint]
  package let standing: Standing

  /// As many municipalities as can be, each with so many residents.
  package struct FrontPoint: Sendable {
    package let threshold: Int
    /// Nil where nothing holds to the rules.
    package let map: ProposedMap?
    package let most: Int
  }

  /// How the map of one's own, or else the best one, stands among those drawn by chance that hold to the same rules.
  package enum Standing: Sendable {
    case known([EnsembleStanding], steps: Int)
    /// Maps are drawn by rules that do not know who must stay apart.
    case keptApart
    /// Too many municipalities for a page.
    case tooLarge
    /// Some cannot be reached from the others, or there is nothing to choose.
    case nothingToDraw
    /// The map does not hold to the rules that the others are drawn by.
    case breaksRules
    /// No other map was found.
    case notFound
  }

  /// Searches that begin anew for the maps that are told, and for each threshold of the front.
  private static let starts = 6
  private static let startsOfFront = 2
  /// Of more units neither a front nor an ensemble is told.
  private static let mostUnits = 120
  private static let thresholds = [3_000, 5_000, 8_000, 10_000, 15_000, 20_000, 30_000]
  private static let (steps, chains) = (24_000, 4)

  /// - Throws: what looking up the division and its residents throws; `mergers-unit-elsewhere` for a municipality that is not of
  ///   the region; `pairs-contradict`; `mergers-own-unusable` for a map of one's own with fewer or more municipalities.
  package init(_ question: MergersQuestion) throws(Diagnostic) {
    let map = try CountryGraph(
      question.country, on: question.day, withSea: question.withSea, acrossCounties: true,
      county: question.county)
    let graph = map.file.graph
    let (reduced, pairs) = try Self.decided(graph, question, map.units)
    let rules = RegionRules(threshold: question.threshold, upper: question.upper, pairs: pairs)
    self.question = question
    units = map.units
    maps = RegionSearch(reduced.graph, rules: rules, starts: Self.starts).all(seed: question.seed)
      .map { ProposedMap(reduced.expanded($0.map), on: graph, threshold: question.threshold) }
    let left = graph.count - reduced.members.reduce(0) { $0 + $1.count }
    most = reduced.graph.mostRegions(threshold: question.threshold) + left
    hopeless = reduced.graph.hopeless(threshold: question.threshold).map { piece in
      piece.flatMap { reduced.members[$0] }.map { map.units[$0].name }
    }
    own = try question.own.map { labels throws(Diagnostic) in
      guard labels.count == graph.count else {
        throw Diagnostic(
          "mergers-own-unusable", .badInput, at: .init(field: "own"),
          ["found": "\(labels.count)", "units": "\(graph.count)"])
      }
      return ProposedMap(RegionMap(labels), on: graph, threshold: question.threshold)
    }
    front = graph.count > Self.mostUnits ? [] : Self.front(question, reduced, pairs, graph, left: left)
    standing = pairs.keepsApart ? .keptApart : Self.standing(of: own ?? maps.first, question, reduced)
  }

  /// The graph as it is with what has been decided, and which of its units must not meet.
  private static func decided(
    _ graph: GroupGraph, _ question: MergersQuestion, _ units: [AdministrativeUnit]
  ) throws(Diagnostic) -> (ReducedGraph, PairRules) {
    let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($0.element.code, $0.offset) })
    func number(_ code: String, _ field: String) throws(Diagnostic) -> Int {
      guard let number = places[code] else {
        let unit = try question.country.register.unit(code, on: question.day)
        throw Diagnostic(
          "mergers-unit-elsewhere", .badInput, at: .init(field: field), ["unit": unit.name])
      }
      return number
    }
    func numbers(_ groups: [[String]], _ field: String) throws(Diagnostic) -> [[Int]] {
      var result: [[Int]] = []
      for group in groups {
        var members: [Int] = []
        for code in group { members.append(try number(code, field)) }
        result.append(members)
      }
      return result
    }
    let together = try numbers(question.together, "together")
    let pairs = try pairRules(
      together: together, apart: numbers(question.apart, "apart"), names: units.map(\.name))
    var alone: Set<Int> = []
    for code in question.alone { alone.insert(try number(code, "alone")) }
    let reduced = ReducedGraph(of: graph, together: together, alone: alone)
    return (reduced, pairs.contracted(to: reduced))
  }

  private static func front(
    _ question: MergersQuestion, _ reduced: ReducedGraph, _ pairs: PairRules, _ graph: GroupGraph, left: Int
  ) -> [FrontPoint] {
    Set(thresholds + [question.threshold]).sorted().map { threshold in
      let rules = RegionRules(
        threshold: threshold, upper: question.upper.map { max($0, threshold) }, pairs: pairs)
      let best = RegionSearch(reduced.graph, rules: rules, starts: startsOfFront).best(seed: question.seed)
      return FrontPoint(
        threshold: threshold,
        map: best.map { ProposedMap(reduced.expanded($0.map), on: graph, threshold: threshold) },
        most: reduced.graph.mostRegions(threshold: threshold) + left)
    }
  }

  private static func standing(
    of map: ProposedMap?, _ question: MergersQuestion, _ reduced: ReducedGraph
  ) -> Standing {
    let graph = reduced.graph
    guard graph.count <= mostUnits else { return .tooLarge }
    guard let map, graph.components.count == 1, graph.count > 2 else { return .nothingToDraw }
    guard let proposal = reduced.contracted(map.map), proposal.isConnected(on: graph) else {
      return .breaksRules
    }
    let rules = EnsembleRules(
      parts: proposal.count, weights: graph.populations, lower: question.threshold,
      upper: question.upper ?? graph.totalPopulation)
    guard proposal.regions.allSatisfy({ rules.allows(units: $0) }) else { return .breaksRules }
    guard proposal.count > 1, proposal.count < graph.count else { return .nothingToDraw }
    do throws(Ensemble.Failure) {
      let ensemble = try Ensemble(
        of: graph, rules: rules, steps: steps, chains: chains, seed: question.seed)
      return .known(
        EnsembleMeasure.allCases.map {
          EnsembleStanding($0, ensemble.values[$0] ?? [], proposal.value($0, on: graph))
        }, steps: ensemble.steps)
    } catch {
      return .notFound
    }
  }
}
