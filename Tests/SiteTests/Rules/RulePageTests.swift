import Basics
import Law
import Markup
import Rulebook
import Testing
import Wording

@testable import Site

@Suite("Trying a rule")
struct RuleTrialTests {
  private static let law = Parameter(
    id: "no.council.minimum-size", descriptions: [:], unit: "members", key: "inhabitants",
    versions: [
      .init(
        from: .newYear(2000),
        content: .brackets([
          Bracket(from: 0, amount: .number(11)), Bracket(from: 5001, amount: .number(19)),
        ]), verified: true, reference: Reference(title: "A law"))
    ])

  private func trial(_ pairs: [String: String], _ language: Language = .nb) throws -> RuleTrial {
    let query = Query(pairs.sorted { $0.key < $1.key }.map { Query.Pair($0.key, $0.value) })
    return RuleTrial(
      try Law.rule("no.council.minimum-size"), query, adjustable: [Self.law], in: Rulebook([Self.law]),
      otherwise: .newYear(2020), language: language)
  }

  @Test("Nothing is computed before something is asked")
  func unasked() throws {
    let trial = try trial([:])
    #expect(trial.baseline == nil && trial.faults.isEmpty)
  }

  @Test("An assumption stands beside the law and never in its place")
  func whatIf() throws {
    let trial = try trial(["inhabitants": "6 000", "no.council.minimum-size": "25"])
    #expect(trial.baseline?.value == .number(19))
    #expect(trial.whatIf?.value == .number(25))
    #expect(trial.whatIf?.verified == false)
  }

  @Test(
    "A fault stands at its field and keeps what was typed",
    arguments: [
      (["inhabitants": "-1"], "inhabitants", "input-out-of-range"),
      (["inhabitants": ""], "inhabitants", "input-missing"),
      (["inhabitants": "9", "at": "1900-01-01"], "at", "parameter-before-first-value"),
      (["inhabitants": "9", "at": "soon"], "at", "date-invalid"),
      (["inhabitants": "9", "rules-of": "1900-01-01"], "rules-of", "parameter-before-first-value"),
      (["inhabitants": "9", "no.council.minimum-size": "many"], "no.council.minimum-size", "input-invalid"),
    ])
  func faults(_ pairs: [String: String], _ field: String, _ code: String) throws {
    let trial = try trial(pairs)
    #expect(trial.faults(at: field).map(\.code) == [code])
    #expect(trial.faults.count == 1)
    #expect(trial.typed(field) == pairs[field])
    #expect(trial.baseline == nil)
  }
}

@Suite("The pages of the law")
struct RulePageTests {
  @Test("Every rule of the law has its page and its line in the list")
  func everyRule() throws {
    let list = try SmallCountry.body(of: "/rules")
    for rule in Law.rules {
      #expect(list.contains("href=\"/rules/\(rule.id)\""), "\(rule.id)")
      #expect(try SmallCountry.body(of: "/rules/\(rule.id)").contains("id=\"try\""), "\(rule.id)")
    }
  }

  @Test("A rule that is not there is not found")
  func unknown() throws {
    let visit = try #require(Visit(target: "/rules/no.nothing"))
    #expect(try SmallCountry.website().respond(to: visit).status == 404)
  }

  @Test("Words of the law say their language where the page has another")
  func terms() {
    var english = HTML()
    english.legal("Base grant (basistilskuddet)", .en)
    let marked = "Base grant (<span lang=\"nb\">basistilskuddet</span>)"
    #expect(String(decoding: english.bytes, as: UTF8.self) == marked)
    var own = HTML()
    own.legal("basistilskudd", .nb)
    #expect(String(decoding: own.bytes, as: UTF8.self) == "basistilskudd")
  }
}
