import Basics
import Figures
import Markup
import Pages
import Spaces
import Units
import Wording

extension WorkContext {
  /// To a study of the municipalities of a space: what becomes of them as one, and choosing among them. A space that
  /// knows none leads to the map.
  func studyWays(_ html: inout HTML, _ municipalities: [UnitCode]) {
    let country = municipalities.first?.country
    let codes = current(municipalities.filter { $0.country == country })
    guard let country, !codes.isEmpty else {
      return html.li { $0.a(phrase("things.from-comparison"), .href(Place.first.address())) }
    }
    let list = codes.joined(separator: ",")
    if codes.count > 1 {
      let query = Query([.init("country", country), .init("merge", list)])
      html.li {
        $0.a(phrase("things.compare-own"), .class("button"), .href("/study/today?\(query.encoded)"))
      }
    }
    let query = Query([.init("country", country), .init("units", list)])
    html.li { $0.a(phrase("things.new-study"), .href(Place.first.address(query))) }
  }

  /// Those that there are today: the map shows no others.
  private func current(_ municipalities: [UnitCode]) -> [String] {
    municipalities.compactMap { unit in
      guard let register = (try? atlas.country(unit.country))?.register,
        let division = try? register.division(on: register.covered(content.today()))
      else { return nil }
      return division[unit.code] == nil ? nil : unit.code
    }
  }
}
