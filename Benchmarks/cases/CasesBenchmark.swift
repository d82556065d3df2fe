import Cases
import Kernels

/// Times "the same decision?" over five councils of fifty points: `CasesBenchmark`.
///
/// The decisions are the same each time (seed 1): fifty points of 20 to 60 words and numbers, each council with other spaces and numbering
/// (its own order), one point in ten with another number, one in twenty left out. Prints milliseconds, the middle of many
/// rounds and the slowest.
@main
struct CasesBenchmark {
  static func main() throws {
    var random = SplitMix(seed: 1)
    let points = (0..<50).map { _ in point(&random) }
    let texts = (0..<5).map { council in written(points, council, &random) }
    var times: [Double] = []
    var different = 0
    for _ in 0..<101 {
      let clock = ContinuousClock()
      let time = try clock.measure {
        let decisions = try texts.enumerated().map { try DecisionText($1, name: "\($0)") }
        different = DecisionComparison(decisions).points.count { $0.state != .identical }
      }
      times.append(Double(time.components.attoseconds) / 1e15)
    }
    times.sort()
    print("5 councils, 50 points, \(different) not identical: \(times[50]) ms, slowest \(times[100]) ms")
  }

  private static let words = [
    "kommunestyret", "vedtar", "samarbeid", "om", "felles", "barnevern", "kostnadene", "deles", "etter",
    "innbyggertall",
    "avtalen", "gjelder", "fra", "til", "skal", "kan", "evalueres", "utreder", "og", "prosent", "kroner",
    "årlig",
  ]

  private static func point(_ random: inout SplitMix) -> [String] {
    (0..<Int.random(in: 20...60, using: &random)).map { _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? "\(Int.random(in: 1...900, using: &random))" : words.randomElement(using: &random) ?? ""
    }
  }

  private static func written(_ points: [[String]], _ council: Int, _ random: inout SplitMix) -> String {
    let kept =
      council == 0
      ? points : points.filter { _ in Int.random(in: 0..<20, using: &random) > 0 }.shuffled(using: &random)
    return kept.enumerated().map { number, words in
      var words = words
      if council > 0, Int.random(in: 0..<10, using: &random) == 0 {
        words[3] = "\(Int.random(in: 1...99, using: &random))"
      }
      return "\(number + 1). " + words.joined(separator: council % 2 == 0 ? " " : "\u{A0}")
    }.joined(separator: "\n")
  }
}
