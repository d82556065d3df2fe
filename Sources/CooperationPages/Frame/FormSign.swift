import Markup
import Pages
import Wording
import WorkPages

extension RegisteredArrangement.FormFamily {
  /// Told apart without colours too.
  var sign: String {
    switch self {
    case .council: "★"
    case .community: "◆"
    case .host: "▲"
    case .company: "■"
    case .limitedCompany: "●"
    case .association: "✚"
    case .agreement: "○"
    case .open: "?"
    }
  }
}

extension WorkContext {
  /// The sign of a form in its colour; its name stands beside it or is read out.
  func formSign(_ html: inout HTML, _ family: RegisteredArrangement.FormFamily) {
    html.span(family.sign, .class("form-sign", "is-\(family.rawValue)"), .aria("hidden", true))
  }
}
