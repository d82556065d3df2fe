import Basics
import Formats
import Store

extension RowLedger {
  mutating func personMade(_ telling: Telling) {
    guard let person = telling.entry.about else { return }
    self[.person, person.text] = SaidRow(
      entry: telling.number,
      [
        "name": telling.text("name") ?? .unknown, "name_folded": .folded(of: "name"),
        "email": telling.text("email") ?? .unknown, "email_folded": .foldedAddress(of: "email"),
        "language": telling.text("language") ?? .unknown, "state": .text(Person.State.invited.rawValue),
        "is_operator": telling.truth("operator") ?? .unknown,
        "is_demonstration": .truth(telling.isDemonstration),
        "created_at": .exactly(.integer(person.milliseconds)), "erased_at": .null,
      ])
  }

  mutating func personChanged(_ telling: Telling) {
    guard let key = telling.entry.about?.text else { return }
    for field in ["name", "email", "language", "state"] {
      say(.person, key, field, telling.text(field), by: telling.number)
    }
    say(.person, key, "is_operator", telling.truth("operator"), by: telling.number)
  }

  mutating func personErased(_ telling: Telling) {
    guard let erasure = Erasure(announcedBy: telling.entry) else { return }
    taken.formUnion(erasure.entries)
    if let person = telling.entry.about, let day = telling.entry.validFrom {
      erase(person, on: [day], by: telling.number)
    } else if erasure.kept == nil {
      // Earlier ones do not say of whom: it is whoever has every entry among them.
      for person in people(of: erasure.entries) where entries(about: person).allSatisfy(taken.contains) {
        erase(person, on: telling.entry.recordedAt.daysAnywhere, by: telling.number)
      }
    }
  }

  private mutating func erase(_ person: Identifier<Person>, on days: [Day], by entry: Int) {
    let erased: [String: SaidValue] = [
      "name": .text(""), "email": .text(""), "email_folded": .text(person.text),
      "state": .text(Person.State.closed.rawValue), "is_operator": .truth(false), "erased_at": .something,
    ]
    for (field, value) in erased { say(.person, person.text, field, value, by: entry) }
    for post in keys(.post, of: person.text) { say(.post, post, "title", .text(""), by: entry) }
    for table in [SaidTable.post, .membership] {
      for key in keys(table, of: person.text) { cut(table, key, on: days, by: entry) }
    }
  }

  /// Ends a row unless it has ended.
  private mutating func cut(_ table: SaidTable, _ key: String, on days: [Day], by entry: Int) {
    guard let first = days.first, let last = days.last, let present = self[table, key]?["valid_to"].values
    else { return }
    let isOver = present.allSatisfy { $0.day.map { $0 <= first } ?? false }
    if isOver { return }
    let cut = later(of: self[table, key]?["valid_from"], days)
    // One that was to end on one of these days may have been left as it was.
    let within = present.filter { $0.day.map { $0 > first && $0 <= last } ?? false }
    say(table, key, "valid_to", cut.values.map { .oneOf($0 + within) } ?? .unknown, by: entry)
  }

  mutating func postBegun(_ telling: Telling) {
    guard let person = telling.entry.about, let organisation = telling.entry.organisation,
      let from = telling.entry.validFrom
    else { return }
    let key = telling.after["post"]?.text ?? "#\(telling.number)"
    self[.post, key] = SaidRow(
      entry: telling.number,
      [
        "person": .text(person.text), "organisation": .text(organisation.text),
        "title": telling.text("title") ?? .unknown, "valid_from": .text(from.iso), "valid_to": .null,
      ])
    hold(.post, key, of: person.text)
  }

  mutating func postEnded(_ telling: Telling) {
    guard let person = telling.entry.about, let organisation = telling.entry.organisation,
      let day = telling.entry.validFrom
    else { return }
    let title = telling.before["title"]?.text
    let theirs = keys(.post, of: person.text).filter { key in
      guard let row = self[.post, key], row["organisation"] == .text(organisation.text) else { return false }
      return title == nil || row["title"].values.map { $0.contains(.text(title ?? "")) } ?? true
    }
    let found = open(.post, theirs, named: telling.before["post"]?.text, on: day)
    end(.post, found, on: [day], by: telling.number)
  }
}

extension Instant {
  /// The days that it was somewhere on earth, the first first.
  var daysAnywhere: [Day] {
    let day = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let days = Int(clamping: day.quotient - (day.remainder < 0 ? 1 : 0))
    return (-1...1).compactMap { Day.newYear(1970).adding(days: days + $0) }
  }
}
