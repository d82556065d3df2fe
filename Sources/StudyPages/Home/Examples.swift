import Figures
import Markup
import Pages
import Wording

/// A choice to try: names say themselves what it is about.
struct Example: Sendable {
  let key: String
  let country: String
  /// Nil for today, like what a visitor picks; another day stands in the example's words.
  let date: String?
  let units: String

  static let all = [
    Example(key: "home.examples.asker", country: "no", date: "2019-01-01", units: "0220,0627,0628"),
    Example(key: "home.examples.lillehammer", country: "no", date: nil, units: "3405,3440,3441"),
    Example(key: "home.examples.mariestad", country: "se", date: nil, units: "1447,1473,1493"),
  ]

  /// Opens the choice; comparing it is the visitor's own step.
  var address: String {
    StudyPlaces.home.address(
      Query([.init("country", country)]).setting("date", to: date).setting("units", to: units))
  }
}

extension StudyContext {
  func examples(_ html: inout HTML) {
    html.section(.class("examples"), .aria("labelledby", "examples-heading")) { html in
      html.h2(phrase("home.examples.heading"), .id("examples-heading"))
      html.ul { html in
        for example in Example.all where atlas.countries[example.country] != nil {
          html.li { $0.a(phrase(example.key), .href(example.address)) }
        }
      }
    }
  }
}
