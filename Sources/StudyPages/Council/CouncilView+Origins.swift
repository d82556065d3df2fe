import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Rulebook
import Units
import Wording

extension CouncilView {
  /// Where the new seats would come from, one dot a seat.
  func origins(_ html: inout HTML) {
    let origins = study.design.origins
    html.unfolding("council-origins", phrase("council.origins.title"), isOpen: true) {
      $0.p(phrase("council.origins.lead"), .class("column"))
      $0.ul(.class("council-origins")) {
        for (position, unit) in study.units.enumerated() {
          $0.li(.class(style(position).name)) {
            $0.p {
              $0.sign(style(position))
              $0.text(" ")
              $0.strong(names(unit.code))
              $0.text(" ")
              $0.span(
                phrase("council.origins.seats", count: origins.seats[position]), .class("number"))
              $0.span(" · \(share(position))", .class("quiet", "number"))
            }
            SeatDots(seats: origins.seats[position], sure: origins.secured[position]).write(to: &$0)
          }
        }
      }
      if let note = note(on: origins.tie, name: { names(study.units[$0].code) }) {
        $0.p(note, .class("column", "quiet"))
      }
    }
  }

  private func share(_ position: Int) -> String {
    let part = Double(study.design.before[position].inhabitants)
    return phrase(
      "council.origins.share",
      ["share": number(100 * part / Double(study.design.after.inhabitants), decimals: 1)])
  }
}

/// A row of dots, a ring for a seat that a tie could give to another. The number beside it says the same.
struct SeatDots {
  let seats: Int
  let sure: Int

  private static let perRow = 30
  private static let pitch = 14.0

  func write(to html: inout HTML) {
    guard seats > 0 else { return }
    let rows = (seats + Self.perRow - 1) / Self.perRow
    html.svg(
      .class("council-dots"),
      .viewBox(0, 0, Double(Self.perRow) * Self.pitch, Double(rows) * Self.pitch), .aria("hidden", true)
    ) {
      for seat in 0..<seats {
        $0.circle(
          .class(seat < sure ? "council-dot" : "council-dot-open"),
          .cx((Double(seat % Self.perRow) + 0.5) * Self.pitch),
          .cy((Double(seat / Self.perRow) + 0.5) * Self.pitch), .r(5))
      }
    }
  }
}
