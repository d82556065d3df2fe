import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// How cooperations do over time, the newest first.
  ///
  /// - Parameter cooperations: whose names stand beside them; nil where all are of the same one.
  func evaluations(
    _ html: inout HTML, _ evaluations: [GoverningView.Kept<Evaluation>], cooperations: [RegisterItem]?
  ) {
    guard !evaluations.isEmpty else {
      return html.p(phrase("cooperation.evaluations-none"), .class("column"))
    }
    let rows = evaluations.sorted {
      ($1.content.day ?? .newYear(0), $1.id) < ($0.content.day ?? .newYear(0), $0.id)
    }
    table(&html, evaluationListing(rows, cooperations), isCards: true)
  }

  private func evaluationListing(
    _ rows: [GoverningView.Kept<Evaluation>], _ cooperations: [RegisterItem]?
  ) -> Listing<GoverningView.Kept<Evaluation>> {
    typealias Column = ListingColumn<GoverningView.Kept<Evaluation>>
    let labels = words(of: .evaluation)
    func grade(_ name: String, _ grade: @escaping (Evaluation) -> Int?) -> Column {
      Column(name, labels.label(name), isNumber: true, isOrderable: false) {
        grade($0.content).map { .number(Double($0), decimals: 0) } ?? .text("–")
      }
    }
    let day = Column(
      "day", labels.label("day"), isOrderable: false,
      show: { html, row in
        html.a(
          row.content.day.map { phrase.date($0) } ?? row.title,
          .href(ThingPlaces.thing(row.id).address()))
      }, cell: { .text($0.content.day?.iso ?? "") })
    let who = cooperations.map { items in
      Column("cooperation", phrase("cooperation.column.cooperation"), isOrderable: false) { row in
        .text(items.first { $0.id == row.content.arrangement }?.title ?? "–")
      }
    }
    return Listing(
      name: phrase("cooperation.governing-evaluations"),
      columns: [who].compactMap(\.self) + [
        day, grade("cost") { $0.cost }, grade("quality") { $0.quality }, grade("control") { $0.control },
        grade("satisfaction") { $0.satisfaction },
        Column("finding", labels.label("finding"), isOrderable: false) { .text($0.content.finding) },
      ], rows: rows)
  }
}
