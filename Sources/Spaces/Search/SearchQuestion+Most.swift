import Basics
import Search
package import Store

extension SearchQuestion {
  /// Where no text holds every word: the things whose texts hold most of them, those that hold more first, and of these the one
  /// that was written last. Of each word the texts that were written last are looked at, so many at most. None where a
  /// single word was asked for, or where nothing holds half of them.
  package func most(for actor: Actor, _ tx: any Transaction) throws -> [FoundText] {
    let round = try SearchRound(self, for: actor, tx)
    guard query.words.count > 1, !round.isBlind else { return [] }
    let conditions = query.words.indices.map { round.question.query.condition(ofWord: $0) }
    var held: [Int: (place: FoundPlace, words: Int)] = [:]
    for condition in conditions {
      for place in try round.places(condition, limit: Self.mostOfAWord) {
        held[place.number, default: (place, 0)].words += 1
      }
    }
    // Some hold a word of which there were too many to see it here, so those that are told are counted again.
    let best = held.values.sorted { ($0.words, $0.place.number) > ($1.words, $1.place.number) }
      .prefix(Self.most).map(\.place)
    let words = try round.words(best.map(\.number))
    let counted = best.map { place in
      let tokens = words[place.number] ?? []
      return (place: place, words: conditions.count { $0.holds(of: tokens) })
    }
    var found = FoundPlaces(wanted: min(limit, Self.most))
    found.take(
      counted.filter { 2 * $0.words >= conditions.count }
        .sorted { ($0.words, $0.place.number) > ($1.words, $1.place.number) }.map(\.place))
    return try round.texts(found.places)
  }

  /// Texts that are looked at for a word.
  private static let mostOfAWord = 500
}
