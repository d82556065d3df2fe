import Basics
import Markup
import Pages
import Studies
import Wording

extension ComparisonView {
  /// For each merger, the way to what the law says of it: only the rules of Norway have pages for that.
  func mergerLinks(_ place: Place, _ key: String, _ html: inout HTML) {
    guard comparison.study.country == "no" else { return }
    html.ul(.class("column")) {
      for merger in mergers {
        $0.li {
          $0.a(phrase(key, ["names": merger.name]), .href(place.address(lawQuery(merger, for: place))))
        }
      }
    }
  }

  /// The same units on the day of the study; money needs a day of effect too, two years ahead.
  private func lawQuery(_ merger: Merger, for place: Place) -> Query {
    let date = comparison.study.date
    let units = Query.Pair("merge", merger.parts.map(\.unit).joined(separator: ","))
    guard place == StudyPlaces.grants else {
      return Query([.init("country", "no"), .init("date", date.iso), units])
    }
    return Query([
      .init("country", "no"), units, .init("decided", date.iso),
      .init("effective", Day.newYear(date.year + 2).iso),
    ])
  }
}
