import Basics
import Spaces
import Store

/// All cases of a space with what belongs to them, read together.
struct CaseFolders {
  let folders: [CaseFolder]

  init(in space: Space, on day: Day, for actor: Actor, _ tx: any Transaction) throws {
    func all<Content: ThingContent>(_ type: Content.Type) throws -> [CaseFolder.Entry<Content>] {
      try Thing.recall(Content.kind, in: space, on: day, for: actor, tx).map { CaseFolder.Entry($0) }
    }
    let cases = try all(JointCase.self)
    guard !cases.isEmpty else {
      folders = []
      return
    }
    let sections = Dictionary(grouping: try all(CaseSection.self), by: \.content.matter)
    let treatments = Dictionary(grouping: try all(Treatment.self), by: \.content.matter)
    let decisions = try all(Decision.self)
    let amendments = Dictionary(grouping: try all(MovedAmendment.self), by: \.content.matter)
    folders = cases.map { entry in
      CaseFolder(
        id: entry.id, title: entry.title, content: entry.content, sections: sections[entry.id] ?? [],
        treatments: treatments[entry.id] ?? [], decisions: decisions, amendments: amendments[entry.id] ?? [])
    }
  }
}
