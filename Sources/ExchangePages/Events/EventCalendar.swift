import Basics
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// An event with a day as a file for calendars; the same event each time.
  func eventCalendar(_ id: Identifier<Thing>) throws -> Reply {
    let view = try reading { tx, actor in try eventView(id, actor, tx) }
    guard let first = view.event.first else { throw Diagnostic("thing-unknown", .noAnswer) }
    let event = CalendarFile.Event(
      uid: "event/\(id.text).nabo", first: first, last: view.event.last ?? first, summary: view.title,
      description: [view.event.venue, view.event.summary].filter { !$0.isEmpty }.joined(separator: "\n"),
      url: absolute(ExchangePlaces.event(id).address()))
    return Reply(
      contentType: "text/calendar; charset=utf-8", headers: [.attachment("nabo-event.ics")],
      body: CalendarFile(name: view.title, created: content.today(), events: [event]).bytes, caching: .none,
      route: ExchangePlaces.calendar(id).pattern)
  }
}
