import Markup
import Pages
import Studies
import Wording

extension OutlookView {
  /// How much the members of each merger would have to carry out together to gain as much as by merging.
  func breakEvens(_ html: inout HTML) {
    let mergers = plan.study.alternatives.dropFirst().flatMap { alternative in
      outlook.cells(of: alternative.id).compactMap { cell in
        outlook.breakEven(of: cell).map { (cell.column.name, $0) }
      }
    }
    guard !mergers.isEmpty else { return }
    html.h3(phrase("outlook-page.break-even.title"))
    for (name, even) in mergers {
      html.p(
        phrase(
          "outlook-page.break-even.\(word(even))",
          [
            "names": name, "share": phrase.number(100 * share(even)), "merger": thousands(even.merger),
            "cooperation": thousands(even.cooperation),
          ]), .class("column"))
    }
    html.p(phrase("outlook-page.break-even.note"), .class("column", "chart-note"))
  }

  private func word(_ even: BreakEven) -> String {
    switch even.outcome {
    case .share(let share) where share <= 1: "share"
    case .share: "beyond"
    case .mergerLoses: "merger-loses"
    case .cooperationLoses: "cooperation-loses"
    }
  }

  private func share(_ even: BreakEven) -> Double {
    if case .share(let share) = even.outcome { share } else { 0 }
  }

  private func thousands(_ kroner: Double) -> String {
    phrase.number(kroner / 1000, signed: true)
  }
}
