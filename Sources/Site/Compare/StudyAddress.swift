import Basics
import Studies

extension StudyRequest {
  /// The study that an address asks for: every `merge` is one merger, its units between commas.
  init(_ query: Query) {
    let merges = query.all("merge").map { value in
      value.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    }
    self.init(
      country: query["country"].flatMap { $0.isEmpty ? nil : $0 }, date: query["date"], year: query["year"],
      merges: merges.filter { !$0.isEmpty })
  }
}

extension Study {
  /// The address of a study, by code, so that it means the same tomorrow.
  ///
  /// - Parameter year: as the visitor asked for it; without it the year follows the date.
  func query(year: String?) -> Query {
    Query(
      [.init("country", country), .init("date", date.iso)]
        + merges.map { .init("merge", $0.joined(separator: ",")) }
        + (year.map { $0.isEmpty ? [] : [.init("year", $0)] } ?? []))
  }

  /// The same study without one of its mergers.
  func without(merge index: Int) -> Study {
    var left = merges
    left.remove(at: index)
    return Study(country: country, date: date, year: year, merges: left)
  }

  /// The address at which its units are chosen anew.
  var choiceQuery: Query {
    Query([
      .init("country", country), .init("date", date.iso), .init("units", units.joined(separator: ",")),
    ])
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
