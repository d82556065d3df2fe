/// Reads a printed sentence of amendment as a whole: one with a word that has no place in it is not understood.
struct PrintedReader {
  typealias Path = PrintedAmendment.Path
  typealias Clause = PrintedAmendment.Clause

  private let words: [String]
  private let printed: [String]
  private var at = 0

  init(_ sentence: String) {
    let tokens = PrintedTokens(sentence)
    words = tokens.list
    printed = tokens.printed
  }

  /// Nil for a sentence that is not understood.
  mutating func read() -> PrintedAmendment? {
    // "2. § 4 …": the sentence has a number in a list.
    if words.count > 1, Int(words[0]) != nil, words[1].hasPrefix("§") { at = 1 }
    let law = readLaw()
    var clauses: [Clause] = []
    while at < words.count {
      let start = at
      guard let clause = readClause() else {
        at = start
        return nil
      }
      clauses.append(clause)
      while at < words.count, [",", ";", ":", "og", "mens", "samt"].contains(words[at]) { at += 1 }
    }
    return clauses.isEmpty ? nil : PrintedAmendment(clauses: clauses, law: law)
  }

  // MARK: Clauses

  private mutating func readClause() -> Clause? {
    attempt { $0.insertion() } ?? attempt { $0.replacement() } ?? attempt { $0.renumbering() }
      ?? attempt { $0.plain(PrintedWords.reads, .reads) } ?? attempt {
        $0.plain(PrintedWords.repealed, .repealed)
      }
      ?? attempt { $0.added() }
  }

  /// "I § 3 skal nytt annet ledd lyde", "Etter § 8 skal nytt kapittel lyde", "Som ny § 4 tilføyes", "I § 3 oppheves annet ledd".
  private mutating func insertion() -> Clause? {
    guard takeAny(["i", "etter", "som", "foran", "før", "til", "under", "mellom", "på", "in"]) else {
      return nil
    }
    guard let outer = readPaths() else { return nil }
    if take("skal") {
      let inner = readPaths()
      guard take("lyde") || take("lyda") else { return nil }
      return Clause(act: .reads, places: inner.map { joined(outer, $0) } ?? outer, become: [], words: [])
    }
    if takeAny(["oppheves", "opphevast", "utgår", "strykes", "sløyfes"]) || take(["blir", "oppheva"])
      || take(["vert", "oppheva"])
    {
      guard let inner = readPaths() else { return nil }
      return Clause(act: .repealed, places: joined(outer, inner), become: [], words: [])
    }
    if takeAdded() {
      let inner = readPaths()
      _ = take(["som", "skal", "lyde"]) || take(["som", "lyder"]) || take("slik") || take("følgende")
      return Clause(act: .added, places: inner.map { joined(outer, $0) } ?? outer, become: [], words: [])
    }
    if take("blir") || take("vert") {
      guard let places = readPaths() else { return nil }
      if take("til") || take("blir") || take("ny"), let others = readPaths() {
        return Clause(act: .renumbered, places: joined(outer, places), become: others, words: [])
      }
      _ = take("nye")
      return take(["oppheva"])
        ? Clause(act: .repealed, places: joined(outer, places), become: [], words: []) : nil
    }
    return nil
  }

  /// "I § 3 endres «a» til «b»", "ordet «a» erstattes med «b»".
  private mutating func replacement() -> Clause? {
    var places: [Path] = []
    if take("i") {
      guard let read = readPaths() else { return nil }
      places = read
      _ =
        take("skal") || take("blir") || take("vert") || take("endres") || take("erstattes") || take("byttes")
    }
    _ = takeAny([
      "ordet", "ordene", "ordlyden", "uttrykket", "orda", "henvisningen", "tallet", "begrepet", "betegnelsen",
      "teksten", "beløpet", "årstallet", "setningen",
    ])
    guard let old = takeQuoted() else { return nil }
    _ = take("skal")
    let hasVerb = takeAny([
      "erstattes", "endres", "byttes", "rettes", "skiftes", "erstattast", "endrast", "bytast", "blir", "vert",
    ])
    _ = takeAny(["erstatta", "erstattet", "endra", "bytt", "ut", "endret"])
    if takeAny(["utgår", "strykes", "oppheves", "fjernes", "slettes", "sløyfes"]) {
      return Clause(act: .repealed, places: places, become: [], words: [old])
    }
    guard takeAny(["med", "til", "av"]) || hasVerb else { return nil }
    _ = takeAny(["ordet", "ordene", "orda", "uttrykket", "tallet"])
    guard let new = takeQuoted() else { return nil }
    return Clause(act: .replaced, places: places, become: [], words: [old, new])
  }

  /// "Nåværende § 4 blir § 5 og skal lyde".
  private mutating func renumbering() -> Clause? {
    guard let places = readPaths() else { return nil }
    _ = take(",")
    guard takeLongest(PrintedWords.becomes) else { return nil }
    guard let become = readPaths() else { return nil }
    let reads =
      attempt { reader -> Bool? in
        _ = reader.take(",")
        _ = reader.take("og")
        return reader.takeLongest(PrintedWords.reads) ? true : nil
      } ?? false
    return Clause(act: reads ? .reads : .renumbered, places: places, become: become, words: [])
  }

  private mutating func plain(_ verbs: [[String]], _ act: PrintedAmendment.Act) -> Clause? {
    guard let places = readPaths() else { return nil }
    _ = take(",")
    _ = take(["med", "overskrift"])
    guard takeLongest(verbs) else { return nil }
    _ = takeAny(["slik", "følgende"])
    return Clause(act: act, places: places, become: [], words: [])
  }

  private mutating func added() -> Clause? {
    guard let places = readPaths(), takeAdded() else { return nil }
    return Clause(act: .added, places: places, become: [], words: [])
  }

  private mutating func takeAdded() -> Bool {
    for verb in [
      ["tilføyes"], ["tilføyast"], ["føyes", "til"], ["settes", "inn"], ["føyes", "inn"], ["innføyes"],
      ["tilføyd"], ["blir", "føyd", "til"],
      ["vert", "føyd", "til"], ["skal", "tilføyes"], ["setjast", "inn"], ["inntas"], ["tas", "inn"],
      ["innsettes"],
    ] where take(verb) { return true }
    return false
  }

  // MARK: Places

  private mutating func readPaths() -> [Path]? {
    guard var last = readPath() else { return nil }
    var paths = [last]
    while at < words.count {
      let start = at
      guard PrintedWords.joins.contains(words[at]) || PrintedWords.ranges.contains(words[at]) else { break }
      at += 1
      if words[at - 1] == ",", at < words.count, words[at] == "og" { at += 1 }
      guard let next = readPath() else {
        at = start
        break
      }
      last = next
      paths.append(last)
    }
    return paths
  }

  private mutating func readPath() -> Path? {
    var reader = PrintedPlaceReader(words: words, printed: printed, at: at)
    guard let path = reader.read() else { return nil }
    at = reader.at
    return path
  }

  private func joined(_ outer: [Path], _ inner: [Path]) -> [Path] {
    inner.map { (outer.first ?? []) + $0 }
  }

  // MARK: Words

  /// "I lov 15. juni 2001 nr. 70 om …": up to the verb.
  private mutating func readLaw() -> String? {
    guard words.count > 2, words[0] == "i",
      words[1].hasPrefix("lov") || words[1].hasPrefix("forskrift") || words[1] == "midlertidig",
      let end = words.firstIndex(where: { ["skal", "gjøres", "oppheves", "vert", "blir"].contains($0) })
    else { return nil }
    at = end
    if take(["gjøres", "følgende", "endringer"]) || take(["gjøres", "følgende", "endring"]) {
      while take(":") {}
    } else if take("skal") {
      // "skal § 10 nytt andre ledd lyde"
      let start = at
      if let paths = readPaths(), take("lyde"), !paths.isEmpty { at = start }
    }
    return printed[1..<end].joined(separator: " ")
  }

  private mutating func attempt<Result>(_ body: (inout Self) -> Result?) -> Result? {
    let start = at
    if let result = body(&self) { return result }
    at = start
    return nil
  }

  private mutating func take(_ word: String) -> Bool {
    guard at < words.count, words[at] == word else { return false }
    at += 1
    return true
  }

  private mutating func take(_ phrase: [String]) -> Bool {
    guard words[at...].starts(with: phrase) else { return false }
    at += phrase.count
    return true
  }

  private mutating func takeAny(_ choice: Set<String>) -> Bool {
    guard at < words.count, choice.contains(words[at]) else { return false }
    at += 1
    return true
  }

  private mutating func takeLongest(_ phrases: [[String]]) -> Bool {
    for phrase in phrases.sorted(by: { $0.count > $1.count }) where take(phrase) { return true }
    return false
  }

  private mutating func takeQuoted() -> String? {
    guard at < words.count, words[at].hasPrefix("\""), words[at].count > 1 else { return nil }
    at += 1
    return String(words[at - 1].dropFirst().dropLast())
  }
}

extension PrintedAmendment {
  /// Nil for a sentence that is not understood as a whole.
  package init?(_ sentence: String) {
    var reader = PrintedReader(sentence)
    guard let read = reader.read() else { return nil }
    self = read
  }
}
