package import Basics
import Formats
package import Store

/// The letters of a day: who is due, and which server sends to whom.
///
/// Several servers look at once. Each claims a letter before it sends it; a claim is believed for a while, so that
/// another server sends what one that was killed had claimed.
package enum DailyLetters {
  /// How long a claim is believed: longer than sending takes and than the clocks of servers differ.
  package static let lease = Duration.seconds(900)
  /// A claim that ends later than this from now was made by a clock that was wrong.
  private static let longest = Duration.seconds(7200)

  /// People whose letter of today is not sent and not being sent, at most `limit`.
  package static func due(
    limit: Int, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> [Person] {
    try tx.rows(
      """
      SELECT p.* FROM person p JOIN notice_reader r ON r.person = p.id
      WHERE p.state = \(Person.State.active.rawValue) AND \(isDue(occasion))
      ORDER BY p.id LIMIT \(limit)
      """
    ).map(Person.init)
  }

  /// What there is to tell `person`: what happened since the last letter and was not read since.
  package static func news(
    for person: Identifier<Person>, limit: Int, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> NoticeList {
    let actor = try Actor.of(person, at: occasion.today, tx)
    var question = NoticeQuestion()
    question.after = try NoticeReader.of(person, tx).told
    question.limit = limit
    return try Notices.read(question, for: actor, on: occasion.today, tx)
  }

  /// Takes the letter of today to `person`, so that no other server sends it; nil where another has.
  package static func claim(
    _ person: Identifier<Person>, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> LetterClaim? {
    let claim = LetterClaim(person: person, mark: Base64URL.text(occasion.randomBytes(16)))
    let taken = try tx.run(
      """
      UPDATE notice_reader AS r SET claim = \(claim.mark), claimed_until = \(occasion.now.adding(lease))
      WHERE r.person = \(person) AND \(isDue(occasion))
      """)
    return taken == 1 ? claim : nil
  }

  private static func isDue(_ occasion: Occasion) -> SQL {
    // Not the day before today: a clock that went ahead for a while must not end the letters until its day comes.
    """
    r.letters = \(LetterChoice.daily.rawValue) AND (r.letter_day IS NULL OR r.letter_day <> \(occasion.today))
      AND (r.claimed_until IS NULL OR r.claimed_until <= \(occasion.now)
        OR r.claimed_until > \(occasion.now.adding(longest)))
    """
  }
}

/// A letter that one server is about to send.
package struct LetterClaim: Hashable, Sendable {
  package let person: Identifier<Person>
  let mark: String

  /// The letter of today is done. Whoever lost the claim meanwhile settles nothing.
  ///
  /// - Parameters:
  ///   - upTo: entries up to this number were told; nil where the letter could not be sent, so that
  ///     tomorrow's tells all of it.
  ///   - duties: those that it reminded of.
  package func settle(
    toldUpTo upTo: Int?, duties: [DutyReminder] = [], _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    try tx.run(
      """
      UPDATE notice_reader SET letter_day = \(occasion.today), claim = NULL, claimed_until = NULL
      WHERE person = \(person) AND claim = \(mark)
      """)
    guard let upTo else { return }
    try tx.run("UPDATE notice_reader SET told = \(upTo) WHERE person = \(person) AND told < \(upTo)")
    try DutyReminder.settle(duties, to: person, tx, occasion)
  }
}
