/// Reads one place: "§ 3 annet ledd bokstav a", "ny § 4", "overskriften til kapittel 5".
struct PrintedPlaceReader {
  typealias Step = PrintedAmendment.Step
  let words: [String]
  let printed: [String]
  var at: Int

  /// Nil where no place stands.
  mutating func read() -> [Step]? {
    var path: [Step] = []
    while let step = readStep() {
      path.append(step)
      skipNotes()
      if step.kind == "§" || step.kind == "kapittel" || step.kind == "vedlegg" {
        readTitle().map { path.append($0) }
      }
      path += outer()
    }
    return path.isEmpty ? nil : path
  }

  /// "… til kapittel 5", "… i § 3": what the place before it belongs to.
  private mutating func outer() -> [Step] {
    let start = at
    guard at < words.count, PrintedWords.toOuter.contains(words[at]) else { return [] }
    at += 1
    if let step = readStep() {
      skipNotes()
      return [step]
    }
    at = start
    return []
  }

  /// The title of a section, behind its number: from a capital letter down to the next part or to the verb.
  private mutating func readTitle() -> Step? {
    let start = at
    if at < words.count, words[at] == "," || words[at] == ":" { at += 1 }
    guard at < words.count, printed[at].first?.isUppercase == true, words[at].count > 1, !isPart(at) else {
      at = start
      return nil
    }
    let title = at
    while at < words.count, !isPart(at), !Self.verbs.contains(words[at]) { at += 1 }
    let text = printed[title..<at].joined(separator: " ")
    if at > title, words[at - 1] == "," { at -= 1 }
    skipNotes()
    return Step(kind: "tittel", labels: [text], state: .asItIs)
  }

  /// Whether a part is named here, by an ordinal or a label.
  private func isPart(_ place: Int) -> Bool {
    guard place + 1 < words.count else { return false }
    if PrintedWords.new.contains(words[place]) || words[place].hasPrefix("§") { return true }
    if PrintedWords.ordinals[words[place]] != nil || Int(words[place]) != nil { return isCounted(place + 1) }
    return PrintedWords.labelled[words[place]] != nil && Self.isLabel(words[place + 1])
  }

  private static let verbs: Set = [
    "skal", "oppheves", "blir", "vert", "endres", "utgår", "lyder", "opphevast",
  ]

  /// "(endret)", "(nytt)", "(2)" beside a place.
  private mutating func skipNotes() {
    while at < words.count, words[at] == "(", let close = words[at...].firstIndex(of: ")"), close - at <= 6 {
      at = close + 1
    }
  }

  private mutating func readStep() -> Step? {
    let start = at
    var state = Step.State.asItIs
    while at < words.count {
      if PrintedWords.new.contains(words[at]) {
        state = .new
      } else if PrintedWords.current.contains(words[at]) {
        state = .current
      } else {
        break
      }
      at += 1
    }
    if at < words.count, let step = section(state) ?? counted(state) ?? labelled(state) ?? named(state) {
      return step
    }
    at = start
    return nil
  }

  private mutating func section(_ state: Step.State) -> Step? {
    guard words[at].hasPrefix("§") || words[at] == "paragraf" else { return nil }
    let start = at
    at += 1
    if at < words.count, words[at] == "nr" { at += 1 }
    guard let labels = labels() else {
      at = start
      return nil
    }
    return Step(kind: "§", labels: labels, state: state)
  }

  /// "første og annet ledd", "fjerde til sjette ledd", "2. ledd".
  private mutating func counted(_ state: Step.State) -> Step? {
    let start = at
    var labels: [String] = []
    while at < words.count {
      if let number = PrintedWords.ordinals[words[at]] {
        labels.append("\(number)")
      } else if let number = Int(words[at]), at + 1 < words.count, !labels.isEmpty || isCounted(at + 1) {
        labels.append("\(number)")
      } else if !labels.isEmpty, PrintedWords.ranges.contains(words[at]) {
        labels.append("-")
      } else if labels.isEmpty
        || !(PrintedWords.joins.contains(words[at]) || PrintedWords.new.contains(words[at])
          || PrintedWords.current.contains(words[at]))
      {
        break
      }
      at += 1
    }
    guard !labels.isEmpty, at < words.count, let kind = PrintedWords.counted[words[at]] else {
      at = start
      return nil
    }
    at += 1
    return Step(kind: kind, labels: labels, state: state)
  }

  private func isCounted(_ place: Int) -> Bool {
    PrintedWords.counted[words[place]] != nil || PrintedWords.joins.contains(words[place])
  }

  private mutating func labelled(_ state: Step.State) -> Step? {
    guard let kind = PrintedWords.labelled[words[at]] else { return nil }
    let start = at
    at += 1
    if at < words.count, words[at] == "nr" { at += 1 }
    guard let labels = labels() else {
      at = start
      return nil
    }
    return Step(kind: kind, labels: labels, state: state)
  }

  private mutating func named(_ state: Step.State) -> Step? {
    if words[at].hasPrefix("\""), words[at].count > 1 {
      at += 1
      return Step(kind: "ord", labels: [printed[at - 1]], state: state)
    }
    guard let kind = PrintedWords.named[words[at]] else { return nil }
    at += 1
    var labels: [String] = []
    if at < words.count, words[at] == "av", at + 1 < words.count, words[at + 1].hasPrefix("\"") {
      labels = [printed[at + 1]]
      at += 2
    } else if at < words.count, words[at].hasPrefix("\"") {
      labels = [printed[at]]
      at += 1
    }
    return Step(kind: kind, labels: labels, state: state)
  }

  // MARK: Labels

  /// "3", "3-2 a", "a, b og ny c", "3 til 5", "a–d".
  private mutating func labels() -> [String]? {
    guard let first = label() else { return nil }
    var labels = [first]
    while at < words.count {
      let start = at
      let isRange = PrintedWords.ranges.contains(words[at])
      guard isRange || PrintedWords.joins.contains(words[at]) else { break }
      at += 1
      while at < words.count,
        PrintedWords.joins.contains(words[at]) || PrintedWords.new.contains(words[at])
          || PrintedWords.current.contains(words[at])
      { at += 1 }
      guard let next = label(),
        !(at < words.count && PrintedWords.counted[words[at]] != nil && Int(next) != nil)
      else {
        at = start
        break
      }
      labels += (isRange ? ["-"] : []) + [next]
    }
    return labels
  }

  private mutating func label() -> String? {
    guard at < words.count, Self.isLabel(words[at]) else { return nil }
    var label = words[at]
    at += 1
    if at < words.count, words[at] == ")" { at += 1 }
    // "4 a", "2 A": a letter behind a number.
    if label.last?.isNumber == true, at < words.count, words[at].count == 1,
      words[at].first?.isLetter == true,
      words[at] != "i" || !(at + 1 < words.count && PrintedWords.named[words[at + 1]] != nil)
    {
      label += " " + words[at]
      at += 1
      if at < words.count, words[at] == ")" { at += 1 }
    }
    return label
  }

  /// A number with letters and dashes, a letter, or a Roman number.
  static func isLabel(_ word: String) -> Bool {
    if word.count == 1, word.first?.isLetter == true { return true }
    if word.allSatisfy({ "ivxlc".contains($0) }) { return true }
    guard
      word.first?.isNumber == true
        || word.first?.isLetter == true && word.dropFirst().first.map({ "-.0123456789".contains($0) }) == true
    else { return false }
    return word.allSatisfy { $0.isNumber || $0.isLetter || "-./–".contains($0) }
      && word.filter(\.isLetter).count <= 6
  }
}
