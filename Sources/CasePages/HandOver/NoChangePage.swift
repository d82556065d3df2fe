import Basics
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// That everything stays as it is, and what would make them take it up again: a note that the case names.
  func noChangePage(_ id: Identifier<Thing>, _ ground: CaseGround) throws -> Reply {
    let view = try caseView(id, ground)
    guard view.mayChange else { throw Interruption.absent }
    return try formReply("no-change") { sent in
      let reopen = (sent["reopen"] ?? "").trimmed
      guard !reopen.isEmpty else {
        throw Diagnostic("field-missing", .badInput, at: .init(field: "reopen"))
      }
      let text = [
        CaseWords(context: self).sentence(view.standing, of: view.content),
        "\(phrase("cases.reopen")): \(reopen)",
      ].joined(separator: "\n\n")
      let title = String(phrase("cases.no-change-title", ["case": view.folder.title]).prefix(200))
      try writing { tx, actor, occasion in
        try editCase(id, actor, tx, occasion) { matter, thing, space in
          let draft = ThingDraft(Note(text: text), title: title, state: thing.state, from: occasion.today)
          matter.became.append(try Thing.make(draft, in: space, by: .actor(actor), tx, occasion).id)
        }
      }
      return CasePlaces.matter(id)
    } page: { shown in
      let title = phrase("cases.no-change")
      return workPage(
        "\(title) – \(view.folder.title)", at: CasePlaces.noChange(id), in: view.rooms, nil,
        status: shown.status
      ) { html in
        html.h1(title)
        html.p(phrase("cases.no-change-lead"), .class("column"))
        workForm(
          &html, to: CasePlaces.noChange(id), [Field("reopen", phrase("cases.reopen"), .lines(5))],
          in: shown, button: phrase("cases.no-change-make"))
      }
    }
  }
}
