import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// A programme made from an item's plan, in a space of the visitor's, for the municipalities that the space is about.
  func usePage(_ id: Identifier<Thing>) throws -> Reply {
    _ = try signedIn()
    let (view, spaces) = try reading { tx, actor in
      (
        try itemView(id, actor, tx),
        try Space.mine(actor, tx).filter { may(actor, .addThing, $0.subject) && !$0.units.isEmpty }
      )
    }
    guard let outline = view.found.item.outline else { throw Diagnostic("thing-unknown", .noAnswer) }
    let place = LibraryPlaces.use(id)
    return try formReply("use", usual: Query([.init("name", view.found.title)])) { form in
      let effective = try wantedDay(form)
      let batch = try writing { tx, actor, occasion in
        let space = try chosenSpace(form, among: spaces)
        let draft = OutlineDraft(
          title: form["name"] ?? "", units: space.units, effective: effective, outline: outline, item: id,
          template: view.found.title)
        let state: ThingState =
          may(actor, .publishThing, .thing(in: space.id, shows: space.shows, state: .internal))
          ? .internal : .draft
        return try draft.make(in: space, state: state, by: .actor(actor), tx, occasion)
      }
      return ThingPlaces.thing(batch.programme)
    } page: { shown in
      workPage(
        "\(phrase("library.use")) – \(view.found.title)", at: place, in: nil, nil,
        status: shown.faults.isEmpty ? 200 : 400
      ) { html in
        html.h1(phrase("library.use"))
        html.p(.class("lead", "column")) { $0.a(view.found.title, .href(LibraryPlaces.item(id).address())) }
        html.p(phrase("library.plan-told", count: outline.steps.count), .class("column"))
        if spaces.isEmpty {
          html.p(phrase("library.use-no-space"), .class("note", "column"))
          wayList(&html, [(phrase("spaces.make"), SpacePlaces.new.address())])
          return
        }
        html.p(phrase("library.use-lead"), .class("column"))
        workForm(
          &html, to: place,
          [
            spaceField(spaces), Field("name", phrase("library.use-name")),
            Field("effective", phrase("library.use-effective"), .day),
          ], in: shown, button: phrase("library.use-make"))
      }
    }
  }

  func spaceField(_ spaces: [Space]) -> Field {
    Field(
      "space", phrase("library.into"), .choice(spaces.map { .init($0.id.text, $0.name) }))
  }

  /// - Throws: `space-unknown` at the field.
  func chosenSpace(_ form: Form, among spaces: [Space]) throws(Diagnostic) -> Space {
    guard let space = spaces.first(where: { $0.id.text == form["space"] }) else {
      throw Diagnostic("space-unknown", .badInput, at: .init(field: "space"))
    }
    return space
  }

  private func wantedDay(_ form: Form) throws(Diagnostic) -> Day {
    let typed = form["effective"] ?? ""
    guard let day = Day(typed) else {
      throw Diagnostic(
        "date-invalid", .badInput, at: .init(field: "effective"), ["date": String(typed.prefix(80))])
    }
    return day
  }
}
