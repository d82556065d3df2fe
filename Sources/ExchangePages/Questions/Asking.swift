import Basics
import Spaces
import Store

/// Taking a question in. It waits, unseen by others, until whoever answers publishes it.
enum Asking {
  /// Of one person within 24 hours.
  static let mostADay = 5
  /// While an account is younger than a week.
  static let mostOfANewAccount = 2
  private static let day: Int64 = 86_400_000

  /// - Throws: `asked-too-often`, and what is wrong with the question.
  static func ask(
    _ question: Question, title: String, at desk: OpenDesk, by person: Identifier<Person>,
    _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Identifier<Thing> {
    let account = try Person.get(person, tx)
    let now = occasion.now.milliseconds
    let isNew = now - account.createdAt.milliseconds < 7 * day
    let most = isNew ? mostOfANewAccount : mostADay
    let since = Instant(milliseconds: now - day)
    let count =
      try tx.row(
        "SELECT COUNT(*) AS n FROM exchange_asked WHERE person = \(person) AND asked_at > \(since)")?
      .integer("n") ?? 0
    guard count < most else {
      throw Diagnostic("asked-too-often", .badInput, at: .init(field: "text"), ["most": String(most)])
    }
    var question = question
    (question.desk, question.asked) = (desk.id, occasion.today)
    let thing = try Thing.make(
      ThingDraft(question, title: title, from: occasion.today), in: desk.space, by: .command("question"), tx,
      occasion)
    try tx.run(
      "INSERT INTO exchange_asked (question, person, asked_at) VALUES (\(thing.id), \(person), \(occasion.now))"
    )
    return thing.id
  }

  static func isAsker(
    _ person: Identifier<Person>?, of question: Identifier<Thing>, _ tx: any Transaction
  ) throws -> Bool {
    guard let person else { return false }
    return try tx.row(
      "SELECT 1 AS n FROM exchange_asked WHERE question = \(question) AND person = \(person)") != nil
  }

  /// What somebody asked, the latest first.
  static func mine(_ person: Identifier<Person>, _ tx: any Transaction) throws -> [Identifier<Thing>] {
    try tx.rows(
      "SELECT question FROM exchange_asked WHERE person = \(person) ORDER BY asked_at DESC, question LIMIT 100"
    ).map { try $0.identifier("question") }
  }

  /// Whoever asked says that this was the answer.
  ///
  /// - Throws: `thing-unknown` to anybody else, `answer-lacking`.
  static func accept(
    _ id: Identifier<Thing>, by person: Identifier<Person>?, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    guard try isAsker(person, of: id, tx), var fields = try Thing.unasked(id, on: occasion.today, tx)
    else { throw Diagnostic("thing-unknown", .noAnswer) }
    var question = Question(reading: fields.content)
    guard !question.answer.isEmpty else { throw Diagnostic("answer-lacking", .badInput) }
    question.accepted = occasion.today
    let thing = try Thing.getUnasked(id, tx).thing
    fields.content = question.json
    _ = try thing.edit(
      ThingEdit(base: thing.latest, fields: fields, from: occasion.today), by: .command("question"), tx,
      occasion)
  }
}
