import Basics
import Duties
import Markup
import Pages
import Spaces
import Wording
import WorkPages

/// The agreement that a letter is about.
private struct LetterGround {
  let thing: Thing
  let contract: Contract
  let rooms: SpaceRooms?
  let view: InventoryView<Contract>
}

extension WorkContext {
  /// A letter to the counterpart of an agreement, begun from what was decided of it, in its form of language. It gets its
  /// number when it is kept.
  func writeLetterPage(_ id: Identifier<Thing>) throws -> Reply {
    let ground = try letterGround(id)
    let draft = letterDraft(ground)
    let usual = Form([
      .init("title", draft.title), .init("counterpart", ground.contract.counterpart),
      .init("language", draft.language.rawValue), .init("dated", content.today().iso),
      .init("body", draft.body),
    ])
    return try formReply("letter", usual: usual) { sent in
      let made = try writing { tx, actor, occasion in
        let space = try Space.get(ground.thing.space, for: actor, tx)
        var letter = Letter()
        letter.agreement = id
        (letter.counterpart, letter.address) = (sent["counterpart"] ?? "", sent["address"] ?? "")
        letter.language = sent["language"].flatMap(LetterLanguage.init(rawValue:))
        letter.dated = try day(ofLetter: sent)
        letter.body = (sent["body"] ?? "").replacing("\r\n", with: "\n")
        letter.number = try Letter.nextNumber(in: space, on: letter.dated ?? occasion.today, tx)
        let kept = ThingDraft(letter, title: sent["title"] ?? "", from: occasion.today)
        return try Thing.make(kept, in: space, by: .actor(actor), tx, occasion)
      }
      return InventoryPlaces.letter(made.id)
    } page: { shown in
      writeLetterPage(ground, shown)
    }
  }

  private func letterGround(_ id: Identifier<Thing>) throws -> LetterGround {
    let (thing, contract) = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .agreement else { throw Interruption.absent }
      try Doer.actor(actor).require(.addThing, space.subject)
      let fields = try Thing.versions(of: id, for: actor, tx).holding(on: content.today())?.fields
      guard let fields else { throw Interruption.absent }
      return (thing, Contract(reading: fields.content))
    }
    let view = try inventory(Contract.self, of: thing.space)
    return LetterGround(thing: thing, contract: contract, rooms: view.rooms, view: view)
  }

  /// In another language where the address asks for one, or about something else.
  private func letterDraft(_ ground: LetterGround) -> LetterDraft {
    let contract = ground.contract
    let language = visit.query["language"].flatMap(Language.init(rawValue:)) ?? contract.letterLanguage
    let decision =
      visit.query["decision"].flatMap(Contract.Decision.init(rawValue:)) ?? contract.decision ?? .renegotiate
    let deadline = contract.term.deadline(
      on: content.today(), over: ground.view.effective, country: contract.country)
    let names = names(of: contract.units).joined(separator: ", ")
    return LetterDraft(
      decision, about: ground.thing.title, units: names, ends: deadline.endsOn,
      effective: ground.view.effective, in: language, content.texts.phrasebook(language))
  }

  private func day(ofLetter form: Form) throws(Diagnostic) -> Day {
    let typed = form["dated"] ?? ""
    guard let day = Day(typed) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "dated"), ["date": typed])
    }
    return day
  }

  private func writeLetterPage(_ ground: LetterGround, _ shown: ShownForm) -> Reply {
    let place = InventoryPlaces.write(ground.thing.id)
    let words = words(of: .letter)
    let agreement = self.words(of: .agreement)
    let title = phrase("inventories.write-title", ["name": ground.thing.title])
    return workPage(title, at: place, in: ground.rooms, nil, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.form(.method("get"), .action(place.address()), .class("filter-form")) { html in
          choiceField(
            &html, "decision", agreement.label("decision"),
            Contract.Decision.allCases.map {
              (value: $0.rawValue, text: agreement.word("decision", $0.rawValue))
            }, chosen: visit.query["decision"] ?? ground.contract.decision?.rawValue)
          choiceField(
            &html, "language", words.label("language"),
            LetterLanguage.allCases.map { (value: $0.rawValue, text: words.word("language", $0.rawValue)) },
            chosen: visit.query["language"] ?? ground.contract.letterLanguage.rawValue)
          html.button(phrase("inventories.write-anew"), .type("submit"))
        }
        workForm(
          &html, to: place,
          [
            Field("title", words.label("title")), Field("counterpart", words.label("counterpart")),
            Field("address", words.label("address"), .lines(3), isRequired: false),
            Field(
              "language", words.label("language"),
              .choice(
                LetterLanguage.allCases.map {
                  Field.Option($0.rawValue, words.word("language", $0.rawValue))
                })),
            Field("dated", words.label("dated"), .day), Field("body", words.label("body"), .lines(14)),
          ], in: shown, button: phrase("inventories.write-keep"))
      }
    }
  }
}
