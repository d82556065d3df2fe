import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// New codes for a residents' proposal. They are shown once, to be handed to residents: nobody can read them afterwards.
  func supportCodesPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try reading { tx, actor in try initiative(id, tx, actor) }
    guard view.mayChange else { throw Interruption.absent }
    var made: [String] = []
    let reply = try formReply("support-codes") { sent in
      let residents = view.content.unit.flatMap { self.residents(of: $0)?.count }
      made = try writing { tx, actor, occasion in
        let (thing, space) = try Thing.get(id, for: actor, tx)
        try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
        let count = Int((sent["count"] ?? "").filter { !$0.isWhitespace }) ?? 0
        return try SupportCodes.make(
          count, of: id, view.content, residents: residents, tx, occasion)
      }
      return DemocracyPlaces.initiative(id)
    } page: { shown in
      supportCodesPage(view, phrase("democracy.support-codes"), status: shown.status) { html in
        html.p(phrase("democracy.support-codes-lead"), .class("lead"))
        html.p(
          phrase(
            "democracy.support-codes-made",
            ["made": whole(view.codes.made), "used": whole(view.codes.used)]))
        workForm(
          &html, to: DemocracyPlaces.supportCodes(id),
          [Field("count", phrase("democracy.support-codes-count"), .number)], in: shown,
          button: phrase("democracy.support-codes-make"))
      }
    }
    guard !made.isEmpty else { return reply }
    return supportCodesPage(view, phrase("democracy.support-codes-new"), status: 200) { html in
      html.p(phrase("democracy.support-codes-once"), .class("lead"))
      html.ul(.class("survey-codes")) { html in
        for code in made { html.li { $0.span(code, .class("survey-code")) } }
      }
    }
  }

  private func supportCodesPage(
    _ view: InitiativeView, _ title: String, status: Int, body: (inout HTML) -> Void
  ) -> Reply {
    workPage(title, at: DemocracyPlaces.supportCodes(view.thing.id), in: view.rooms, nil, status: status) {
      html in
      html.div(.class("column")) { html in
        html.h1(title)
        body(&html)
        wayToInitiative(&html, view)
      }
    }
  }
}
