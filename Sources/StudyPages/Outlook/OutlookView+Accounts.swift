import Markup
import Pages
import Wording

extension OutlookView {
  /// What money rests on, and what the accounts say of each municipality.
  func accounts(_ html: inout HTML) {
    let words = AccountWords(outlook: outlook, names: names, phrase: phrase)
    html.p(words.ground, .class("column"))
    guard !words.units.isEmpty else { return }
    let caption = phrase("outlook-accounts.caption")
    html.details(.class("chart-table")) {
      $0.summary(phrase("outlook-accounts.title"))
      $0.scrolling(caption) {
        $0.table(.class("figures")) {
          $0.caption(caption)
          $0.thead {
            $0.tr {
              $0.th(phrase("compare.table.unit"), .scope("col"))
              for figure in words.figures {
                $0.th(words.heading(figure), .scope("col"), .class("number"))
              }
            }
          }
          $0.tbody {
            for unit in words.units {
              $0.tr {
                $0.th(names(unit), .scope("row"))
                for figure in words.figures { $0.td(words.cell(figure, of: unit), .class("number")) }
              }
            }
          }
        }
      }
      if let sources = words.sources { $0.p(sources, .class("quiet")) }
    }
  }
}
