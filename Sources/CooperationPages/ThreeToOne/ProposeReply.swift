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

  private func title(of need: SharedNeed, _ words: RegisterWords) -> String {
    String(
      phrase("cooperation.proposal-title", ["what": words.subject(need).lowercasedFirst]).prefix(200))
  }

  private func proposal(of need: SharedNeed, _ words: RegisterWords) -> RegisteredArrangement {
    var entry = RegisteredArrangement()
    (entry.stage, entry.nature) = (.idea, .service)
    entry.tasks = [RegisteredArrangement.CatalogueTask(rawValue: need.subject)].compactMap(\.self)
      .filter { _ in need.sort == .task }
    entry.participants = need.units.map { unit in
      var participant = RegisteredArrangement.Participant()
      participant.unit = unit
      return participant
    }
    entry.purpose =
      phrase("cooperation.proposal-purpose", ["what": words.subject(need)]) + "\n"
      + need.holders.map { "– \(words.holder($0))" }.joined(separator: "\n")
    entry.source = phrase("cooperation.proposal-source", ["day": phrase.date(content.today())])
    return entry
  }
}
