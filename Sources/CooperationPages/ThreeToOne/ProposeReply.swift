import Basics
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// A draft of a cooperation about what was found more than once: an idea with those who have one, to be completed by
  /// whoever proposes it.
  func proposeReply(_ id: Identifier<Space>) throws -> Reply {
    let view = try threeToOneView(id)
    if let idea = visit.form["idea"] { return try propose(idea, view) }
    guard let need = view.needs.first(where: { $0.key == visit.form["need"] }) else {
      throw Diagnostic("need-unknown", .noAnswer)
    }
    let words = RegisterWords(context: self, units: view.register.units)
    return try formReply("propose") { _ in
      let made = try writing { tx, actor, occasion in
        let space = try Space.get(id, for: actor, tx)
        let draft = ThingDraft(
          proposal(of: need, words), title: title(of: need, words), state: .draft, from: content.today())
        return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
      }
      return ThingPlaces.edit(made.id)
    } page: { _ in
      threeToOnePage(view)
    }
  }

  /// A draft of a cooperation out of an idea, which then names it; both or neither.
  private func propose(_ idea: String, _ view: ThreeToOneView) throws -> Reply {
    guard let idea = view.ideas.first(where: { $0.id.text == idea }) else {
      throw Diagnostic("need-unknown", .noAnswer)
    }
    var entry = RegisteredArrangement()
    (entry.stage, entry.nature) = (.idea, .service)
    (entry.purpose, entry.tasks) = (idea.content.proposal, idea.content.tasks)
    entry.participants = Self.participants(idea.content.units)
    entry.source = phrase("cooperation.proposal-idea", ["idea": idea.title])
    return try formReply("idea") { [entry] _ in
      let made = try writing { tx, actor, occasion in
        let (thing, space) = try Thing.get(idea.id, for: actor, tx)
        guard var fields = try Thing.versions(of: idea.id, for: actor, tx).holding(on: occasion.today)?.fields
        else { throw Diagnostic("version-erased", .noAnswer) }
        let made = try Thing.make(
          ThingDraft(entry, title: idea.title, state: .draft, from: occasion.today), in: space,
          by: .actor(actor), tx, occasion)
        var content = Idea(reading: fields.content)
        content.arrangement = made.id
        if content.triage == nil || content.triage == .new { content.triage = .discussed }
        (fields.content, fields.state) = (content.json, thing.state)
        _ = try thing.edit(
          ThingEdit(base: thing.latest, fields: fields, from: occasion.today), by: .actor(actor), tx, occasion
        )
        return made
      }
      return ThingPlaces.edit(made.id)
    } page: { _ in
      threeToOnePage(view)
    }
  }

  private static func participants(_ units: [UnitCode]) -> [RegisteredArrangement.Participant] {
    units.map { unit in
      var participant = RegisteredArrangement.Participant()
      participant.unit = unit
      return participant
    }
  }

  private func title(of need: SharedNeed, _ words: RegisterWords) -> String {
    String(
      phrase("cooperation.proposal-title", ["what": words.subject(need).lowercasedFirst]).prefix(200))
  }

  private func proposal(of need: SharedNeed, _ words: RegisterWords) -> RegisteredArrangement {
    var entry = RegisteredArrangement()
    (entry.stage, entry.nature) = (.idea, .service)
    entry.tasks = [RegisteredArrangement.CatalogueTask(rawValue: need.subject)].compactMap(\.self)
      .filter { _ in need.sort == .task }
    entry.participants = Self.participants(need.units)
    entry.purpose =
      phrase("cooperation.proposal-purpose", ["what": words.subject(need)]) + "\n"
      + need.holders.map { "– \(words.holder($0))" }.joined(separator: "\n")
    entry.source = phrase("cooperation.proposal-source", ["day": phrase.date(content.today())])
    return entry
  }
}
