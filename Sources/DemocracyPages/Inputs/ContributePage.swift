import Basics
import Democracy
import Markup
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Where anybody says what they think. It is told before they write who will read it and what is not shown.
  func contributePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try reading { tx, actor in try process(id, tx, actor) }
    var code: String?
    let reply = try formReply("contribution") { sent in
      var input = ProcessInput()
      input.text = sent["text"] ?? ""
      input.sort = sent["sort"].flatMap(ProcessInput.Sort.init(rawValue:))
      input.sender = sent["sender"] ?? ""
      input.unit = sent["unit"].flatMap { UnitCode($0) }.flatMap {
        view.content.units.contains($0) ? $0 : nil
      }
      guard input.text.contains(where: { !$0.isWhitespace }) else {
        throw Diagnostic("contribution-empty", .badInput, at: .init(field: "text"))
      }
      code = try writing { tx, actor, occasion in
        let view = try process(id, tx, actor)
        return try Contribution.send(input, to: id, view.content, in: view.space, tx, occasion)
      }
      return DemocracyPlaces.process(id)
    } page: { shown in
      workPage(
        phrase("democracy.contribute"), at: DemocracyPlaces.contribute(id), in: view.rooms, nil,
        status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("democracy.contribute"))
          html.p(view.thing.title, .class("lead"))
          if view.content.access == .anyone, view.content.isOpen(on: content.today()) {
            html.p(phrase("democracy.contribute-lead"))
            html.p(phrase("democracy.contribute-privacy"), .class("quiet"))
            workForm(
              &html, to: DemocracyPlaces.contribute(id), contributionFields(view.content), in: shown,
              button: phrase("democracy.send"))
          } else {
            html.p(phrase("democracy.not-open"))
          }
          html.p { $0.a(phrase("democracy.back"), .href(DemocracyPlaces.process(id).address())) }
        }
      }
    }
    return code.map { received(view, $0) } ?? reply
  }

  private func contributionFields(_ process: ParticipationProcess) -> [Field] {
    let words = words(of: .input)
    return [
      Field("text", words.label("text"), hint: phrase("democracy.text-hint"), .lines(8)),
      Field(
        "sort", words.label("sort"),
        .choice(
          ProcessInput.Sort.allCases.map { .init($0.rawValue, words.word("sort", $0.rawValue)) })),
    ]
      + (process.units.isEmpty
        ? []
        : [
          Field(
            "unit", words.label("unit"), hint: phrase("democracy.unit-hint"),
            .choice(placeOptions(process.units)), isRequired: false)
        ]) + [
        Field(
          "sender", words.label("sender"), hint: phrase("democracy.sender-hint"), isRequired: false)
      ]
  }

  /// The thanks, with the code that is told this once.
  private func received(_ view: ProcessView, _ code: String) -> Reply {
    workPage(
      phrase("democracy.thanks"), at: DemocracyPlaces.contribute(view.thing.id), in: view.rooms, nil
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("democracy.thanks"))
        html.p(phrase("democracy.thanks-lead"), .class("lead"))
        html.p { $0.a(code, .href(DemocracyPlaces.receipt(code).address()), .class("survey-code")) }
        html.p(phrase("democracy.code-once"))
        html.p { $0.a(phrase("democracy.back"), .href(DemocracyPlaces.process(view.thing.id).address())) }
      }
    }
  }
}
