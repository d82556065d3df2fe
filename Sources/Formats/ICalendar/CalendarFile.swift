package import Basics

/// A calendar file after RFC 5545: events of a day or of a minute that calendar programs import or subscribe to.
package struct CalendarFile: Hashable, Sendable {
  package struct Event: Hashable, Sendable {
    /// Globally unique and the same each time the file is made, so that a second import updates.
    package let uid: String
    package let first: Day
    package let last: Day
    package let summary: String
    package let description: String
    package let url: String
    package let categories: [String]
    /// False for what is not sure: programs show it as tentative.
    package let isConfirmed: Bool
    /// Where its last day has an hour by which: minutes since midnight, in a zone.
    package let hour: Hour?
    /// Of an event that is told again and again: how often it changed, and when it last did.
    package let revision: Revision?

    package struct Hour: Hashable, Sendable {
      package let minute: Int
      package let zone: CalendarZone

      package init(minute: Int, zone: CalendarZone) {
        self.minute = minute
        self.zone = zone
      }
    }

    package struct Revision: Hashable, Sendable {
      package let sequence: Int
      package let at: Instant
      /// Programs that know the event take it away.
      package let isCancelled: Bool

      package init(sequence: Int, at: Instant, isCancelled: Bool) {
        self.sequence = sequence
        self.at = at
        self.isCancelled = isCancelled
      }
    }

    package init(
      uid: String, first: Day, last: Day, summary: String, description: String = "", url: String = "",
      categories: [String] = [], isConfirmed: Bool = true, hour: Hour? = nil, revision: Revision? = nil
    ) {
      self.uid = uid
      self.first = first
      self.last = last
      self.summary = summary
      self.description = description
      self.url = url
      self.categories = categories
      self.isConfirmed = isConfirmed
      self.hour = hour
      self.revision = revision
    }
  }

  package let name: String
  /// The day that the file was made.
  package let created: Day
  package let events: [Event]

  package init(name: String, created: Day, events: [Event]) {
    self.name = name
    self.created = created
    self.events = events
  }

  /// UTF-8, lines ended by CRLF and folded at 75 octets.
  package var bytes: [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Nabo//Nabo//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add(text: name, as: "X-WR-CALNAME")
    for zone in CalendarZone.allCases where events.contains(where: { $0.hour?.zone == zone }) {
      zone.write(to: &lines)
    }
    for event in events { write(event, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func write(_ event: Event, to lines: inout CalendarLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add(text: event.uid, as: "UID")
    lines.add("DTSTAMP", event.revision?.at.basic ?? "\(created.basic)T000000Z")
    if let revision = event.revision {
      lines.add("SEQUENCE", String(revision.sequence))
      lines.add("LAST-MODIFIED", revision.at.basic)
    }
    writeTime(of: event, to: &lines)
    lines.add(text: event.summary, as: "SUMMARY")
    if !event.description.isEmpty { lines.add(text: event.description, as: "DESCRIPTION") }
    if !event.url.isEmpty { lines.add("URL", event.url) }
    if !event.categories.isEmpty { lines.add(texts: event.categories, as: "CATEGORIES") }
    let isCancelled = event.revision?.isCancelled ?? false
    lines.add("STATUS", isCancelled ? "CANCELLED" : event.isConfirmed ? "CONFIRMED" : "TENTATIVE")
    // A deadline does not make anybody busy.
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  private func writeTime(of event: Event, to lines: inout CalendarLines) {
    if let hour = event.hour {
      let clock = [hour.minute / 60, hour.minute % 60, 0].map { $0 < 10 ? "0\($0)" : String($0) }.joined()
      return lines.add("DTSTART;TZID=\(hour.zone.rawValue)", "\(event.last.basic)T\(clock)")
    }
    lines.add("DTSTART;VALUE=DATE", event.first.basic)
    // The end is the first day that the event no longer covers; without one it covers a single day.
    if event.last > event.first, let end = event.last.adding(days: 1) {
      lines.add("DTEND;VALUE=DATE", end.basic)
    }
  }
}

extension Instant {
  /// `20200101T120000Z`.
  fileprivate var basic: String {
    iso.filter { $0 != "-" && $0 != ":" }
  }
}

extension Day {
  /// `20200101`.
  fileprivate var basic: String {
    iso.filter { $0 != "-" }
  }
}
