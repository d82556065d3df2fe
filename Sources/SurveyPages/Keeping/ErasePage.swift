import Basics
import Formats
import Markup
import Pages
import Spaces
import Store
import Surveys
import Wording
import WorkPages

extension ChangeKind {
  static let surveyErased = ChangeKind("survey.erased")
}

extension WorkContext {
  /// The end of the answers: what may be told of them stays as published results, and answers, codes and what was begun go for good.
  func erasePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try surveyView(id)
    guard view.mayChange, !view.groups.isEmpty else { throw Interruption.absent }
    let results = try publishable(view)
    return try formReply("erase") { sent in
      guard sent["sure"] == "yes" else {
        throw Diagnostic("erase-unsure", .badInput, at: .init(field: "sure"))
      }
      try writing { tx, actor, occasion in try erase(view, results, actor, tx, occasion) }
      return SurveyPlaces.survey(id)
    } page: { shown in
      workPage(
        phrase("surveys.erase"), at: SurveyPlaces.erase(id), in: view.rooms, nil, status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("surveys.erase"))
          html.p(phrase("surveys.erase-lead", ["results": whole(results.count)]), .class("lead"))
          if view.isClosed { html.p(phrase("surveys.erase-sealed")) }
          workForm(
            &html, to: SurveyPlaces.erase(id),
            [Field("sure", phrase("surveys.erase-sure"), .check, isRequired: false)], in: shown,
            button: phrase("surveys.erase-button"))
          wayToSurvey(&html, view)
        }
      }
    }
  }

  /// What the page tells of each item and group, as rows that stay.
  private func publishable(_ view: SurveyView) throws -> [Survey.Published] {
    guard let instrument = view.instrument else { return [] }
    var rows: [Survey.Published] = []
    for (item, result) in zip(instrument.items, try view.items()) {
      for (index, group) in view.groups.enumerated() {
        for option in instrument.scale(of: item)?.options ?? [] {
          guard let share = result.shown(option.code, in: index)?.share else { continue }
          var row = Survey.Published()
          row.question = instrument.text(item.texts, in: language.rawValue)
          row.answer = instrument.text(option.labels, in: language.rawValue)
          (row.group, row.share, row.base) = (group, share, result.groups[index].base)
          rows.append(row)
        }
      }
    }
    return rows
  }

  private func erase(
    _ view: SurveyView, _ results: [Survey.Published], _ actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws {
    let id = view.thing.id
    try requireChange(view, actor, tx)
    var content = view.content
    content.results += results
    let (thing, _) = try Thing.get(id, for: actor, tx)
    if !results.isEmpty,
      var fields = try Thing.version(of: id, on: occasion.today, knownAt: nil, for: actor, tx)?.fields
    {
      fields.content = content.json
      let edit = ThingEdit(base: thing.latest, fields: fields, from: occasion.today)
      guard case .written = try thing.edit(edit, by: .actor(actor), tx, occasion) else {
        throw Diagnostic("erase-changed", .badInput)
      }
    }
    try tx.run("DELETE FROM survey_box WHERE survey = \(id)")
    try tx.run("DELETE FROM survey_code WHERE survey = \(id)")
    try tx.run("DELETE FROM survey_draft WHERE survey = \(id)")
    var change = Change(by: Doer.actor(actor).hand, .surveyErased)
    (change.space, change.thing, change.visibility) = (view.space.id, id, thing.state)
    change.after = .object([.init("results", .number(Double(results.count)))])
    try record(change, tx, occasion)
  }
}
