import Store

/// A transaction in which each question is put to the database once, as long as nothing is written in it.
final class RememberedReads: Transaction {
  private struct Question: Hashable {
    let text: String
    let values: [SQLValue]
  }

  var engine: Engine { tx.engine }
  private let tx: any Transaction
  private var answers: [Question: [Row]] = [:]
  /// More is not worth its memory.
  private static let most = 20_000

  init(_ tx: any Transaction) {
    self.tx = tx
  }

  func rows(_ statement: SQL) throws(StorageFault) -> [Row] {
    let question = Question(text: statement.text, values: statement.values)
    if let known = answers[question] { return known }
    let rows = try tx.rows(statement)
    if answers.count < Self.most { answers[question] = rows }
    return rows
  }

  func run(_ statement: SQL) throws(StorageFault) -> Int {
    answers = [:]
    return try tx.run(statement)
  }
}
