/// Something in a text that may tell who somebody is, and should be looked at before the text is for everybody.
package struct PrivateText: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case name, telephone, address
    case birthNumber = "birth-number"
  }

  package let kind: Kind
  /// As it stands there.
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    (self.kind, self.text) = (kind, text)
  }

  /// What stands in its place once it is taken out.
  package static let mark = "…"

  /// Everything of the kind in a text, each once, in the order of the kinds and then of the text.
  ///
  /// Rather too much than too little is found: what looks like a name may be that of a place. Numbers of birth are told by their
  /// days and months and not by their check digits, for a number with a slip is somebody's too.
  ///
  /// - Parameter names: of people who are known; each is found wherever it stands, also where it is written small.
  package static func all(in text: String, knowing names: [String] = []) -> [PrivateText] {
    var found: [PrivateText] = []
    var rest = text
    func take(_ kind: Kind, _ pieces: [String]) {
      for piece in pieces {
        let one = PrivateText(kind, piece)
        if !found.contains(one) { found.append(one) }
        // A number of birth is not told again as a telephone number.
        rest = rest.replacing(piece, with: String(repeating: " ", count: 3) + "|")
      }
    }
    take(.birthNumber, birthNumbers(in: rest))
    take(.address, addresses(in: rest))
    take(.telephone, telephones(in: rest))
    take(.name, names.filter { $0.count > 2 }.flatMap { known(name: $0, in: rest) })
    take(.name, capitalised(in: rest))
    return found.sorted { order($0.kind) < order($1.kind) }
  }

  /// The text with each of some pieces taken out, the longest first.
  package static func without(_ pieces: [PrivateText], _ text: String) -> String {
    pieces.sorted { $0.text.count > $1.text.count }.reduce(text) { $0.replacing($1.text, with: mark) }
  }

  private static func order(_ kind: Kind) -> Int {
    switch kind {
    case .birthNumber: 0
    case .telephone: 1
    case .address: 2
    case .name: 3
    }
  }
}

/// Digits and what stands between them.
extension PrivateText {
  /// Norwegian numbers of eleven digits and Swedish ones of ten or twelve that begin with a day.
  private static func birthNumbers(in text: String) -> [String] {
    runs(of: text) { $0.isWholeNumber || $0 == " " || $0 == "-" || $0 == "+" }.flatMap { run in
      let pieces =
        run.matches(of: /(?:19|20)?[0-9]{6} ?[-+]? ?[0-9]{4,5}/).map { String($0.output) }
      return pieces.filter { piece in
        let digits = piece.compactMap(\.wholeNumberValue)
        return switch digits.count {
        case 11: isDay(digits[0] * 10 + digits[1], month: digits[2] * 10 + digits[3])
        case 10: isDay(digits[4] * 10 + digits[5], month: digits[2] * 10 + digits[3])
        case 12: isDay(digits[6] * 10 + digits[7], month: digits[4] * 10 + digits[5])
        default: false
        }
      }
    }
  }

  /// Numbers given for the time being have 40 or 60 added to the day, made-up ones 40, 65 or 80 to the month.
  private static func isDay(_ day: Int, month: Int) -> Bool {
    let days = [day, day - 40, day - 60]
    let months = [month, month - 40, month - 65, month - 80]
    return days.contains { (1...31).contains($0) } && months.contains { (1...12).contains($0) }
  }

  /// With a country in front, or written as people in Norway and Sweden write them.
  private static func telephones(in text: String) -> [String] {
    let patterns: [Regex<Substring>] = [
      /(?:\+|00)[1-9][0-9]{0,2}[ \-]?(?:\(0\))?[0-9](?:[ \-]?[0-9]){5,10}/,
      /\b0[1-9][0-9]{0,2}[ \-\/] ?[0-9](?:[ ]?[0-9]){4,7}\b/,
      /\b07[0-9](?:[ \-]?[0-9]){7}\b/,
      /\b[2-9][0-9] [0-9]{2} [0-9]{2} [0-9]{2}\b/,
      /\b[489][0-9]{2} [0-9]{2} [0-9]{3}\b/,
      /\b[2-9][0-9]{7}\b/,
    ]
    return patterns.flatMap { pattern in text.matches(of: pattern).map { String($0.output) } }
  }

  private static func addresses(in text: String) -> [String] {
    text.matches(of: /[A-Za-z0-9æøåäöÆØÅÄÖ._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}/).map { String($0.output) }
  }
}

/// Names of people.
extension PrivateText {
  /// A name that is known, as it stands in the text.
  private static func known(name: String, in text: String) -> [String] {
    let (letters, wanted) = (Array(text), Array(name.lowercased()))
    guard letters.count >= wanted.count else { return [] }
    let folded = letters.map { Character($0.lowercased()) }
    guard folded.count == letters.count else { return [] }
    return (0...(letters.count - wanted.count)).compactMap { start in
      let end = start + wanted.count
      guard Array(folded[start..<end]) == wanted, start == 0 || !letters[start - 1].isLetter,
        end == letters.count || !letters[end].isLetter
      else { return nil }
      return String(letters[start..<end])
    }
  }

  /// Two to four words in a row that begin with capitals, or an initial and such a word: what is most often somebody.
  private static func capitalised(in text: String) -> [String] {
    var (found, row): ([String], [String]) = ([], [])
    func close() {
      if row.count >= 2 { found.append(row.prefix(4).joined(separator: " ")) }
      row = []
    }
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isWhitespace }) {
      let word = piece.drop { !$0.isLetter }
      let core = word.prefix { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
      let begins = piece.first?.isLetter ?? false
      if !begins { close() }
      let isCapital = core.first?.isUppercase ?? false
      let isInitial = core.count == 1 && piece.hasSuffix(".")
      guard isCapital, isInitial || (core.count > 1 && core.dropFirst().contains { $0.isLowercase }) else {
        close()
        continue
      }
      row.append(isInitial ? "\(core)." : String(core))
      // Something after the word ends the row.
      if !isInitial, piece.endIndex != core.endIndex { close() }
    }
    close()
    return found
  }

  private static func runs(of text: String, _ belongs: (Character) -> Bool) -> [String] {
    text.split { !belongs($0) }.map(String.init)
  }
}
