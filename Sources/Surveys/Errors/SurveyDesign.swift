package import Basics

/// How those who answered were drawn, and what each answer stands for.
package struct SurveyDesign: Sendable {
  /// Of each answer.
  package let weights: [Double]
  /// What the weights were made to fit, where they were.
  package let raking: Raking?
  /// The names of the strata, in the order of their numbers.
  package let strata: [String]
  /// The stratum of each answer.
  package let stratumOf: [Int]
  /// What was drawn together, of each answer: the household, the district, or the answer itself.
  package let unitOf: [Int]
  /// How many units each stratum has in the population; nil where they were drawn with replacement, or from so many that it
  /// does not matter.
  package let populations: [Double]?
  /// The units of each stratum, in the order in which they come.
  let units: [[Int]]
  let unitCount: Int

  /// - Parameters:
  ///   - stratum: of each answer, by name; nil for one stratum.
  ///   - unit: of each answer, by name; nil where each answer was drawn by itself. Names are told apart within a stratum.
  ///   - populations: of each stratum by name.
  /// - Throws: `survey-lengths-differ`; `survey-population-small` with the stratum, where more were drawn than there are.
  package init(
    weights: [Double], stratum: [String]? = nil, unit: [String]? = nil, populations: [String: Double]? = nil
  ) throws(Diagnostic) {
    guard stratum.map({ $0.count == weights.count }) ?? true, unit.map({ $0.count == weights.count }) ?? true
    else { throw Diagnostic("survey-lengths-differ", .badInput) }
    var (names, numbers): ([String], [String: Int]) = ([], [:])
    var (units, unitNumbers, count): ([[Int]], [UnitName: Int], Int) = ([], [:], 0)
    var (stratumOf, unitOf): ([Int], [Int]) = ([], [])
    for answer in weights.indices {
      let name = stratum?[answer] ?? ""
      let number = numbers[name] ?? names.count
      if number == names.count {
        numbers[name] = number
        names.append(name)
        units.append([])
      }
      let key = UnitName(stratum: number, name: unit?[answer] ?? String(answer))
      let drawn = unitNumbers[key] ?? count
      if drawn == count {
        unitNumbers[key] = drawn
        units[number].append(drawn)
        count += 1
      }
      stratumOf.append(number)
      unitOf.append(drawn)
    }
    self.populations = try populations.map { populations throws(Diagnostic) in
      try Self.sizes(populations, names, units)
    }
    self.weights = weights
    raking = nil
    (strata, self.stratumOf, self.unitOf, self.units, unitCount) = (names, stratumOf, unitOf, units, count)
  }

  private struct UnitName: Hashable {
    let stratum: Int
    let name: String
  }

  private static func sizes(
    _ populations: [String: Double], _ names: [String], _ units: [[Int]]
  ) throws(Diagnostic) -> [Double] {
    var sizes: [Double] = []
    for (name, drawn) in zip(names, units) {
      guard let size = populations[name], size >= Double(drawn.count) else {
        throw Diagnostic(
          "survey-population-small", .badInput, at: .init(field: name),
          ["drawn": String(drawn.count), "population": populations[name].map { "\($0)" } ?? "–"])
      }
      sizes.append(size)
    }
    return sizes
  }

  private init(_ other: SurveyDesign, weights: [Double], raking: Raking?) {
    (self.weights, self.raking) = (weights, raking)
    (strata, stratumOf, unitOf) = (other.strata, other.stratumOf, other.unitOf)
    (populations, units, unitCount) = (other.populations, other.units, other.unitCount)
  }

  /// The same answers, made like the population.
  package func raked(
    to margins: [RakingMargin], tolerance: Double = 1e-10, mostRounds: Int = 30
  ) throws(Diagnostic) -> SurveyDesign {
    let raking = try Raking(weights, to: margins, tolerance: tolerance, mostRounds: mostRounds)
    return SurveyDesign(self, weights: raking.weights, raking: raking)
  }

  /// The part of a stratum that was not drawn, by which the variance shrinks.
  func correction(_ stratum: Int) -> Double {
    guard let populations else { return 1 }
    return (populations[stratum] - Double(units[stratum].count)) / populations[stratum]
  }
}
