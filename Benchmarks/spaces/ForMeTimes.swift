import Basics
import Spaces
import Store

/// How long the page of one's own takes for somebody in many spaces: their tasks, where they are mentioned, and what
/// happened since they read.
struct ForMeTimes {
  let storage: any Storage
  let occasion: Occasion
  private static let (tasksInEach, mentionsInEach, rounds) = (10, 2, 300)
  private let hand = Doer.command("benchmark")

  /// Somebody who joins `count` spaces of a filled database, follows them all and has read nothing; in each they have
  /// ten tasks, half of them done, and are mentioned twice.
  func measure(spaces count: Int) throws -> String {
    let person = try storage.write { tx in
      try Person.make(
        PersonDraft(name: "Everywhere Else", email: "\(Identifier<Person>(occasion))@example.org"),
        by: hand.hand, tx, occasion
      ).change(.init(state: .active), by: hand.hand, tx, occasion)
    }
    let spaces = try storage.read { try Space.all($0, limit: count) }
    for space in spaces { try storage.write { try fill(space, for: person, $0) } }
    var times: [Duration] = []
    var (tasks, mentions, news) = (0, 0, 0)
    for _ in 0..<Self.rounds {
      times.append(
        try ContinuousClock().measure {
          (tasks, mentions, news) = try storage.read { tx in
            let actor = try Actor.of(person.id, at: occasion.today, tx)
            let mine = try GivenTasks.unfinished(of: actor, on: occasion.today, limit: 25, tx)
            let mentions = try Mention.latest(of: actor, limit: 5, tx)
            _ = try Person.names(of: CommentList(mentions.map(\.comment)).people, tx)
            var question = NoticeQuestion()
            question.limit = 10
            let list = try Notices.read(question, for: actor, on: occasion.today, tx)
            return (mine.count, mentions.count, list.notices.count)
          }
        })
    }
    times.sort()
    return """
      somebody in \(spaces.count) spaces, \(tasks) tasks left; shown \(mentions) mentions and \(news) notices: \
      p50 \(milliseconds(times[times.count / 2])) ms, p99 \(milliseconds(times[times.count * 99 / 100])) ms, \
      at most \(milliseconds(times[times.count - 1])) ms of \(times.count)

      """
  }

  private func fill(_ space: Space, for person: Person, _ tx: any Transaction) throws {
    try Membership.add(
      MembershipDraft(.person(person.id), .reader, from: occasion.today), to: space, by: hand, tx, occasion)
    try Followed.space(space.id).choose(.follows, for: Actor.of(person.id, at: occasion.today, tx), tx)
    let owner = try Membership.of(space.id, tx).compactMap(\.member.person).first
    let writer = Actor(person: owner, roles: [space.id: .owner])
    for number in 0..<Self.tasksInEach {
      var task = WorkTask()
      task.person = person.id.text
      task.due = occasion.today.adding(days: number * 3 - 10)
      task.progress = number % 2 == 0 ? .open : .done
      let draft = ThingDraft(task, title: "Task \(number)", state: .internal, from: occasion.today)
      let made = try Thing.make(draft, in: space, by: hand, tx, occasion)
      guard number < Self.mentionsInEach else { continue }
      try ThingComment.write("Please, @\(person.name)", on: made.id, by: writer, tx, occasion)
    }
  }

  private func milliseconds(_ time: Duration) -> Double {
    (time / .microseconds(10)).rounded() / 100
  }
}
