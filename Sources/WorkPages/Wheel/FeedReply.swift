import Basics
import Duties
import Formats
import Pages
import Rulebook
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  /// The duties of a calendar from three months back to a year ahead, in the language of whoever's calendar it is.
  func feedReply(_ secret: String) throws -> Reply {
    let today = content.today()
    guard let first = today.adding(months: -3), let end = today.adding(years: 1, months: 1) else {
      throw Interruption.absent
    }
    let calendar = try workplace.shown.read { tx in
      let (feed, actor) = try CalendarFeed.open(secret, on: today, tx)
      let owner = try Person.get(feed.person, tx)
      let phrase = content.texts.phrasebook(Language(rawValue: owner.language) ?? language)
      let items = try feed.items(dutyQuestion(first..<end), for: actor, tx)
      let names = try WheelNames(of: items.map(\.noted), isTold: true, phrase, tx)
      let space = try feed.space.map { try Space.get($0, for: actor, tx).name }
      return CalendarFile(
        name: ["Nabo", space ?? phrase("calendars.mine"), feed.role].filter { !$0.isEmpty }
          .joined(separator: " – "), created: today,
        events: items.map { event($0, names, phrase) })
    }
    return Reply(
      contentType: "text/calendar; charset=utf-8",
      headers: [.init("Content-Disposition", "inline; filename=\"nabo.ics\"")], body: calendar.bytes,
      caching: .none, route: WheelPlaces.feed(secret).pattern)
  }

  private func event(_ item: FeedItem, _ names: WheelNames, _ phrase: Phrasebook) -> CalendarFile.Event {
    let (noted, duty) = (item.noted, item.noted.duty)
    let what = names.what(duty)
    let isDone = noted.note?.state == .done
    let text = duty.basis.text.text(in: phrase.language.rawValue)
    let certainty = duty.certainty == .unverified ? phrase("wheel.certainty.unverified") : ""
    let unit = UnitCode(duty.unit).map { self.names(of: [$0])[0] } ?? ""
    return CalendarFile.Event(
      uid: "\(duty.id)@\(item.space.text).nabo", first: noted.day, last: noted.day,
      summary: (isDone ? phrase("wheel.done-mark") + " " : "") + what,
      description: [
        [names.name(of: noted.who), unit].filter { !$0.isEmpty }.joined(separator: ", "), text,
        duty.basis.citation, certainty,
      ].filter { !$0.isEmpty }.joined(separator: "\n"),
      url: absolute(WheelPlaces.space(item.space).address()),
      categories: duty.certainty == .unverified ? ["UNVERIFIED"] : [],
      isConfirmed: duty.certainty != .unverified,
      hour: noted.note?.state == .moved
        ? nil
        : duty.minute.map {
          CalendarFile.Event.Hour(minute: $0, zone: duty.country == .se ? .stockholm : .oslo)
        },
      revision: CalendarFile.Event.Revision(
        sequence: item.sequence, at: item.changedAt, isCancelled: item.isCancelled))
  }
}
