package import Basics
package import Search
package import Store

/// What somebody looks for among the texts of spaces.
package struct SearchQuestion: Sendable {
  package var query: SearchQuery
  package var kind: ThingKind?
  package var space: Identifier<Space>?
  /// Things that changed from this moment on, and before that one.
  package var from: Instant?
  package var until: Instant?
  package var limit = 20
  package var offset = 0

  package init(_ query: SearchQuery) {
    self.query = query
  }

  /// Further than that nobody looks: whoever does not find it among these asks for more.
  package static let most = 200

  /// Letters of a word by which what has a name of its own is looked for.
  package static let shortestName = 2
  /// So many of a sort of what is called by a word at most.
  package static let mostNames = 30
  /// So many are looked through for those that may be known.
  static let mostNamesLooked = 300

  /// The things that fit and that `actor` may see: first those that are called so, then those that say so, and of both
  /// first what has the words as they are written; each the one that was written last first. One more than `limit` tells
  /// that there are more.
  package func answer(for actor: Actor, _ tx: any Transaction) throws -> [FoundText] {
    let round = try SearchRound(self, for: actor, tx)
    guard !query.isEmpty, !round.isBlind else { return [] }
    let wanted = min(offset + limit + 1, Self.most)
    var found = FoundPlaces(wanted: wanted)
    try titles(round, &found)
    for fit in query.fits where !SearchQuery.titles.contains(fit) {
      try all(fit, round, &found)
    }
    return try round.texts(Array(found.places.dropFirst(offset)))
  }

  /// Few things are called by what is looked for, so that all of them are read at once and put in order here; where there
  /// are many, each way to be called so is asked for by itself.
  private func titles(_ round: SearchRound, _ found: inout FoundPlaces) throws {
    let titled = try round.places(round.question.query.condition(.title), limit: found.wanted)
    if titled.count < found.wanted {
      let ranked = titled.map { (fit: query.fitOfTitle($0.title), place: $0) }
      for fit in SearchQuery.titles { found.take(ranked.filter { $0.fit == fit }.map(\.place)) }
    } else {
      for fit in SearchQuery.titles { try all(fit, round, &found) }
    }
  }

  /// Several texts of one thing are one thing found, so one round may bring too few.
  private func all(
    _ fit: SearchQuery.Fit, _ round: SearchRound, _ found: inout FoundPlaces
  ) throws {
    let condition = round.question.query.condition(fit)
    var last: Int?
    while !found.isEnough {
      let places = try round.places(condition, before: last, limit: found.wanted)
      found.take(places)
      guard places.count == found.wanted else { return }
      last = places.last?.number
    }
  }
}

/// The places of what was found so far, each thing once.
struct FoundPlaces {
  let wanted: Int
  private(set) var places: [FoundPlace] = []
  private var seen: Set<Identifier<Thing>> = []

  init(wanted: Int) {
    self.wanted = wanted
  }

  var isEnough: Bool { places.count >= wanted }

  mutating func take(_ more: [FoundPlace]) {
    for place in more where !isEnough && seen.insert(place.thing).inserted { places.append(place) }
  }
}

/// Where a text stands that was found.
struct FoundPlace {
  let number: Int
  let thing: Identifier<Thing>
  let title: String
}

/// Something that a search found.
package struct FoundText: Hashable, Sendable {
  package let thing: Thing
  /// Which of its texts; see `SearchText`.
  package let part: String
  package let title: String
  package let body: String

  init(_ row: Row) throws {
    thing = try Thing(row)
    part = try row.text("found_part")
    title = try row.text("found_title")
    body = try row.text("found_body")
  }
}
