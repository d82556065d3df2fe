import Answers
import Basics
import Pages
import TestContent
import Testing
import Wording

@testable import StudyPages

@Suite struct SearchTests {
  private func context(_ language: Language = .en, _ target: String = "/search") throws -> StudyContext {
    let visit = try #require(Visit(target: target, acceptLanguage: language.rawValue))
    let basis = PageBasis(content: try ShippedSite.content.get(), frame: .bare, visit: visit)
    return StudyContext(
      basis,
      StudyContent(
        boundaries: [], outlooks: StudySite.stuck(), inTurn: { _, _, work in work() }, most: PriceLimit()))
  }

  private func found(_ text: String, _ language: Language = .en) throws -> [FoundGroup] {
    try context(language).index.found(text)
  }

  private func body(_ target: String, _ language: Language = .en) throws -> String {
    String(decoding: try context(language, target).searchPage().body, as: UTF8.self)
  }

  @Test(arguments: [
    ("Røyken", Finding.Kind.unit, "/units/no/0627?date=2019-12-31"), ("goteborg", .unit, "/units/se/1480"),
    ("Viken", .unit, "/units/no/30?date=2023-12-31"), ("3203", .unit, "/units/no/3203"),
    ("no.council.minimum-size", .rule, "/rules/no.council.minimum-size"), ("timeline", .page, "/timeline"),
    ("population.67-79", .indicator, "/indicators#population.67-79"),
    ("host municipality", .form, "/forms?country=no#side-by-side"),
  ])
  func theBestIsFirst(_ text: String, _ kind: Finding.Kind, _ address: String) throws {
    let groups = try found(text)
    let first = groups.first { $0.kind == kind }?.findings.first
    #expect(first?.address == address, "\(groups.map { ($0.kind, $0.findings.map(\.address)) })")
  }

  @Test func theGroupThatFitsBestIsFirst() throws {
    #expect(try found("Asker").first?.kind == .unit)
    #expect(try found("tidslinje", .nb).first?.kind == .page)
  }

  @Test func whatIsFoundIsNamedInTheReadersLanguage() throws {
    let task = try #require(found("barnevern", .nb).first { $0.kind == .task }?.findings.first)
    #expect(task.title == "Barnevern")
    #expect(try found("child welfare").contains { $0.kind == .task })
  }

  @Test func aMisspeltNameIsMended() throws {
    let groups = try found("Lillehamer")
    #expect(groups.map(\.kind) == [.unit])
    #expect(groups.first?.findings.first?.title == "Lillehammer")
  }

  @Test func noGroupIsLong() throws {
    let groups = try found("a")
    #expect(groups.allSatisfy { $0.findings.count <= SiteIndex.mostOfAKind })
    #expect(groups.contains { $0.more > 0 })
  }

  @Test(arguments: ["", "  ", "–"]) func withoutWordsThePageTeaches(_ text: String) throws {
    #expect(try found(text) == [])
    #expect(try body("/search").contains("inndelingstilskudd"))
  }

  @Test func whereNothingIsFoundThePageTeaches() throws {
    let body = try body("/search?q=zzzz%3Cb%3E")
    #expect(body.contains("zzzz&lt;b&gt;") && !body.contains("<b>"))
    #expect(body.contains("/search?q=timeline"))
  }

  @Test(arguments: Language.allCases) func everyExampleFindsSomething(_ language: Language) throws {
    let context = try context(language)
    for example in ["unit", "law", "measure", "page"] {
      #expect(!context.index.found(context.phrase("search.example.\(example)")).isEmpty, "\(example)")
    }
  }

  /// Whatever is found has a title and a line: no key stands in their place.
  @Test(arguments: Language.allCases) func everythingThatCanBeFoundIsNamed(_ language: Language) throws {
    for entry in try context(language).index.entries {
      let finding = entry.finding
      #expect(!finding.title.isEmpty && !finding.line.isEmpty, "\(finding.address)")
      #expect(finding.title.firstMatch(of: /^[a-z-]+\.[a-z.-]+$/) == nil, "\(finding.title)")
      #expect(finding.line.firstMatch(of: /(search|measure)\.[a-z]|\{/) == nil, "\(finding.line)")
    }
  }

  @Test func whatIsLongerThanAnyNameIsRefused() throws {
    let long = String(repeating: "a", count: Limits.searchedCharacters + 1)
    #expect(try context(.en, "/search?q=\(long)").searchPage().status == 400)
  }
}

@Suite struct SitePageTests {
  private let study = Query([
    .init("country", "no"), .init("date", "2019-01-01"), .init("merge", "0220,0627"),
    .init("merge", "0627,0628"),
    .init("host", "ict:0220:0628"),
  ])

  @Test func aPageIsAskedAboutTheSameMunicipalities() {
    #expect(
      SitePage.outlook.address(asking: study).hasPrefix(
        "/study/future?country=no&date=2019-01-01&merge=0220,0627")
    )
    #expect(
      SitePage.income.address(asking: study) == "/income?country=no&date=2019-01-01&units=0220,0627,0628")
    #expect(SitePage.grants.address(asking: study) == "/study/money/grants")
    #expect(SitePage.income.address(asking: Query()) == "/income")
  }
}
