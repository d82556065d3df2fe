import Basics
import Search
import Store

/// Finds what is called by the words of a question and whose name one asker may know, and says what a text must have to be found
/// by it.
struct KnownSearchNames {
  private let sight: SearchSight
  private let tx: any Transaction

  init(_ sight: SearchSight, _ tx: any Transaction) {
    (self.sight, self.tx) = (sight, tx)
  }

  /// What texts have that are found by what is called so, for each word of a question. Of a word that so many of a sort begin with
  /// that naming all would cost more than a search may, those that have the word itself, the ones that were named first first.
  func conditions(for query: SearchQuery) throws -> [[TokenCondition]] {
    try query.words.enumerated().map { number, word in
      guard word.count >= SearchQuestion.shortestName else { return [] }
      var found: [SearchName.Sort: [String]] = [:]
      if let begun = try called(query.condition(ofName: number)) {
        found = begun.filter { $0.value.count <= SearchQuestion.mostNames }
        if found.count == begun.count { return try conditions(found) }
      }
      let exactly = try called(query.condition(ofWordAsWritten: number)) ?? [:]
      for (sort, labels) in exactly where found[sort] == nil {
        found[sort] = Array(labels.prefix(SearchQuestion.mostNames))
      }
      return try conditions(found)
    }
  }

  /// The labels of what is called so, by its sort; nil where that is more than can be looked through.
  private func called(_ words: TokenCondition) throws -> [SearchName.Sort: [String]]? {
    let (index, engine) = (TextIndex.searchNames, tx.engine)
    let rows = try tx.rows(
      """
      SELECT s.label FROM \(index.source(engine)) WHERE \(index.condition(.all([words, sorts]), engine))
      ORDER BY \(index.number(engine)) LIMIT \(SearchQuestion.mostNamesLooked + 1)
      """)
    guard rows.count <= SearchQuestion.mostNamesLooked else { return nil }
    let labels = Dictionary(grouping: try rows.map { try $0.text("label") }, by: SearchText.sort)
    return try labels.reduce(into: [:]) { found, group in
      found[group.key] =
        switch group.key {
        case .place: group.value
        case .person: try known(people: group.value)
        case .thing: try seen(things: group.value)
        }
    }
  }

  /// What may be known at all: names of things only of spaces that are looked at.
  private var sorts: TokenCondition {
    let thing = TokenCondition.word(SearchName.Sort.thing.label)
    let person: [TokenCondition] =
      sight.spacesWithKnownMembers.isEmpty ? [] : [.word(SearchName.Sort.person.label)]
    return .any(
      [.word(SearchName.Sort.place.label), sight.labels.map { .all([thing, .any($0)]) } ?? thing] + person)
  }

  /// Those of people who belong, or belonged, to a space of which the asker may know who does.
  private func known(people labels: [String]) throws -> [String] {
    let ids = labels.compactMap { SearchText.identifier(in: $0) as Identifier<Person>? }
    let spaces = sight.spacesWithKnownMembers
    let rows = try tx.rows(
      """
      SELECT p.id FROM person p WHERE p.id IN \(ids) AND (
        EXISTS (SELECT 1 FROM membership m WHERE m.person = p.id AND m.space IN \(spaces))
        OR EXISTS (
          SELECT 1 FROM post o JOIN membership m ON m.organisation = o.organisation
          WHERE o.person = p.id AND m.space IN \(spaces)))
      """)
    let known = Set(try rows.map { SearchText.label(try $0.identifier("id") as Identifier<Person>) })
    return labels.filter(known.contains)
  }

  private func seen(things labels: [String]) throws -> [String] {
    let ids = labels.compactMap { SearchText.identifier(in: $0) as Identifier<Thing>? }
    let rows = try tx.rows("SELECT t.id FROM thing t WHERE t.id IN \(ids) AND \(sight.conditionOfThings)")
    let seen = Set(try rows.map { SearchText.label(try $0.identifier("id") as Identifier<Thing>) })
    return labels.filter(seen.contains)
  }

  private func conditions(_ found: [SearchName.Sort: [String]]) throws -> [TokenCondition] {
    let open = ((found[.place] ?? []) + (found[.thing] ?? [])).map { TokenCondition.word($0) }
    let people = found[.person] ?? []
    guard !people.isEmpty else { return open }
    // A name tells nothing in a space of which the asker does not know who belongs.
    let told = sight.spacesWithKnownMembers.map { TokenCondition.word(SearchText.label($0)) }
    let named = (people + (try posts(of: people))).map { TokenCondition.word($0) }
    return open + [.all([.any(named), .any(told)])]
  }

  /// The labels of what people are, or were, in organisations.
  private func posts(of people: [String]) throws -> [String] {
    let ids = people.compactMap { SearchText.identifier(in: $0) as Identifier<Person>? }
    return try tx.rows(
      "SELECT id FROM post WHERE person IN \(ids) ORDER BY id LIMIT \(2 * SearchQuestion.mostNames)"
    )
    .map { SearchText.label(try $0.identifier("id") as Identifier<Post>) }
  }
}
