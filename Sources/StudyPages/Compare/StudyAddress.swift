import Basics
import Pages
import Studies

extension StudyRequest {
  /// The study that an address asks for: every `merge` is one merger, its units between commas, and so on
  /// under the names of the other kinds of alternatives.
  init(_ query: Query) {
    self.init(
      country: query["country"].flatMap { $0.isEmpty ? nil : $0 }, date: query["date"], year: query["year"],
      values: query.all)
  }
}

extension Study {
  /// The address of a study, by code, so that it means the same tomorrow.
  ///
  /// - Parameter year: as the visitor asked for it; without it the year follows the date.
  func query(year: String?) -> Query {
    Query(
      [.init("country", country), .init("date", date.iso)]
        + written.map { .init($0.name, $0.value) }
        + (year.map { $0.isEmpty ? [] : [.init("year", $0)] } ?? []))
  }

  /// The address at which its units are chosen anew.
  var choiceQuery: Query {
    Query([
      .init("country", country), .init("date", date.iso), .init("units", units.joined(separator: ",")),
    ])
  }
}
