import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook
import Testing

/// How a rule computes can be told before anybody asks it anything.
@Suite struct OutlineTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let law = Result { try readRulebook(root.appending(path: "Data")) }

  @Test(arguments: Law.rules.map(\.id))
  func everyRuleHasStepsOnItsFirstDayAndOnItsLast(_ id: String) throws {
    let law = try Self.law.get()
    let rule = try Law.rule(id)
    let valid = rule.valid(with: law.parameters.filter { rule.parameters.contains($0.id) })
    let first = valid.from ?? .newYear(2020)
    let days = [first, valid.until?.adding(days: -1) ?? max(first, .newYear(2026))]
    for day in days {
      let steps = try rule.outline(at: day, in: law)
      #expect(!steps.isEmpty, "\(day.iso)")
      #expect(steps.allSatisfy { !$0.formula.isEmpty }, "\(day.iso)")
    }
  }

  private static func rule() throws -> Rule { try Law.rule("no.merger.one-off-costs") }

  @Test func theStepsAreThoseOfAnAnswer() throws {
    let law = try Self.law.get()
    let day = Day.newYear(2017)
    let outline = try Self.rule().outline(at: day, in: law)
    let answer = try Self.rule().answer(
      ["municipalities": "3", "inhabitants": "30000"], at: day, in: law)
    #expect(outline.map(\.formula) == answer.steps.map(\.formula))
    #expect(
      outline.flatMap(\.parameters).map(\.parameter) == answer.steps.flatMap(\.parameters).map(\.parameter))
  }

  @Test func aDayBeforeTheFirstValueSaysSo() throws {
    let fault = try #require(throws: Diagnostic.self) {
      try Self.rule().outline(at: .newYear(1900), in: Self.law.get())
    }
    #expect(fault.code == "parameter-before-first-value")
  }
}
