/// Persons by single year of age for every year of a run of years, from counts of which only some are by
/// single year.
///
/// A year that is counted in groups only is split by the nearest counts by single year before and after it,
/// each moved along its cohorts, weighted by nearness, and then scaled so that every group holds what was
/// counted. Ages of 90 and more keep the shape of the nearest count, because deaths change it too much for
/// cohorts to be followed; children who were not yet born at that count get the shape of its three youngest
/// ages.
struct AgeHistory {
  let units: Int
  /// Consecutive, the last the base.
  let years: [Int]
  /// Year by year, unit by unit, age by age; not a number for a unit that cannot be told that year.
  private(set) var persons: [[Double]]

  private static let oldestFollowed = 90
  /// The moves need the ratios that follow from them: three rounds change the last digits only.
  private static let rounds = 3

  /// The run of years without a gap that ends with the last count.
  ///
  /// - Parameter counts: at least one by single year of age.
  init?(_ counts: [AgeCount], units: Int) {
    let byYear = Dictionary(grouping: counts, by: \.year).mapValues { tables in
      tables.first { $0.isSingleYears } ?? tables[0]
    }
    guard let last = byYear.keys.max(), byYear.values.contains(where: \.isSingleYears) else { return nil }
    var first = last
    while byYear[first - 1] != nil { first -= 1 }
    self.units = units
    years = Array(first...last)
    persons = []
    let tables = years.compactMap { byYear[$0] }
    let singles = byYear.values.filter(\.isSingleYears).sorted { $0.year < $1.year }
    var ratios = [Double](repeating: 1, count: SingleAges.count)
    for _ in 0..<Self.rounds {
      persons = tables.map { Self.split($0, by: singles, ratios: ratios, units: units) }
      ratios = survival()
    }
  }

  /// The ratio of those aged a + 1 to those aged a the year before, over all steps and units.
  private func survival() -> [Double] {
    var before = [Double](repeating: 0, count: SingleAges.count)
    var after = before
    for (start, end) in zip(persons, persons.dropFirst()) {
      for unit in 0..<units {
        let row = unit * SingleAges.count
        guard !start[row].isNaN, !end[row].isNaN else { continue }
        for age in 0..<SingleAges.count - 1 {
          before[age] += start[row + age]
          after[age] += end[row + age + 1]
        }
      }
    }
    return zip(before, after).map { $0 > 0 && $1 > 0 ? $1 / $0 : 1 }
  }

  private static func split(
    _ table: AgeCount, by singles: [AgeCount], ratios: [Double], units: Int
  ) -> [Double] {
    let groups = SingleAges.groups(table.lowerBounds)
    var result = [Double](repeating: .nan, count: units * SingleAges.count)
    for unit in 0..<units {
      guard let counted = table.persons[unit] else { continue }
      let row = unit * SingleAges.count
      if table.isSingleYears {
        for age in counted.indices.prefix(SingleAges.count) { result[row + age] = counted[age] }
        for age in counted.count..<max(counted.count, SingleAges.count) { result[row + age] = 0 }
        continue
      }
      let shape = shape(of: unit, in: table.year, singles, ratios)
      var sums = [Double](repeating: 0, count: counted.count)
      for age in 0..<SingleAges.count { sums[groups[age]] += shape[age] }
      for age in 0..<SingleAges.count {
        let group = groups[age]
        result[row + age] = counted[group] * shape[age] / sums[group]
      }
    }
    return result
  }

  /// How the persons of a unit spread over the ages, above zero everywhere.
  private static func shape(of unit: Int, in year: Int, _ singles: [AgeCount], _ ratios: [Double]) -> [Double]
  {
    // A group may hold persons where the moved count has none.
    var shape = [Double](repeating: 0.02, count: SingleAges.count)
    let told = singles.filter { $0.persons[unit] != nil }
    let nearest = [told.last { $0.year < year }, told.first { $0.year > year }].compactMap(\.self)
    let weights = nearest.map { 1 / Double(abs($0.year - year)) }
    let total = weights.reduce(0, +)
    for (single, weight) in zip(nearest, weights) {
      guard let counted = single.persons[unit] else { continue }
      let moved = moved(counted, by: year - single.year, ratios)
      for age in 0..<SingleAges.count {
        let persons = age >= oldestFollowed ? counted[min(age, counted.count - 1)] : moved[age]
        shape[age] += weight / total * persons
      }
    }
    return shape
  }

  private static func moved(_ counted: [Double], by years: Int, _ ratios: [Double]) -> [Double] {
    var persons = counted
    persons += [Double](repeating: 0, count: max(0, SingleAges.count - counted.count))
    let last = SingleAges.count - 1
    for _ in 0..<abs(years) {
      if years > 0 {
        let newborn = (persons[0] + persons[1] + persons[2]) / 3
        for age in stride(from: last, to: 0, by: -1) { persons[age] = persons[age - 1] * ratios[age - 1] }
        persons[0] = newborn
      } else {
        for age in 0..<last { persons[age] = persons[age + 1] / max(ratios[age], 0.05) }
      }
    }
    return persons
  }
}
