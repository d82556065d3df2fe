/// For whom a question of LimeSurvey is asked, where that is a choice among answers given before: comparisons with `==`, joined by
/// `and`, or by `or` where all are about one question. Everything else is nil, and not guessed.
struct LimeSurveyExpression {
  let conditions: [Instrument.Condition]

  init?(_ text: String) {
    let plain = text.filter { !"(){}".contains($0) }.replacing("&&", with: " and ").replacing(
      "||", with: " or ")
    let words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty || words == ["1"] {
      conditions = []
      return
    }
    let joints = Set(words.map { $0.lowercased() }).intersection(["and", "or"])
    guard joints.count < 2 else { return nil }
    var read: [Instrument.Condition] = []
    for part in words.split(whereSeparator: { joints.contains($0.lowercased()) }) {
      guard let condition = Self.comparison(part.joined()) else { return nil }
      read.append(condition)
    }
    guard joints == ["or"] else {
      conditions = read
      return
    }
    guard let item = read.first?.item, read.allSatisfy({ $0.item == item }) else { return nil }
    conditions = [.init(item: item, answers: read.reduce(into: []) { $0.formUnion($1.answers) })]
  }

  /// `G01Q02.NAOK=="A1"`
  private static func comparison(_ text: String) -> Instrument.Condition? {
    let sides = text.split(separator: "==", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let name = sides[0].split(separator: ".").first.map(String.init) ?? ""
    let suffix = sides[0].dropFirst(name.count)
    guard ["", ".NAOK", ".code"].contains(String(suffix)), isWord(name) else { return nil }
    var answer = sides[1]
    if let quote = answer.first, "\"'".contains(quote) {
      guard answer.count > 1, answer.last == quote else { return nil }
      answer = answer.dropFirst().dropLast()
    }
    guard isWord(String(answer)) else { return nil }
    return .init(item: name, answers: [String(answer)])
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
