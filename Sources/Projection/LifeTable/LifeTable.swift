package import Basics
import RealModule

/// A period life table: what the death rates of some years would make of a thousand, or one, newborn.
package struct LifeTable: Hashable, Sendable {
  /// The lowest age of each group, from 0; the last group is open.
  package let ages: [Int]
  /// Mean years lived in the group by those who die in it.
  package let yearsOfDying: [Double]
  /// The chance of dying in the group; 1 in the last.
  package let dying: [Double]
  /// Who reaches the group, of one born.
  package let reaching: [Double]
  /// Years lived in the group, of one born.
  package let personYears: [Double]
  /// Years lived in the group and above.
  package let yearsAbove: [Double]
  /// Mean years left for those who reach the group.
  package let expectancy: [Double]

  /// From deaths by mid-year population.
  ///
  /// Those who die in a group do so in its middle; infants after 0.07 + 1.7 times their death rate of a year
  /// (Keyfitz), those from 1 to 4 after 1.5 years, those in the open group after the reciprocal of its rate. Where a rate
  /// is so high that all would then be dead before the end of the group, as among a few very old people, it is taken to be
  /// the same throughout the group instead.
  ///
  /// - Throws: `life-table-ages` where ages do not rise from 0 or are not as many as rates,
  ///   `cohort-out-of-range` for a rate that is negative or not a number, `life-table-open-rate` for one of zero in the
  ///   open group.
  package init(ages: [Int], deathRates: [Double]) throws(Diagnostic) {
    guard ages.count == deathRates.count, ages.count > 1, ages[0] == 0,
      zip(ages, ages.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw Diagnostic(
        "life-table-ages", .badInput, at: .init(field: "death-rates"),
        ["ages": ages.map(String.init).joined(separator: ", "), "rates": "\(deathRates.count)"])
    }
    let last = ages.count - 1
    for (group, rate) in deathRates.enumerated()
    where !(rate.isFinite && rate >= 0) {
      throw Diagnostic(
        "cohort-out-of-range", .badInput, at: .init(field: "death-rates"),
        ["value": "\(rate)", "age": "\(ages[group])", "low": "0", "high": "∞"])
    }
    guard deathRates[last] > 0 else {
      throw Diagnostic(
        "life-table-open-rate", .badInput, at: .init(field: "death-rates"), ["age": "\(ages[last])"])
    }
    var dying: [Double] = []
    var yearsOfDying: [Double] = []
    for group in 0..<last {
      let width = Double(ages[group + 1] - ages[group])
      let (years, chance) = LifeTable.dying(from: ages[group], width: width, rate: deathRates[group])
      yearsOfDying.append(years)
      dying.append(chance)
    }
    yearsOfDying.append(1 / deathRates[last])
    dying.append(1)
    var reaching = [1.0]
    var personYears: [Double] = []
    for group in 0..<last {
      let width = Double(ages[group + 1] - ages[group])
      let deaths = reaching[group] * dying[group]
      reaching.append(reaching[group] - deaths)
      personYears.append(width * reaching[group + 1] + yearsOfDying[group] * deaths)
    }
    personYears.append(reaching[last] / deathRates[last])
    var above = personYears
    for group in stride(from: last - 1, through: 0, by: -1) { above[group] += above[group + 1] }
    self.ages = ages
    self.yearsOfDying = yearsOfDying
    self.dying = dying
    self.reaching = reaching
    self.personYears = personYears
    yearsAbove = above
    expectancy = zip(above, reaching).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// Years lived in the group by those who die in it, and the chance of dying in it.
  private static func dying(from age: Int, width: Double, rate: Double) -> (years: Double, chance: Double) {
    let years = yearsOfDying(from: age, width: width, rate: rate)
    let chance = width * rate / (1 + (width - years) * rate)
    guard chance >= 1 else { return (years, chance) }
    let constant = 1 - Double.exp(-width * rate)
    return (1 / rate - width * (1 - constant) / constant, constant)
  }

  private static func yearsOfDying(from age: Int, width: Double, rate: Double) -> Double {
    switch (age, width) {
    case (0, 1): min(0.5, 0.07 + 1.7 * rate)
    case (1, 4): 1.5
    default: width / 2
    }
  }

  /// Years lived in groups of `width`, which narrower ones add up to; the last is open.
  ///
  /// - Parameter groups: how many; those above are added to the last.
  package func personYears(width: Int, groups: Int) -> [Double] {
    var years = Array(repeating: 0.0, count: groups)
    for (age, lived) in zip(ages, personYears) { years[min(age / width, groups - 1)] += lived }
    return years
  }
}
