import Basics
package import Duties
package import Formats
package import Store

/// A duty that comes due, of which a letter is to remind whose it is.
package struct DutyReminder: Hashable, Sendable {
  package let duty: SpaceDuty
  package let space: Space
}

extension DutyReminder {
  /// So many days before a duty is due a letter may say so; 0 is never.
  package static let choices = [0, 1, 3, 7, 14, 30]

  /// What a letter of today reminds `actor` of: what is theirs, may be seen by them and is still to be done within
  /// `days` days, and was not told for that day before. None for the public.
  package static func due(
    for actor: Actor, within days: Int, statutory: StatutoryDuties, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> [DutyReminder] {
    let today = occasion.today
    guard let person = actor.person, days > 0, let end = today.adding(days: days + 1) else { return [] }
    let question = DutyQuestion(
      days: today..<end, today: today, statutory: statutory, kinds: occasion.kinds)
    let told = try told(to: person, from: today, tx)
    return try Space.mine(actor, tx).flatMap { space in
      try duties(of: space, question, for: actor, tx).filter { duty in
        duty.people?.contains(person) ?? false && duty.noted.standing(on: today).isOpen
          && !told.contains(Told(space: space.id, duty: duty.id, day: duty.day))
      }.map { DutyReminder(duty: $0, space: space) }
    }.sorted { ($0.duty.day, $0.duty.id) < ($1.duty.day, $1.duty.id) }
  }

  /// Those of a space whose wheel is refused on its page too are left out: one such space keeps nobody from their letter.
  private static func duties(
    of space: Space, _ question: DutyQuestion, for actor: Actor, _ tx: any Transaction
  ) throws -> [SpaceDuty] {
    do {
      return try space.duties(question, for: actor, tx)
    } catch is Diagnostic {
      return []
    }
  }

  private struct Told: Hashable {
    let space: Identifier<Space>
    let duty: String
    let day: Day
  }

  private static func told(
    to person: Identifier<Person>, from today: Day, _ tx: any Transaction
  ) throws -> Set<Told> {
    try Set(
      tx.rows("SELECT space, duty, day FROM duty_reminder WHERE person = \(person) AND day >= \(today)").map {
        Told(space: try $0.identifier("space"), duty: try $0.text("duty"), day: try $0.day("day"))
      })
  }

  /// What letters reminded somebody of, for the export of one's own data.
  package static func told(to person: Identifier<Person>, _ tx: any Transaction) throws -> [JSONValue] {
    try tx.rows(
      "SELECT space, duty, day FROM duty_reminder WHERE person = \(person) ORDER BY day, space, duty"
    ).map { row in
      .object(try ["space", "duty", "day"].map { .init($0, .text(try row.text($0))) })
    }
  }

  /// A letter told it. Days that have passed cannot be told again, and are forgotten.
  static func settle(
    _ told: [DutyReminder], to person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    for reminder in told {
      try tx.run(
        """
        INSERT INTO duty_reminder (person, space, duty, day)
        VALUES (\(person), \(reminder.space.id), \(reminder.duty.id), \(reminder.duty.day))
        ON CONFLICT (person, space, duty, day) DO NOTHING
        """)
    }
    let past = occasion.today.adding(days: -31) ?? occasion.today
    try tx.run("DELETE FROM duty_reminder WHERE person = \(person) AND day < \(past)")
  }
}
