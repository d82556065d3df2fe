import Basics
import Kernels
import Surveys

/// Times the weighting of made-up answers, the errors of what they say, and the keeping of small cells: `SurveysBenchmark`.
///
/// The answers are the same each time (seed 1): 50 000, each with one of 2 sexes, 7 ages, 4 educations and 20 areas at random,
/// the first of each answering twice as readily as the last; raked to a population of 400 000 in which the words are equally
/// many. Prints milliseconds, the middle of several rounds and the slowest. The cells are all tables of four properties with
/// 3, 3, 2 and 2 words, 0 to 30 people in each group (seed 2).
@main
struct SurveysBenchmark {
  private static let answers = 50_000

  static func main() throws {
    var random = SplitMix(seed: 1)
    let margins = [("sex", 2), ("age", 7), ("education", 4), ("area", 20)].map { name, words in
      RakingMargin(
        name: name, groups: (0..<answers).map { _ in skewed(words, &random) },
        totals: Array(repeating: 400_000 / Double(words), count: words))
    }
    let design = try SurveyDesign(weights: Array(repeating: 8, count: answers))
    let raked = try design.raked(to: margins)
    let rounds = raked.raking?.rounds ?? 0
    print(
      "raking of \(answers) answers, 4 margins, \(rounds) rounds, converged \(raked.raking?.converged ?? false):",
      text(try times(21) { _ = try design.raked(to: margins) }))
    let values = (0..<answers).map { _ in Double.random(in: 1...4, using: &random) }
    print("a mean with its error:", text(try times(21) { _ = try raked.estimate(.mean, of: values) }))
    let bootstrap = try Replicates.bootstrap(design, count: 100, seed: 1)
    print(
      "100 replicates, each raked again:",
      text(try times(3) { _ = try bootstrap.estimate(.mean, of: values, raking: margins) }))
    try smallCells()
  }

  private static func smallCells() throws {
    var random = SplitMix(seed: 2)
    let words = [3, 3, 2, 2]
    let groups = words.reduce(1, *)
    let counts = (0..<groups).map { _ in Int.random(in: 0...30, using: &random) }
    let places = (0..<groups).map { group in
      words.reduce(into: ([Int](), group)) { found, count in
        found.0.append(found.1 % count)
        found.1 /= count
      }.0
    }
    let cells = (0..<words.map { $0 + 1 }.reduce(1, *)).map { number in
      let wanted = words.reduce(into: ([Int](), number)) { found, count in
        found.0.append(found.1 % (count + 1))
        found.1 /= count + 1
      }.0
      return CountCell(
        "\(wanted)",
        groups: places.indices.filter { place in
          zip(zip(wanted, words), places[place]).allSatisfy { $0.0 == $0.1 || $0.0 == $1 }
        })
    }
    let kept = try SmallCells(cells, counts: counts)
    print(
      "\(cells.count) cells over \(groups) groups, \(kept.small.count) small, \(kept.complementary.count) with them:",
      text(try times(5) { _ = try SmallCells(cells, counts: counts) }))
  }

  private static func skewed(_ words: Int, _ random: inout SplitMix) -> Int {
    let place = Double.random(in: 0..<1.5, using: &random)
    return min(words - 1, Int((place < 1 ? place : (place - 1)) * Double(words)))
  }

  private static func times(_ rounds: Int, _ body: () throws -> Void) rethrows -> [Duration] {
    try (0..<rounds).map { _ in
      let clock = ContinuousClock()
      return try clock.measure(body)
    }.sorted()
  }

  private static func text(_ times: [Duration]) -> String {
    "\(milliseconds(times[times.count / 2])) ms, slowest \(milliseconds(times[times.count - 1])) ms"
  }

  private static func milliseconds(_ time: Duration) -> Double {
    (Double(time.components.attoseconds) / 1e13).rounded() / 100 + Double(time.components.seconds) * 1000
  }
}
