import Basics
import Foundation
import SignIn
import Spaces
import Store

/// So many invented people, spaces and things: each space has its share of the people and of the things, one thing
/// in four has a second version, half are published, and every second space shows the public what is published.
struct Population {
  let people: Int
  let spaces: Int
  let things: Int

  static var occasion: Occasion {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let now = Date()
    let parts = calendar.dateComponents([.year, .month, .day], from: now)
    return Occasion(
      now: Instant(milliseconds: Int64(now.timeIntervalSince1970 * 1000)),
      today: Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1) ?? .newYear(2026),
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  private let hand = Doer.command("benchmark")

  /// Fills `storage`; cookies of members and addresses to ask for, as JSON.
  func fill(_ storage: any Storage) throws -> String {
    let members = try makePeople(storage)
    let rooms = try makeSpaces(storage, members)
    let made = try makeThings(storage, rooms)
    let cookies = try openSessions(storage, Array(members.prefix(100)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(
      decoding: try encoder.encode(
        Guide(
          cookies: cookies, spaces: rooms.map(\.id.text),
          // 97 has no divisor in common with the spaces, so that these are spread over all of them.
          things: made.enumerated().filter { $0.offset % 97 == 0 }.map {
            Guide.Note(number: $0.offset, thing: $0.element.text)
          })), as: UTF8.self)
  }

  private struct Guide: Encodable {
    struct Note: Encodable {
      let number: Int
      let thing: String
    }

    /// Of the first hundred people; number n owns space n and every hundredth after it.
    let cookies: [String]
    let spaces: [String]
    /// Some of the things; number n is in space n, counted round and round.
    let things: [Note]
  }

  private func makePeople(_ storage: any Storage) throws -> [Person] {
    try inSteps(of: 500, people, storage) { number, tx, occasion in
      let person = try Person.make(
        PersonDraft(name: "Person \(number)", email: "person\(number)@example.org", language: "nb"),
        by: hand.hand, tx, occasion)
      try person.change(.init(state: .active), by: hand.hand, tx, occasion)
      return person
    }
  }

  private func makeSpaces(_ storage: any Storage, _ members: [Person]) throws -> [Space] {
    try inSteps(of: 50, spaces, storage) { number, tx, occasion in
      let space = try Space.make(
        SpaceDraft(
          kind: .region, name: "Region \(number)", purpose: "What region \(number) works on.",
          shows: number % 2 == 0 ? [.existence, .things] : []),
        owner: members[number % min(100, members.count)].id, by: hand, tx, occasion)
      let share = max(1, people / spaces)
      for index in 0..<share {
        let member = members[(number * share + index) % members.count]
        guard member.id != members[number % min(100, members.count)].id else { continue }
        try Membership.add(
          MembershipDraft(.person(member.id), index % 3 == 0 ? .editor : .reader, from: occasion.today),
          to: space, by: hand, tx, occasion)
      }
      return space
    }
  }

  private func makeThings(_ storage: any Storage, _ rooms: [Space]) throws -> [Identifier<Thing>] {
    try inSteps(of: 500, things, storage) { number, tx, occasion in
      let space = rooms[number % rooms.count]
      let text = "Note \(number) of \(space.name). " + String(repeating: "What was agreed on. ", count: 10)
      let thing = try Thing.make(
        ThingDraft(
          .note, title: "Note \(number)", content: Note(text: text).json,
          state: number % 2 == 0 ? .published : .internal, from: occasion.today),
        in: space, by: hand, tx, occasion)
      if number % 4 == 0 {
        _ = try thing.edit(
          ThingEdit(
            base: 1,
            fields: ThingFields(
              title: "Note \(number)", state: thing.state,
              content: Note(text: text + " And again.").json), from: occasion.today, why: "Said more"),
          by: hand, tx, occasion)
      }
      return thing.id
    }
  }

  private func openSessions(_ storage: any Storage, _ owners: [Person]) throws -> [String] {
    try storage.write { tx in
      try owners.map {
        try Sessions.open(for: $0.id, by: .password, agent: "benchmark", tx, Self.occasion).text
      }
    }
  }

  /// Makes `count` values, so many in each transaction, and says how far it is.
  private func inSteps<Value>(
    of step: Int, _ count: Int, _ storage: any Storage,
    make: (Int, any Transaction, Occasion) throws -> Value
  ) throws -> [Value] {
    var made: [Value] = []
    for start in stride(from: 0, to: count, by: step) {
      made += try storage.write { tx in
        try (start..<min(count, start + step)).map { try make($0, tx, Self.occasion) }
      }
      FileHandle.standardError.write(Data("\r\(made.count) of \(count) ".utf8))
    }
    return made
  }
}
