/// Something in a text that may point out one person, for whoever decides whether the text is shown. It is a hint and no
/// judgement: words are looked at, not understood.
package struct PersonalMention: Hashable, Sendable {
  package enum Sort: String, Sendable {
    /// Somebody's name with the post they hold: `rektor Kari Nordmann`.
    case employee
    case email
    /// Eight digits or more that may be a telephone number.
    case phone
    /// Eleven digits, as Norwegian national identity numbers, or ten with a hyphen, as Swedish ones.
    case identity
  }

  package let sort: Sort
  /// As it stands in the text.
  package let text: String

  /// Each once, in the order of the text.
  ///
  /// - Parameter posts: words for what people are employed as, in small letters, like `rektor`.
  package static func all(in text: String, posts: Set<String>) -> [PersonalMention] {
    let words = text.split(whereSeparator: \.isWhitespace).map(Word.init)
    var seen: Set<PersonalMention> = []
    return (employees(words, posts) + addresses(words) + numbers(text)).filter { seen.insert($0).inserted }
  }

  /// A word without the signs around it, and whether a sentence may end with it.
  private struct Word {
    let text: String
    let endsSentence: Bool

    init(_ raw: Substring) {
      text = String(raw.trimmingSigns)
      endsSentence = raw.last.map { ".!?:;".contains($0) } ?? false
    }

    var isName: Bool { text.count > 1 && (text.first?.isUppercase ?? false) }
  }

  /// A post followed by one or more words with a capital.
  private static func employees(_ words: [Word], _ posts: Set<String>) -> [PersonalMention] {
    words.indices.compactMap { index in
      guard posts.contains(words[index].text.lowercased()), !words[index].endsSentence else { return nil }
      var names: [String] = []
      for word in words[(index + 1)...].prefix(3) {
        guard word.isName else { break }
        names.append(word.text)
        if word.endsSentence { break }
      }
      guard !names.isEmpty else { return nil }
      return PersonalMention(sort: .employee, text: ([words[index].text] + names).joined(separator: " "))
    }
  }

  private static func addresses(_ words: [Word]) -> [PersonalMention] {
    words.compactMap { word in
      let parts = word.text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
      return PersonalMention(sort: .email, text: word.text)
    }
  }

  /// Digits in a row, with blanks or a hyphen between them.
  private static func numbers(_ text: String) -> [PersonalMention] {
    var found: [PersonalMention] = []
    var run = ""
    for character in text + "." {
      if character.isASCII, character.isNumber || (!run.isEmpty && " -".contains(character)) {
        run.append(character)
        continue
      }
      if let mention = number(run.trimmingBlanks) { found.append(mention) }
      run = ""
    }
    return found
  }

  private static func number(_ run: String) -> PersonalMention? {
    let digits = run.count(where: \.isNumber)
    let isSwedish = digits == 10 && run.split(separator: "-").map(\.count) == [6, 4]
    if isSwedish || digits == 11 || digits == 12 { return PersonalMention(sort: .identity, text: run) }
    // A day like 2026-11-30 has eight digits too.
    let isDay = run.split(separator: "-").map(\.count) == [4, 2, 2]
    return (8...10).contains(digits) && !isDay ? PersonalMention(sort: .phone, text: run) : nil
  }
}

extension StringProtocol {
  fileprivate var trimmingSigns: SubSequence {
    let isSign: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    guard let first = firstIndex(where: { !isSign($0) }), let last = lastIndex(where: { !isSign($0) }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  fileprivate var trimmingBlanks: String {
    guard let last = lastIndex(where: { $0 != " " && $0 != "-" }) else { return "" }
    return String(self[...last])
  }
}
