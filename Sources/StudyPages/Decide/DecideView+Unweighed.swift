import Answers
import Figures
import Markup
import Pages
import Studies
import Wording

extension DecideView {
  /// What somebody to whom one thing alone counts would find best: the whole answer as long as nobody has weighed.
  func unweighed(_ html: inout HTML) {
    html.p(phrase("decide-page.unweighed.lead"), .class("decide-sentence"))
    html.p(phrase("decide-page.unweighed.how"), .class("column"))
    let views = scoring.unit == nil ? aid.views : []
    let caption = phrase("decide-page.unweighed.caption")
    html.scrolling(caption) {
      $0.table(.class("figures", "decide-table", "decide-words")) {
        $0.caption(caption)
        $0.thead {
          $0.tr {
            let names = views.map { alternatives.names($0.unit) }
            for name in [phrase("decide-page.column.criterion"), together] + names {
              $0.th(name, .scope("col"))
            }
          }
        }
        $0.tbody {
          for score in scoring.scores where score.standing != .shown {
            $0.tr {
              $0.th(name(score.criterion), .scope("row"))
              for ranking in [ranking] + views.map(\.ranking) {
                $0.td(favourites(ranking, score.criterion.id), .class("word"))
              }
            }
          }
        }
      }
    }
  }

  /// Whose figures the page tells.
  private var together: String {
    scoring.unit.map { alternatives.names($0) } ?? phrase("decide-page.seen-from.all")
  }

  /// Names of the best by one criterion, or that it tells nothing apart.
  private func favourites(_ ranking: Ranking?, _ id: String) -> String {
    guard let table = ranking?.scoring.table, let place = table.criteria.firstIndex(where: { $0.id == id })
    else { return phrase("decide-page.unweighed.nothing") }
    let best = table.favourites[place]
    let others = table.alternatives.indices.filter { !best.contains($0) }
    guard !others.isEmpty else { return phrase("decide-page.unweighed.nothing") }
    // Where most are as good as each other it is shorter to say who is not.
    return others.count < best.count && best.count > 2
      ? phrase("decide-page.unweighed.all-but", ["names": others.map(signed).joined(separator: "; ")])
      : best.map(signed).joined(separator: "; ")
  }

  private func signed(_ place: Int) -> String {
    [style(place).sign, heading(place)].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
