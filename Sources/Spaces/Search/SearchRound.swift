import Basics
import Search
import Store

/// One question as it is asked of the index again and again, with what somebody may see, and with the names of what texts only
/// name by a label.
struct SearchRound {
  let question: SearchQuestion
  private let sight: SearchSight
  private let tx: any Transaction
  private let index = TextIndex.search

  init(_ asked: SearchQuestion, for actor: Actor, _ tx: any Transaction) throws {
    let sight = SearchSight(actor)
    var question = asked
    // Whoever sees nothing asks for no name.
    let names = sight.isBlind ? [] : try KnownSearchNames(sight, tx).conditions(for: asked.query)
    for (word, conditions) in names.enumerated() {
      for condition in conditions { question.query.alsoFind(condition, for: word) }
    }
    self.question = question
    self.sight = sight
    self.tx = tx
  }

  var isBlind: Bool { sight.isBlind }

  /// Texts whose words are as they must be and that may be seen, what was written last first.
  ///
  /// - Parameter last: the number that they come before.
  func places(_ words: TokenCondition, before last: Int? = nil, limit: Int) throws -> [FoundPlace] {
    let number = index.number(tx.engine)
    var conditions: [SQL] = [
      index.condition(.all([words] + narrowing), tx.engine), sight.condition,
    ]
    if let kind = question.kind { conditions.append("t.kind = \(kind.rawValue)") }
    if let space = question.space { conditions.append("t.space = \(space)") }
    if let from = question.from { conditions.append("t.changed_at >= \(from)") }
    if let until = question.until { conditions.append("t.changed_at < \(until)") }
    if let last { conditions.append(number + " < \(last)") }
    let all = conditions.dropFirst().reduce(conditions[0]) { $0 + " AND " + $1 }
    return try tx.rows(
      """
      SELECT s.number, s.thing, s.title FROM \(index.source(tx.engine)) JOIN thing t ON t.id = s.thing
      WHERE \(all) ORDER BY \(number) DESC LIMIT \(limit)
      """
    ).map { row in
      FoundPlace(
        number: try row.integer("number"), thing: try row.identifier("thing"), title: try row.text("title"))
    }
  }

  /// What stands at places, in their order. Texts can be long, so they are read of nothing else.
  func texts(_ places: [FoundPlace]) throws -> [FoundText] {
    guard !places.isEmpty else { return [] }
    let rows = try tx.rows(
      """
      SELECT s.number AS found_number, s.part AS found_part, s.title AS found_title, s.body AS found_body, t.*
      FROM search_text s JOIN thing t ON t.id = s.thing WHERE s.number IN \(places.map(\.number))
      """)
    let byNumber = Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.integer("found_number"), try FoundText($0)) })
    return places.compactMap { byNumber[$0.number] }
  }

  /// The words of texts as the index holds them, by number.
  func words(_ numbers: [Int]) throws -> [Int: [String]] {
    guard !numbers.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT number, words FROM search_text WHERE number IN \(numbers)")
    return Dictionary(
      uniqueKeysWithValues: try rows.map {
        (try $0.integer("number"), try $0.text("words").split(separator: " ").map(String.init))
      })
  }

  /// What the index itself can leave out, so that rows that are not theirs are never looked at. Who sees what is decided by
  /// the tables all the same.
  private var narrowing: [TokenCondition] {
    (question.kind.map { [.word(SearchText.label($0))] } ?? [])
      + (question.space.map { [.word(SearchText.label($0))] } ?? [])
      + (sight.labels.map { [.any($0)] } ?? [])
  }
}
