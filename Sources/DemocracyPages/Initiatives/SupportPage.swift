import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Where whoever has a code supports a residents' proposal, without an account.
  func supportPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try reading { tx, actor in try initiative(id, tx, actor) }
    var hasSupported = false
    let reply = try formReply("support") { sent in
      try writing { tx, actor, occasion in
        let view = try initiative(id, tx, actor)
        try SupportCodes.support(id, view.content, with: sent["code"] ?? "", on: occasion.today, tx)
      }
      hasSupported = true
      return DemocracyPlaces.initiative(id)
    } page: { shown in
      supportPage(view, phrase("democracy.support"), status: shown.status) { html in
        guard view.content.isOpen(on: content.today()) else {
          html.p(phrase("democracy.support-not-open"))
          return
        }
        html.p(phrase("democracy.support-lead"))
        workForm(
          &html, to: DemocracyPlaces.support(id),
          [Field("code", phrase("democracy.code"), hint: phrase("democracy.support-hint"))],
          in: shown, button: phrase("democracy.support"))
        html.p(phrase("democracy.support-privacy"), .class("quiet"))
      }
    }
    guard hasSupported else { return reply }
    let used = try reading { tx, _ in try SupportCodes.count(of: id, tx).used }
    return supportPage(view, phrase("democracy.support-thanks"), status: 200) { html in
      html.p(supportSentence(view.content, supporters: used))
    }
  }

  private func supportPage(
    _ view: InitiativeView, _ title: String, status: Int, body: (inout HTML) -> Void
  ) -> Reply {
    workPage(title, at: DemocracyPlaces.support(view.thing.id), in: view.rooms, nil, status: status) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(view.thing.title, .class("lead"))
        body(&html)
        wayToInitiative(&html, view)
      }
    }
  }

  func wayToInitiative(_ html: inout HTML, _ view: InitiativeView) {
    html.p(.class("way-back", "no-print")) {
      $0.a(view.thing.title, .href(DemocracyPlaces.initiative(view.thing.id).address()))
    }
  }
}
