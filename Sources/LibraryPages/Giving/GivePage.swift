import Basics
import Library
import Markup
import Pages
import Programmes
import Spaces
import Store
import Wording
import WorkPages

/// A plan that somebody wants to give, with what may be private in it.
private struct Giving {
  let title: String
  let outline: ProgrammeOutline
  let found: [PrivateText]
  /// Spaces that it may be given to, the open arena first.
  let spaces: [Space]
}

extension WorkContext {
  /// The plan of a programme as a draft for the library. What may tell of a person is shown first, and is taken out unless
  /// somebody says that it is nobody's.
  func givePage(_ id: Identifier<Thing>) throws -> Reply {
    _ = try signedIn()
    let giving = try giving(id)
    let place = LibraryPlaces.give(id)
    return try formReply("give", usual: Query([.init("name", giving.title)])) { form in
      let made = try writing { tx, actor, occasion in
        let space = try chosenSpace(form, among: giving.spaces)
        let draft = ThingDraft(
          item(giving, form), title: PrivateText.without(taken(giving, form), form["name"] ?? ""),
          state: .draft, from: occasion.today)
        return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion).id
      }
      return ThingPlaces.thing(made)
    } page: { shown in
      workPage(
        "\(phrase("library.give")) – \(giving.title)", at: place, in: nil, nil,
        status: shown.faults.isEmpty ? 200 : 400
      ) { html in
        html.h1(phrase("library.give"))
        html.p(phrase("library.give-told", count: giving.outline.steps.count), .class("lead", "column"))
        guard !giving.spaces.isEmpty, !giving.outline.steps.isEmpty else {
          return html.p(phrase("library.give-not"), .class("note", "column"))
        }
        giveForm(&html, giving, shown, at: place)
        steps(&html, Item(giving.outline))
      }
    }
  }

  private func giving(_ id: Identifier<Thing>) throws -> Giving {
    try reading { tx, actor in
      let (parts, space) = try ProgrammeParts.read(id, on: content.today(), for: actor, tx)
      guard let parts else { throw Diagnostic("thing-unknown", .noAnswer) }
      let outline = ProgrammeOutline(of: parts)
      let owners = parts.projects.map(\.content.owner) + parts.activities.map(\.content.owner)
      let known = Set(owners.filter { Identifier<Person>($0) == nil && !$0.isEmpty }).sorted()
      let text = parts.programme.title + "\n" + outline.text
      return Giving(
        title: parts.programme.title, outline: outline,
        found: PrivateText.all(in: text, knowing: known),
        spaces: try spacesToGiveTo(from: space, actor, tx))
    }
  }

  private func spacesToGiveTo(from own: Space, _ actor: Actor, _ tx: any Transaction) throws -> [Space] {
    let spaces = try Space.mine(actor, tx).filter { may(actor, .addThing, $0.subject) }
    func rank(_ space: Space) -> Int { space.kind == .arena ? 0 : space.id == own.id ? 1 : 2 }
    return spaces.sorted { (rank($0), $0.name) < (rank($1), $1.name) }
  }

  private func giveForm(_ html: inout HTML, _ giving: Giving, _ shown: ShownForm, at place: Place) {
    let words = words(of: .item)
    protectedForm(&html, to: place.address(), class: "work-form") { html in
      privateFields(&html, giving)
      fields(
        &html,
        [
          spaceField(giving.spaces), Field("name", words.label("title")),
          Field("summary", words.label("summary"), .lines(3)), Field("author", words.label("author")),
          Field(
            "licence", words.label("licence"),
            .choice(Item.Licence.allCases.map { .init($0.rawValue, words.word("licence", $0.rawValue)) })),
        ], in: shown)
      html.button(phrase("library.give-make"), .type("submit"), .class("button-main"))
    }
  }

  /// What was found, each to be left in by whoever knows that it is nobody's.
  private func privateFields(_ html: inout HTML, _ giving: Giving) {
    html.fieldset(.id("private")) { html in
      html.legend(
        giving.found.isEmpty
          ? phrase("library.private-none") : phrase("library.private", count: giving.found.count))
      if !giving.found.isEmpty { html.p(phrase("library.private-lead"), .class("column")) }
      for (index, piece) in giving.found.enumerated() {
        html.label(.class("check")) { html in
          html.input(
            .type("checkbox"), .name("keep"), .value(String(index)),
            visit.form.all("keep").contains(String(index)) ? .checked : nil)
          html.text(" \(piece.text) (\(phrase("library.private-\(piece.kind.rawValue)")))")
        }
      }
    }
  }

  private func taken(_ giving: Giving, _ form: Form) -> [PrivateText] {
    let kept = Set(form.all("keep"))
    return giving.found.enumerated().filter { !kept.contains(String($0.offset)) }.map(\.element)
  }

  private func item(_ giving: Giving, _ form: Form) -> Item {
    let taken = taken(giving, form)
    var outline = giving.outline
    for index in outline.steps.indices {
      outline.steps[index].title = PrivateText.without(taken, outline.steps[index].title)
    }
    var item = Item(outline)
    item.summary = form["summary"] ?? ""
    item.author = form["author"] ?? ""
    item.licence = form["licence"].flatMap { Item.Licence(rawValue: $0) }
    return item
  }
}
