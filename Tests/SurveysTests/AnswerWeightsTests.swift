import Basics
import Testing

@testable import Surveys

@Suite struct AnswerWeightsTests {
  private static let instrument = Instrument(
    id: "x", version: 1, languages: ["en"], titles: [:],
    scales: [
      .init(
        id: "yesno",
        options: [
          .init(code: "yes", value: 1, labels: [:]), .init(code: "no", value: 0, labels: [:]),
          .init(code: "dk", value: nil, labels: [:]),
        ])
    ],
    blocks: [
      .init(
        id: "b", titles: [:],
        items: [
          .init(code: "old", scale: "yesno", texts: [:]), .init(code: "merge", scale: "yesno", texts: [:]),
        ])
    ])

  /// `old` times `merge`, so many of each.
  private static func sheets(_ counts: [(old: String?, merge: String, count: Int)]) throws -> [AnswerSheet] {
    try counts.flatMap { row in
      try (0..<row.count).map { _ in
        try AnswerSheet(["old": row.old ?? "", "merge": row.merge], to: instrument)
      }
    }
  }

  private static let groups: [AnswerWeights.Group] = [
    .init(item: "old", answer: "yes", people: 500), .init(item: "old", answer: "no", people: 500),
  ]

  /// Of the old 60 of 80 say yes, of the young 5 of 20; half of the people are old. So 0.5 · 0.75 + 0.5 · 0.25 = 0.5, where the
  /// unweighted share is 0.65; the weights are 6.25 and 25, and Kish's effect is 100 · (80 · 6.25² + 20 · 25²) / 1000² = 1.5625.
  @Test func aShareIsWeightedToThePopulation() throws {
    let sheets = try Self.sheets([
      ("yes", "yes", 60), ("yes", "no", 20), ("no", "yes", 5), ("no", "no", 15), (nil, "yes", 7),
    ])
    let weights = try AnswerWeights(sheets, to: Self.groups)
    #expect(weights.leftOut == 7 && weights.population == 1_000 && weights.raking.converged)
    #expect(abs(weights.designEffect - 1.5625) < 1e-9)
    let told = try #require(
      weights.share(of: "yes", to: Self.instrument.items[1], in: sheets, Self.instrument))
    #expect(abs(told.share - 0.5) < 1e-9)
    let simple = try SampleShare(0.5, answers: 100, population: 1_000).margin(level: 0.95)
    #expect(abs(told.margin.margin - simple.margin * 1.25) < 1e-9)
  }

  @Test func tooFewAreNotToldAndAGroupThatNobodyIsOfIsRefused() throws {
    let few = try Self.sheets([("yes", "yes", 10), ("no", "no", 10)])
    let weights = try AnswerWeights(few, to: Self.groups)
    #expect(weights.share(of: "yes", to: Self.instrument.items[1], in: few, Self.instrument) == nil)
    let fault = #expect(throws: Diagnostic.self) {
      try AnswerWeights(Self.sheets([("yes", "yes", 60)]), to: Self.groups)
    }
    #expect(fault?.code == "raking-group-empty")
  }
}
