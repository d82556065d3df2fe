import Basics
package import Spaces
package import Store
import Pages
import Wording
package import WorkPages

extension WorkContext {
  /// A case of what another room proposes, its text in sections of the visitor's language.
  package func makeCase(
    _ proposed: ProposedCase, state: ThingState, in space: Space, for actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Identifier<Thing> {
    var entry = JointCase()
    (entry.units, entry.summary) = (proposed.units, proposed.summary)
    (entry.arrangement, entry.study) = (proposed.arrangement, proposed.study)
    entry.figures = proposed.figures.map { told in
      var figure = JointCase.Figure()
      (figure.what, figure.value, figure.year) = (told.what, told.value, told.year)
      (figure.unit, figure.source) = (told.unit, told.source)
      return figure
    }
    func make(_ content: some ThingContent, _ title: String) throws -> Identifier<Thing> {
      try Thing.make(
        ThingDraft(content, title: title, state: state, from: occasion.today), in: space, by: .actor(actor),
        tx, occasion
      ).id
    }
    let matter = try make(entry, proposed.title)
    for (position, told) in proposed.sections.enumerated() {
      var section = CaseSection()
      (section.matter, section.position, section.text) = (matter, position + 1, told.text)
      section.language = CaseSection.Language(rawValue: language.rawValue)
      _ = try make(section, told.title)
    }
    return matter
  }

  /// How far a case has come; nil where the visitor may not see it.
  package func caseOutcome(
    of id: Identifier<Thing>, in space: Space, for actor: Actor, _ tx: any Transaction
  ) throws -> CaseOutcome? {
    let folders = try CaseFolders(in: space, on: content.today(), for: actor, tx).folders
    guard let folder = folders.first(where: { $0.id == id }) else { return nil }
    let standing = CaseStanding(folder)
    let days = standing.decided.map(\.day)
    return CaseOutcome(
      title: folder.title, address: CasePlaces.matter(id).address(),
      told: CaseWords(context: self).sentence(standing, of: folder.content),
      decisions: standing.decided.map(\.id),
      decided: days.contains(nil) ? nil : days.compactMap(\.self).max(),
      isDecidedByAll: standing.state == .decidedByAll)
  }
}
