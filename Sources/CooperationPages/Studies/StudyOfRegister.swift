import Basics
import Law
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The way to a study of the members, with what they do together today as an alternative: standing alone is then compared
  /// with what there is, and not with nothing.
  func studyOfRegister(_ html: inout HTML, _ view: RegisterView) {
    let members = view.members
    guard members.count > 1, let country = members.first?.country else { return }
    let day = view.request.day
    let forms = content.statutes.forms.filter { $0.country == country && $0.exists(on: day) && $0.mayDecide }
    let items = view.items.filter(\.isCurrent)
    let snapshot = RegisterSnapshot(items, of: members, forms: Set(forms.map(\.id)))
    guard !snapshot.alternative.isEmpty else { return }
    let query = Query([
      .init("country", country), .init("date", day.iso),
      .init("units", members.map(\.code).joined(separator: ",")),
      .init("alternative", snapshot.alternative),
    ])
    html.p(.class("column", "no-print")) { html in
      html.a(
        phrase("cooperation.study-of-register"), .href("/study/today?\(query.encoded)"), .rel("nofollow"))
      if snapshot.left > 0 {
        html.text(". " + phrase("cooperation.study-of-register-left", count: snapshot.left))
      }
    }
  }
}
