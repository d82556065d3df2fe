import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// So many suspicions are told at a time.
  private static var suspicions: Int { 50 }

  /// What may be listed twice, each with the reason; whoever knows them decides.
  func duplicates(_ html: inout HTML, _ view: RegisterView) {
    let shown = view.shown
    let found = Duplicate.found(in: shown)
    guard view.mayAdd, !found.isEmpty else { return }
    html.section(.aria("labelledby", "duplicates"), .class("no-print")) { html in
      html.h2(phrase("cooperation.duplicates", count: found.count), .id("duplicates"))
      html.p(phrase("cooperation.duplicates-lead"), .class("column"))
      html.ul { html in
        for duplicate in found.prefix(Self.suspicions) {
          html.li { html in
            for (index, place) in duplicate.places.enumerated() {
              if index > 0 { html.text(" · ") }
              html.a(shown[place].title, .href(cardAddress(shown[place])))
            }
            html.text(" – " + phrase("cooperation.duplicate.\(duplicate.reason.rawValue)"))
          }
        }
      }
    }
  }
}
