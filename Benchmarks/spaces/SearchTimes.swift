import Basics
import Foundation
import Kernels
import Search
import Spaces
import Store

/// How long a search takes among texts of 100 spaces, of which somebody belongs to five. A text has a title of four words and
/// sixty words more, drawn by Zipf's law from 20 000 compounds of the words that the program knows parts of; the seed is
/// fixed. Questions are of one to three words, as they are drawn, half of them cut short. An answer is of twenty things, with the
/// piece of each that is shown; what asking alone takes is told beside it. Times are of the wall and, since machines are seldom quiet, of the processor that asks; what
/// PostgreSQL takes is in the first alone.
struct SearchTimes {
  let storage: any Storage
  let occasion: Occasion

  private static let spaces = 100
  private static let inAStep = 1000
  private static let questions = 2000

  func measure(texts: Int) throws -> String {
    var random = RandomStream(seed: 2026, stream: 1, draw: 0)
    let words = Vocabulary(&random)
    let (person, rooms) = try makeSpaces()
    let present = try storage.read {
      try $0.row("SELECT COUNT(*) AS texts FROM search_text")?.integer("texts") ?? 0
    }
    var lines = ""
    if present < texts {
      let start = ContinuousClock.now
      try make(present..<texts, in: rooms, words, &random)
      lines += "texts made\t\(texts - present)\t\(seconds(since: start)) s\n"
    }
    if storage.engine == .postgreSQL { try storage.write { _ = try $0.run("ANALYZE search_text") } }
    let mine = Dictionary(uniqueKeysWithValues: rooms.prefix(5).map { ($0, Role.editor) })
    let everywhere = Dictionary(uniqueKeysWithValues: rooms.map { ($0, Role.editor) })
    for (who, roles) in [("five spaces", mine), ("all spaces", everywhere)] {
      lines += try ask(Actor(person: person, roles: roles), who, words, &random)
    }
    return lines
  }

  private func ask(
    _ actor: Actor, _ who: String, _ words: Vocabulary, _ random: inout RandomStream
  ) throws -> String {
    var (times, processor, asking): ([Double], [Double], [Double]) = ([], [], [])
    var (found, letters) = (0, 0)
    for _ in 0..<Self.questions {
      let count = 1 + Int(random.next() % 3)
      var asked = (0..<count).map { _ in words.draw(&random) }
      if random.next() % 2 == 0 { asked[count - 1] = String(asked[count - 1].prefix(5)) }
      let (start, began) = (ContinuousClock.now, processorTime())
      let question = SearchQuestion(SearchQuery(asked.joined(separator: " "), .shipped))
      let texts = try storage.read { try question.answer(for: actor, $0) }
      asking.append(processorTime() - began)
      letters += texts.prefix(20).reduce(0) { sum, text in
        sum + Snippet(of: text.body, for: question.query).pieces.reduce(0) { $0 + $1.text.count }
      }
      times.append(seconds(since: start) * 1000)
      processor.append(processorTime() - began)
      found += texts.count
    }
    return """
      \(who)\tfound \(found)\tletters \(letters)\twall \(told(times))\tprocessor \(told(processor))\tof it asking \
      \(told(asking))

      """
  }

  private func told(_ times: [Double]) -> String {
    let sorted = times.sorted()
    func at(_ share: Double) -> String {
      String(format: "%.2f", sorted[Int(Double(sorted.count - 1) * share)])
    }
    return "p50 \(at(0.5)) ms p99 \(at(0.99)) ms most \(at(1)) ms"
  }

  /// Milliseconds of this thread.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }

  /// How long all that a search finds of the things of a filled database takes to be made anew, and how often it tells how far it is.
  func reindex() throws -> String {
    let start = ContinuousClock.now
    var told = 0
    let count = try reindexThings(storage, as: .ofSpaces) { _ in told += 1 }
    return "things made anew\t\(count)\t\(seconds(since: start)) s\ttold \(told) times\n"
  }

  private func makeSpaces() throws -> (Identifier<Person>, [Identifier<Space>]) {
    try storage.write { tx in
      let known: [Identifier<Space>] = try tx.rows("SELECT id FROM space ORDER BY id LIMIT \(Self.spaces)")
        .map {
          try $0.identifier("id")
        }
      let address = "search@benchmark.invalid"
      let person: Identifier<Person>? = try tx.row("SELECT id FROM person WHERE email = \(address)").map {
        try $0.identifier("id")
      }
      if let person, known.count == Self.spaces { return (person, known) }
      let made = try Person.make(
        PersonDraft(name: "Search", email: address), by: .command("benchmark"), tx, occasion)
      let spaces = try (0..<Self.spaces).map { number in
        try Space.make(
          SpaceDraft(kind: .region, name: "Space \(number)", purpose: "", shows: []), owner: made.id,
          by: .command("benchmark"), tx, occasion
        ).id
      }
      return (made.id, spaces.sorted())
    }
  }

  /// Rows of things alone: what is measured is the index, not the history.
  private func make(
    _ numbers: Range<Int>, in rooms: [Identifier<Space>], _ words: Vocabulary, _ random: inout RandomStream
  ) throws {
    for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.inAStep) {
      try storage.write { tx in
        for number in start..<min(start + Self.inAStep, numbers.upperBound) {
          let id = Identifier<Thing>(occasion)
          let title = (0..<4).map { _ in words.draw(&random) }.joined(separator: " ")
          let body = (0..<60).map { _ in words.draw(&random) }.joined(separator: " ")
          try tx.run(
            """
            INSERT INTO thing (id, space, kind, title, title_folded, state, latest, created_at, changed_at)
            VALUES (\(id), \(rooms[number % rooms.count]), 'note', \(title), \(title), 'internal', 0,
              \(occasion.now), \(occasion.now))
            """)
          try SearchText(of: id, part: "", state: .internal, title: title, body: body).put(tx)
        }
      }
    }
  }

  private func seconds(since start: ContinuousClock.Instant) -> Double {
    let time = ContinuousClock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}

/// Words as often as a language has them: the second half as often as the first, the third a third, and so on.
private struct Vocabulary {
  private let words: [String]
  private let sums: [Double]

  init(_ random: inout RandomStream) {
    let parts = [
      "kommune", "plan", "barn", "hage", "vern", "avtale", "samarbeid", "helse", "skole", "styre", "vann",
      "brann", "kultur", "budsjett", "areal", "region", "møte", "vei", "bolig", "drift", "skatt", "folke",
      "høring", "fylke", "stat", "eierskap", "oppgave", "grense", "reform", "innbygger", "tjeneste", "lønn",
      "arkiv", "system", "landbruk", "næring", "krise", "senter", "kart", "data", "energi", "miljø", "vekst",
    ]
    words = (0..<20_000).map { _ in
      let count = 1 + Int(random.next() % 3)
      return (0..<count).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
        + ["", "en", "er", "ene"][Int(random.next() % 4)]
    }
    var sum = 0.0
    sums = (1...20_000).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
  }

  func draw(_ random: inout RandomStream) -> String {
    let place = Double(random.next() >> 11) / Double(1 << 53) * (sums.last ?? 1)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < place { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}
