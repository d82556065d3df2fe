import Basics
package import Store

extension NoticeReader {
  /// Whoever never read anything has all of it before them.
  package static func of(_ person: Identifier<Person>, _ tx: any Transaction) throws -> NoticeReader {
    guard let row = try tx.row("SELECT * FROM notice_reader WHERE person = \(person)") else {
      return NoticeReader(seen: 0, letters: .none, told: 0, letterDay: nil)
    }
    return NoticeReader(
      seen: try row.integer("seen"), letters: try row.word("letters"), told: try row.integer("told"),
      letterDay: try row.optionalDay("letter_day"), dutyDays: try row.integer("duty_days"))
  }

  /// Whoever is new here begins with nothing unread: that their account was made is no news to them.
  package static func begin(_ person: Identifier<Person>, _ tx: any Transaction) throws {
    let head = try HistoryHead.read(tx).number
    try tx.run(
      """
      INSERT INTO notice_reader (person, seen, letters, told)
      VALUES (\(person), \(head), \(LetterChoice.none.rawValue), \(head)) ON CONFLICT (person) DO NOTHING
      """)
  }

  /// Everything up to entry `number` is read; what was written after the page was made stays unread. Never goes back.
  /// Throws `not-permitted` for a token and for the public.
  package static func markRead(
    upTo number: Int, for actor: Actor, _ tx: any Transaction
  ) throws {
    let person = try reader(actor)
    let number = min(max(number, 0), try HistoryHead.read(tx).number)
    try tx.run(
      """
      INSERT INTO notice_reader (person, seen, letters, told)
      VALUES (\(person), \(number), \(LetterChoice.none.rawValue), 0)
      ON CONFLICT (person) DO UPDATE SET seen = \(number) WHERE notice_reader.seen < \(number)
      """)
  }

  /// Whether notices come by letter; letters tell what happens from now on.
  package static func choose(
    _ letters: LetterChoice, for actor: Actor, _ tx: any Transaction
  ) throws {
    try choose(letters, for: try reader(actor), tx)
  }

  /// The same for somebody who showed the link of a letter.
  package static func choose(
    _ letters: LetterChoice, for person: Identifier<Person>, _ tx: any Transaction
  ) throws {
    let told = try HistoryHead.read(tx).number
    try tx.run(
      """
      INSERT INTO notice_reader (person, seen, letters, told)
      VALUES (\(person), 0, \(letters.rawValue), \(told))
      ON CONFLICT (person) DO UPDATE SET letters = \(letters.rawValue), told = \(told)
      WHERE notice_reader.letters <> \(letters.rawValue)
      """)
  }

  /// How many days before a duty of theirs is due a letter says so: one of `DutyReminder.choices`.
  ///
  /// Throws `not-permitted` for a token and for the public, `field-missing` for another number.
  package static func choose(dutyDays days: Int, for actor: Actor, _ tx: any Transaction) throws {
    let person = try reader(actor)
    guard DutyReminder.choices.contains(days) else {
      throw Diagnostic("field-missing", .badInput, at: .init(field: "duties"))
    }
    let told = try HistoryHead.read(tx).number
    try tx.run(
      """
      INSERT INTO notice_reader (person, seen, letters, told, duty_days)
      VALUES (\(person), 0, \(LetterChoice.none.rawValue), \(told), \(days))
      ON CONFLICT (person) DO UPDATE SET duty_days = \(days)
      """)
  }

  private static func reader(_ actor: Actor) throws -> Identifier<Person> {
    guard let person = actor.person, may(actor, .changeAccount, .account(person)) else {
      throw Diagnostic("not-permitted", .forbidden)
    }
    return person
  }
}
