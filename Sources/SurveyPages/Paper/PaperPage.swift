import Basics
import Markup
import Pages
import Spaces
import Store
import Surveys
import Wording
import WorkPages

/// What came of a batch.
private struct TakenBatch {
  var taken = 0
  var refused: [Diagnostic] = []
}

extension WorkContext {
  /// Answers on paper, keyed in as a table. Good rows are taken, and those that are not are handed back with what is wrong; the same
  /// table a second time is refused as a whole.
  func paperPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try surveyView(id, hasAnswers: false)
    guard view.mayChange, let instrument = view.instrument, !view.groups.isEmpty else {
      throw Interruption.absent
    }
    var outcome: TakenBatch?
    let reply = try formReply("paper") { sent in
      let batch = try PaperBatch(Array((sent["rows"] ?? "").utf8), answering: instrument)
      outcome = try keep(batch, named: (sent["name"] ?? "").trimmed, view)
      return SurveyPlaces.paper(id)
    } page: { shown in
      paperPage(view, status: shown.status) { html in
        html.p(phrase("surveys.paper-lead"), .class("lead"))
        html.p(
          phrase(
            "surveys.paper-columns",
            ["columns": (["code"] + instrument.items.map(\.code)).joined(separator: ";")]), .class("quiet"))
        workForm(
          &html, to: SurveyPlaces.paper(id),
          [
            Field("name", phrase("surveys.paper-name"), hint: phrase("surveys.paper-name-hint")),
            Field("rows", phrase("surveys.import-rows"), .lines(12)),
          ], in: shown, button: phrase("surveys.paper-take"))
      }
    }
    guard let outcome else { return reply }
    return paperPage(view, status: 200) { told(&$0, outcome) }
  }

  private func paperPage(_ view: SurveyView, status: Int, body: (inout HTML) -> Void) -> Reply {
    workPage(
      phrase("surveys.paper"), at: SurveyPlaces.paper(view.thing.id), in: view.rooms, nil, status: status
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("surveys.paper"))
        body(&html)
        wayToSurvey(&html, view)
      }
    }
  }

  private func told(_ html: inout HTML, _ outcome: TakenBatch) {
    html.p(
      phrase(
        "surveys.paper-taken",
        ["taken": whole(outcome.taken), "refused": whole(outcome.refused.count)]), .class("lead"))
    guard !outcome.refused.isEmpty else { return }
    html.ul { html in
      for fault in outcome.refused {
        html.li(
          phrase(
            "surveys.paper-line",
            [
              "line": whole(fault.place.line ?? 0), "problem": phrase.problem(fault),
              "remedy": phrase.remedy(fault),
            ]))
      }
    }
  }

  private func keep(_ batch: PaperBatch, named name: String, _ view: SurveyView) throws -> TakenBatch {
    guard !name.isEmpty else { throw Diagnostic("paper-name-lacking", .badInput, at: .init(field: "name")) }
    let id = view.thing.id
    return try writing { tx, actor, occasion in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
      if let before = try tx.row(
        "SELECT name, keyed_in FROM survey_batch WHERE survey = \(id) AND digest = \(batch.digest)")
      {
        throw Diagnostic(
          "paper-batch-twice", .badInput, at: .init(field: "rows"),
          ["name": try before.text("name"), "day": try before.text("keyed_in")])
      }
      var outcome = TakenBatch(refused: batch.refused)
      for sheet in batch.sheets {
        do {
          try take(sheet, view, tx, occasion)
          outcome.taken += 1
        } catch let fault as Diagnostic where fault.kind == .badInput {
          outcome.refused.append(PaperBatch.at(sheet.line, fault))
        }
      }
      outcome.refused.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
      // Where nothing was taken there is nothing that could be taken twice.
      if outcome.taken > 0 {
        try tx.run(
          """
          INSERT INTO survey_batch (survey, digest, name, keyed_in, count)
          VALUES (\(id), \(batch.digest), \(name), \(occasion.today.iso), \(outcome.taken))
          """)
      }
      return outcome
    }
  }

  private func take(
    _ sheet: PaperBatch.Sheet, _ view: SurveyView, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let (survey, group) = try AnswerCodes.open(sheet.code, tx)
    guard survey == view.thing.id, let instrument = view.instrument else {
      throw Diagnostic("code-unknown", .badInput, at: .init(field: "code"))
    }
    try AnswerCodes.use(sheet.code, tx)
    try take(sheet.answers, of: group, into: survey, to: view.holders, instrument, tx, occasion)
  }
}
