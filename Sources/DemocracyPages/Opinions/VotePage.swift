import Basics
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A statement as it is voted on.
struct AskedStatement {
  let id: Identifier<Thing>
  let text: String
  let position: Int
}

extension WorkContext {
  /// The published statements of a process, by their place.
  func statements(
    of process: Identifier<Thing>, in space: Space, _ actor: Actor, _ tx: any Transaction
  ) throws -> [AskedStatement] {
    try Thing.recall(.statement, in: space, on: content.today(), for: actor, tx).compactMap { thing in
      let statement = ProcessStatement(reading: thing.fields.content)
      guard statement.process == process, thing.fields.state == .published else { return nil }
      return AskedStatement(
        id: thing.id, text: thing.fields.title, position: statement.position ?? Int.max)
    }.sorted { ($0.position, $0.id.text) < ($1.position, $1.id.text) }
  }

  func statementCount(_ process: Identifier<Thing>, _ tx: any Transaction) throws -> Int {
    try tx.row(
      """
      SELECT COUNT(*) AS n FROM thing t JOIN thing_value v ON v.thing = t.id AND v.field = 'process'
      WHERE v.reference = \(process) AND t.kind = \(ThingKind.statement.rawValue)
        AND t.state = \(ThingState.published.rawValue)
        AND v.valid_from <= \(content.today()) AND (v.valid_to IS NULL OR v.valid_to > \(content.today()))
      """)?.integer("n") ?? 0
  }

  /// Where anybody says of each statement whether they agree.
  func votePage(_ id: Identifier<Thing>) throws -> Reply {
    let (view, asked) = try reading { tx, actor in
      let view = try process(id, tx, actor)
      return (view, try statements(of: id, in: view.space, actor, tx))
    }
    let shownStatements = asked.prefix(OpinionSheets.mostStatements)
    return try formReply("vote") { sent in
      let known: [String: Int8] = ["agree": 1, "disagree": -1, "pass": 0]
      let votes = shownStatements.compactMap { statement -> (Identifier<Thing>, Int8)? in
        sent[statement.id.text].flatMap { known[$0] }.map { (statement.id, $0) }
      }
      let place = sent["unit"].flatMap { UnitCode($0) }.flatMap { view.content.units.contains($0) ? $0 : nil }
      try writing { tx, actor, occasion in
        let view = try process(id, tx, actor)
        try OpinionSheets.put(
          Dictionary(votes) { first, _ in first }, from: place, in: id, view.content, tx, occasion)
      }
      return DemocracyPlaces.opinions(id)
    } page: { shown in
      workPage(
        phrase("democracy.vote"), at: DemocracyPlaces.vote(id), in: view.rooms, nil, status: shown.status
      ) { html in
        html.div(.class("column", "survey-sheet")) { html in
          html.h1(phrase("democracy.vote"))
          html.p(view.thing.title, .class("lead"))
          if shownStatements.isEmpty || view.content.access != .anyone
            || !view.content.isOpen(on: content.today())
          {
            html.p(phrase("democracy.not-open"))
          } else {
            html.p(phrase("democracy.vote-lead"))
            faultSummary(&html, shown, fields: [])
            protectedForm(&html, to: DemocracyPlaces.vote(id).address(), class: "work-form") { html in
              for statement in shownStatements { voteField(&html, statement, shown) }
              if !view.content.units.isEmpty {
                field(
                  &html,
                  Field(
                    "unit", words(of: .input).label("unit"), hint: phrase("democracy.vote-unit-hint"),
                    .choice(placeOptions(view.content.units)), isRequired: false), in: shown)
              }
              html.p(phrase("democracy.vote-privacy"), .class("quiet"))
              html.button(phrase("democracy.send-votes"), .type("submit"), .class("button-main"))
            }
          }
          html.p { $0.a(phrase("democracy.back"), .href(DemocracyPlaces.process(id).address())) }
        }
      }
    }
  }

  private func voteField(_ html: inout HTML, _ statement: AskedStatement, _ shown: ShownForm) {
    html.fieldset(.class("survey-item")) { html in
      html.legend(statement.text)
      for word in ["agree", "disagree", "pass"] {
        html.label { html in
          html.input(
            .type("radio"), .name(statement.id.text), .value(word),
            shown.typed[statement.id.text] == word ? .checked : nil)
          html.text(" " + phrase("democracy.\(word)"))
        }
      }
    }
  }
}
