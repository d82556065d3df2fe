import Foundation
import Kernels

/// The benchmark's input: `cohort_cells.csv`, `cohort_fertility.csv` and `cohort_draws.csv` of one folder.
struct CohortFiles {
  let tables: CohortTables
  /// Draw by draw, year by year.
  let draws: [[CohortFactors]]

  init?(folder: String) throws {
    let cells = try Columns(folder + "/cohort_cells.csv")
    let fertility = try Columns(folder + "/cohort_fertility.csv")
    let draws = try Columns(folder + "/cohort_draws.csv")
    guard let regions = cells["region"], let sexes = cells["sex"], let ages = cells["age"],
      let population = cells["pop"], let survival = cells["surv"], let leaving = cells["out_rate"],
      let attraction = cells["in_share"], let immigration = cells["net_imm"], let rates = fertility["fert"],
      let women = fertility["age"], let first = women.first, let years = draws["year"],
      let factors = CohortFiles.factors(draws)
    else { return nil }
    let (regionCount, sexCount, ageCount) = (
      Int(regions.max() ?? 0) + 1, Int(sexes.max() ?? 0) + 1, Int(ages.max() ?? 0) + 1
    )
    let fertile = Int(first)..<Int(women.max() ?? 0) + 1
    var byAge = Array(repeating: 0.0, count: regionCount * ageCount)
    for region in 0..<regionCount {
      for (place, age) in fertile.enumerated() {
        byAge[region * ageCount + age] = rates[region * fertile.count + place]
      }
    }
    let boys = 1.057 / 2.057
    tables = CohortTables(
      regions: regionCount, sexes: sexCount, ages: ageCount,
      .init(
        population: population, survival: survival,
        // Newborn survive as those who are less than a year old.
        birthSurvival: stride(from: 0, to: survival.count, by: ageCount).map { survival[$0] },
        leaving: leaving, attraction: attraction, immigration: immigration, fertility: byAge),
      fertileAges: fertile, mothers: 1, birthShares: [boys, 1 - boys])
    let length = Int(years.max() ?? 0) + 1
    self.draws = stride(from: 0, to: factors.count, by: length).map { Array(factors[$0..<$0 + length]) }
  }

  private static func factors(_ columns: Columns) -> [CohortFactors]? {
    guard let fertility = columns["f_fert"], let mortality = columns["f_mort"],
      let leaving = columns["f_out"], let immigration = columns["f_imm"]
    else { return nil }
    return fertility.indices.map {
      CohortFactors(
        fertility: fertility[$0], mortality: mortality[$0], leaving: leaving[$0], immigration: immigration[$0]
      )
    }
  }
}

/// A CSV file of numbers, by column.
struct Columns {
  private var values: [String: [Double]] = [:]

  init(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"))[...]
    guard let heading = lines.popFirst() else { return }
    let names = heading.split(separator: UInt8(ascii: ",")).map { String($0) ?? "" }
    var columns = names.map { _ in [Double]() }
    for line in lines {
      for (column, field) in line.split(separator: UInt8(ascii: ",")).enumerated() {
        columns[column].append(Double(Substring(field)) ?? .nan)
      }
    }
    values = Dictionary(uniqueKeysWithValues: zip(names, columns))
  }

  subscript(name: String) -> [Double]? { values[name] }
}
