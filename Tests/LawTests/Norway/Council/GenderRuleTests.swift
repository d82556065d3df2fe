import Basics
import Law
import Rulebook
import Testing

/// The demand for both sexes as a rule that people can ask.
@Suite struct GenderRuleTests {
  private static let law = Rulebook([
    Parameter(
      id: "no.council.gender-share", descriptions: [:], unit: "percent",
      versions: [
        .init(
          from: .newYear(2019), content: .single(.number(40)), verified: true,
          reference: Reference(title: "Kommuneloven", section: "§ 7-6"))
      ])
  ])

  @Test(arguments: [
    // 40 per cent of seven is 2.8, so three of each; of ten it is four, and of five two.
    (7, 2, 5, 3.0, 0.0), (7, 3, 4, 3, 1), (10, 4, 6, 4, 1), (10, 3, 7, 4, 0), (5, 2, 3, 2, 1),
    (3, 3, 0, 1, 0), (2, 1, 1, 1, 1), (1, 0, 1, 0, 1), (4, 4, 4, 4, 1), (7, 0, 0, 0, 1),
  ])
  func aListIsHeldAgainstTheShare(
    _ places: Int, _ women: Int, _ men: Int, _ least: Double, _ met: Double
  ) throws {
    let outcome = try Law.rule("no.council.gender-balance").answer(
      ["places": "\(places)", "women": "\(women)", "men": "\(men)"], at: .newYear(2026), in: Self.law)
    #expect(outcome.steps.map(\.result.number) == [least, met])
    #expect(outcome.value == .number(met))
    #expect(outcome.verified)
  }
}
