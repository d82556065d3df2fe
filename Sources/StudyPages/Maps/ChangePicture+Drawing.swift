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
        draw(before, &$0, id: "\(id)-before")
        draw(after, &$0, id: "\(id)-after")
      }
    } note: {
      if !surroundings.isEmpty { $0.text(surroundings + " ") }
      $0.text(credit(phrase))
    }
  }

  /// Whose boundaries are drawn, or that they are tiles.
  private func credit(_ phrase: Phrasebook) -> String {
    guard isReal, let credit = after.sheet.realMap?.credit else { return phrase("charts.change.tiles") }
    return phrase("home.map.real", ["credit": credit])
  }

  private func draw(_ side: Side, _ html: inout HTML, id: String) {
    guard let drawing = ChangeDrawing(side, isReal: isReal) else { return }
    html.div(.class("change-map")) {
      $0.p(side.title, .id("\(id)-title"), .class("change-map-title"))
      drawing.write(to: &$0, titled: "\(id)-title")
    }
  }
}
