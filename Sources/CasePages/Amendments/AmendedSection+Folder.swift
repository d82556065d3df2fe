import Cases
import Spaces

extension CaseFolder.Entry<CaseSection> {
  /// The section after what was adopted of what was moved to it. What was rejected or withdrawn is left aside.
  func amended(by moved: [CaseFolder.Entry<MovedAmendment>]) -> AmendedSection {
    AmendedSection(
      content.text,
      moved.filter { $0.content.outcome == .open || $0.content.outcome == .adopted }.map {
        AmendedSection.Change(
          id: $0.id.text, before: $0.content.before, after: $0.content.after,
          isAdopted: $0.content.outcome == .adopted)
      })
  }
}

extension CaseFolder {
  /// How an open amendment stands to its section; nil where it is to none, or not open.
  func standing(of id: Identifier<Thing>) -> AmendedSection.Standing? {
    guard let amendment = amendments.first(where: { $0.id == id }),
      let section = sections.first(where: { $0.id == amendment.content.section })
    else { return nil }
    return section.amended(by: amendments.filter { $0.content.section == section.id }).standings[id.text]
  }
}
