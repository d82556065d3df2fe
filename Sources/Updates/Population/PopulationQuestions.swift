package import Basics
package import Formats
package import Publishers

/// Asks publishers for inhabitants of municipalities.
package enum PopulationQuestions {
  package typealias Figures = (
    published: [PopulationUpdate.Cell: PublishedFigure], answers: [PublisherAnswer], updated: String?
  )

  /// Table 07459 of Statistics Norway: persons on 1 January, of codes that `known` has ever had. None where the bureau
  /// has published nothing since `since` and no year that `years` lacks.
  ///
  /// - Throws: those of the client and codecs; `pxweb-variable` where the table has other variables than it had.
  package static func norway(
    _ pxWeb: PxWeb, known: Set<String>, years: Set<Int>, since: Day
  ) throws(Diagnostic) -> Figures? {
    let (table, answer) = try pxWeb.table("07459")
    let head = try pxWeb.metadata("07459")
    let first = years.min() ?? 0
    let offered = try codes(head, "Tid", of: table).filter { Int($0).map { $0 >= first } ?? false }
    guard table.updatedOn > since || offered.contains(where: { !years.contains(Int($0) ?? 0) }) else {
      return nil
    }
    let regions = try codes(head, "Region", of: table).filter(known.contains)
    // Sexes and ages are left out, and so summed by the bureau itself.
    let selection = PxWebSelection([
      .init("Region", regions), .init("ContentsCode", ["Personer1"]), .init("Tid", offered),
    ])
    var figures: Figures = ([:], [answer], table.updated)
    for (cells, answer) in try pxWeb.cells("07459", selection) {
      figures.answers.append(answer)
      try add(cells, file: answer.address, to: &figures.published)
    }
    return figures
  }

  /// Indicator N01951 of Kolada: inhabitants on 31 December as SCB counted them.
  ///
  /// - Throws: those of the client and codecs.
  package static func sweden(_ kolada: Kolada, years: ClosedRange<Int>) throws(Diagnostic) -> Figures {
    var figures: Figures = ([:], [], nil)
    // More years at once are refused, by what others saw.
    let all = Array(years)
    for start in stride(from: 0, to: all.count, by: 25) {
      let (found, answers) = try kolada.figures(
        of: ["N01951"], years: Array(all[start..<min(start + 25, all.count)]))
      figures.answers += answers
      for figure in found where figure.gender == .all {
        figures.published[.init(year: figure.year, code: figure.municipality)] = figure.figure
      }
    }
    return figures
  }

  private static func codes(
    _ head: JSONStatHead, _ variable: String, of table: PxWebTable
  ) throws(Diagnostic) -> [String] {
    guard let dimension = head.dimension(variable) else { throw missing(variable, table.id) }
    return dimension.codes
  }

  private static func add(
    _ cells: JSONStatDataset, file: String, to published: inout [PopulationUpdate.Cell: PublishedFigure]
  ) throws(Diagnostic) {
    guard let region = cells.dimension("Region") else { throw missing("Region", file) }
    guard let time = cells.dimension("Tid") else { throw missing("Tid", file) }
    let sizes = cells.dimensions.map(\.codes.count)
    for position in cells.values.indices {
      var (rest, places) = (position, sizes.map { _ in 0 })
      for dimension in sizes.indices.reversed() {
        (rest, places[dimension]) = rest.quotientAndRemainder(dividingBy: sizes[dimension])
      }
      guard let year = Int(cells.dimensions[time].codes[places[time]]) else { continue }
      published[.init(year: year, code: cells.dimensions[region].codes[places[region]])] = cells.figure(
        position)
    }
  }

  private static func missing(_ variable: String, _ file: String) -> Diagnostic {
    Diagnostic("pxweb-variable", .noAnswer, at: .init(file: file), ["variable": variable])
  }
}
