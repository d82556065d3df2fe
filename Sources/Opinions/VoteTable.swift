package import Basics

/// Who agreed with what: a row for each participant, a column for each statement. The same whatever order the votes came in.
package struct VoteTable: Hashable, Sendable {
  package struct Vote: Hashable, Sendable {
    package let participant: String
    package let statement: String
    /// 1 for agreement, −1 for disagreement, 0 for neither.
    package let value: Int8

    package init(_ participant: String, _ statement: String, _ value: Int8) {
      (self.participant, self.statement, self.value) = (participant, statement, value)
    }
  }

  package let participants: [String]
  package let statements: [String]
  /// Row by row; `none` where somebody did not vote.
  let values: [Int8]

  static let none: Int8 = 2

  /// A vote that is given twice counts once.
  ///
  /// - Throws: `vote-twice` where somebody voted in two ways on one statement, `votes-too-many`.
  package init(_ votes: [Vote]) throws(Diagnostic) {
    participants = Self.ordered(votes.map(\.participant))
    statements = Self.ordered(votes.map(\.statement))
    guard participants.count * statements.count <= Self.mostCells else {
      throw Diagnostic(
        "opinion-too-large", .badInput,
        ["participants": String(participants.count), "statements": String(statements.count)])
    }
    let rows = Dictionary(uniqueKeysWithValues: zip(participants, 0...))
    let columns = Dictionary(uniqueKeysWithValues: zip(statements, 0...))
    var values = [Int8](repeating: Self.none, count: participants.count * statements.count)
    for vote in votes {
      guard let row = rows[vote.participant], let column = columns[vote.statement] else { continue }
      let place = row * statements.count + column
      guard values[place] == Self.none || values[place] == vote.value else {
        throw Diagnostic(
          "vote-twice", .badInput, ["participant": vote.participant, "statement": vote.statement])
      }
      values[place] = vote.value
    }
    self.values = values
  }

  private init(participants: [String], statements: [String], values: [Int8]) {
    (self.participants, self.statements, self.values) = (participants, statements, values)
  }

  /// Those who voted on at least so many statements.
  func whereVoted(onAtLeast least: Int) -> VoteTable {
    let kept = participants.indices.filter { votes($0).count { $0 != Self.none } >= least }
    return VoteTable(
      participants: kept.map { participants[$0] }, statements: statements, values: kept.flatMap { votes($0) })
  }

  func votes(_ participant: Int) -> ArraySlice<Int8> {
    values[participant * statements.count..<(participant + 1) * statements.count]
  }

  /// Numbers by their size, then words.
  private static func ordered(_ ids: [String]) -> [String] {
    Set(ids).sorted { first, second in
      switch (Int(first), Int(second)) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: first < second
      }
    }
  }

  /// 100 000 participants and 100 statements.
  private static let mostCells = 10_000_000
}
