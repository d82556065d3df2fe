import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The meetings in which one council treats a case, for whoever publishes them.
  func einnsynReply(_ id: Identifier<Thing>, _ unit: UnitCode, _ ground: CaseGround) throws -> Reply {
    let view = try caseView(id, ground)
    guard view.content.units.contains(unit) else { throw Interruption.absent }
    let name = CaseWords(context: self).name(of: unit)
    let items = view.folder.treatments.filter { $0.content.unit == unit && $0.content.meeting != nil }.map {
      treatment in
      let level = treatment.content.level.map { words(of: .treatment).word("level", $0.rawValue) } ?? ""
      return MeetingItem(
        title: view.folder.title, body: "\(name) \(level)", treatment: treatment.content,
        decision: view.folder.decisions.last { $0.content.treatment == treatment.id }?.content
      ).json
    }
    return Reply(
      contentType: Reply.json, body: JSONValue.object([.init("items", .array(items))]).bytes,
      caching: .none, route: CasePlaces.einnsyn(id, CaseCouncil(unit)).pattern)
  }
}
