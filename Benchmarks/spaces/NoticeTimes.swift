import Basics
import Spaces
import Store

/// How long the frame and the page of notices take in a full database, for people who read nothing yet.
struct NoticeTimes {
  let storage: any Storage
  let today: Day

  /// Owners by themselves; then everybody follows every space that they belong to, from its beginning.
  func measure(people count: Int) throws -> String {
    let people = try storage.read { try Person.all($0, limit: count) }.map(\.id)
    let before = try line("by default", people)
    try storage.write { tx in
      for person in people {
        let actor = try Actor.of(person, at: today, tx)
        for space in actor.roles.keys { try Followed.space(space).choose(.follows, for: actor, tx) }
      }
      try tx.run("UPDATE space_follow SET since = 0")
      try tx.run("UPDATE notice_reader SET seen = 0")
    }
    return before + (try line("following", people))
  }

  private func line(_ name: String, _ people: [Identifier<Person>]) throws -> String {
    var counts: [Duration] = []
    var pages: [Duration] = []
    var unread = 0
    for person in people {
      counts.append(
        try ContinuousClock().measure {
          unread += try storage.read { try Notices.unread(for: person, on: today, $0) }.count
        })
      pages.append(
        try ContinuousClock().measure {
          let actor = try storage.read { try Actor.of(person, at: today, $0) }
          var question = NoticeQuestion()
          question.unreadOnly = false
          _ = try storage.read { try Notices.read(question, for: actor, on: today, $0) }
        })
    }
    return
      "\(name): \(unread) unread of \(people.count) people; count \(shown(counts)); page \(shown(pages))\n"
  }

  /// The middle and the slowest.
  private func shown(_ times: [Duration]) -> String {
    let sorted = times.sorted()
    guard let slowest = sorted.last else { return "–" }
    return "\(milliseconds(sorted[sorted.count / 2])) ms, at most \(milliseconds(slowest)) ms"
  }

  private func milliseconds(_ time: Duration) -> Double {
    (time / .microseconds(10)).rounded() / 100
  }
}
