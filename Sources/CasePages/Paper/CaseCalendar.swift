import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The meetings of a case, as a file that calendar programs import; the same event each time.
  func caseCalendar(_ id: Identifier<Thing>, _ ground: CaseGround) throws -> Reply {
    let view = try caseView(id, ground)
    let words = CaseWords(context: self)
    let events = view.folder.treatments.compactMap { treatment -> CalendarFile.Event? in
      guard let day = treatment.content.meeting else { return nil }
      let who = treatment.content.unit.map(words.name(of:)) ?? ""
      let level = treatment.content.level.map { self.words(of: .treatment).word("level", $0.rawValue) } ?? ""
      let page = CasePlaces.matter(id).address()
      return CalendarFile.Event(
        uid: "treatment/\(treatment.id.text)@\(view.space.id.text).nabo", first: day, last: day,
        summary: "\(view.folder.title) – \(who), \(level)", description: treatment.content.caseNumber,
        url: workplace.publicAddress?.absolute(page) ?? "",
        isConfirmed: treatment.content.outcome != .planned)
    }
    let calendar = CalendarFile(name: view.folder.title, created: content.today(), events: events)
    return Reply(
      contentType: "text/calendar; charset=utf-8", headers: [.attachment("nabo-meetings.ics")],
      body: calendar.bytes, caching: .none, route: CasePlaces.meetings(id).pattern)
  }
}
