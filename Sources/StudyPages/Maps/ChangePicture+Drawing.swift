import Maps
import Markup
import Pages
import Wording

extension ChangePicture {
  /// - Parameter id: of its own on the page.
  func write(to html: inout HTML, id: String, _ phrase: Phrasebook) {
    let figure = ChartFigure(finding: finding, table: table, tableName: phrase("charts.change.table-name"))
    figure.write(to: &html) {
      $0.div(.class("change-maps")) {
        Self.draw(before, &$0, id: "\(id)-before")
        Self.draw(after, &$0, id: "\(id)-after")
      }
    } note: {
      if !surroundings.isEmpty { $0.text(surroundings + " ") }
      $0.text(credit(phrase))
    }
  }

  /// Whose boundaries are drawn, or that they are tiles.
  private func credit(_ phrase: Phrasebook) -> String {
    let credits = [before, after].compactMap { $0.sheet.realMap?.credit }
    guard let first = credits.first, credits.count == 2 else { return phrase("charts.change.tiles") }
    return phrase("home.map.real", ["credit": first])
  }

  private static func draw(_ side: Side, _ html: inout HTML, id: String) {
    guard let drawing = ChangeDrawing(side) else { return }
    html.div(.class("change-map")) {
      $0.p(side.title, .id("\(id)-title"), .class("change-map-title"))
      drawing.write(to: &$0, titled: "\(id)-title")
    }
  }
}
