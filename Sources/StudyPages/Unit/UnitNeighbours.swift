import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// The neighbours of a unit, each with a way to compare the two.
  func neighbours(_ view: UnitView, _ html: inout HTML) {
    html.section(.aria("labelledby", "neighbours-title")) {
      $0.h2(phrase("unit.neighbours.title"), .id("neighbours-title"))
      guard let neighbours = view.neighbours else {
        return $0.p(phrase("unit.neighbours.unknown"))
      }
      if neighbours.isEmpty { $0.p(phrase("unit.neighbours.none")) }
      list(neighbours.filter { $0.link == .land }, "unit.neighbours.land", view, &$0)
      list(neighbours.filter { $0.link == .sea }, "unit.neighbours.sea", view, &$0)
    }
  }

  private func list(_ neighbours: [Neighbour], _ key: String, _ view: UnitView, _ html: inout HTML) {
    guard !neighbours.isEmpty else { return }
    let country = view.country.register.country
    let alphabet = alphabet(of: country)
    let named = neighbours.map { (code: $0.code, name: view.names($0.code)) }
      .sorted { alphabet?.isBefore($0.name, $1.name) ?? ($0.name < $1.name) }
    html.h3(phrase(key))
    html.ul(.class("neighbours")) {
      for neighbour in named {
        let day = Query([.init("date", view.day.iso)])
        let pair = Query([
          .init("country", country), .init("date", view.day.iso),
          .init("merge", "\(view.unit.code),\(neighbour.code)"),
        ])
        $0.li {
          $0.a(neighbour.name, .href(StudyPlaces.unit(country, neighbour.code).address(day)))
          $0.a(.class("compare-with"), .href(StudyPlaces.compare.address(pair))) {
            $0.text(phrase("unit.neighbours.compare"))
            $0.span(" \(view.name) + \(neighbour.name)", .class("visually-hidden"))
          }
        }
      }
    }
  }
}
