package import Basics
import Figures
package import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// A map of some units of one day, in their surroundings; nil where no map shows any of them.
  ///
  /// - Parameters:
  ///   - country: `no`, `se`.
  ///   - codes: of the division of `day`.
  ///   - strong: those of them that stand out in another colour.
  ///   - title: the identifier of the element that names the map.
  package func unitMap(
    of country: String, on day: Day, _ codes: [String], strong: Set<String>, titled title: String
  ) -> ((inout HTML) -> Void)? {
    guard let country = try? atlas.country(country),
      let sheet = try? shared.shelf.sheet(of: country, on: country.register.covered(day))
    else { return nil }
    let shown = codes.filter { code in sheet.closeMap?.shapes.contains { $0.unit == code } == true }
    let groups = shown.map {
      ChangePicture.Group(
        units: [$0], name: sheet.names[$0] ?? $0, style: .merger(strong.contains($0) ? 1 : 0))
    }
    let side = ChangePicture.Side(title: "", sheet: sheet, groups: groups, focus: shown)
    let credit = sheet.realMap?.credit
    guard !shown.isEmpty, let drawing = ChangeDrawing(side, isReal: credit != nil) else { return nil }
    let source = credit.map { phrase("home.map.real", ["credit": $0]) } ?? phrase("charts.change.tiles")
    return { html in
      html.div(.class("change-map")) { html in
        drawing.write(to: &html, titled: title)
        html.p(source, .class("chart-note"))
      }
    }
  }
}
