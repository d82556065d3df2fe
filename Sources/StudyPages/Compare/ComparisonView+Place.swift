import Basics
import Figures
import Markup
import Pages
import Studies
import Units
import Wording

extension ComparisonView {
  /// How each merged unit hangs together and whom it would border.
  func placeNotes(_ html: inout HTML) {
    for merger in mergers {
      html.div(.class("column", "place-note")) {
        $0.h3 {
          $0.sign(merger.style)
          $0.text(" " + merger.name)
        }
        if let word = comparison.cell(merger.column, "contiguity")?.text {
          $0.p {
            $0.text(phrase("compare.contiguity.\(word)-sentence"))
            if word != "land" { $0.text(" " + phrase("compare.contiguity.\(word)-more")) }
          }
        }
        neighbourLine(merger, .land, &$0)
        neighbourLine(merger, .sea, &$0)
      }
    }
  }

  private func neighbourLine(_ merger: Merger, _ link: NeighbourLink, _ html: inout HTML) {
    let codes = (neighbours(merger.column) ?? []).filter { $0.link == link }.map(\.code)
    guard !codes.isEmpty else { return }
    html.p {
      $0.text(phrase("compare.neighbours.\(link.rawValue)") + " ")
      for (index, code) in codes.enumerated() {
        if index > 0 { $0.text(", ") }
        $0.a(
          names(code),
          .href(
            StudyPlaces.unit(comparison.study.country, code).address(
              Query([.init("date", comparison.study.date.iso)]))))
      }
      $0.text(".")
    }
  }
}
