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
  /// Each council before, and the new one.
  func councils(_ html: inout HTML) {
    html.section(.aria("labelledby", "council-councils")) {
      $0.h2(phrase("council.councils"), .id("council-councils"))
      $0.p(phrase("council.councils-lead"), .class("column"))
      $0.scrolling(phrase("council.councils-caption")) {
        $0.table(.class("figures")) {
          $0.caption(phrase("council.councils-caption"))
          $0.thead {
            $0.tr {
              $0.th(phrase("council.table.unit"), .scope("col"))
              $0.th(.scope("col"), .class("number")) { inhabitantsHeading(&$0) }
              for key in ["minimum", "seats", "per-seat"] {
                $0.th(phrase("council.table.\(key)"), .scope("col"), .class("number"))
              }
            }
          }
          $0.tbody {
            for (position, council) in study.design.before.enumerated() {
              row(
                names(study.units[position].code), council, style(position), study.origins[position], &$0)
            }
            row(phrase("council.table.new"), study.design.after, nil, nil, &$0)
          }
        }
      }
    }
  }

  private func inhabitantsHeading(_ html: inout HTML) {
    let year = study.population.first?.year.map { ", \($0)" } ?? ""
    html.text(phrase("council.table.inhabitants") + year)
    html.footnotes(study.population.first?.sources ?? [], in: sources, phrase)
  }

  private func row(
    _ name: String, _ council: Council, _ style: ChartStyle?, _ origin: CouncilStudy.Origin?,
    _ html: inout HTML
  ) {
    html.tr(.class(style == nil ? "merged-row" : nil)) {
      $0.th(.scope("row")) {
        if let style { $0.sign(style) }
        $0.text(style == nil ? name : " \(name)")
      }
      $0.td(number(council.inhabitants), .class("number"))
      $0.td(.class("number")) {
        $0.text(number(council.minimum.value.number))
        if !council.minimum.verified { $0.unverified(phrase) }
      }
      $0.td(.class("number")) {
        seats(number(council.seats), isMinimum: council.isMinimum, &$0)
        if let origin { $0.span(words(origin), .class("outlook-unit")) }
      }
      $0.td(.class("number")) { seats(number(council.inhabitantsPerSeat), isMinimum: council.isMinimum, &$0) }
    }
  }

  /// Where the size of a council before comes from.
  func words(_ origin: CouncilStudy.Origin) -> String {
    switch origin {
    case .given: phrase("council.origin.given")
    case .imported(let size):
      phrase("council.origin.imported", ["source": size.source, "election": "\(size.election)"])
    case .law: phrase("council.origin.law")
    }
  }

  /// A number that rests on the fewest seats by law instead of the real ones: dotted, and said.
  private func seats(_ text: String, isMinimum: Bool, _ html: inout HTML) {
    guard isMinimum else { return html.text(text) }
    let word = phrase("council.table.is-minimum")
    html.span(text, .class("estimated"), .title(word))
    html.span(" (\(word))", .class("visually-hidden"))
  }
}
