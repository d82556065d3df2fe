import Basics
import Foundation
import Law
import Markup
import Pages
import Rulebook
import TestContent
import Testing
import Wording

@testable import StudyPages

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

@Suite("The words for brackets and cells")
struct PlaceWordsTests {
  private static let bands = Content.table(
    Table(
      rows: ["2", "5"].map { row in
        .init(
          key: row, cells: ["0", "20000", "50000"].map { .init(key: $0, amount: .number(1)) })
      }))

  private func words(_ content: Content, _ axes: [String]) throws -> PlaceWords {
    PlaceWords(content, axes: axes, try MadeUpCountry.texts().phrasebook(.en)) { axis, code in
      axis == "county" && code == "01" ? "Stockholms län" : nil
    }
  }

  @Test("A lower bound is told as the whole band that it begins")
  func bands() throws {
    let words = try words(Self.bands, ["municipalities", "inhabitants"])
    #expect(words(ContentPlace("5,0")) == "5 or more municipalities, 0–19,999 inhabitants")
    #expect(words(ContentPlace("2,50000")) == "2–4 municipalities, 50,000 or more inhabitants")
    let next = Content.brackets([2, 3].map { Bracket(from: $0, amount: .number(1)) })
    #expect(try self.words(next, ["municipalities"]).row("2") == "2 municipalities")
  }

  @Test("Codes are told by name, words in the visitor's language, and what has neither as it is")
  func names() throws {
    #expect(try words(Self.bands, ["county"]).row("01") == "Stockholms län")
    #expect(try words(Self.bands, ["county"]).row("99") == "99")
    #expect(try words(Self.bands, ["sector", "criterion"])(ContentPlace("school,age.0")) == "school, Aged 0")
    #expect(try words(Self.bands, []).row("Viken") == "Viken")
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

  private func shipped(_ target: String) throws -> String {
    let visit = try #require(Visit(target: target, acceptLanguage: "en"))
    return String(
      decoding: try StudySite.shipped.get().respond(to: visit).body, as: UTF8.self)
  }

  private static let oneOff = "no.merger.one-off-costs"

  @Test("How a rule computes stands there before anything is tried, with the values of the day")
  func outline() throws {
    let before = try shipped("/rules/\(Self.oneOff)?at=2017-03-01")
    #expect(before.contains("id=\"outline\"") && !before.contains("id=\"result\""))
    #expect(before.contains("round(table × factor, 100 000)") && before.contains("1.025"))
    let after = try shipped("/rules/\(Self.oneOff)?municipalities=2&inhabitants=9000&at=2017-03-01")
    #expect(!after.contains("id=\"outline\"") && after.contains("id=\"result\""))
  }

  @Test("A table with two keys is a grid with its bands in words")
  func grid() throws {
    let body = try shipped("/rules/\(Self.oneOff)")
    #expect(body.contains("class=\"rule-grid\""))
    #expect(body.contains("<th scope=\"col\">0–19,999 inhabitants</th>"))
    #expect(body.contains("<th scope=\"row\">5 or more municipalities</th>"))
  }

  @Test("One cell can be assumed, by the fields of the form and by the address of the interface")
  func cell() throws {
    let asked = "/rules/\(Self.oneOff)?municipalities=2&inhabitants=30000&at=2016-01-01"
    let byForm = try shipped("\(asked)&\(Self.oneOff).place=2,20000&\(Self.oneOff)=99000000")
    let byAddress = try shipped("\(asked)&with=\(Self.oneOff)@2,20000:99000000")
    for body in [byForm, byAddress] {
      #expect(body.contains("NOK 99,000,000") && body.contains("NOK 25,000,000"))
      #expect(body.contains("<option value=\"2,20000\" selected>"))
    }
    let other = try shipped("\(asked)&with=\(Self.oneOff)@3,0:99000000")
    #expect(!other.contains("NOK 99,000,000"))
    let wrong = try shipped("\(asked)&with=\(Self.oneOff)@9,0:1")
    #expect(wrong.contains("2, 3, 4, 5"))
  }

  @Test("The page of a parameter says its name once", arguments: ["no.merger.regional-centre.pot"])
  func nameOnce(_ id: String) throws {
    let body = try shipped("/rules/\(id)")
    let name = try ShippedSite.content.get().rulebook.parameter(id).descriptions["en"] ?? id
    let main = try #require(body.range(of: "<main"))
    let seen = body[main.lowerBound...].components(separatedBy: name).count - 1
    // The heading, and the names of the drawing and of the region for those who cannot see them.
    #expect(body.contains("<h1") && !body.contains("<h3"))
    #expect(!body.contains("<figcaption>\(name)") && !body.contains("<caption>\(name)"))
    #expect(seen <= 3)
  }
}
