import Foundation
import Kernels
import Testing

@testable import Cases

/// A decision that says something else is never told as the same. `NABO_MUTATIONS` says how many are tried; the whole
/// property is 100000.
struct MutationTests {
  private let count = Int(ProcessInfo.processInfo.environment["NABO_MUTATIONS"] ?? "") ?? 500

  @Test("No mutation of a decision is called identical, under whatever numbers, spaces and spelling")
  func never() throws {
    var random = SplitMix(seed: 21)
    var base = try decision(&random)
    for turn in 0..<count {
      if turn % 20 == 0 { base = try decision(&random) }
      let mutated = mutate(base, &random)
      guard mutated != base else { continue }
      let other = written(mutated, &random)
      let same = DecisionComparison([
        try DecisionText(written(base, &random), name: "a"), try DecisionText(other, name: "b"),
      ]).isIdentical
      #expect(!same, "\(base)\n\(mutated)")
    }
  }

  @Test("The same decision is called identical, under whatever spaces and spelling")
  func always() throws {
    var random = SplitMix(seed: 22)
    for _ in 0..<(count / 10) {
      let base = try decision(&random)
      let (a, b) = (written(base, &random), written(base, &random))
      #expect(
        DecisionComparison([try DecisionText(a, name: "a"), try DecisionText(b, name: "b")]).isIdentical,
        "\(a)\n\(b)")
    }
  }

  /// Points as words.
  private typealias Points = [[String]]

  private func decision(_ random: inout SplitMix) throws -> Points {
    Decisions.made(points: Int.random(in: 2...10, using: &random), &random).split(separator: "\n").map {
      $0.dropLast().split(separator: " ").dropFirst().map(String.init)
    }
  }

  private func mutate(_ points: Points, _ random: inout SplitMix) -> Points {
    var points = points
    let point = Int.random(in: 0..<points.count, using: &random)
    let word = Int.random(in: 0..<points[point].count, using: &random)
    let new = Decisions.words.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<8, using: &random) {
    case 0: points[point][word] = new
    case 1: points[point].insert(new, at: word)
    case 2 where points[point].count > 1: points[point].remove(at: word)
    case 3: points[point].insert("ikke", at: word)
    case 4 where points.count > 1: points.remove(at: point)
    case 5: points.insert([new, "avtalen", "gjelder"], at: point)
    case 6: points[point][word] = letterChanged(points[point][word], &random)
    default:
      let other = Int.random(in: 0..<points[point].count, using: &random)
      points[point].swapAt(word, other)
    }
    return points
  }

  private func letterChanged(_ word: String, _ random: inout SplitMix) -> String {
    var letters = Array(word)
    let place = Int.random(in: 0..<letters.count, using: &random)
    // A full stop behind the day of a date is one way to write it.
    guard letters[place] != "." else { return word }
    letters[place] =
      letters[place].isNumber ? (letters[place] == "7" ? "8" : "7") : letters[place] == "x" ? "y" : "x"
    return String(letters)
  }

  /// As somebody's word processor has it: other spaces, Nynorsk here and there, lines that are broken.
  private func written(_ points: Points, _ random: inout SplitMix) -> String {
    let nynorsk = Dictionary(SpellingForms.pairs.map { ($1, $0) }) { first, _ in first }
    return points.enumerated().map { number, words in
      let spelled = words.map { Bool.random(using: &random) ? nynorsk[$0] ?? $0 : $0 }
      var line = "\(number + 1). "
      for (place, word) in spelled.enumerated() {
        if place > 0 {
          line += [" ", "  ", "\u{A0}", "\u{2009}", "\u{200B} "].randomElement(using: &random) ?? " "
        }
        line += word
      }
      return line + (Bool.random(using: &random) ? "." : "")
    }.joined(separator: "\n")
  }
}
