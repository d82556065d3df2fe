import Basics
import Formats
import Law
import Markup
import Pages
import Rulebook
import Spaces
import Store
import Wording
import WorkPages

/// A cooperation whose agreement somebody looks through.
private struct AgreementGround {
  let thing: Thing
  let rooms: SpaceRooms?
  let content: RegisteredArrangement
  let form: CooperationForm?
}

extension WorkContext {
  /// What the law of the form asks of the agreement and which bodies it asks for, to be ticked one by one.
  func agreementPage(_ id: Identifier<Thing>) throws -> Reply {
    let ground = try agreementGround(id)
    let present = AgreementTicks(ground.content)
    return try formReply("agreement", usual: present.form) { sent in
      try writing { tx, actor, occasion in
        let (thing, _) = try Thing.get(id, for: actor, tx)
        guard var fields = try agreementFields(id, for: actor, tx) else {
          throw Diagnostic("version-erased", .noAnswer)
        }
        var content = RegisteredArrangement(reading: fields.content)
        AgreementTicks(content).changed(by: sent).write(to: &content)
        for name in ["clauses", "organs"] {
          fields.content = fields.content.setting(FieldPath([name]), to: content.json[name])
        }
        fields.state = thing.state
        _ = try thing.edit(
          ThingEdit(base: thing.latest, fields: fields, from: self.content.today()), by: .actor(actor), tx,
          occasion)
      }
      return CooperationPlaces.card(id)
    } page: { shown in
      let place = CooperationPlaces.agreement(id)
      let title = phrase("cooperation.agreement-page")
      return workPage(
        "\(title) – \(ground.thing.title)", at: place, in: ground.rooms, nil, status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(title)
          html.p(.class("way-back")) {
            $0.a(ground.thing.title, .href(CooperationPlaces.card(id).address()))
          }
          agreementForm(&html, ground, shown, at: place)
        }
      }
    }
  }

  private func agreementForm(
    _ html: inout HTML, _ ground: AgreementGround, _ shown: ShownForm, at place: Place
  ) {
    guard let form = ground.form else {
      html.p(phrase("cooperation.agreement-formless"))
      return html.p {
        $0.a(phrase("cooperation.whole-entry"), .href(ThingPlaces.edit(ground.thing.id).address()))
      }
    }
    let name = ["form": form.name.text(in: language.rawValue)]
    let asked = agreementFields(form)
    guard !asked.isEmpty else { return html.p(phrase("cooperation.agreement-listless", name)) }
    html.p(phrase("cooperation.agreement-lead", name))
    let before =
      visit.method == .post
      ? shown.typed.all(AgreementTicks.before) : AgreementTicks(ground.content).names.sorted()
    workForm(
      &html, to: place, asked, in: shown, sending: before.map { .init(AgreementTicks.before, $0) },
      button: phrase("cooperation.agreement-keep"))
  }

  private func agreementFields(_ form: CooperationForm) -> [Field] {
    func field(_ name: String, _ part: FormPart, _ label: String) -> Field {
      let hint =
        part.isAlways
        ? part.statement.citation
        : phrase("cooperation.agreement-where-needed", ["where": part.statement.citation])
      return Field(name, label, hint: hint, .check, isRequired: false)
    }
    return form.clauses.map {
      field("clause-\($0.id)", $0, $0.statement.text.text(in: language.rawValue).uppercasedFirst)
    }
      + form.organs.map {
        let organ = $0.statement.text.text(in: language.rawValue)
        return field("organ-\($0.id)", $0, phrase("cooperation.agreement-body", ["organ": organ]))
      }
  }

  private func agreementGround(_ id: Identifier<Thing>) throws -> AgreementGround {
    try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .arrangement else { throw Interruption.absent }
      try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
      guard let fields = try agreementFields(id, for: actor, tx) else {
        throw Diagnostic("version-erased", .noAnswer)
      }
      let content = RegisteredArrangement(reading: fields.content)
      return AgreementGround(
        thing: thing, rooms: SpaceRooms(space, for: actor), content: content,
        form: self.content.statutes.forms.first { $0.id == content.form?.rawValue })
    }
  }

  /// What it says today, or what it said last.
  private func agreementFields(
    _ id: Identifier<Thing>, for actor: Actor, _ tx: any Transaction
  ) throws -> ThingFields? {
    let versions = try Thing.versions(of: id, for: actor, tx)
    return (versions.holding(on: content.today()) ?? versions.last)?.fields
  }
}

extension String {
  /// As it begins a line.
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
